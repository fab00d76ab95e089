"""Where a page set-up stands: in the last paragraph of its pages."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ended"]

_PARAGRAPH: Final = re.compile(rb"<w:p(?: [^<>]*?)?(/?)>|</w:p>")
_PROPERTIES: Final = re.compile(rb"<w:pPr(?:/>|>(.*?)</w:pPr>)", re.DOTALL)
_CHANGE: Final = b"<w:pPrChange"
_TINY: Final = b'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{setup}</w:pPr></w:p>'
"""A paragraph that takes no room: after a table there is no other to hold the set-up."""


def ended(pages: bytes, setup: bytes) -> bytes:
    """Return *pages*, a part of a body as XML, with the set-up that they have, `w:sectPr`, in the last paragraph."""
    begin = _last_paragraph(pages)
    paragraph = pages[begin:]
    if not paragraph or b"<w:sectPr" in paragraph:
        return pages + _TINY.replace(b"{setup}", setup)
    return pages[:begin] + _holding(paragraph, setup)


def _last_paragraph(pages: bytes) -> int:
    """Return where the paragraph begins with which *pages* end; their end, where they end with anything else."""
    depth = 0
    before = end = len(pages)
    while (at := pages.rfind(b"<", 0, before)) >= 0:
        found = _PARAGRAPH.match(pages, at)
        if found is None and before == end:
            return end
        if found is not None:
            if before == end and found.end() != end:
                return end
            depth += 0 if found[1] else 1 if found[0] == b"</w:p>" else -1
            if not depth:
                return at
        before = at
    return end


def _holding(paragraph: bytes, setup: bytes) -> bytes:
    """Return *paragraph* with *setup* among its properties, where the schema wants it: last, but for the record of a change."""
    opening = _PARAGRAPH.match(paragraph)
    assert opening is not None, "it begins with its tag"
    if opening[1]:
        return b"%b><w:pPr>%b</w:pPr></w:p>" % (opening[0].removesuffix(b"/>"), setup)
    found = _PROPERTIES.match(paragraph, opening.end())
    if found is None:
        return b"%b<w:pPr>%b</w:pPr>%b" % (opening[0], setup, paragraph[opening.end() :])
    inside, mark, change = (found[1] or b"").partition(_CHANGE)
    return b"%b<w:pPr>%b%b%b%b</w:pPr>%b" % (opening[0], inside, setup, mark, change, paragraph[found.end() :])
