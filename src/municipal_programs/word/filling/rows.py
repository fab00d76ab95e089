"""Rows of tables that shall not part between two pages, and have to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import nodes, w

if TYPE_CHECKING:
    from municipal_programs.word.package.xml import Element

__all__ = ["let_tall_rows_part"]

_MOST_LINES: Final = 20
"""Lines of a row that fit on a page that lies on its side, below a tall heading, even in twelve points."""
_CHARACTER: Final = 90
"""Width of a character in ten points, in twips, on an average of Ukrainian texts."""
_NARROW: Final = 1000
"""Width of a cell that does not tell its own."""


def let_tall_rows_part(root: Element) -> None:
    """Allow a row to part between pages where it may be taller than one, whatever its template says.

    Word parts such a row anyway; LibreOffice shows as much of it as fits, and not the rest.
    """
    for mark in nodes(root, "//w:tr/w:trPr/w:cantSplit"):
        properties = mark.getparent()
        assert properties is not None, "it was found in one"
        row = properties.getparent()
        assert row is not None, "it was found in one"
        if max(map(_lines, row.iter(w("tc"))), default=0) > _MOST_LINES:
            properties.remove(mark)


def _lines(cell: Element) -> int:
    """Return about how many lines the text of *cell* takes."""
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    told = "" if width is None else width.get(w("w"), "")
    twips = int(told) if told.isdecimal() and int(told) else _NARROW
    breaks = sum(1 for _ in cell.iter(w("br")))
    return breaks + sum(1 + _length(paragraph) * _CHARACTER // twips for paragraph in cell.iter(w("p")))


def _length(paragraph: Element) -> int:
    return sum(len(text.text or "") for text in paragraph.iter(w("t")))
