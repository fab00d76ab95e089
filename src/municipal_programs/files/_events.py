"""The events of a YAML text, as ruamel.yaml finds them: what stands where, before it means anything."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ruamel.yaml import YAML
from ruamel.yaml import events as ruamel
from ruamel.yaml.error import MarkedYAMLError

from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._tree import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Event", "Happening", "events_of"]

_STANDARD_TAG = "tag:yaml.org,2002:"


class Happening(Enum):
    """What an event announces."""

    DOCUMENT = "document"
    LIST = "list"
    TABLE = "table"
    END = "end"
    SCALAR = "scalar"
    ALIAS = "alias"


class Event(NamedTuple):
    """One event of the parser.

    Args:
        what: What it announces.
        line: Line where it begins, from 1.
        column: Column where it begins, from 1.
        text: Characters of a scalar.
        plain: Whether a scalar stands without quotes.
        end: Index of the character after it.
        anchor: Name of its anchor, or of the anchor that an alias repeats; empty without one.
        tag: Its tag, as it is written; empty without one.
        directives: Whether a document begins with lines ``%YAML`` or ``%TAG``.
    """

    what: Happening
    line: int
    column: int
    text: str
    plain: bool
    end: int
    anchor: str
    tag: str
    directives: bool


_HAPPENINGS: dict[type, Happening] = {
    ruamel.DocumentStartEvent: Happening.DOCUMENT,
    ruamel.SequenceStartEvent: Happening.LIST,
    ruamel.MappingStartEvent: Happening.TABLE,
    ruamel.SequenceEndEvent: Happening.END,
    ruamel.MappingEndEvent: Happening.END,
    ruamel.ScalarEvent: Happening.SCALAR,
    ruamel.AliasEvent: Happening.ALIAS,
}


def events_of(text: str) -> Iterator[Event]:
    """Yield the events of *text* as they are asked for.

    Raises:
        Misread: Where the text stops being YAML.
    """
    try:
        for raw in _parsed(text):
            what = _HAPPENINGS.get(raw.__class__)
            if what:
                yield _event(what, raw)
    except MarkedYAMLError as cause:
        raise Misread([_unreadable(cause)]) from None


def _parsed(text: str) -> Iterator[Any]:
    parser: Any = YAML(typ="safe", pure=True)  # Any: the types of ruamel.yaml are not complete
    return cast("Iterator[Any]", parser.parse(text))


def _event(what: Happening, raw: Any) -> Event:  # noqa: ANN401  # the types of ruamel.yaml are not complete
    return Event(
        what=what,
        line=raw.start_mark.line + 1,
        column=raw.start_mark.column + 1,
        text=getattr(raw, "value", ""),
        plain=getattr(raw, "style", "") is None,
        end=raw.end_mark.index,
        anchor=getattr(raw, "anchor", None) or "",
        tag=str(getattr(raw, "tag", None) or "").replace(_STANDARD_TAG, "!!"),
        directives=bool(getattr(raw, "version", None) or getattr(raw, "tags", None)),
    )


def _unreadable(cause: Any) -> Slip:  # noqa: ANN401  # the types of ruamel.yaml are not complete
    complaint = f"{cause.context or ''} {cause.problem or ''}".strip()
    opened = "end of stream" in complaint or "flow" in complaint  # what is not closed is best shown where it opens
    mark = (opened and cause.context_mark) or cause.problem_mark or cause.context_mark
    problem = next((words for part, words in say.YAML_PROBLEMS.items() if part in complaint), say.UNCLEAR(problem=complaint))
    return Slip(Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1), say.NOT_YAML(problem=problem))
