"""Where a page set-up stands: in the last paragraph of its pages."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ended"]

_PARAGRAPH: Final = re.compile(r"<w:p(?: [^<>]*?)?(/?)>|</w:p>")
_PROPERTIES: Final = re.compile(r"<w:pPr(?:/>|>(.*?)</w:pPr>)", re.DOTALL)
_CHANGE: Final = "<w:pPrChange"
_TINY: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{setup}</w:pPr></w:p>'
"""A paragraph that takes no room: after a table there is no other to hold the set-up."""


def ended(pages: str, setup: str) -> str:
    """Return *pages*, a part of a body as XML, with the set-up that they have, `w:sectPr`, in the last paragraph."""
    begin = _last_paragraph(pages)
    paragraph = pages[begin:]
    if not paragraph or "<w:sectPr" in paragraph:
        return pages + _TINY.replace("{setup}", setup)
    return pages[:begin] + _holding(paragraph, setup)


def _last_paragraph(pages: str) -> int:
    """Return where the paragraph begins with which *pages* end; their end, where they end with anything else."""
    depth = 0
    before = end = len(pages)
    while (at := pages.rfind("<", 0, before)) >= 0:
        found = _PARAGRAPH.match(pages, at)
        if found is None and before == end:
            return end
        if found is not None:
            if before == end and found.end() != end:
                return end
            depth += 0 if found[1] else 1 if found[0] == "</w:p>" else -1
            if not depth:
                return at
        before = at
    return end


def _holding(paragraph: str, setup: str) -> str:
    """Return *paragraph* with *setup* among its properties, where the schema wants it: last, but for the record of a change."""
    opening = _PARAGRAPH.match(paragraph)
    assert opening is not None, "it begins with its tag"
    if opening[1]:
        return f"{opening[0].removesuffix('/>')}><w:pPr>{setup}</w:pPr></w:p>"
    found = _PROPERTIES.match(paragraph, opening.end())
    if found is None:
        return f"{opening[0]}<w:pPr>{setup}</w:pPr>{paragraph[opening.end() :]}"
    inside, mark, change = (found[1] or "").partition(_CHANGE)
    return f"{opening[0]}<w:pPr>{inside}{setup}{mark}{change}</w:pPr>{paragraph[found.end() :]}"
