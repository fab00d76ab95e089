"""The manifest as XML: values in elements only, for programs that save a document lose attributes."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from lxml import etree

from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.errors import ManifestError, ManifestFault
from municipal_programs.word.facts.exact import exact_text, exact_value
from municipal_programs.word.facts.manifest import VERSION, Manifest, PlacedBar, PlacedFact, Provenance, decimals_of
from municipal_programs.word.package.xml import FORBIDDEN, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.reports import Fact
    from municipal_programs.word.package.xml import Element

__all__ = ["NAMESPACE", "fact_xml", "manifest_from", "manifest_xml"]

NAMESPACE: Final = "urn:municipal-programs:manifest"
_CANONICAL: Final = f'<content xmlns="{NAMESPACE}">'.encode()
_CONTENT_ENDS: Final = b"</content>"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CARRIAGE_RETURN: Final = {"\r": "&#xD;"}  # a parser would take a bare one for a line feed
_SPECIAL: Final = re.compile("[&<>\r]")
_CONTROLS: Final = bytes(set(range(0x20)) - set(b"\t\n\r"))
_FORBIDDEN: Final = {b"\xed": (b"\xed",), b"\xef": (b"\xef\xbf\xbe", b"\xef\xbf\xbf")}
"""Bytes of surrogates, which a few letters of Hangul have too, and of the two characters at the end of the first plane, by the first one."""
_LONGEST_VERSION: Final = 9
_PROVENANCE: Final = ("library", "kind", "period", "amendment", "years", "revision")
_DRAFT: Final = "draft"
_BAR: Final = ("heading", "series", "category")
_TEXTS: Final = ("identity", "text", "unit", "period", "before", "after")
_ALIKE: Final = (*_TEXTS[2:], "decimals", "kind")


def manifest_xml(made: Provenance, templates: Mapping[str, str], facts: Iterable[str], bars: Iterable[PlacedBar]) -> bytes:
    """Return a manifest with its version and its digest, the same bytes for the same manifest.

    A character that XML cannot write becomes U+FFFD; no figure that stands in a document has one.

    Args:
        made: What the document was made from.
        templates: The digest of the template of each section.
        facts: What `fact_xml` says of each figure, in their order.
        bars: What charts draw.
    """
    content = b"".join([_writable("".join(_content(made, templates, facts, bars))), _CONTENT_ENDS])
    digest = sha256(_CANONICAL)  # as `_digest` has it
    digest.update(content)
    opening = (
        f'{_DECLARATION}<manifest xmlns="{NAMESPACE}">{_element("version", str(VERSION))}{_element("digest", digest.hexdigest())}'
    )
    return b"".join([opening.encode(), b"<content>", content, b"</manifest>"])


def fact_xml(fact: Fact | PlacedFact, period: str, before: str, after: str) -> str:
    """Return what a manifest says of a figure: itself, the years that it is about, and what touches it on the page."""
    identity, text = fact.identity, fact.text
    kind, value = exact_text(fact.value)
    alike = _alike(fact.unit, period, before, after, 0 if kind == "text" else decimals_of(text), kind)
    if not (identity and text and value) or _SPECIAL.search(f"{identity}{text}{value}"):
        return f"{_element('identity', identity)}{_element('text', text)}{alike}{_element('value', value)}"
    return f"<identity>{identity}</identity><text>{text}</text>{alike}<value>{value}</value>"


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
    said, content = _fields(root), root.find(_name("content"))
    version = said.get("version", "")
    if version.isascii() and version.isdecimal() and (len(version), version) > (len(str(VERSION)), str(VERSION)):
        raise ManifestError(ManifestFault.NEWER, say.MANIFEST_NEWER(seen=version[:_LONGEST_VERSION], known=VERSION))
    if version != str(VERSION) or content is None or said.get("digest") != _digest(content):
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED())
    try:
        return _manifest(content)
    except ValueError as error:
        raise ManifestError(ManifestFault.DAMAGED, say.MANIFEST_DAMAGED()) from error


def _writable(text: str) -> bytes:
    """Return *text* without the characters that XML forbids; looking for their bytes takes a tenth of looking at each character."""
    content = text.encode(errors="surrogatepass")
    if len(content.translate(None, _CONTROLS)) == len(content) and not any(
        first in content and any(found in content for found in forbidden) for first, forbidden in _FORBIDDEN.items()
    ):
        return content
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).encode()


def _content(made: Provenance, templates: Mapping[str, str], facts: Iterable[str], bars: Iterable[PlacedBar]) -> Iterator[str]:
    # As text: an element at a time would take longer than the rest of the document.
    for name in _PROVENANCE:
        yield _element(name, getattr(made, name))
    yield _element(_DRAFT, _DRAFT if made.draft else "")
    for digest, document in zip(made.digests, made.documents, strict=True):
        yield _group("source", (_element("digest", digest), _element("document", document)))
    for section, digest in templates.items():
        yield _group("template", (_element("section", section), _element("digest", digest)))
    for fact in facts:
        yield f"<fact>{fact}</fact>"
    for bar in bars:
        where = (_element("chart", str(bar.chart)), *(_element(name, getattr(bar, name)) for name in _BAR))
        yield _group("bar", (*where, fact_xml(bar.fact, bar.fact.period, bar.fact.before, bar.fact.after)))


@lru_cache(maxsize=1024)
def _alike(*said: str | int) -> str:
    """Return what many figures have in common, as those of a column."""
    return "".join(map(_element, _ALIKE, map(str, said)))


def _group(name: str, inside: Iterable[str]) -> str:
    return f"<{name}>{''.join(inside)}</{name}>"


def _element(name: str, text: str) -> str:
    """Return an element in its canonical form, or nothing for a text that is empty."""
    if not text:
        return ""
    return f"<{name}>{escape(text, _CARRIAGE_RETURN) if _SPECIAL.search(text) else text}</{name}>"


def _manifest(content: Element) -> Manifest:
    sources, templates = (map(_fields, content.iterfind(_name(name))) for name in ("source", "template"))
    made = _fields(content)
    return Manifest(
        provenance=Provenance(
            documents=tuple(source.get("document", "") for source in sources),
            draft=_DRAFT in made,
            **{name: made.get(name, "") for name in _PROVENANCE},
        ),
        templates={template.get("section", ""): template.get("digest", "") for template in templates},
        facts=tuple(_fact(_fields(node)) for node in content.iterfind(_name("fact"))),
        bars=tuple(_bar(_fields(node)) for node in content.iterfind(_name("bar"))),
    )


def _bar(fields: Mapping[str, str]) -> PlacedBar:
    return PlacedBar(chart=int(fields.get("chart", "")), fact=_fact(fields), **{name: fields.get(name, "") for name in _BAR})


def _fact(fields: Mapping[str, str]) -> PlacedFact:
    value = exact_value(fields.get("kind", ""), fields.get("value", ""))
    return PlacedFact(value=value, **{name: fields.get(name, "") for name in _TEXTS})


def _fields(group: Element) -> dict[str, str]:
    return {str(child.tag).rpartition("}")[2]: child.text or "" for child in group}


def _digest(content: Element) -> str:
    """Return the SHA-256 of the canonical form, which does not depend on how a program writes XML."""
    return sha256(etree.tostring(content, method="c14n", exclusive=True)).hexdigest()


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
