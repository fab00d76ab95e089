"""What a template may not be or bring: what is unsafe, and what could not be carried into a report whole."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from municipal_programs.storage import PackageError
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import PREFIXES, Element, nodes, w
from municipal_programs.word.template.fields import HARMLESS, fields_of
from municipal_programs.word.template.parts import faults_below
from municipal_programs.word.template.places import all_paragraphs, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from municipal_programs.errors import Message, Wording

__all__ = ["REFERABLE", "main_part", "refusals"]

_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LONGEST_FIELD: Final = 60
_ADDRESS: Final = re.compile("(?:https?://|mailto:)", re.IGNORECASE)
"""Where a hyperlink may lead."""
_LINK: Final = re.compile(
    rf"""(?:\s+(?:\\[lot]\s*(?:"[^"“”„\\]*"|[^\s"“”„\\]+)|\\[hmn]|\\\*\s*\w+|"{_ADDRESS.pattern}[^"“”„\\]*"|{_ADDRESS.pattern}[^\s"“”„\\]*))+""",
    re.IGNORECASE,
)
"""What may follow the name of a field that is a hyperlink: a place in the report, words beside it, and addresses, in any order."""
_TAG: Final = re.compile(r"\{\{[^{}<>]{0,80}|\{%[^{}<>]{0,80}")
_MACROS: Final = ("vbaproject", "macroenabled", "activex", "oleobject")

REFERABLE: Final = frozenset({"chart", "footer", "header", "hyperlink", "image"})
"""The kinds of relationships that a body, header or footer may use; each of these is carried into the report."""

_UNCARRIED: Final[Mapping[str, Wording]] = {
    "//w:ins | //w:del | //w:moveFrom | //w:moveTo | //w:pPrChange | //w:rPrChange | //w:tblPrChange": say.TRACKED_CHANGES,
    "//w:commentReference | //w:commentRangeStart": say.COMMENTS,
    "//w:footnoteReference | //w:endnoteReference": say.FOOTNOTES,
    "//w:altChunk | //w:subDoc": say.FOREIGN_CONTENT,
    "//w:object | //w:control": say.EMBEDDED_OBJECTS,
}


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the body.

    Raises:
        PackageError: If the package is no Word document, or one with macros.
    """
    types = parts.get("[Content_Types].xml", b"").decode("utf-8", "replace").lower()
    if any(word in types for word in _MACROS) or any(word in name.lower() for name in parts for word in _MACROS):
        raise PackageError(say.MACROS())
    main = [relationship.target for relationship in relationships_of(parts, "") if relationship.type == "officeDocument"]
    if len(main) != 1 or main[0] not in parts or _MAIN not in types:
        raise PackageError(say.NOT_A_DOCUMENT())
    return main[0]


def refusals(parts: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[TemplateFault]:
    """Find what a template must not have; *roots* are its body, headers and footers by part name."""
    for part in parts:
        if part.endswith(".rels"):
            yield from _links(parts, part.replace("_rels/", "").removesuffix(".rels"))
    yield from _tags_elsewhere(parts, roots)
    for part, root in roots.items():
        yield from (TemplateFault(message=message) for message in _foreign(part, root))
        yield from _fields_outside(part, root)
        yield from _uncarried(parts, part, root)


def _foreign(part: str, root: Element) -> Iterator[Message]:
    """Find what a report cannot show as its own."""
    if any(root.nsmap.get(prefix, uri) != uri for prefix, uri in PREFIXES.items()) or root.prefix != "w":
        yield say.STRANGE_NAMESPACES(part=part)
    yield from (wording() for path, wording in _UNCARRIED.items() if nodes(root, path))
    for address in root.xpath("//@*[local-name()='src' or local-name()='href']"):
        yield say.LINK_OUTSIDE(target=address, kind="VML")


def _fields_outside(part: str, root: Element) -> Iterator[TemplateFault]:
    """Find the fields that a report does not take, each with the paragraph in which it begins."""
    refused = [field for field in fields_of(root) if not _is_harmless(field.instruction)]
    margin = "" if root.tag == w("document") else part.rsplit("/", 1)[-1]
    places = {found.element: found.place for found in all_paragraphs(root, margin)} if refused else {}
    for field in refused:
        told = shorten(field.instruction, _LONGEST_FIELD)
        holder = nearest(field.element, "p")
        place = None if holder is None else places[holder]
        if _is_link(field.instruction):
            yield TemplateFault(message=say.FIELD_LEADS_OUTSIDE(field=told), place=place)
        else:
            yield TemplateFault(message=say.FIELD_OUTSIDE(field=told, known=", ".join(HARMLESS)), place=place)


def _uncarried(parts: Mapping[str, bytes], part: str, root: Element) -> Iterator[TemplateFault]:
    known = {relationship.identity: relationship for relationship in relationships_of(parts, part)}
    for identity in sorted({str(value) for value in root.xpath("//@r:*", namespaces=PREFIXES)} - {""}):
        found = known.get(identity)
        if found is None or found.type not in REFERABLE or not (found.external or found.target in parts):
            yield TemplateFault(message=say.UNCARRIED_PART(part=part, kind=found.type if found else identity))
    fonts = [font for table in known.values() if table.type == "fontTable" for font in relationships_of(parts, table.target)]
    carried = [*(found for found in known.values() if found.type in REFERABLE), *fonts]
    yield from faults_below(parts, part, {found.target for found in carried if not found.external} & parts.keys())


def _links(parts: Mapping[str, bytes], part: str) -> Iterator[TemplateFault]:
    for relationship in relationships_of(parts, part):
        if relationship.external and not (relationship.type == "hyperlink" and _ADDRESS.match(relationship.target)):
            yield TemplateFault(message=say.LINK_OUTSIDE(target=relationship.target, kind=relationship.type))


def _is_link(field: str) -> bool:
    return field.strip().partition(" ")[0].upper() == "HYPERLINK"


def _is_harmless(field: str) -> bool:
    name, _, rest = field.strip().partition(" ")
    if _is_link(field):
        return _LINK.fullmatch(f" {rest.rstrip()}") is not None
    return name.upper() in HARMLESS or name.startswith("=")


def _tags_elsewhere(parts: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[TemplateFault]:
    """Find what looks like a tag in parts that no values reach: properties, notes, charts of the template itself."""
    for part, content in parts.items():
        if part not in roots and part.endswith((".xml", ".rels")):
            found = _TAG.search(content.decode("utf-8", "replace"))
            if found:
                yield TemplateFault(message=say.TAG_OUTSIDE_OF_TEXT(tag=found[0], part=part))
