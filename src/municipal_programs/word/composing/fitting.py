"""The body, header or footer of a template made to fit into the report: its names are those of the report afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.word.facts.naming import number_of
from municipal_programs.word.package.order import PARAGRAPH, place_child
from municipal_programs.word.package.xml import W14, Element, R, nodes, w

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BOOKMARK", "Fitting"]

BOOKMARK: Final = "t"
"""Begins the identity of a template's bookmark until the document is filled; a loop may repeat it, and figures have numbers too."""

_VAL: Final = w("val")
_OF_ONE_PLACE: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
"""Attributes that name one paragraph of one document; a loop would repeat them."""
_CURSOR: Final = "_GoBack"
"""Where Word's cursor last stood."""
_TABLE: Final = ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual")
_FIELD: Final = re.compile(r'\b(REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)(\s+"?)(\w+)')


@frozen(kw_only=True)
class Fitting:
    """What one template's names become.

    Args:
        styles: Its styles.
        numbers: Its lists.
        bookmarks: Its bookmarks that another template has too.
        paragraph: The style that its paragraphs without one must name, because the report's default is another; or None.
        table: The same for its tables.
    """

    styles: Mapping[str, str]
    numbers: Mapping[str, str]
    bookmarks: Mapping[str, str]
    paragraph: str | None = None
    table: str | None = None

    def fit(self, root: Element, relate: Callable[[str], str]) -> None:
        """Rename everything in *root*; *relate* gives the new identity of a relationship, in document order."""
        self._rename_styles(root)
        self._name_defaults(root)
        for node in nodes(root, "//w:numPr/w:numId"):
            node.set(_VAL, self.numbers.get(node.get(_VAL, ""), node.get(_VAL, "")))
        self._rename_bookmarks(root)
        for node in nodes(root, "//*[@r:*]"):
            for key in [key for key in node.attrib if str(key).startswith(f"{{{R}}}")]:
                node.set(key, relate(node.attrib[key]))
        _forget(root)
        _mark_bookmarks(root)
        _drop_blanks(root)

    def _rename_styles(self, root: Element) -> None:
        for node in nodes(root, "//w:pStyle | //w:rStyle | //w:tblStyle"):
            name = self.styles.get(node.get(_VAL, ""))
            if name is None:
                _remove(node)  # the template does not define it; what the report means by the name is something else
            else:
                node.set(_VAL, name)

    def _name_defaults(self, root: Element) -> None:
        if self.paragraph:
            for paragraph in nodes(root, "//w:p[not(w:pPr/w:pStyle)]"):
                properties = place_child(paragraph, "pPr", ("pPr",))
                place_child(properties, "pStyle", PARAGRAPH).set(_VAL, self.paragraph)
        if self.table:
            for table in nodes(root, "//w:tbl[not(w:tblPr/w:tblStyle)]"):
                properties = place_child(table, "tblPr", ("tblPr",))
                place_child(properties, "tblStyle", _TABLE).set(_VAL, self.table)

    def _rename_bookmarks(self, root: Element) -> None:
        for node, key in (
            *((node, w("name")) for node in nodes(root, "//w:bookmarkStart")),
            *((node, w("anchor")) for node in nodes(root, "//w:hyperlink[@w:anchor]")),
        ):
            node.set(key, self.bookmarks.get(node.get(key, ""), node.get(key, "")))
        for field in nodes(root, "//w:instrText"):
            field.text = _FIELD.sub(
                lambda found: f"{found[1]}{found[2]}{self.bookmarks.get(found[3], found[3])}", field.text or ""
            )
        for node in nodes(root, "//w:fldSimple"):
            instruction = node.get(w("instr"), "")
            node.set(
                w("instr"), _FIELD.sub(lambda found: f"{found[1]}{found[2]}{self.bookmarks.get(found[3], found[3])}", instruction)
            )


def _forget(root: Element) -> None:
    """Take out what names one place of one document: after a loop it would be there twice, and a figure of another is none of ours."""
    for node in nodes(root, "//*[@w14:paraId or @w14:textId]"):
        for key in _OF_ONE_PLACE:
            node.attrib.pop(key, None)
    for node in nodes(root, "//w:sdtPr/w:id"):
        _remove(node)
    forgotten: set[str] = set()
    for start in nodes(root, "//w:bookmarkStart"):
        name = start.get(w("name"), "")
        if name == _CURSOR or number_of(name) is not None:
            forgotten.add(start.get(w("id"), "0"))
            _remove(start)
    for end in nodes(root, "//w:bookmarkEnd"):
        if end.get(w("id")) in forgotten:
            _remove(end)


def _mark_bookmarks(root: Element) -> None:
    """Begin each bookmark, and each end of one, with its identity, marked: so it is found as text."""
    for node in nodes(root, "//w:bookmarkStart | //w:bookmarkEnd"):
        identity, *others = node.attrib.pop(w("id"), ""), *node.attrib.items()
        node.attrib.clear()
        node.set(w("id"), f"{BOOKMARK}{identity}")
        node.attrib.update(others)


def _drop_blanks(root: Element) -> None:
    """Take out the line ends and spaces between elements: what stands outside of a text is nobody's word."""
    for node in root.iter():
        if len(node) and (node.text or "").isspace():
            node.text = None
        if (node.tail or "").isspace():
            node.tail = None


def _remove(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None, "none of these is a root"
    parent.remove(node)
