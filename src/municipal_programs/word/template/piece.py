"""What stands between two values of a template: its words, the elements that it opens and closes, and what it asks of the finished part.

A piece comes once for each round of its loop and is looked through once. So it can be told of a long part that it is well-formed and
needs no mending, without a parser, which would read all that came of it.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from municipal_programs.word.template.words import words_in

__all__ = ["Piece", "piece_of"]

_TAG: Final = re.compile(rb"<(/?)([^\s<>/?]+)[^<>]*?(/?)>")
_MENDED: Final = re.compile(b"(?<!</w:p>)(?<!<w:p/>)(?!^)</w:tc>|(?<!</w:tr>)(?!^)</w:tbl>")
"""A cell that does not end with a paragraph, a table that does not end with a row."""
_BEFORE: Final = {b"</w:tc>": (b"</w:p>", b"<w:p/>"), b"</w:tbl>": (b"</w:tr>",)}
"""What has to stand before the end of a cell or of a table; there, an element that is empty may be written in more ways."""


@frozen(kw_only=True)
class Piece:
    """A piece of a template.

    Args:
        xml: The piece itself.
        words: What a reader sees of it.
        ends_inside: Whether it ends inside of a tag.
        closed: The elements that it closes, in their order; None where it cannot be told, as where a value stands in a tag.
        opened: Those that it leaves open.
        needs_mending: Whether its own XML may have to be mended in the finished part.
        before: What shall stand before it, one of these, or else the finished part may have to be mended; empty for anything.
    """

    xml: bytes
    words: str
    ends_inside: bool
    closed: tuple[bytes, ...] | None
    opened: tuple[bytes, ...]
    needs_mending: bool
    before: tuple[bytes, ...]

    def nests_in(self, open_elements: list[bytes]) -> bool:
        """Go on from *open_elements*, which are changed; tell whether those close that were opened last."""
        if self.closed is None:
            return False
        for name in self.closed:
            if not open_elements or open_elements.pop() != name:
                return False
        open_elements += self.opened
        return True


def piece_of(xml: bytes, *, inside: bool) -> Piece:
    """Look through a piece of a template; *inside* tells whether it begins inside of a tag."""
    words, ends_inside = words_in(xml, inside=inside)
    closed, opened = (None, ()) if inside or ends_inside else _steps(xml)
    return Piece(
        xml=xml,
        words=words,
        ends_inside=ends_inside,
        closed=closed,
        opened=opened,
        needs_mending=_MENDED.search(xml) is not None,
        before=next((before for end, before in _BEFORE.items() if xml.startswith(end)), ()),
    )


def _steps(xml: bytes) -> tuple[tuple[bytes, ...] | None, tuple[bytes, ...]]:
    closed: list[bytes] = []
    opened: list[bytes] = []
    for end, name, empty in _TAG.findall(xml):
        if empty:
            continue
        if not end:
            opened.append(name)
        elif not opened:
            closed.append(name)
        elif opened.pop() != name:
            return None, ()
    return tuple(closed), tuple(opened)
