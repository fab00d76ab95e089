"""The parts of a package that hold a document's properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from lxml import etree

from municipal_programs.word.package.xml import part_of, written

if TYPE_CHECKING:
    from municipal_programs.word.properties import DocumentProperties

__all__ = ["APPLICATION", "PROPERTIES", "application_xml", "properties_xml"]

APPLICATION: Final = "docProps/app.xml"
PROPERTIES: Final = "docProps/core.xml"
_CORE: Final = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_CARRIAGE_RETURN: Final = {"\r": "&#13;"}  # a parser would take a bare one for a line feed
_EP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def application_xml() -> bytes:
    """Return what says which program made a document."""
    app = etree.Element(f"{{{_EP}}}Properties", nsmap={None: _EP})
    etree.SubElement(app, f"{{{_EP}}}Application").text = "municipal-programs"
    return written(app)


def properties_xml(properties: DocumentProperties) -> bytes:
    """Return what says *properties*; what is empty is left out."""
    said = {"title": properties.title, "subject": properties.subject, "creator": properties.creator}
    texts = "".join([f"<dc:{name}>{escape(text, _CARRIAGE_RETURN)}</dc:{name}>" for name, text in said.items() if text])
    moment = properties.moment
    created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>' if moment else ""
    return part_of(f"{_CORE}{texts}{created}</cp:coreProperties>")
