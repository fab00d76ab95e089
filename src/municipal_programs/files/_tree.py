"""What a file says before anybody understands it: tables, lists and texts, each with its place.

YAML and JSON give the same tree, so that nothing behind this module knows which of the two was read.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import define

from municipal_programs.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Items", "Node", "Place", "Rows", "Scalar", "ScalarKind", "Steps", "Table", "is_blank"]

Steps = tuple[str | int, ...]


@define(unsafe_hash=True)
class Place:
    """Where a node stands; nobody changes one, but a large file has millions of them, and a frozen one takes thrice as long to make.

    Args:
        line: Line of its first character, from 1.
        column: Column of it, from 1.
        path: Keys and positions (from 0) that lead to it from the top of the file.
    """

    line: int
    column: int
    path: Steps = ()


class ScalarKind(Enum):
    """What the syntax says of a scalar. YAML knows texts and blanks only, whatever the text looks like (trap 18).

    A number of JSON counts as a text of its digits, which are there as they were written. What TOML writes without quotes does not: its
    reader has understood it already, so that nobody knows the digits.
    """

    TEXT = "text"
    NUMBER = "number"
    UNDERSTOOD = "understood"
    TRUTH = "truth"
    BLANK = "blank"


_BLANK = ScalarKind.BLANK  # asked of each field of a file, and the class of an enumeration answers slowly


@define(unsafe_hash=True)
class Scalar:
    """A text, number or truth; as open as a `Place` and for the same reason.

    Args:
        text: Its characters; of a number, the digits as they stand in the file.
        place: Where it stands.
        kind: What the syntax says of it.
        expected: Of the value of an indicator, the indicator's kind.
    """

    text: str
    place: Place
    kind: ScalarKind = ScalarKind.TEXT
    expected: IndicatorKind | None = None


class Items(list["Node"]):
    """A list, and its place."""

    def __init__(self, place: Place, items: Iterable[Node] = ()) -> None:
        super().__init__(items)
        self.place = place


class Rows(Items):
    """A list that the file writes as a table, such as funding by source and year."""


class Table(dict[str, "Node"]):
    """A mapping of fields, its place, and its keys as they are written; a row that the file writes in another form has none."""

    def __init__(self, place: Place, entries: Iterable[tuple[Scalar, Node]] = ()) -> None:
        self.place = place
        self.keys_written: dict[str, Scalar] = {}
        for key, value in entries:
            self.put(key, value)

    def put(self, key: Scalar, value: Node) -> None:
        """Add an entry."""
        self[key.text] = value
        self.keys_written[key.text] = key

    def key(self, name: str) -> Scalar:
        """Return the key *name* as it is written; where it is not, it stands where its value does."""
        return self.keys_written.get(name) or Scalar(name, self[name].place)

    @property
    def entries(self) -> Iterable[tuple[Scalar, Node]]:
        """The keys, each with its value, in the order of the file."""
        return ((self.key(name), value) for name, value in self.items())


Node = Scalar | Items | Table


def is_blank(node: Node | None) -> bool:
    """Say whether a field is there and nothing in it."""
    return isinstance(node, Scalar) and node.kind is _BLANK
