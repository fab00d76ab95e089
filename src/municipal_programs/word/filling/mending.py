"""What a filled part needs before Word takes it: gaps shown, and tables whole."""

from __future__ import annotations

from lxml import etree

from municipal_programs.word.filling.gaps import show_gaps
from municipal_programs.word.filling.grid import mend_grids
from municipal_programs.word.filling.rows import let_tall_rows_part
from municipal_programs.word.package.order import CELL, put_in_order
from municipal_programs.word.package.xml import Element, nodes, w

__all__ = ["mend"]


def mend(root: Element, *, tables: bool) -> None:
    """Mend a part in place; *tables* tells whether columns of tables may have become more or fewer."""
    show_gaps(root)
    _drop_empty_tables(root)
    _end_cells_with_paragraphs(root)
    if tables:
        for cell in nodes(root, "//w:tcPr[w:gridSpan or w:vMerge or w:shd]"):
            put_in_order(cell, CELL)
        mend_grids(root)
    let_tall_rows_part(root)


def _drop_empty_tables(root: Element) -> None:
    """Drop the tables whose every row was a loop over nothing; Word calls such a document damaged."""
    for table in list(root.iter(w("tbl"))):
        if next(table.iterdescendants(w("tr")), None) is None:
            _remove(table)


def _end_cells_with_paragraphs(root: Element) -> None:
    paragraph = w("p")
    for cell in list(root.iter(w("tc"))):
        if not len(cell) or cell[-1].tag != paragraph:
            etree.SubElement(cell, paragraph)


def _remove(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None, "none of these is a root"
    parent.remove(node)
