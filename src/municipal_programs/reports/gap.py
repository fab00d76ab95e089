"""A place in a document where data are missing, and what is shown there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.writing import NOTHING, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.errors import Wording
    from municipal_programs.figures import Missing
    from municipal_programs.reports.section import Value, Values

__all__ = ["Gap", "gap_of", "lacking", "lines_or_gap", "without_gaps"]


_LINE_END: Final = re.compile(r"\s*[\r\n]\s*")
_DEEPEST: Final = 30
"""How many levels of values are looked through for a gap; documents have no more than twenty."""
_WITHOUT_PARTS: Final = {str, Fact, bool, NoneType}


@frozen(kw_only=True)
class Gap:
    """What stands in the place of a value that is missing: highlighted in a draft, with what is missing.

    A document that is no draft shows what is to stand there instead; where nothing may, it is an error that names the place.

    Args:
        reason: What is missing, as a sentence.
        identity: Identity of the figure that is missing; empty where it is none.
        instead: What a finished document shows, such as `NOTHING`; None where it cannot do without the value.
    """

    reason: Message
    identity: str = ""
    instead: str | None = None

    def __str__(self) -> str:
        return self.instead or ""

    @property
    def text(self) -> str:
        """What a draft shows: «[бракує: планове значення (2019 рік) не встановлено]»."""
        sentence = _LINE_END.sub(" ", self.reason.uk).rstrip(".")
        return say.LACKING(what=sentence[:1].lower() + sentence[1:]).uk


def gap_of(identity: str, missing: Missing, *, instead: str | None = None) -> Gap:
    """Return the place of a figure that does not exist, with the reason why; see `Gap`."""
    return Gap(reason=missing.message, identity=identity, instead=instead)


def lacking(reason: Wording, identity: str = "") -> Gap:
    """Return the place of what nobody has entered: a document that is no draft shows the sign for nothing there."""
    return Gap(reason=reason(), identity=identity, instead=NOTHING)


def lines_or_gap(text: str, reason: Wording) -> list[Value]:
    """Return the paragraphs of a narrative as `lines_of` does; of none, the place where *reason* says what is missing."""
    return lines_of(text) if text.strip() else [lacking(reason)]


def without_gaps(values: Values) -> Values:
    """Return *values* as a document that is no draft has them: in the place of each gap what is to stand there instead.

    A gap of which nothing is to stand instead (an empty text) is left out of a list, so that a template goes through what there
    is; one that the document cannot do without stays.
    """
    return _of_group(values) if _may_have_gaps(values) else values


def _of_group(values: Values) -> Values:
    return {name: _filled(value) for name, value in values.items()}


def _may_have_gaps(values: Values) -> bool:
    """Tell whether *values* have a gap, or are too deep to tell; most have none, and that is found sooner than they are copied."""
    level: list[Value] = [values]
    for _ in range(_DEEPEST):
        kinds = {*map(type, level)}
        if Gap in kinds:
            return True
        if kinds <= _WITHOUT_PARTS:
            return False
        level = [below for value in level for below in _below(value)]
    return True


def _below(value: Value) -> Iterable[Value]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _filled(value: Value) -> Value:
    if isinstance(value, (str, Fact)):
        return value
    if isinstance(value, Gap):
        return value if value.instead is None else value.instead
    if isinstance(value, Mapping):
        return _of_group(value)
    if isinstance(value, Sequence):
        return [_filled(below) for below in value if not (isinstance(below, Gap) and below.instead == "")]
    return value
