"""TOML to a tree: the standard library judges the text and reads its values, a scan of its lines gives the places.

A value has the place of its key; what stands inside a value, such as an item of a list, has the place of that value.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import normalize

from municipal_programs.files import _messages as say
from municipal_programs.files._growth import DEEPEST
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._text import raw_faults
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from municipal_programs.files._growth import Growth
    from municipal_programs.files._tree import Node, Steps

    Plain = str | int | bool | dt.date | dt.time | dict[str, "Plain"] | list["Plain"]

__all__ = ["tree_of_toml"]


class _Decimal(str):
    """A number with a point, as it is written: no figure is a binary fraction."""

    __slots__ = ()


_HEADER = re.compile(r"\s*(?P<open>\[\[?)(?P<name>[^\[\]#]+)\]")
_ENTRY = re.compile(r"""\s*(?P<name>(?:[A-Za-z0-9_.\- ]|"[^"\n]*"|'[^'\n]*')+?)\s*=""")
_STEP = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")
_DIGITS = re.compile(r"[0-9A-Fa-f_]+")
_LONG_TEXT = re.compile(r'"""|' + "'''")
_AT = re.compile(r" \(at (?:line (?P<line>[0-9]+), column (?P<column>[0-9]+)|end of document)\)$")
_TWICE = ("Cannot overwrite a value", "Cannot declare", "Cannot redefine", "Cannot mutate", "Duplicate inline table key")
"""How tomllib begins what it says of a key or a table that stands twice."""


def tree_of_toml(text: str, growth: Growth) -> Table:
    """Return the tree of *text*; what is wrong with it although it can be read goes to *growth*.

    Raises:
        Misread: If it is no TOML, or holds characters that no document can hold.
    """
    raw = tuple(raw_faults(text, yaml=False))
    if raw:
        raise Misread(raw)
    try:
        fields = tomllib.loads(text, parse_float=_Decimal)
        return _Builder(dict(_places(text)), growth).table(fields, Place(1, 1))
    except tomllib.TOMLDecodeError as cause:
        raise Misread([_unreadable(str(cause), text)]) from None
    except RecursionError:
        raise Misread([Slip(Place(1, 1), say.TOO_DEEP(most=DEEPEST))]) from None
    except ValueError:  # the only one that is no fault of TOML: Python reads and prints no number of so many digits
        longest = max(_DIGITS.finditer(text), key=lambda found: len(found[0]))
        raise Misread([Slip(_place_at(text, longest.start()), say.NUMBER_TOO_LONG(count=len(longest[0])))]) from None


def _unreadable(reason: str, text: str) -> Slip:
    found = _AT.search(reason)
    line = int(found["line"]) if found and found["line"] else text.count("\n") + 1
    column = int(found["column"]) if found and found["column"] else 1
    place = Place(line, column)
    if reason.startswith(_TWICE):
        return Slip(place, say.TOML_TWICE())
    unclear = say.UNCLEAR(problem=_AT.sub("", reason))
    return Slip(
        place, say.NOT_TOML(problem=next((words for part, words in say.TOML_PROBLEMS.items() if part in reason), unclear))
    )


def _place_at(text: str, position: int) -> Place:
    return Place(text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))


def _places(text: str) -> Iterator[tuple[Steps, tuple[int, int]]]:
    """Yield the line and the column of each key and table that has a line of its own."""
    holder: Steps = ()
    listed: Counter[Steps] = Counter()
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        begins_inside = inside
        inside ^= len(_LONG_TEXT.findall(line)) % 2 == 1
        if begins_inside:
            continue
        header = _HEADER.match(line)
        entry = None if header else _ENTRY.match(line)
        if header:
            holder = _within_lists(_steps(header["name"]), listed)
            if header["open"] == "[[":
                listed[holder] += 1
                holder = (*holder, listed[holder] - 1)
            yield holder, (number, header.start("open") + 1)
        elif entry:
            steps = _steps(entry["name"])
            for length in range(1, len(steps) + 1):
                yield (*holder, *steps[:length]), (number, entry.start("name") + 1)


def _steps(name: str) -> tuple[str, ...]:
    return tuple(normalize("NFC", step.strip("\"'")) for step in _STEP.findall(name))


def _within_lists(steps: tuple[str, ...], listed: Counter[Steps]) -> Steps:
    """Return *steps* with the position of the last table of every list that they lead through."""
    path: Steps = ()
    for position, step in enumerate(steps):
        path = (*path, step)
        if path in listed and position < len(steps) - 1:
            path = (*path, listed[path] - 1)
    return path


class _Builder:
    """Builds nodes from what tomllib read."""

    def __init__(self, places: dict[Steps, tuple[int, int]], growth: Growth) -> None:
        self._places = places
        self._growth = growth

    def table(self, fields: dict[str, Plain], place: Place) -> Table:
        """Return the node of a table."""
        table = self._growth.admitted(Table(place))
        for key, value in fields.items():
            name = normalize("NFC", key)
            below = self._below(place, name)
            self._growth.put(table, Scalar(name, below), self._node(value, below))
        return table

    def _node(self, value: Plain, place: Place) -> Node:
        match value:
            case dict():
                return self.table(value, place)
            case list():
                items = self._growth.admitted(Items(place))
                items.extend(self._node(item, self._below(place, position)) for position, item in enumerate(value))
                return items
            case bool():
                return Scalar("true" if value else "false", place, ScalarKind.TRUTH)
            case str() if not isinstance(value, _Decimal):
                return self._growth.admitted(Scalar(normalize("NFC", value), place))
            case _:
                return self._growth.admitted(Scalar(str(value), place, ScalarKind.UNDERSTOOD))

    def _below(self, place: Place, step: str | int) -> Place:
        path = (*place.path, step)
        line, column = self._places.get(path, (place.line, place.column))
        return Place(line, column, path)
