"""A workbook as it was received: its cells as they stand in the XML, within bounds, and nothing computed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from enum import Enum, auto
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.styles import Look, looks_of
from municipal_programs.limits import limits_in_force
from municipal_programs.storage import Bounds, PackageError, read_package
from municipal_programs.storage.xml import parsed
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.storage.xml import Element

__all__ = ["Book", "BookCell", "BookSheet", "CellSort", "MergedCells", "column_name", "read_book"]

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LETTERS = 26


class CellSort(Enum):
    """What the file says that a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    TRUTH = auto()
    ERROR = auto()
    DATE = auto()


@frozen(kw_only=True)
class BookCell:
    """A cell that is not empty.

    Args:
        row: Its row, from 1.
        column: Its column, from 1.
        text: What it holds, character by character; of a formula, its stored result.
        sort: What the file says that this is.
        look: How the cell shows a number.
        formula: Whether it is computed.
        stored: Whether there is a result of the formula.
    """

    row: int
    column: int
    text: str
    sort: CellSort
    look: Look = Look.PLAIN
    formula: bool = False
    stored: bool = True

    @property
    def is_blank(self) -> bool:
        """Whether nothing but spaces is in it; a formula is something, also without a stored result."""
        return not (self.text.strip() or self.formula)

    @property
    def reference(self) -> str:
        """The name of the cell, such as ``F7``."""
        return f"{column_name(self.column)}{self.row}"


@frozen(kw_only=True)
class MergedCells:
    """A range of merged cells, such as ``B5:C9``; rows and columns from 1, the last ones included."""

    name: str
    rows: tuple[int, int]
    columns: tuple[int, int]

    def holds(self, row: int, column: int) -> bool:
        """Say whether a cell is one of them."""
        return self.rows[0] <= row <= self.rows[1] and self.columns[0] <= column <= self.columns[1]


@frozen(kw_only=True)
class BookSheet:
    """A sheet of a workbook.

    Args:
        book: Name of the workbook.
        name: Its name.
        cells: Its filled cells, by row and column.
        hidden_rows: The rows that are not shown.
        hidden_columns: The first and the last of columns that are not shown.
        merged: Its merged ranges.
    """

    book: str
    name: str
    cells: Mapping[tuple[int, int], BookCell]
    hidden_rows: frozenset[int]
    hidden_columns: tuple[tuple[int, int], ...]
    merged: tuple[MergedCells, ...]

    def text(self, row: int, column: int) -> str:
        """Return what a cell holds, without spaces around; nothing if it is empty."""
        cell = self.cells.get((row, column))
        return "" if cell is None else cell.text.strip()

    def origin(self, row: int = 0, column: int = 0) -> Origin:
        """Return the place of a cell, or of the sheet."""
        return Origin(source=self.book, sheet=self.name, cell=f"{column_name(column)}{row}" if row else "")


@frozen(kw_only=True)
class Book:
    """A workbook.

    Args:
        name: Name of its file.
        digest: SHA-256 of its bytes.
        modified: When it was changed last, as it says itself; empty where it does not.
        sheets: Its sheets, hidden ones too.
    """

    name: str
    digest: str
    modified: str
    sheets: tuple[BookSheet, ...]

    def sheet(self, name: str) -> BookSheet | None:
        """Return the sheet of that *name*, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def read_book(name: str, content: bytes) -> Book:
    """Read a workbook, without trusting anything that it says of its own size.

    Args:
        name: Name of its file, for messages.
        content: Its bytes.

    Raises:
        PackageError: If it is no workbook, is damaged, holds macros, or is far larger than any kit; with the name.
    """
    try:
        return _book(name, content)
    except PackageError as error:
        raise PackageError(say.NOT_READ(name=name, reason=error.message)) from error


def _book(name: str, content: bytes) -> Book:
    limits = limits_in_force()
    parts = read_package(content, bounds=Bounds(parts=limits.kit_parts, size=limits.kit_bytes), ending=".xlsx")
    types = parts.get("[Content_Types].xml", b"").lower()
    if b"macroenabled" in types or any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise PackageError(say.MACROS())
    reader = _Reader(name, parts)
    return Book(name=name, digest=sha256(content).hexdigest(), modified=reader.modified(), sheets=tuple(reader.sheets()))


def column_name(column: int) -> str:
    """Return the letters of a *column*, from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


