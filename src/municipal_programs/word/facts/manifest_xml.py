"""The manifest as XML: values in elements only, for programs that save a document lose attributes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.errors import ManifestError, ManifestFault
from municipal_programs.word.facts.exact import exact_text, exact_value
from municipal_programs.word.facts.manifest import VERSION, Manifest, PlacedFact, Provenance
from municipal_programs.word.package.xml import Element, parsed, written

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NAMESPACE", "manifest_from", "manifest_xml"]

NAMESPACE: Final = "urn:municipal-programs:manifest"
_PROVENANCE: Final = ("library", "kind", "period", "amendment", "years", "revision")
_FACT: Final = ("identity", "text", "unit", "period", "before", "after")


def manifest_xml(manifest: Manifest) -> bytes:
    """Return *manifest* with its version and its digest, the same bytes for the same manifest."""
    root = etree.Element(_name("manifest"), nsmap={None: NAMESPACE})
    _put(root, "version", str(VERSION))
    digest = _put(root, "digest")
    content = _content(manifest, _put(root, "content"))
    digest.text = _digest(content)
    return written(root)


def manifest_from(xml: bytes) -> Manifest:
    """Return the manifest that *xml* holds.

    Raises:
        ManifestError: If it is damaged, of another sort, or of a newer version.
    """
    try:
        root = parsed(xml)
    except ValueError as error:
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED()) from error
    if root.tag != _name("manifest"):
        raise ManifestError(ManifestFault.FOREIGN, say.MANIFEST_FOREIGN())
    version, content = _text(root, "version"), root.find(_name("content"))
    if version.isdecimal() and int(version) > VERSION:
        raise ManifestError(ManifestFault.NEWER, say.MANIFEST_NEWER(seen=version, known=VERSION))
    if version != str(VERSION) or content is None or _text(root, "digest") != _digest(content):
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED())
    try:
        return _manifest(content)
    except ValueError as error:
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED()) from error


def _content(manifest: Manifest, content: Element) -> Element:
    made = manifest.provenance
    for name in _PROVENANCE:
        _put(content, name, getattr(made, name))
    for digest, document in zip(made.digests, made.documents, strict=True):
        _put_all(content, "source", {"digest": digest, "document": document})
    for section, digest in manifest.templates.items():
        _put_all(content, "template", {"section": section, "digest": digest})
    for fact in manifest.facts:
        kind, value = exact_text(fact.value)
        fields = {name: getattr(fact, name) for name in _FACT}
        _put_all(content, "fact", {**fields, "decimals": str(fact.decimals), "kind": kind, "value": value})
    return content


def _manifest(content: Element) -> Manifest:
    documents = tuple(_text(source, "document") for source in content.iterfind(_name("source")))
    return Manifest(
        provenance=Provenance(documents=documents, **{name: _text(content, name) for name in _PROVENANCE}),
        templates={_text(node, "section"): _text(node, "digest") for node in content.iterfind(_name("template"))},
        facts=tuple(_fact(node) for node in content.iterfind(_name("fact"))),
    )


def _fact(node: Element) -> PlacedFact:
    value = exact_value(_text(node, "kind"), _text(node, "value"))
    return PlacedFact(value=value, **{name: _text(node, name) for name in _FACT})


def _digest(content: Element) -> str:
    """Return the SHA-256 of the canonical form, which does not depend on how a program writes XML."""
    return sha256(etree.tostring(content, method="c14n", exclusive=True)).hexdigest()


def _put(parent: Element, name: str, text: str = "") -> Element:
    child = etree.SubElement(parent, _name(name))
    child.text = text or None
    return child


def _put_all(parent: Element, name: str, fields: Mapping[str, str]) -> None:
    """Add a group of *fields*; one that is empty is left out."""
    group = _put(parent, name)
    for field, text in fields.items():
        if text:
            _put(group, field, text)


def _text(parent: Element, name: str) -> str:
    return parent.findtext(_name(name)) or ""


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
