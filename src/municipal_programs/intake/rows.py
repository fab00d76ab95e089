"""The rows of a table as records: what a measure or an indicator says, wherever page breaks have put it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from municipal_programs.intake.alignment import aligned
from municipal_programs.intake.columns import Heading, is_numbering
from municipal_programs.intake.folding import folded
from municipal_programs.intake.roles import MONEY, PROSE, VALUES, Role, TableKind, source_in
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from municipal_programs.intake.columns import Column
    from municipal_programs.intake.received import ReceivedCell, ReceivedRow, ReceivedTable

__all__ = ["TOTAL", "Piece", "Record", "RowKind", "records_of"]

TOTAL: Final = re.compile(
    r"(?:усього|всього|разом|загалом|підсумок|загальний обсяг|у тому числі|в тому числі|в т\.\s?ч|у т\.\s?ч)\b"
)
_PARTING: Final = frozenset({Role.SOURCE, Role.YEAR})
"""Columns that part the money of one measure into rows."""
_MOSTLY: Final = 0.6
_LEAST_ALIKE: Final = 3
"""Cells in which a row repeats the heading; two years alone repeat nothing."""
_LONGEST_SOURCE: Final = 40
"""Characters of «кошти державного бюджету»; more is the wording of a measure."""
_LONGEST_LABEL: Final = 80
"""Characters of «Усього за програмою, у тому числі …»; more is the wording of a measure."""


class RowKind(StrEnum):
    """What a row is."""

    RECORD = "record"
    GROUP = "group"
    TOTAL = "total"
    ORPHAN = "orphan"
    """A number with nothing beside it."""


@frozen(kw_only=True)
class Piece:
    """A part of what a record says in one column.

    Args:
        text: The characters.
        origin: Where they stand.
        row: Number of the row.
        column: The column of the grid that they stand in, which may not be the one they belong to.
        moved: Whether they stand elsewhere than they belong.
        merged: Whether the cell was merged with the one above.
    """

    text: str
    origin: Origin
    row: int
    column: int
    moved: bool = False
    merged: bool = False


@define(kw_only=True)
class Record:
    """One measure, indicator, group or total, of one row or of several that a page break made of it.

    Args:
        kind: What it is.
        number: Position among the records of its table, from 1.
        row: Number of its first row.
        origin: Where it begins.
        pieces: What it says, by the position of the column.
        rows: Numbers of all its rows.
        group: Title of the group that it stands under; may be empty.
        whole_of: For a row of totals, the record whose rows alone it sums; None where it sums whole records.
    """

    kind: RowKind
    number: int
    row: int
    origin: Origin
    pieces: dict[int, list[Piece]] = field(factory=dict[int, list[Piece]])
    rows: list[int] = field(factory=list[int])
    group: str = ""
    whole_of: Record | None = None

    def of(self, column: Column | None) -> list[Piece]:
        """Return what it says in *column*, in order; nothing where there is no such column."""
        return self.pieces.get(column.position, []) if column is not None else []

    @property
    def moved(self) -> list[Piece]:
        """The pieces of its first row that stand elsewhere than they belong."""
        return [piece for pieces in self.pieces.values() for piece in pieces if piece.moved and piece.row == self.row]


def records_of(table: ReceivedTable, heading: Heading) -> list[Record]:
    """Return the records of *table* below its *heading*, torn rows put together; repeated headings are passed over."""
    records: list[Record] = []
    group = ""
    above = {column.position: folded(column.heading) for column in heading.columns if column.heading}
    for row in table.rows:
        if row.number <= heading.last_row or not row.filled or is_numbering(row) or _repeats(row, above):
            continue
        found = _record(row, heading, len(records) + 1)
        if records and records[-1].kind is RowKind.TOTAL and _names_source(row.filled):
            found.kind, found.pieces = RowKind.TOTAL, {}
            _fill(found, row, _totals(row.filled, heading))
        if found.kind is RowKind.GROUP:
            group = " ".join(found.pieces[0][0].text.split())
        found.group = group
        last = next((record for record in reversed(records) if record.kind is RowKind.RECORD), None)
        if found.kind is RowKind.RECORD and last is not None and _continues(found, last, heading):
            _append(last, found, heading)
        else:
            if found.kind is RowKind.TOTAL and records and _sums_parts(row, heading):
                found.whole_of = last
            records.append(found)
    return records


def _repeats(row: ReceivedRow, above: Mapping[int, str]) -> bool:
    """Say whether a row says again what the heading says *above* its columns."""
    alike = [cell for cell in row.filled if folded(cell.text) and folded(cell.text) in above.get(cell.column, "")]
    return len(alike) >= _LEAST_ALIKE and len(alike) > _MOSTLY * len(row.filled)


def _record(row: ReceivedRow, heading: Heading, number: int) -> Record:
    cells = row.filled
    record = Record(kind=RowKind.RECORD, number=number, row=row.number, origin=cells[0].origin, rows=[row.number])
    if _is_group(cells, heading):
        record.kind = RowKind.GROUP
        record.pieces[0] = [_piece(cells[0], row, cells[0].column)]
        return record
    if any(TOTAL.match(folded(cell.text)) and len(cell.text) < _LONGEST_LABEL for cell in cells[:3]) and not _names(row, heading):
        record.kind = RowKind.TOTAL
        _fill(record, row, _totals(cells, heading))
        return record
    placed = aligned(cells, heading.columns) or []
    _fill(record, row, placed)
    if [column.role for _, column in placed] == [Role.NUMBER]:
        record.kind = RowKind.ORPHAN
    return record


def _parting(heading: Heading) -> list[Column]:
    """Return the columns that part the money of one measure into rows; in a summary each row is of its own."""
    return [column for column in heading.columns if column.role in _PARTING] if heading.kind is TableKind.MEASURES else []


def _sums_parts(row: ReceivedRow, heading: Heading) -> bool:
    """Say whether a row of totals stands among the sources or the years of one record."""
    parted = {column.position for column in _parting(heading)}
    return any(cell.column in parted and TOTAL.match(folded(cell.text)) for cell in row.filled)


def _names(row: ReceivedRow, heading: Heading) -> bool:
    """Say whether a row that sums the parts of a measure is also the one that names it."""
    named = heading.column(Role.MEASURE)
    return named is not None and any(cell.column == named.position for cell in row.filled) and _sums_parts(row, heading)


def _names_source(cells: Sequence[ReceivedCell]) -> bool:
    """Say whether the only words of a row are whose money it is; below a row of totals it goes on with that."""
    words = [cell.text for cell in cells if re.search(r"[^\W\d_]", cell.text)]
    return len(words) == 1 < len(cells) and len(words[0]) < _LONGEST_SOURCE and source_in(words[0]) is not None


def _is_group(cells: Sequence[ReceivedCell], heading: Heading) -> bool:
    """Say whether a row names a group: one text that covers the row, or stands alone in the column of numbers."""
    if len({folded(cell.text) for cell in cells}) != 1 or not re.search(r"[^\W\d_]{3,}", cells[0].text):
        return False
    if len(cells) > 1 or 2 * cells[0].span > len(heading.columns):
        return True
    number = heading.column(Role.NUMBER)
    alone = number is not None and cells[0].column == number.position
    return alone or (heading.column(Role.INDICATOR) is not None and folded(cells[0].text).startswith("показники "))


def _totals(cells: Sequence[ReceivedCell], heading: Heading) -> list[tuple[ReceivedCell, Column]]:
    """Return the cells of a row of totals with their columns; amounts that stand in none go to those of money, in order."""
    by_position = {column.position: column for column in heading.columns}
    money = [column for column in heading.columns if column.role in MONEY]
    amounts = [cell for cell in cells if re.search(r"\d", cell.text) and not TOTAL.match(folded(cell.text))]
    if all(cell.column in by_position and by_position[cell.column].role not in PROSE | {Role.NUMBER} for cell in amounts):
        return [(cell, by_position[cell.column]) for cell in cells if cell.column in by_position]
    labels = [(cell, heading.columns[0]) for cell in cells if cell not in amounts]
    return [*labels, *zip(amounts, money, strict=False)]


def _fill(record: Record, row: ReceivedRow, placed: Sequence[tuple[ReceivedCell, Column]]) -> None:
    for cell, column in placed:
        record.pieces.setdefault(column.position, []).append(_piece(cell, row, column.position))


def _piece(cell: ReceivedCell, row: ReceivedRow, position: int) -> Piece:
    return Piece(
        text=cell.text,
        origin=cell.origin,
        row=row.number,
        column=cell.column,
        moved=cell.column != position,
        merged=cell.merged,
    )


def _continues(found: Record, last: Record, heading: Heading) -> bool:
    """Say whether a row only goes on with the record above it: it has no number, no term and no value of its own."""
    own = {Role.NUMBER, Role.TERM, Role.SOURCE} | MONEY | VALUES
    said = {column.role for column in heading.columns if found.of(column)}
    if not said & own:
        return True
    # Further money of the same measure, from another source or of another year: nothing names a measure, or the same is named.
    return bool(_parting(heading) and last.pieces) and all(_repeated(found, last, column) for column in heading.columns)


def _repeated(found: Record, last: Record, column: Column) -> bool:
    """Say whether a row says nothing in a column that names a measure, or what the record above it says there."""
    if column.role not in PROSE - {Role.NARRATIVE} | {Role.NUMBER}:
        return True
    said = [folded(piece.text) for piece in found.of(column)]
    return not said or said == [folded(piece.text) for piece in last.of(column)[: len(said)]]


def _append(last: Record, found: Record, heading: Heading) -> None:
    naming = {column.position for column in heading.columns if column.role in PROSE - {Role.NARRATIVE} | {Role.NUMBER}}
    repeats = bool(_parting(heading))
    for position, pieces in found.pieces.items():
        known = {folded(piece.text) for piece in last.pieces.get(position, ())} if repeats and position in naming else set[str]()
        last.pieces.setdefault(position, []).extend(piece for piece in pieces if folded(piece.text) not in known)
    last.rows.extend(found.rows)
