"""Rows of tables that shall not part between two pages, and have to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import children, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from municipal_programs.word.package.xml import Element

__all__ = ["let_tall_rows_part"]

_MOST_LINES: Final = 20
"""Lines of a row that fit on a page that lies on its side, below a tall heading, even in twelve points."""
_CHARACTER: Final = 90
"""Width of a character in ten points, in twips, on an average of Ukrainian texts."""
_NARROW: Final = 1000
"""Width of a cell that does not tell its own."""
_CONTINUE: Final = "continue"


def let_tall_rows_part(root: Element) -> None:
    """Allow a row to part between pages where it may be taller than one, whatever its template says.

    Word parts such a row anyway; LibreOffice shows as much of it as fits, and not the rest. What is merged downwards makes
    the last of its rows as tall as it takes.
    """
    for table in root.iter(w("tbl")):
        for row, lines in _heights(list(children(table, "tr"))):
            properties = row.find(w("trPr"))
            if properties is not None and lines > _MOST_LINES:
                for mark in list(children(properties, "cantSplit")):
                    properties.remove(mark)


def _heights(rows: list[Element]) -> Iterator[tuple[Element, int]]:
    """Return about how many lines each of *rows* takes."""
    rest: dict[int, int] = {}  # lines of merged cells that the rows above have left over, by column
    for row, below in pairwise([*rows, None]):
        assert row is not None, "only the last one is none"
        cells, going_on = _cells(row), _continued(below)
        rest = {column: rest.get(column, 0) if merge == _CONTINUE else _lines(cell) for column, (cell, merge) in cells.items()}
        lines = max((left for column, left in rest.items() if column not in going_on), default=0)
        yield row, lines
        rest = {column: left - lines for column, left in rest.items() if column in going_on}


def _cells(row: Element) -> Mapping[int, tuple[Element, str]]:
    """Return the cells of *row* by the column that each begins in, with what its text is merged with."""
    found: dict[int, tuple[Element, str]] = {}
    column = 0
    for cell in children(row, "tc"):
        merge, span = cell.find(f"{w('tcPr')}/{w('vMerge')}"), cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        found[column] = (cell, "" if merge is None else merge.get(w("val"), _CONTINUE))
        column += 1 if span is None else int(span.get(w("val"), "1"))
    return found


def _continued(row: Element | None) -> set[int]:
    """Return the columns whose text in the row above goes on in *row*."""
    return set() if row is None else {column for column, (_, merge) in _cells(row).items() if merge == _CONTINUE}


def _lines(cell: Element) -> int:
    """Return about how many lines the text of *cell* takes."""
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    told = "" if width is None else width.get(w("w"), "")
    twips = int(told) if told.isdecimal() and int(told) else _NARROW
    breaks = sum(1 for _ in cell.iter(w("br")))
    return breaks + sum(1 + _length(paragraph) * _CHARACTER // twips for paragraph in cell.iter(w("p")))


def _length(paragraph: Element) -> int:
    return sum(len(text.text or "") for text in paragraph.iter(w("t")))
