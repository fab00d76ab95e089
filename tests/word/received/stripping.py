"""Documents of the library as anybody else would have written them: without a manifest, content controls and what names them."""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from tests.word.received.rebuilding import W

__all__ = ["without_manifest"]


def without_manifest(content: bytes) -> bytes:
    """Return a document without the parts that carry facts, and with plain text in place of its content controls."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as plain:
        for name in package.namelist():
            if not _carries(name):
                part = package.read(name)
                plain.writestr(name, _plain(part) if name.endswith((".xml", ".rels")) else part)
    return target.getvalue()


def _carries(name: str) -> bool:
    return name.startswith("customXml/") or name == "docProps/custom.xml"


def _plain(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for control in list(root.iter(f"{{{W}}}sdt")):
        parent, content = control.getparent(), control.find(f"{{{W}}}sdtContent")
        assert parent is not None
        place = parent.index(control)
        parent[place : place + 1] = list(content) if content is not None else []
    for node in list(root):
        if _carries((node.get("PartName") or node.get("Target") or "").lstrip("./")):
            root.remove(node)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
