"""What both syntaxes share while a tree grows: its bounds, its faults, and keys that stand twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._text import forbidden_in
from municipal_programs.files._tree import Items, Scalar, Table
from municipal_programs.limits import limits_in_force

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.files._tree import Node, Place

__all__ = ["DEEPEST", "Growth"]

DEEPEST = 32
"""Levels of lists and mappings; a program has nine."""

_Grown = TypeVar("_Grown", Scalar, Items, Table)


class Growth:
    """Watches one tree grow and keeps what is wrong with it although it can be read."""

    def __init__(self) -> None:
        self.slips: list[Slip] = []
        self._nodes = 0
        self._limits = limits_in_force()
        self._most, self._limit = self._limits.file_nodes, "file_nodes"

    def fault(self, place: Place, message: Message, seen: str = "") -> None:
        """Keep a fault and go on."""
        self.slips.append(Slip(place, message, seen))

    def slow_down(self) -> None:
        """Admit fewer nodes from now on: those of a syntax that takes long to read."""
        self._most, self._limit = min((self._most, self._limit), (self._limits.yaml_nodes, "yaml_nodes"))

    def admitted(self, node: _Grown) -> _Grown:
        """Return *node*, counted and looked at.

        Raises:
            Misread: If it is one too many or lies too deep.
        """
        self._nodes += 1
        if self._nodes > self._most:
            raise Misread([Slip(node.place, say.TOO_MANY(most=self._most, limit=self._limit))])
        if len(node.place.path) > DEEPEST:
            raise Misread([Slip(node.place, say.TOO_DEEP(most=DEEPEST))])
        grown: Node = node
        if isinstance(grown, Scalar) and not (grown.text.isprintable() and len(grown.text) <= self._limits.file_text):
            self._look_at(grown)  # as nearly none of the many that a file has needs
        return node

    def put(self, table: Table, key: Scalar, value: Node) -> None:
        """Add an entry to *table*, unless its key is there already."""
        if key.text in table:
            first = table.key(key.text).place.line
            self.fault(key.place, say.DUPLICATE_KEY(key=key.text, first=first), key.text)
        else:
            table.put(key, value)

    def _look_at(self, scalar: Scalar) -> None:
        if len(scalar.text) > self._limits.file_text:
            self.fault(scalar.place, say.TOO_LONG(most=self._limits.file_text))
        forbidden = forbidden_in(scalar.text)
        if forbidden:
            self.fault(scalar.place, forbidden, scalar.text)
