"""A report pasted as plain text, its tables as lines with tabs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.intake import Block, ReceivedCell, ReceivedDocument, ReceivedParagraph, ReceivedRow, ReceivedTable, Trace
from municipal_programs.limits import limits_in_force
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["received_bytes", "received_text"]

_MOSTLY: Final = 0.9
"""How much of a text in windows-1251 must be Cyrillic: any bytes are letters in it."""
_UNPRINTABLE: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML excludes, and with it every document and every file of data."""
_BOOKMARK: Final = re.compile(r"\[bookmark: [^\]\n]{0,80}\]")
_TAGS: Final = re.compile(r"</?p>|</?b>|<br ?/?>")
_PARTED: Final = re.compile(r"</p>\s*<p>|<br ?/?>")
_RULED: Final = re.compile(r"[\s|:-]*-{2,}[\s|:-]*")
_INDENT: Final = re.compile(r"^\t?[^\t]*$")
_EMPHASIS: Final = re.compile(r"^\s*\*\*|\*\*\s*$")


def received_bytes(content: bytes, *, source: str = "") -> ReceivedDocument | None:
    """Read a report from the bytes of a text file.

    Args:
        content: The bytes, in UTF-8; UTF-16 and windows-1251, which office programs still write, are read with a trace.
        source: What to call the file in origins.

    Returns:
        Its paragraphs and tables; None if the bytes are no text in any of these.
    """
    for encoding in ("utf-8-sig", "utf-16", "cp1251"):
        text = _decoded(content, encoding)
        if text is not None:
            read = received_text(text, source=source)
            trace = Trace(kind="encoding", origin=Origin(source=source), detail=encoding.replace("cp", "windows-"))
            return read if encoding == "utf-8-sig" else evolve(read, traces=(*read.traces, trace))
    return None


def _decoded(content: bytes, encoding: str) -> str | None:
    """Return *content* as text with plain line breaks; None where it is none, or in an old encoding no Ukrainian one."""
    if encoding == "utf-16" and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    letters = [char for char in text if char.isalpha()]
    cyrillic = sum("\u0400" <= char <= "\u04ff" for char in letters)
    if encoding == "cp1251" and not (letters and cyrillic > _MOSTLY * len(letters)):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def received_text(text: str, *, source: str = "") -> ReceivedDocument:
    """Part *text* into paragraphs and tables.

    A line with tabs between words is a row of a table; blank lines inside a table, and lines that only rule it off, are what a
    page break leaves behind. What extractors leave in a text (``<p>``, ``**``, names of bookmarks) is dropped.

    Args:
        text: The document.
        source: What to call it in origins.
    """
    blocks: list[Block] = []
    rows: list[ReceivedRow] = []
    traces = list(_odd_characters(text, source))
    lines = _BOOKMARK.sub("", _UNPRINTABLE.sub("", text)).split("\n")
    count = tables = 0
    most = limits_in_force().received_rows
    for number, line in enumerate(lines, start=1):
        if not line.strip() or (rows and _RULED.fullmatch(line)):
            continue
        if count >= most:
            traces.append(Trace(kind="truncated", origin=Origin(source=source, line=number)))
            break
        if _is_row(line) or (rows and _stands_between_rows(lines, number - 1)):
            rows.append(_row(line, number, len(rows) + 1, source))
            count += 1
            continue
        if rows:
            tables += 1
            blocks.append(_table(rows, tables))
            rows = []
        blocks.extend(_paragraph(line, number, source))
    if rows:
        blocks.append(_table(rows, tables + 1))
    return ReceivedDocument(source=source, blocks=tuple(blocks), traces=tuple(traces))


def _odd_characters(text: str, source: str) -> Iterator[Trace]:
    """Yield where the first character stands that no document can hold; all of them are dropped."""
    found = _UNPRINTABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        yield Trace(kind="characters", origin=Origin(source=source, line=line), detail=f"U+{ord(found[0]):04X}")


def _is_row(line: str) -> bool:
    """Say whether *line* is a row; a tab that only indents a paragraph makes none."""
    return not _INDENT.match(line)


def _stands_between_rows(lines: Sequence[str], index: int) -> bool:
    """Say whether a line without tabs stands right between two rows, as the name of a group of rows does."""
    return 0 < index < len(lines) - 1 and _is_row(lines[index - 1]) and _is_row(lines[index + 1])


def _row(line: str, number: int, row: int, source: str) -> ReceivedRow:
    cells: list[ReceivedCell] = []
    place = 1
    for column, text in enumerate(line.split("\t"), start=1):
        plain = _plain(text)
        if plain:
            cells.append(ReceivedCell(text=plain, column=column, origin=Origin(source=source, line=number, column=place)))
        place += len(text) + 1
    return ReceivedRow(number=row, cells=tuple(cells))


def _table(rows: list[ReceivedRow], number: int) -> ReceivedTable:
    first = next(cell.origin for row in rows for cell in row.cells) if any(row.cells for row in rows) else Origin(source="")
    return ReceivedTable(number=number, rows=tuple(rows), origin=first)


def _paragraph(line: str, number: int, source: str) -> Iterator[ReceivedParagraph]:
    text = _plain(_EMPHASIS.sub("", line))
    if text:
        yield ReceivedParagraph(text=text, origin=Origin(source=source, line=number))


def _plain(text: str) -> str:
    return _TAGS.sub("", _PARTED.sub("\n", text)).strip()
