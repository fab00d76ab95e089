"""Rows of tables that shall not part between two pages, and have to."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import children, w
from municipal_programs.word.template.piece import HOLDING_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from municipal_programs.word.package.xml import Element

__all__ = ["let_tall_rows_part", "may_have_tall_rows"]

_MOST_LINES: Final = 20
"""Lines of a row that fit on a page that lies on its side, below a tall heading, even in twelve points."""
_CHARACTER: Final = 90
"""Width of a character in ten points, in twips, on an average of Ukrainian texts."""
_NARROW: Final = 1000
"""Width of a cell that does not tell its own."""
_CONTINUE: Final = "continue"
_CELL: Final = w("tc")
_PROPERTIES: Final = w("tcPr")
_MERGE: Final = w("vMerge")
_SPAN: Final = w("gridSpan")
_WIDTH: Final = w("tcW")
_TWIPS: Final = w("w")
_VALUE: Final = w("val")
_BREAK: Final = w("br")
_PARAGRAPH: Final = w("p")
_TEXT: Final = w("t")
_ROW_BEGINS: Final = re.compile(b"<w:tr[ >]")
_CELL_BEGINS: Final = re.compile(b"<w:tc[ >]")
_WIDTH_SAID: Final = re.compile(b'<w:tcW [^<>]*?w:w="([0-9]+)"')
_TEXTS: Final = re.compile(b"<w:t(?: [^<>]*)?>([^<]*)")


def let_tall_rows_part(root: Element) -> None:
    """Allow a row to part between pages where it may be taller than one, whatever its template says.

    Word parts such a row anyway; LibreOffice shows as much of it as fits, and not the rest. What is merged downwards makes
    the last of its rows as tall as it takes.
    """
    for table in root.iter(w("tbl")):
        rows = list(children(table, "tr"))
        marks = {row: found for row in rows if (found := _marks(row))}
        for row, lines in _heights(rows) if marks else ():
            if lines > _MOST_LINES:
                for mark in marks.get(row, ()):
                    _remove(mark)


def may_have_tall_rows(xml: bytes) -> bool:
    """Tell whether `let_tall_rows_part` may find a row to let part; to look at the text of a part takes a tenth of building its tree.

    Where it cannot be told so, as of cells that are merged downwards and of tables in tables, it may.
    """
    if HOLDING_ROW not in xml:
        return False
    rows = [row.partition(b"</w:tr>")[0] for row in _ROW_BEGINS.split(xml)[1:]]
    return b"<w:vMerge" in xml or any(b"<w:tbl>" in row or any(map(_may_be_tall, _CELL_BEGINS.split(row)[1:])) for row in rows)


def _may_be_tall(cell: bytes) -> bool:
    """Tell whether a cell, as text, may take more lines than fit on a page: no fewer than `_lines` finds in it."""
    said = _WIDTH_SAID.search(cell)
    width = (int(said[1]) if said else 0) or _NARROW
    length = len(b"".join(_TEXTS.findall(cell)).decode())
    lines = length * _CHARACTER // width + cell.count(b"<w:br")
    if (
        lines + cell.count(b"<w:p") <= _MOST_LINES
    ):  # with the properties of paragraphs: to count these alone takes three times as long
        return False
    return lines + cell.count(b"<w:p>") + cell.count(b"<w:p ") + cell.count(b"<w:p/>") > _MOST_LINES


def _marks(row: Element) -> list[Element]:
    """Return what forbids *row* to part."""
    return [mark for properties in children(row, "trPr") for mark in children(properties, "cantSplit")]


def _heights(rows: list[Element]) -> Iterator[tuple[Element, int]]:
    """Return about how many lines each of *rows* takes."""
    rest: dict[int, int] = {}  # lines of merged cells that the rows above have left over, by column
    nothing: Mapping[int, tuple[Element, str]] = {}
    for row, (cells, below) in zip(rows, pairwise([*map(_cells, rows), nothing]), strict=True):
        rest = {column: rest.get(column, 0) if merge == _CONTINUE else _lines(cell) for column, (cell, merge) in cells.items()}
        going_on = {column for column, (_, merge) in below.items() if merge == _CONTINUE}
        lines = max((left for column, left in rest.items() if column not in going_on), default=0)
        yield row, lines
        rest = {column: left - lines for column, left in rest.items() if column in going_on}


def _cells(row: Element) -> Mapping[int, tuple[Element, str]]:
    """Return the cells of *row* by the column that each begins in, with what its text is merged with."""
    found: dict[int, tuple[Element, str]] = {}
    column = 0
    for cell in row.iterchildren(_CELL):
        told = _told(cell, _MERGE, _SPAN)
        merge, span = told.get(_MERGE), told.get(_SPAN)
        found[column] = (cell, "" if merge is None else merge.get(_VALUE, _CONTINUE))
        column += 1 if span is None else int(span.get(_VALUE, "1"))
    return found


def _told(cell: Element, *names: str) -> Mapping[str, Element]:
    """Return the properties of *cell* that have one of these names; a path would be found in four times the time."""
    return {str(one.tag): one for properties in cell.iterchildren(_PROPERTIES) for one in properties.iterchildren(*names)}


def _lines(cell: Element) -> int:
    """Return about how many lines the text of *cell* takes."""
    width = _told(cell, _WIDTH).get(_WIDTH)
    told = "" if width is None else width.get(_TWIPS, "")
    twips = int(told) if told.isdecimal() and int(told) else _NARROW
    breaks = sum(1 for _ in cell.iter(_BREAK))
    return breaks + sum(1 + _length(paragraph) * _CHARACTER // twips for paragraph in cell.iter(_PARAGRAPH))


def _length(paragraph: Element) -> int:
    return sum(len(text.text or "") for text in paragraph.iter(_TEXT))


def _remove(mark: Element) -> None:
    parent = mark.getparent()
    assert parent is not None, "a mark stands among the properties of its row"
    parent.remove(mark)