class _Reader:
    """The parts of one workbook."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self._name = name
        self._parts = parts
        root = self._related("", "officeDocument")
        self._workbook = next(iter(root.values()), "xl/workbook.xml")
        if self._workbook not in parts:
            raise PackageError(say.NO_WORKBOOK())
        strings = self._related(self._workbook, "sharedStrings")
        self._strings = [_text_in(item) for part in strings.values() for item in self._xml(part).iterchildren("{*}si")]
        styles = self._related(self._workbook, "styles")
        self._looks = [look for part in styles.values() for look in looks_of(self._xml(part))]

    def modified(self) -> str:
        core = self._related("", "core-properties")
        return next((str(one.text or "") for part in core.values() for one in self._xml(part).iter("{*}modified")), "")

    def sheets(self) -> Iterator[BookSheet]:
        targets = self._related(self._workbook, "worksheet")
        for sheet in self._xml(self._workbook).iter("{*}sheet"):
            related = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
            if related in targets:
                yield self._sheet(str(sheet.get("name", "")), targets[str(related)])

    def _sheet(self, name: str, part: str) -> BookSheet:
        root = self._xml(part)
        rows = [row for row in root.iter("{*}row") if row.get("hidden") in ("1", "true")]
        columns = [column for column in root.iter("{*}col") if column.get("hidden") in ("1", "true")]
        try:
            return BookSheet(
                book=self._name,
                name=name,
                cells={(cell.row, cell.column): cell for cell in self._cells(root, name)},
                hidden_rows=frozenset(int(row.get("r", "0")) for row in rows),
                hidden_columns=tuple((int(column.get("min", "0")), int(column.get("max", "0"))) for column in columns),
                merged=tuple(_merged(str(one.get("ref", ""))) for one in root.iter("{*}mergeCell")),
            )
        except ValueError as error:  # a number or a reference that is none
            raise PackageError(say.BROKEN(part=part)) from error

    def _cells(self, root: Element, name: str) -> Iterator[BookCell]:
        count, most = 0, limits_in_force().kit_cells
        for element in root.iter("{*}c"):
            cell = self._cell(element)
            if cell is not None:
                count += 1
                yield cell
            if count > most:
                raise PackageError(say.TOO_MANY_CELLS(sheet=name, most=most))

    def _cell(self, element: Element) -> BookCell | None:
        row, column = _place(str(element.get("r", "")))
        kind, value = element.get("t", "n"), element.find("{*}v")
        formula = element.find("{*}f") is not None
        text = "" if value is None or value.text is None else value.text
        if kind == "s" and text:
            text = self._strings[int(text)] if 0 <= int(text) < len(self._strings) else ""
        elif kind == "inlineStr":
            inline = element.find("{*}is")
            text = "" if inline is None else _text_in(inline)
        elif kind == "str":
            text = _unescaped(text)
        if not text and not formula:
            return None
        sorts = {"n": CellSort.NUMBER, "b": CellSort.TRUTH, "e": CellSort.ERROR, "d": CellSort.DATE}
        style = int(element.get("s", "0"))
        look = self._looks[style] if 0 <= style < len(self._looks) else Look.PLAIN
        sort = sorts.get(str(kind), CellSort.TEXT)
        return BookCell(row=row, column=column, text=text, sort=sort, look=look, formula=formula, stored=bool(text))

    def _related(self, part: str, kind: str) -> dict[str, str]:
        """Return the parts that *part* relates to as its *kind*, by the names of the relations."""
        folder, _, name = part.rpartition("/")
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._parts:
            return {}
        found: dict[str, str] = {}
        for one in self._xml(relations).iter("{*}Relationship"):
            target = str(one.get("Target", ""))
            path = target.removeprefix("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if str(one.get("Type", "")).endswith(f"/{kind}") and path in self._parts:
                found[str(one.get("Id", ""))] = path
        return found

    def _xml(self, part: str) -> Element:
        try:
            return parsed(self._parts[part])
        except ValueError as error:
            raise PackageError(say.BROKEN(part=part)) from error


def _text_in(item: Element) -> str:
    """Return the text of a string, its runs together, without readings of signs."""
    texts = (t for t in item.iter("{*}t") if not any(str(up.tag).endswith("}rPh") for up in t.iterancestors()))
    return _unescaped("".join(t.text or "" for t in texts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def _place(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _merged(name: str) -> MergedCells:
    first, _, last = name.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    return MergedCells(name=name, rows=(top, bottom), columns=(left, right))
