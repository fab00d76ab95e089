"""What a filled document needs before Word takes it: gaps shown, marks made unique, tables whole, page set-ups in their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.filling.gaps import show_gaps
from municipal_programs.word.filling.grid import mend_grids
from municipal_programs.word.filling.rows import let_tall_rows_part
from municipal_programs.word.package.order import CELL, PARAGRAPH, place_child, put_in_order
from municipal_programs.word.package.xml import Element, nodes, qualified, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["mend"]

_SMALLEST: Final = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}


def mend(root: Element, text: str, drawings: Iterator[int], *, tables: bool, bookmarks: bool) -> None:
    """Mend a part in place.

    Args:
        root: The part.
        text: The part as it was parsed: what it does not hold need not be looked for in the tree.
        drawings: Gives the numbers of its pictures, which no two in a report share.
        tables: Whether columns of tables may have become more or fewer.
        bookmarks: Whether bookmarks of templates are among those of the figures.
    """
    if "<w:gap>" in text:
        show_gaps(root)
    _drop_empty_tables(root)
    if text.count("</w:p></w:tc>") < text.count("</w:tc>"):
        _end_cells_with_paragraphs(root)
    _place_pages(root)
    if tables:
        for cell in nodes(root, "//w:tcPr[w:gridSpan or w:vMerge or w:shd]"):
            put_in_order(cell, CELL)
        mend_grids(root)
    if "cantSplit" in text:
        let_tall_rows_part(root)
    for drawing in root.iter(qualified("wp:docPr")):
        drawing.set("id", str(next(drawings)))
    if bookmarks:
        _pair_bookmarks(root)


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


def _place_pages(root: Element) -> None:
    """Put each page set-up that ends before a section into the last paragraph before it."""
    for page in nodes(root, "w:body/w:sectPr[following-sibling::*]"):
        before = page.getprevious()
        if before is None or before.tag != w("p") or before.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            before = _tiny_paragraph(page)
        properties = place_child(before, "pPr", ("pPr",))
        properties.append(page)
        put_in_order(properties, PARAGRAPH)


def _tiny_paragraph(page: Element) -> Element:
    """Put a paragraph that takes no room before *page*: after a table there is no other to hold it."""
    paragraph = page.makeelement(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(properties, w("spacing"), {w(name): value for name, value in _SMALLEST.items()})
    marks = etree.SubElement(properties, w("rPr"))
    etree.SubElement(marks, w("sz"), {w("val"): "2"})
    page.addprevious(paragraph)
    return paragraph


def _pair_bookmarks(root: Element) -> None:
    """Number the bookmarks anew and name them apart: a loop repeats both. An end without a beginning is dropped."""
    names: dict[str, int] = {}
    open_marks: dict[str, tuple[str, Element]] = {}
    for number, mark in enumerate(list(root.iter(w("bookmarkStart"), w("bookmarkEnd")))):
        old = mark.get(w("id"), "")
        if mark.tag == w("bookmarkStart"):
            mark.set(w("id"), str(number))
            name = mark.get(w("name"), "")
            names[name] = names.get(name, 0) + 1
            if names[name] > 1:
                mark.set(w("name"), f"{name}_{names[name]}")
            open_marks[old] = (str(number), mark)
        elif old in open_marks:
            mark.set(w("id"), open_marks.pop(old)[0])
        else:
            _remove(mark)
    for _, start in open_marks.values():
        _remove(start)


def _remove(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None, "none of these is a root"
    parent.remove(node)
