"""How the parts of a package point to each other."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.word.package.xml import Element, parsed, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Relationship", "relationships_of", "relationships_part", "relationships_xml", "short_type"]

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


@frozen(kw_only=True)
class Relationship:
    """An arrow from one part to another, or out of the package.

    Args:
        identity: Its name in the part that it leaves.
        target: The part's name in the package, or an address outside of it.
        external: Whether the target lies outside.
        uri: The full type.
    """

    identity: str
    uri: str
    target: str
    external: bool = False

    @property
    def type(self) -> str:
        """The last word of the type, which transitional and strict documents share."""
        return short_type(self.uri)


def short_type(uri: str) -> str:
    """Return the last word of a relationship's type."""
    return uri.rsplit("/", 1)[-1]


def relationships_part(part: str) -> str:
    """Return the name of the part that holds the relationships of *part* (empty: of the package)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships_of(parts: Mapping[str, bytes], part: str) -> tuple[Relationship, ...]:
    """Return the relationships of *part*, in the file's order; none where it has none.

    Raises:
        ValueError: If they are not well-formed.
    """
    content = parts.get(relationships_part(part))
    if content is None:
        return ()
    folder = posixpath.dirname(part)
    return tuple(_read(node, folder) for node in parsed(content).iterchildren(f"{{{_PACKAGE}}}Relationship"))


def _read(node: Element, folder: str) -> Relationship:
    external = node.get("TargetMode") == "External"
    target = node.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return Relationship(identity=node.get("Id", ""), uri=node.get("Type", ""), target=target, external=external)


def relationships_xml(part: str, relationships: Iterable[Relationship]) -> bytes:
    """Return the relationships of *part* as the bytes of their part."""
    folder = posixpath.dirname(part)
    root = etree.Element(f"{{{_PACKAGE}}}Relationships", nsmap={None: _PACKAGE})
    for relationship in relationships:
        node = etree.SubElement(root, f"{{{_PACKAGE}}}Relationship")
        node.set("Id", relationship.identity)
        node.set("Type", relationship.uri)
        node.set("Target", relationship.target if relationship.external else _relative(relationship.target, folder))
        if relationship.external:
            node.set("TargetMode", "External")
    return written(root)


def _relative(target: str, folder: str) -> str:
    return target.removeprefix(folder + "/") if folder and target.startswith(folder + "/") else "/" + target
