"""The columns of tables that a loop made wider or narrower."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from lxml import etree

from municipal_programs.word.package.order import CELL, place_child
from municipal_programs.word.package.xml import Element, children, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["mend_grids"]


def mend_grids(root: Element) -> None:
    """Give each table as many columns as its rows have, in the proportions of its cells and as wide as it was."""
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        if grid is None:
            grid = table.makeelement(w("tblGrid"))
            table.insert(sum(1 for _ in children(table, "tblPr")), grid)
        rows = [list(_spans(row)) for row in _rows(table)]
        count = max((sum(span for _, span in row) for row in rows), default=0)
        if count != len(grid):
            _widen(grid, rows, count)


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table)


def _spans(row: Element) -> Iterator[tuple[Element | None, int]]:
    """Return the cells of a row with the columns that each takes, the gaps at its ends among them."""
    yield from _gap(row, "gridBefore")
    for cell in row.iter(w("tc")):
        if next(cell.iterancestors(w("tr"))) is row:
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            yield cell, 1 if span is None else int(span.get(w("val"), "1"))
    yield from _gap(row, "gridAfter")


def _gap(row: Element, name: str) -> Iterator[tuple[None, int]]:
    return ((None, int(gap.get(w("val"), "0"))) for gap in row.iterfind(f"{w('trPr')}/{w(name)}"))


def _widen(grid: Element, rows: list[list[tuple[Element | None, int]]], count: int) -> None:
    asked = _asked(rows, count)
    total = sum(_width(column, "w") for column in grid) or sum(asked)
    widths = _scaled(asked or [1] * count, total)
    grid[:] = []
    for width in widths:
        etree.SubElement(grid, w("gridCol"), {w("w"): str(width)})
    for row in rows if total else ():
        at = 0
        for cell, span in row:
            if cell is not None:
                _set_width(cell, sum(widths[at : at + span]))
            at += span


def _asked(rows: list[list[tuple[Element | None, int]]], count: int) -> list[int]:
    """Return the widths that the first row with a cell for every column asks for; none where no row asks for all."""
    for row in rows:
        if len(row) == count and all(cell is not None and span == 1 for cell, span in row):
            widths = [
                _width(node, "w") for cell, _ in row if cell is not None for node in cell.iterfind(f"{w('tcPr')}/{w('tcW')}")
            ]
            if len(widths) == count and all(widths):
                return widths
    return []


def _scaled(widths: list[int], total: int) -> list[int]:
    """Return *widths* in their proportions with the sum *total*, to the last twip."""
    edges = [0, *(edge * total // sum(widths) for edge in accumulate(widths))]
    return [after - before for before, after in pairwise(edges)]


def _width(node: Element, name: str) -> int:
    text = node.get(w(name), "0")
    return int(text) if text.isdecimal() else 0


def _set_width(cell: Element, width: int) -> None:
    properties = place_child(cell, "tcPr", ("tcPr",))
    node = place_child(properties, "tcW", CELL)
    node.set(w("w"), str(width))
    node.set(w("type"), "dxa")
