"""A foreign .docx as plain paragraphs and tables; nothing in it is opened, run or believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.intake import ReceivedDocument, Trace
from municipal_programs.storage import PackageError, read_package
from municipal_programs.storage.xml import told_of_xml
from municipal_programs.values import Origin
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.received import _messages as say
from municipal_programs.word.received.walking import walked
from municipal_programs.word.template.refusals import main_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["read_received"]

_HARMLESS: Final = frozenset({"hyperlink"})
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument"


def read_received(content: bytes, *, source: str = "") -> ReceivedDocument:
    """Read a foreign Word document.

    Content controls and text boxes are read as text, insertions that nobody accepted as if they were, deletions as if they were
    gone; fields by their last result. Headers, footers and footnotes are no part of it.

    Args:
        content: The bytes of the file.
        source: What to call it in origins.

    Returns:
        Its paragraphs and tables. A document of more than a million cells is read up to there, with a trace.

    Raises:
        PackageError: If it is no .docx, is encrypted, holds macros, declares a document type, or unpacks to more than 256 MB.
    """
    if content[:200].startswith(b"PK") and _OPEN_DOCUMENT in content[:400]:
        raise PackageError(say.OPEN_DOCUMENT())
    parts = read_package(content)
    try:
        main = main_part(parts)
        traces = tuple(_linked(parts, main, source))
        blocks, noticed = walked(parts[main], source)
    except ValueError as error:
        raise PackageError(say.BROKEN(reason=told_of_xml(error))) from error
    return ReceivedDocument(source=source, blocks=tuple(blocks), traces=(*traces, *noticed))


def _linked(parts: Mapping[str, bytes], main: str, source: str) -> Iterator[Trace]:
    """Yield what the document would fetch from outside: a template, a picture, another document."""
    for part in [main, *(name for name in parts if name.endswith("settings.xml"))]:
        for relationship in relationships_of(parts, part):
            if relationship.external and relationship.type not in _HARMLESS:
                yield Trace(
                    kind="linked", origin=Origin(source=source), detail=f"{relationship.type}: {relationship.target[:80]}"
                )
