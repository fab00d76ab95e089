"""Office Open XML as lxml sees it: names, strict parsing, plain writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from municipal_programs.storage.xml import Element, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "FORBIDDEN",
    "MC",
    "PREFIXES",
    "WP",
    "Element",
    "R",
    "W",
    "children",
    "nodes",
    "parsed",
    "part_of",
    "qualified",
    "w",
    "written",
]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
PREFIXES = {"w": W, "r": R, "wp": WP, "mc": MC, "w14": W14, "a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
"""The prefixes that our own paths use; a template that uses them must mean the same by them."""

FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that XML 1.0 has no way to write."""

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
"""As lxml writes it."""


def w(name: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def qualified(name: str) -> str:
    """Return ``prefix:name`` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def written(root: Element) -> bytes:
    """Return *root* as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def part_of(text: str) -> bytes:
    """Return XML as the bytes of a part."""
    return b"".join((_DECLARATION, text.encode()))


def nodes(root: Element, path: str) -> list[Element]:
    """Return the elements that the XPath *path* finds, in document order."""
    return cast("list[Element]", root.xpath(path, namespaces=PREFIXES))


def children(parent: Element, *names: str) -> Iterator[Element]:
    """Return the children of WordprocessingML *names*."""
    return parent.iterchildren(*(w(name) for name in names))
