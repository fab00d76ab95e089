"""What no two places of a document may share, and a loop repeats: the numbers of drawings, the numbers and names of bookmarks.

A part is changed as text, as we write it: each of these is one tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from municipal_programs.word.facts.naming import bookmark_of, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.word.facts.ledger import FactLedger

__all__ = ["with_bookmarks_apart", "with_drawings_apart", "with_facts_renumbered"]

_DRAWING: Final = re.compile(r'(<wp:docPr(?: [^<>]*?)? id=")[^"]*')
_BOOKMARK: Final = re.compile(r"<w:bookmark(Start|End)( [^<>]*?)?/>")
_NUMBER: Final = re.compile(r'( w:id=")([^"]*)')
_NAME: Final = re.compile(r'( w:name=")([^"]*)')


def with_drawings_apart(xml: str, numbers: Iterator[int]) -> str:
    """Give each drawing of a part the next of *numbers*."""
    return _DRAWING.sub(lambda found: f"{found[1]}{next(numbers)}", xml) if "<wp:docPr " in xml else xml


def with_facts_renumbered(xml: str, facts: FactLedger) -> str:
    """Let the bookmarks of figures have the numbers of the manifest, where figures were dropped since they were named."""
    moved = facts.moved

    def renamed(found: re.Match[str]) -> str:
        number = number_of(found[2])
        return found[0] if number not in moved else f"{found[1]}{bookmark_of(moved[number], facts.fact(number).identity)}"

    return _NAME.sub(renamed, xml) if moved else xml


def with_bookmarks_apart(xml: str) -> str:
    """Number the bookmarks of a part anew and name them apart; a beginning without an end is dropped, and so is the reverse."""
    marks = _told_apart([(found[1], found[2] or "") for found in _BOOKMARK.finditer(xml)])
    return _BOOKMARK.sub(lambda _: next(marks), xml)


def _told_apart(marks: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Return the tags for *marks*, each a kind and attributes; nothing for one that is dropped."""
    names: dict[str, int] = {}
    for number, end in enumerate(_partners(marks)):
        kind, attributes = marks[number]
        if end is None:
            yield ""
            continue
        if kind == "Start":
            name = _said(_NAME, attributes)
            names[name] = names.get(name, 0) + 1
            own = name if names[name] == 1 else f"{name}_{names[name]}"
            attributes = _NAME.sub(rf"\g<1>{own}", attributes)
        numbered = _NUMBER.sub(rf"\g<1>{min(number, end)}", attributes)
        yield f"<w:bookmark{kind}{numbered}/>"


def _partners(marks: Sequence[tuple[str, str]]) -> list[int | None]:
    """Return for each of *marks* which one ends it, or begins it; None for one alone."""
    partners: list[int | None] = [None] * len(marks)
    begun: dict[str, int] = {}
    for number, (kind, attributes) in enumerate(marks):
        identity = _said(_NUMBER, attributes)
        if kind == "Start":
            begun[identity] = number
        elif identity in begun:
            start = begun.pop(identity)
            partners[start], partners[number] = number, start
    return partners


def _said(attribute: re.Pattern[str], attributes: str) -> str:
    found = attribute.search(attributes)
    return found[2] if found else ""
