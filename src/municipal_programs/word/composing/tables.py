"""What table styles say of paragraphs, written into the paragraphs themselves.

A table's style gives way to a paragraph's, but not to the document's defaults. Where the defaults of a template had to become
part of its paragraph style (see `_defaults`), they would win over the style of the table: rows would grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.package.order import PARAGRAPH, place_child
from municipal_programs.word.package.xml import Element, nodes, w
from municipal_programs.word.template.places import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.word.composing.styles import Sheet

__all__ = ["spell_out_tables"]

_VAL: Final = w("val")


def spell_out_tables(root: Element, sheet: Sheet) -> None:
    """Write the spacing, indents and alignment of table styles into the paragraphs of *root* that take them from there."""
    for table in root.iter(w("tbl")):
        properties = list(_said(sheet, _style_of(table, "tblPr/tblStyle") or sheet.default("table")))
        for paragraph in table.iter(w("p")) if properties else ():
            if nearest(paragraph, "tbl") is table:
                _spell_out(paragraph, properties, sheet)


def _style_of(element: Element, path: str) -> str | None:
    found = nodes(element, "/".join(f"w:{name}" for name in path.split("/")))
    return found[0].get(_VAL) if found else None


def _said(sheet: Sheet, style: str | None) -> Iterator[Element]:
    """Return the paragraph properties of a style and of those that it rests on, its own first."""
    seen: set[str] = set()
    while style in sheet.by_id and style not in seen:
        seen.add(style)
        node = sheet.by_id[style]
        yield from node.iterfind(f"{w('pPr')}/*")
        style = _style_of(node, "basedOn")


def _spell_out(paragraph: Element, properties: list[Element], sheet: Sheet) -> None:
    said = {str(node.tag) for node in _said(sheet, _style_of(paragraph, "pPr/pStyle") or sheet.default("paragraph"))}
    for node in properties:
        name = etree.QName(node).localname
        if str(node.tag) in said or name not in PARAGRAPH:
            continue
        own = place_child(place_child(paragraph, "pPr", ("pPr",)), name, PARAGRAPH)
        for key, value in node.attrib.items():
            own.set(key, own.get(key, value))
