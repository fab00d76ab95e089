"""What stands between two values of a template: its words, the elements that it opens and closes, and what it asks of the finished part.

A piece comes once for each round of its loop and is looked through once. So it can be told of a long part that it is well-formed and
needs no mending, without a parser, which would read all that came of it.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import field, frozen

from municipal_programs.word.template.words import words_in

__all__ = ["HOLDING_ROW", "Piece", "Standing"]

_TAG: Final = re.compile(rb"<(/?)([^\s<>/?]+)[^<>]*?(/?)>")
_MENDED: Final = re.compile(b"(?<!</w:p>)(?<!<w:p/>)(?!^)</w:tc>|(?<!</w:tr>)(?!^)</w:tbl>")
"""A cell that does not end with a paragraph, a table that does not end with a row."""
_BEFORE: Final = {b"</w:tc>": (b"</w:p>", b"<w:p/>"), b"</w:tbl>": (b"</w:tr>",)}
"""What has to stand before the end of a cell or of a table; there, an element that is empty may be written in more ways."""


HOLDING_ROW: Final = b"<w:cantSplit"
"""The property of a row that shall not part between pages."""
_REPEATED: Final = re.compile(b"<w:bookmark|<wp:docPr ")
"""What has a number that no two places of a document may share."""
_DEEPEST: Final = 256
"""More elements inside of each other lxml takes only where it is asked to, and other programs do not: a parser has to tell."""


@frozen(kw_only=True)
class Piece:
    """A piece of a template, in its place.

    Args:
        xml: The piece itself.
        words: What a reader sees of it.
        needs_mending: Whether its own XML may have to be mended in the finished part.
        before: What shall stand before it, one of these, or else the finished part may have to be mended; empty for anything.
        holds_rows: Whether it holds a row of a table that shall not part between pages.
        repeats: Whether it holds a bookmark or a drawing, which a loop may repeat.
        is_plain: Whether it asks nothing of all that.
        leads_to: Where the filling stands after it.
    """

    xml: bytes
    words: str
    needs_mending: bool
    before: tuple[bytes, ...]
    holds_rows: bool
    repeats: bool
    is_plain: bool
    leads_to: Standing


@frozen(eq=False)
class Standing:
    """Where a filling stands in its part. From each such place a piece leads to one other, which is found once.

    Args:
        open: The elements that are open, the last one last; None where it cannot be told, as after a value inside of a tag.
        inside: Whether it is inside of a tag.
    """

    open: tuple[bytes, ...] | None = ()
    inside: bool = False
    pieces: dict[str, Piece] = field(factory=dict[str, "Piece"], init=False)
    _places: dict[tuple[tuple[bytes, ...] | None, bool], Standing] = field(factory=dict[Any, "Standing"])

    def piece(self, text: str) -> Piece:
        """Look through a piece of a template that comes here; what was found is kept in `pieces`."""
        xml = text.encode()
        words, ends_inside = words_in(xml, inside=self.inside)
        known = not (self.open is None or self.inside or ends_inside)
        needs_mending = _MENDED.search(xml) is not None
        before = next((before for end, before in _BEFORE.items() if xml.startswith(end)), ())
        holds_rows = HOLDING_ROW in xml
        repeats = _REPEATED.search(xml) is not None
        found = self.pieces[text] = Piece(
            xml=xml,
            words=words,
            needs_mending=needs_mending,
            before=before,
            holds_rows=holds_rows,
            repeats=repeats,
            is_plain=not (needs_mending or before or holds_rows or repeats),
            leads_to=self._place(_open_after(self.open or (), xml) if known else None, inside=ends_inside),
        )
        return found

    def _place(self, elements: tuple[bytes, ...] | None, *, inside: bool) -> Standing:
        there = (elements, inside)
        return self._places.get(there) or self._places.setdefault(there, Standing(elements, inside, self._places))


def _open_after(elements: tuple[bytes, ...], xml: bytes) -> tuple[bytes, ...] | None:
    """Return what is open after *xml* where *elements* were before; None unless those close that were opened last."""
    stack = list(elements)
    for end, name, empty in _TAG.findall(xml):
        if empty:
            continue
        if not end:
            stack.append(name)
        elif not stack or stack.pop() != name:
            return None
    return tuple(stack) if len(stack) <= _DEEPEST else None
