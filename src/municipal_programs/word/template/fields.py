"""The fields of a template: what Word computes when it opens the report, and what it must not be asked to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.word.package.xml import Element

__all__ = ["HARMLESS", "fields_of"]

HARMLESS: Final = (
    "=", "EQ", "HYPERLINK", "NUMPAGES", "PAGE", "PAGEREF", "REF", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SYMBOL", "TC", "TOC",
)  # fmt: skip
"""Fields that look at nothing but the report itself. Others fetch files, start programs, or show another date every day."""


def fields_of(root: Element) -> Iterator[str]:
    """Return the instruction of each field of a part, such as ``PAGE``, however its text is split."""
    open_fields: list[list[str]] = []
    for node in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if node.tag == w("fldSimple"):
            yield node.get(w("instr"), "")
        elif node.tag == w("instrText"):
            if not open_fields:
                open_fields.append([])
            open_fields[-1].append(node.text or "")
        elif node.get(w("fldCharType")) == "begin":
            open_fields.append([])
        elif node.get(w("fldCharType")) == "end" and open_fields:
            yield "".join(open_fields.pop())
    yield from ("".join(pieces) for pieces in open_fields)
