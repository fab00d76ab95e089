"""XML of a part: parsed strictly, or not at all."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

__all__ = ["Element", "parsed"]

Element: TypeAlias = etree._Element  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - lxml's own name for it


def parsed(content: bytes | str) -> Element:
    """Parse XML strictly: no recovery, no entities of its own, no network; comments and instructions are left out.

    Raises:
        ValueError: If it is not well-formed, or brings a document type.
    """
    # A parser for each call: one that is shared keeps its state, and threads may render at once.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content.encode() if isinstance(content, str) else content, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a document type declaration")
    return root
