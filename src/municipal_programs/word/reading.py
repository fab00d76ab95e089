"""The text of a document, as it stands on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.storage import read_package
from municipal_programs.word.package.xml import Element, parsed, qualified, w
from municipal_programs.word.template.refusals import main_part

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["document_text"]

_FALLBACK: Final = qualified("mc:Fallback")
_CHARACTERS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}


def document_text(content: bytes) -> list[str]:
    """Return the text of each paragraph of a .docx, in the order of the document, empty ones included.

    Tables, content controls and text boxes are part of it; headers, footers and deleted text are not.

    Args:
        content: The bytes of a document.

    Returns:
        The paragraphs; a line break is a line feed, a tab is a tab.

    Raises:
        PackageError: If it is no Word document.
    """
    parts = read_package(content)
    return list(_paragraphs(parsed(parts[main_part(parts)])))


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield "".join(_texts(paragraph))


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[str(child.tag)] if child.get(w("type")) is None else ""
        elif child.tag not in (w("p"), w("pPr"), _FALLBACK):
            yield from _texts(child)
