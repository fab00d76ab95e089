"""What a template may show: every name among the values of a section, with its kind, unit and an example."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.reports import NOTHING, Chart, Fact, Gap
from municipal_programs.values import Money, YearRange
from municipal_programs.word import _messages as say
from municipal_programs.word.template.plain import is_group, is_list, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.errors import Wording
    from municipal_programs.reports import Values

__all__ = ["Variable", "variables_of"]

_FIGURES: Final[tuple[tuple[type, Wording], ...]] = (
    (Money, say.KIND_MONEY),
    (dt.date, say.KIND_DATE),
    (YearRange, say.KIND_YEARS),
    (str, say.KIND_MARK),
    (object, say.KIND_FIGURE),
)


@frozen(kw_only=True)
class Variable:
    """A name that a template may use.

    Args:
        path: The name as a template writes it: ``total.planned``; ``measures[].title`` for ``measure.title`` in a loop over
            ``measures``.
        kind: What it is.
        unit: The unit in which the document gives it; empty where it has none.
        example: How it is shown; for a list, how many elements it has.
    """

    path: str
    kind: Message
    unit: str = ""
    example: str = ""


def variables_of(samples: Sequence[Values]) -> tuple[Variable, ...]:
    """Return every name among *samples*, which are values of one section, each as the most telling of them has it.

    Args:
        samples: The values; what is a figure in one and missing in another counts as a figure.
    """
    found: dict[str, object] = {}
    for values in samples:
        for name, value in values.items():
            for path, leaf in _leaves(name, value):
                if path not in found or _telling(leaf) > _telling(found[path]):
                    found[path] = leaf
    return tuple(_variable(path, value) for path, value in found.items())


def _leaves(path: str, value: object) -> Iterator[tuple[str, object]]:
    if is_group(value):
        for name, below in value.items():
            yield from _leaves(f"{path}.{name}", below)
        return
    yield path, value
    if is_list(value):
        for element in value:
            yield from _leaves(f"{path}[]", element)


def _telling(value: object) -> int:
    """Return how much *value* tells an author of what may stand in its place."""
    if value is None or is_list(value):
        return len(value or ())
    if isinstance(value, Gap):
        return 0
    return (value not in (NOTHING, "")) + isinstance(value, (Fact, Chart))


def _variable(path: str, value: object) -> Variable:
    unit = value.unit if isinstance(value, (Fact, Chart)) else ""
    return Variable(path=path, kind=_kind(value), unit=unit, example=_example(value))


def _kind(value: object) -> Message:
    if not isinstance(value, Fact):
        return kind_of(value)
    return next(wording for kind, wording in _FIGURES if isinstance(value.value, kind))()


def _example(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return (say.YES if value else say.NO)().uk
    if is_list(value):
        return str(len(value))
    if isinstance(value, Chart):
        return value.title
    return value.text if isinstance(value, Gap) else str(value)
