"""Where a manifest travels: a custom XML part, and a compressed copy among the document's properties."""

from __future__ import annotations

import binascii
import zlib
from base64 import b64decode, b64encode
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.limits import limits_in_force
from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.errors import ManifestError, ManifestFault
from municipal_programs.word.facts.manifest import Manifest
from municipal_programs.word.facts.manifest_xml import NAMESPACE, manifest_from
from municipal_programs.word.package.xml import parsed, part_of, written

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CUSTOM_PROPERTIES",
    "XML_PART",
    "XML_PROPERTIES",
    "Carried",
    "Carrier",
    "manifest_in",
    "manifest_parts",
    "xml_properties",
]

XML_PART: Final = "customXml/item1.xml"
XML_PROPERTIES: Final = "customXml/itemProps1.xml"
CUSTOM_PROPERTIES: Final = "docProps/custom.xml"

_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID: Final = "{7C0B6E52-3F0B-5B7A-9D53-0D6F5C1E7A41}"
"""The same in every document, for nothing but our namespace tells the part."""
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that Word shows under «Інші»."""
_DIGEST: Final = "municipal-programs.digest"
_PIECE: Final = "municipal-programs.manifest."
_LONGEST_PIECE: Final = 250
_LEVEL: Final = 3
"""How hard deflate tries: as hard as it does for the parts of a package. LZMA, which would be no smaller, takes five times as long."""


class Carrier(Enum):
    """What a manifest was read from."""

    XML_PART = "xml"
    PROPERTIES = "properties"


@frozen(kw_only=True)
class Carried:
    """A manifest as a document carries it.

    Args:
        manifest: The manifest.
        carriers: What it was read from: every carrier that is whole and says the same, the one that was taken first.
        disagreeing: Whether another carrier is whole too, and says otherwise.
        spoiled: Whether another carrier is there, and cannot be relied on.
    """

    manifest: Manifest
    carriers: tuple[Carrier, ...]
    disagreeing: bool = False
    spoiled: bool = False


def manifest_parts(xml: bytes) -> dict[str, bytes]:
    """Return the parts that carry a manifest, whole as `manifest_xml` writes it."""
    return {XML_PART: xml, CUSTOM_PROPERTIES: _properties(xml)}


def xml_properties() -> bytes:
    """Return what says of the XML part whose it is, the same in every document."""
    store = etree.Element(f"{{{_STORE}}}datastoreItem", {f"{{{_STORE}}}itemID": _STORE_ID}, nsmap={"ds": _STORE})
    schemas = etree.SubElement(store, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef", {f"{{{_STORE}}}uri": NAMESPACE})
    return written(store)


def manifest_in(parts: Mapping[str, bytes]) -> Carried:
    """Return the manifest of a package, from the best carrier that is whole.

    Raises:
        ManifestError: If none is; it tells why the best one that is there is not.
    """
    found: dict[Carrier, Manifest] = {}
    faults: list[ManifestError] = []
    understood: dict[bytes, Manifest] = {}  # both carriers hold the same bytes until somebody saves the document
    for carrier, xml_in in {Carrier.XML_PART: _xml_part, Carrier.PROPERTIES: _xml_of_properties}.items():
        try:
            xml = xml_in(parts)
            if xml is not None:
                found[carrier] = understood[xml] = understood.get(xml) or manifest_from(xml)
        except ManifestError as error:
            faults.append(error)
    if not found:
        raise faults[0] if faults else ManifestError(ManifestFault.MISSING, say.MANIFEST_MISSING())
    best = next(iter(found.values()))
    agreeing = tuple(carrier for carrier, manifest in found.items() if manifest == best)
    return Carried(manifest=best, carriers=agreeing, disagreeing=len(agreeing) < len(found), spoiled=bool(faults))


def _xml_part(parts: Mapping[str, bytes]) -> bytes | None:
    """Find the part by its namespace: a program that saves the document may call it otherwise."""
    ours = [xml for name, xml in parts.items() if name.startswith("customXml/") and NAMESPACE.encode() in xml]
    ours = [xml for xml in ours if _STORE.encode() not in xml]
    return ours[0] if ours else None


def _xml_of_properties(parts: Mapping[str, bytes]) -> bytes | None:
    said = _said(parts.get(CUSTOM_PROPERTIES, b""))
    pieces = {name: text for name, text in said.items() if name.startswith(_PIECE)}
    if not pieces and _DIGEST not in said:
        return None
    packed = "".join(pieces[name] for name in sorted(pieces))
    return _unpacked(packed, said.get(_DIGEST, ""))


def _properties(xml: bytes) -> bytes:
    packed = b64encode(zlib.compress(xml, _LEVEL)).decode()
    pieces = [packed[at : at + _LONGEST_PIECE] for at in range(0, len(packed), _LONGEST_PIECE)]
    said = {_DIGEST: sha256(xml).hexdigest(), **{f"{_PIECE}{number:06}": piece for number, piece in enumerate(pieces, start=1)}}
    properties = [
        f'<property fmtid="{_USER_DEFINED}" pid="{number}" name="{name}"><vt:lpwstr>{text}</vt:lpwstr></property>'
        for number, (name, text) in enumerate(said.items(), start=2)  # a number below 2 is reserved
    ]
    return part_of(f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}">{"".join(properties)}</Properties>')


def _said(custom: bytes) -> dict[str, str]:
    try:
        return {node.get("name", ""): "".join(node.itertext()).strip() for node in parsed(custom)} if custom else {}
    except ValueError as error:
        if _PIECE.encode() in custom:
            raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED()) from error
        return {}


def _unpacked(packed: str, digest: str) -> bytes:
    """Undo what `_properties` did; nothing is inflated without bound."""
    try:
        unpacking = zlib.decompressobj()
        xml = unpacking.decompress(b64decode(packed, validate=True), limits_in_force().package_bytes)
    except (binascii.Error, zlib.error, ValueError) as error:
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED()) from error
    if not unpacking.eof or sha256(xml).hexdigest() != digest:
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED())
    return xml
