"""What a template may not be or bring: what is unsafe, and what could not be carried into a report whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word import _messages as say
from municipal_programs.word.errors import PackageError, TemplateFault
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import PREFIXES, Element, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from municipal_programs.errors import Wording

__all__ = ["REFERABLE", "main_part", "refusals"]

_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
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
    for part, root in roots.items():
        if any(root.nsmap.get(prefix, uri) != uri for prefix, uri in PREFIXES.items()) or root.prefix != "w":
            yield TemplateFault(message=say.STRANGE_NAMESPACES(part=part))
        for path, wording in _UNCARRIED.items():
            if nodes(root, path):
                yield TemplateFault(message=wording())
        known = {relationship.identity: relationship for relationship in relationships_of(parts, part)}
        for identity in sorted({str(value) for value in root.xpath("//@r:*", namespaces=PREFIXES)} - {""}):
            found = known.get(identity)
            if found is None or found.type not in REFERABLE or not (found.external or found.target in parts):
                yield TemplateFault(message=say.UNCARRIED_PART(part=part, kind=found.type if found else identity))


def _links(parts: Mapping[str, bytes], part: str) -> Iterator[TemplateFault]:
    for relationship in relationships_of(parts, part):
        if relationship.external and relationship.type != "hyperlink":
            yield TemplateFault(message=say.LINK_OUTSIDE(target=relationship.target, kind=relationship.type))
