"""The package of the report while parts of many templates come together in it."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.facts.carriers import CUSTOM_PROPERTIES, XML_PART, XML_PROPERTIES, xml_properties
from municipal_programs.word.package.described import APPLICATION, PROPERTIES, application_xml
from municipal_programs.word.package.relationships import Relationship, relationships_of, relationships_part, relationships_xml
from municipal_programs.word.package.types import TYPES
from municipal_programs.word.package.xml import R, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from municipal_programs.word.template.template import Template

__all__ = ["DOCUMENT", "OFFICE", "Assembly"]

DOCUMENT: Final = "word/document.xml"
OFFICE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN: Final = f"{OFFICE}document.main+xml"
_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_APP: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_CUSTOM: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_XML_PROPERTIES: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_DEFAULTS: Final = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}


class Assembly:
    """Parts, what they are, and the relationships of each."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.types: dict[str, str] = {}
        self._relationships: dict[str, list[Relationship]] = {}
        self._carried: dict[tuple[bytes, str, tuple[Relationship, ...]], str] = {}
        self._arrows: dict[tuple[str, str, str, bool], str] = {}
        self._names: dict[tuple[Template, str], str] = {}

    def add(self, name: str, kind: str, content: bytes) -> None:
        """Add a part of our own; *kind* is its content type."""
        self.parts[name] = content
        self.types[name] = kind

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Let *part* point to *target*; return the relationship's identity, the same for the same arrow."""
        relationships = self._relationships.setdefault(part, [])
        uri = kind if ":" in kind else f"{R}/{kind}"
        arrow = (part, uri, target, external)
        if arrow not in self._arrows:
            self._arrows[arrow] = f"rId{len(relationships) + 1}"
            relationships.append(Relationship(identity=self._arrows[arrow], uri=uri, target=target, external=external))
        return self._arrows[arrow]

    def carry(self, template: Template, part: str) -> str:
        """Copy *part* of *template* with all that it points to; return its name here. Equal parts are kept once."""
        known = (template, part)
        if known not in self._names:
            self._names[known] = self._carry(template, part)
        return self._names[known]

    def _carry(self, template: Template, part: str) -> str:
        below = tuple(
            Relationship(
                identity=found.identity,
                uri=found.uri,
                target=found.target if found.external else self.carry(template, found.target),
                external=found.external,
            )
            for found in relationships_of(template.parts, part)
        )
        content, kind = template.parts[part], template.types[part]
        key = (content, kind, below)
        if key not in self._carried:
            name = self.free_name(part)
            self.add(name, kind, content)
            self._relationships[name] = list(below)
            self._carried[key] = name
        return self._carried[key]

    def free_name(self, like: str) -> str:
        """Return a name for a part such as *like* that is not taken."""
        stem, extension = posixpath.splitext(like)
        stem = stem.rstrip("0123456789")
        number = next(n for n in range(1, 1 << 30) if f"{stem}{n}{extension}" not in self.parts)
        return f"{stem}{number}{extension}"

    def finished(self) -> dict[str, bytes]:
        """Return all parts but those that a render makes anew, in the order in which the package holds them.

        Those are the body, what the document says of itself, and the two carriers of the manifest.
        """
        self.add(APPLICATION, _APP, application_xml())
        self.add(XML_PROPERTIES, _XML_PROPERTIES, xml_properties())
        self.relate("", "officeDocument", DOCUMENT)
        self.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", PROPERTIES)
        self.relate("", "extended-properties", APPLICATION)
        self.relate("", "custom-properties", CUSTOM_PROPERTIES)
        self.relate(DOCUMENT, "customXml", XML_PART)
        self.relate(XML_PART, "customXmlProps", XML_PROPERTIES)
        types = {**self.types, DOCUMENT: _MAIN, PROPERTIES: _CORE, CUSTOM_PROPERTIES: _CUSTOM}
        relationships = {
            relationships_part(part): relationships_xml(part, found)
            for part, found in sorted(self._relationships.items())
            if found
        }
        return {"[Content_Types].xml": _types_xml(types), **relationships, **dict(sorted(self.parts.items()))}


def _types_xml(types: Mapping[str, str]) -> bytes:
    root = etree.Element(f"{{{TYPES}}}Types", nsmap={None: TYPES})
    for extension, kind in _DEFAULTS.items():
        etree.SubElement(root, f"{{{TYPES}}}Default", {"Extension": extension, "ContentType": kind})
    for name, kind in sorted(types.items()):
        etree.SubElement(root, f"{{{TYPES}}}Override", {"PartName": f"/{name}", "ContentType": kind})
    return written(root)
