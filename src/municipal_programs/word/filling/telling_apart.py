"""What no two places of a document may share, and a loop repeats: the numbers of drawings, the numbers and names of bookmarks.

A part is changed as text, as we write it: each of these is one tag.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

from municipal_programs.word.composing.fitting import BOOKMARK
from municipal_programs.word.facts.naming import bookmark_of, number_of, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from municipal_programs.word.facts.ledger import FactLedger

__all__ = ["TellingApart"]

_DRAWING: Final = b"<wp:docPr "
_NUMBER_OF_DRAWING: Final = re.compile(rb'(<wp:docPr(?: [^<>]*?)? id=")[^"]*')
_BOOKMARK: Final = re.compile(rf'<w:bookmark(Start|End) w:id="{BOOKMARK}([^"]*)"([^<>]*)/>'.encode())
_BETWEEN: Final = b"\0"
"""What no XML holds."""
_NAME: Final = re.compile(rb'( w:name=")([^"]*)')


class TellingApart:
    """Numbers and names what a document's parts have, part after part.

    Args:
        facts: All figures of the document; their bookmarks have their numbers already, and those of templates go on from there.
    """

    def __init__(self, facts: FactLedger) -> None:
        self.facts = facts
        self._drawings = count(1)
        self._bookmarks = count(len(facts) + 1)
        self._names: set[bytes] = set()
        self._repeats: dict[bytes, Iterator[int]] = {}

    def told(self, part: bytes) -> bytes:
        """Return *part* with numbers and names that no other place has."""
        moved = self.facts.moved
        if moved:
            part = _NAME.sub(lambda found: self._renamed(found, moved), part)
        if _DRAWING in part:
            part = _NUMBER_OF_DRAWING.sub(lambda found: b"%b%d" % (found[1], next(self._drawings)), part)
        found: list[tuple[bytes, bytes, bytes]] = _BOOKMARK.findall(part)
        if not found:
            return part
        marks = self._bookmarks_apart(found)
        return _BOOKMARK.sub(lambda _: next(marks), part)

    def tell(self, pieces: Sequence[tuple[list[bytes], int]]) -> None:
        """Change *pieces* of a part, each at its place in a list: all that it has of numbers and names, no tag of which is cut."""
        told = self.told(_BETWEEN.join([part[at] for part, at in pieces])).split(_BETWEEN) if pieces else []
        for (part, at), piece in zip(pieces, told, strict=True):
            part[at] = piece

    def _renamed(self, found: re.Match[bytes], moved: Mapping[int, int]) -> bytes:
        """Let the bookmark of a figure have its number in the manifest, where figures were dropped since it was named."""
        number = number_of(found[2].decode())
        if number is None or number not in moved:
            return found[0]
        return found[1] + bookmark_of(moved[number], self.facts.fact(number).identity).encode()

    def _bookmarks_apart(self, marks: Sequence[tuple[bytes, bytes, bytes]]) -> Iterator[bytes]:
        """Return the tags for *marks*, each a kind, an identity and more attributes; nothing for half a bookmark, which is dropped.

        The first of a name keeps it, because links lead there, so that it is given to no other.
        """
        given = {found[2] for _, _, attributes in marks for found in _NAME.finditer(attributes)} - self._names
        self._names |= given
        numbers: dict[int, int] = {}
        for place, end in enumerate(_partners(marks)):
            kind, _, attributes = marks[place]
            if end is None:
                yield b""
                continue
            if kind == b"Start":
                numbers[end] = numbers[place] = next(self._bookmarks)
                attributes = _NAME.sub(lambda found: found[1] + self._own_name(found[2], given), attributes)
            yield b'<w:bookmark%b w:id="%d"%b/>' % (kind, numbers[place], attributes)

    def _own_name(self, name: bytes, given: set[bytes]) -> bytes:
        """Return *name* for the first bookmark that has it, and one that none has for another."""
        if name in given:
            given.remove(name)
            return name
        numbers = self._repeats.setdefault(name, count(2))
        free = next(free for number in numbers if (free := numbered(name.decode(), number).encode()) not in self._names)
        self._names.add(free)
        return free


def _partners(marks: Sequence[tuple[bytes, bytes, bytes]]) -> list[int | None]:
    """Return for each of *marks* which one ends it, or begins it; None for one alone."""
    partners: list[int | None] = [None] * len(marks)
    begun: dict[bytes, int] = {}
    for place, (kind, identity, _) in enumerate(marks):
        if kind == b"Start":
            begun[identity] = place
        elif identity in begun:
            start = begun.pop(identity)
            partners[start], partners[place] = place, start
    return partners
