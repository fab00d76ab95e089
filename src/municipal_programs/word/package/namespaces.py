"""One root for the bodies of many templates."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from municipal_programs.word.package.xml import PREFIXES, Element, qualified, w

__all__ = ["CLOSING", "Namespaces", "body_of"]

CLOSING: Final = "</w:body></w:document>"
"""The end of the main part."""

_BODY: Final = re.compile(r"<w:body[^>]*>(.*)</w:body>", re.DOTALL)
_IGNORABLE: Final = qualified("mc:Ignorable")


class Namespaces:
    """The prefixes that the report's root declares for all templates."""

    def __init__(self) -> None:
        self._uris: dict[str, str] = dict(PREFIXES)
        self._ignorable: set[str] = set()

    def inside(self, document: Element) -> str:
        """Return what the body of *document* holds as text that can stand under `opening`."""
        prefixes = {prefix: uri for prefix, uri in document.nsmap.items() if prefix is not None}
        if len(prefixes) < len(document.nsmap) or any(self._uris.get(prefix, uri) != uri for prefix, uri in prefixes.items()):
            # Another template means something else by a prefix: let each element declare its own.
            return "".join(etree.tostring(child, encoding="unicode") for child in body_of(document))
        self._uris |= prefixes
        self._ignorable |= set(document.get(_IGNORABLE, "").split())
        found = _BODY.search(etree.tostring(document, encoding="unicode"))
        return "" if found is None else found[1]

    @property
    def opening(self) -> str:
        """The beginning of the report's main part, up to where the first section goes."""
        declared = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in sorted(self._uris.items()))
        ignorable = " ".join(sorted(self._ignorable & set(self._uris)))
        return f"<w:document{declared}" + (f' mc:Ignorable="{ignorable}"' if ignorable else "") + "><w:body>"


def body_of(document: Element) -> Element:
    """Return the body of a document."""
    body = document.find(w("body"))
    assert body is not None, "a template without a body is refused when it is opened"
    return body
