"""The one door to docxtpl, which ships no types: its syntax, nothing of its rendering."""

from __future__ import annotations

import io
from typing import Any

__all__ = ["as_jinja"]

_ESCAPED_BRACES = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
"""How docxtpl writes braces that are no tag. It turns them back in the data too (trap 22); here they are the template's alone."""


def as_jinja(xml: str) -> str:
    """Return the XML of a Word template as the source of a Jinja template.

    Tags that Word split into runs are joined, and ``{%p``, ``{%tr``, ``{%tc``, ``{%r`` take the place of what holds them.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415 - it takes 0.2 s, which a cached template need not pay

    template: Any = DocxTemplate(io.BytesIO())
    source: str = template.patch_xml(xml)
    for written, meant in _ESCAPED_BRACES.items():
        source = source.replace(written, meant)
    return source
