"""JSON to a tree: the standard library judges the text and reads its strings, a scan of its lexemes gives the places (trap 26)."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING
from unicodedata import normalize

from municipal_programs.files import _messages as say
from municipal_programs.files._growth import DEEPEST
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._text import raw_faults
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.files._growth import Growth
    from municipal_programs.files._tree import Node, Steps

__all__ = ["tree_of_json"]

_LEXEME = re.compile(r""""[^"\\]*(?:\\.[^"\\]*)*"|[][{}]|[^][{}\s,:"]+""")
_KINDS = {"true": ScalarKind.TRUTH, "false": ScalarKind.TRUTH, "null": ScalarKind.BLANK}
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})


def tree_of_json(text: str, growth: Growth, line: int = 1) -> Node | None:
    """Return the tree of *text*, or None if it is empty; what is wrong with it although it can be read goes to *growth*.

    Args:
        text: The text.
        growth: Where its faults and its size are kept.
        line: The line of its file on which it begins.

    Raises:
        Misread: If it is no JSON, or holds characters that no document can hold.
    """
    raw = tuple(raw_faults(text, yaml=False))
    if raw:
        raise Misread(slip.lower(line - 1) for slip in raw)
    if not text.strip():
        return None
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as cause:
        raise Misread([_unreadable(cause).lower(line - 1)]) from None
    except RecursionError:
        raise Misread([Slip(Place(line, 1), say.TOO_DEEP(most=DEEPEST))]) from None
    builder = _Builder(text, growth, line)
    return builder.node(builder.next(), ())


class _Builder:
    """Builds nodes from the lexemes of a text that is known to be JSON."""

    def __init__(self, text: str, growth: Growth, line: int) -> None:
        self.above = line - 1
        self.growth = growth
        self.lexemes: Iterator[re.Match[str]] = _LEXEME.finditer(text)
        self.lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self.line = self.column = 0

    def node(self, lexeme: str, path: Steps) -> Node:
        """Return the node that begins with *lexeme*, the last one that was taken."""
        place = Place(self.line, self.column, path)
        if lexeme[0] == '"':
            return self.growth.admitted(Scalar(_string(lexeme), place))
        if lexeme == "{":
            return self._table(self.growth.admitted(Table(place)))
        if lexeme == "[":
            return self._items(self.growth.admitted(Items(place)))
        return self.growth.admitted(self._literal(lexeme, place))

    def _items(self, items: Items) -> Items:
        while (first := self.next()) != "]":
            items.append(self.node(first, (*items.place.path, len(items))))
        return items

    def _table(self, table: Table) -> Table:
        while (first := self.next()) != "}":
            name = normalize("NFC", _string(first))
            path = (*table.place.path, name)
            key = self.growth.admitted(Scalar(name, Place(self.line, self.column, path)))
            self.growth.put(table, key, self.node(self.next(), path))
        return table

    def _literal(self, lexeme: str, place: Place) -> Scalar:
        if lexeme in _NO_NUMBERS:
            self.growth.fault(place, say.NOT_A_JSON_NUMBER(seen=lexeme), lexeme)
        kind = _KINDS.get(lexeme, ScalarKind.NUMBER)
        return Scalar("" if kind is ScalarKind.BLANK else lexeme, place, kind)

    def next(self) -> str:
        """Take the next lexeme and keep its line and column."""
        found = next(self.lexemes)
        start = found.start()
        line = bisect_right(self.lines, start)
        self.line, self.column = self.above + line, start - self.lines[line - 1] + 1
        return found[0]


def _string(lexeme: str) -> str:
    """Return the text of a string that was judged already; only one with escapes needs to be read once more."""
    return str(json.loads(lexeme)) if "\\" in lexeme else lexeme[1:-1]


def _unreadable(cause: json.JSONDecodeError) -> Slip:
    known: Message = next(
        (words for part, words in say.JSON_PROBLEMS.items() if part in cause.msg), say.UNCLEAR(problem=cause.msg)
    )
    return Slip(Place(cause.lineno, cause.colno), say.NOT_JSON(problem=known))
