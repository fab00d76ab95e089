"""The parts of a package that hold a document's properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.package.xml import written

if TYPE_CHECKING:
    from municipal_programs.word.properties import DocumentProperties

__all__ = ["properties_parts"]

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_EP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def properties_parts(properties: DocumentProperties) -> dict[str, bytes]:
    """Return the parts that say *properties*; what is empty is left out."""
    core = etree.Element(f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    for name, text in (("title", properties.title), ("subject", properties.subject), ("creator", properties.creator)):
        if text:
            etree.SubElement(core, f"{{{_DC}}}{name}").text = text
    if properties.moment:
        created = etree.SubElement(core, f"{{{_TERMS}}}created", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
        created.text = properties.moment
    app = etree.Element(f"{{{_EP}}}Properties", nsmap={None: _EP})
    etree.SubElement(app, f"{{{_EP}}}Application").text = "municipal-programs"
    return {"docProps/app.xml": written(app), "docProps/core.xml": written(core)}
