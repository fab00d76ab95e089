"""The fields of a template: what Word computes when it opens the report, and what it must not be asked to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.word.package.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HARMLESS", "Field", "fields_of"]

HARMLESS: Final = (
    "=", "EQ", "HYPERLINK", "NUMPAGES", "PAGE", "PAGEREF", "REF", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SYMBOL", "TC", "TOC",
)  # fmt: skip
"""Fields that look at nothing but the report itself. Others fetch files, start programs, or show another date every day."""


@frozen(kw_only=True, eq=False)
class Field:
    """A field.

    Args:
        element: Where it begins.
        instruction: What it asks for, such as ``PAGE``.
    """

    element: Element
    instruction: str


def fields_of(root: Element) -> Iterator[Field]:
    """Return the fields of a part, however their text is split."""
    open_fields: list[tuple[Element, list[str]]] = []
    for node in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if node.tag == w("fldSimple"):
            yield Field(element=node, instruction=node.get(w("instr"), ""))
        elif node.tag == w("instrText"):
            if not open_fields:
                open_fields.append((node, []))
            open_fields[-1][1].append(node.text or "")
        elif node.get(w("fldCharType")) == "begin":
            open_fields.append((node, []))
        elif node.get(w("fldCharType")) == "end" and open_fields:
            yield _field(*open_fields.pop())
    yield from (_field(*field) for field in open_fields)


def _field(element: Element, pieces: list[str]) -> Field:
    return Field(element=element, instruction="".join(pieces))
