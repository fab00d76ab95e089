"""What each part of a package is said to be."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TYPES", "content_types_of"]

TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"


def content_types_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return what each part of a package is; empty for one of which nothing is said.

    Raises:
        ValueError: If the part that says so is not well-formed.
    """
    root = parsed(parts["[Content_Types].xml"])
    by_extension = {n.get("Extension", "").lower(): n.get("ContentType", "") for n in root.iterchildren(f"{{{TYPES}}}Default")}
    by_name = {n.get("PartName", "").lstrip("/"): n.get("ContentType", "") for n in root.iterchildren(f"{{{TYPES}}}Override")}
    return {name: by_name.get(name) or by_extension.get(_extension(name), "") for name in parts}


def _extension(name: str) -> str:
    return posixpath.splitext(name)[1].lstrip(".").lower()
