"""The table of a sheet as it came back: its columns and rows found by their marks, wherever they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.answers import exact_number
from municipal_programs.files.kits.asked import FORMAT, Asked, as_kept, shown_text
from municipal_programs.files.kits.book import BookCell, BookSheet, CellSort
from municipal_programs.files.kits.remark import Remark, Weight
from municipal_programs.values.wording import comparison_key, shown, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message, Wording
    from municipal_programs.files.kits.asked import KitRow, KitSheet

__all__ = ["Table", "changed_unit", "found_rows", "found_table", "looks_like"]

_MARKS_WITHIN = 60
"""Rows from the top within which the marks stand, also where somebody put lines above the table."""
_LONGEST_COMPARED = 200
"""Characters that are shown of a text and of what it was changed to, which often differ at their ends only."""
_LONGEST_TITLE = 60
"""Characters that are shown of the title of a row that is another one's."""


@frozen(kw_only=True)
class Table:
    """A table of a sheet.

    Args:
        sheet: The sheet.
        marks: The row of the marks of columns; the headings stand below.
        identities: The column of the marks of rows.
        columns: Where each column stands, by its role.
        misheaded: The roles of the columns over which another heading stands now.
    """

    sheet: BookSheet
    marks: int
    identities: int
    columns: Mapping[str, int]
    misheaded: frozenset[str]

    @property
    def rows(self) -> list[int]:
        """The rows below the headings that hold anything in a column of the table."""
        own = {self.identities, *self.columns.values()}
        return sorted({row for row, column in self.sheet.cells if row > self.marks + 1 and column in own})

    def cell(self, row: int, role: str) -> BookCell | None:
        """Return what stands in a row under a role; None where nothing does."""
        column = self.columns.get(role)
        return None if column is None else self.sheet.cells.get((row, column))

    def remark(self, row: int, role: str, message: Message, weight: Weight = Weight.REFUSED) -> Remark:
        """Return a remark at the cell of a *row* under a *role*."""
        origin = self.sheet.origin(row, self.columns.get(role, self.identities))
        return Remark(origin=origin, message=message, weight=weight)


def looks_like(sheet: BookSheet, expected: KitSheet) -> bool:
    """Say whether *sheet* holds the table of *expected*, whatever it is called."""
    table = found_table(sheet, expected, [])
    return table is not None and len(table.columns) == len(expected.columns)


def found_table(sheet: BookSheet, expected: KitSheet, remarks: list[Remark]) -> Table | None:
    """Find the table of *expected* in *sheet* and tell what became of its columns; None where its marks are gone."""
    places = sorted(place for place, cell in sheet.cells.items() if cell.text == FORMAT and place[0] <= _MARKS_WITHIN)
    if not places:
        remarks.append(Remark(origin=sheet.origin(), message=say.NO_HEADINGS(sheet=sheet.name)))
        return None
    marks, identities = places[0]
    known = {column.role: column for column in expected.columns}
    columns: dict[str, int] = {}
    for (row, place), cell in sorted(sheet.cells.items()):
        if row != marks or cell.text not in known:
            continue
        if cell.text in columns:
            heading = known[cell.text].heading
            remarks.append(Remark(origin=sheet.origin(marks + 1, place), message=say.COLUMN_TWICE(heading=heading)))
        columns.setdefault(cell.text, place)
    misheaded = frozenset(
        role for role, place in columns.items() if _differs(sheet.text(marks + 1, place), known[role].heading.uk)
    )
    table = Table(sheet=sheet, marks=marks, identities=identities, columns=columns, misheaded=misheaded)
    remarks += _of_columns(table, expected)
    return table


def _of_columns(table: Table, expected: KitSheet) -> Iterator[Remark]:
    sheet, headings = table.sheet, table.marks + 1
    moved = _moved(table, expected)
    for column in expected.columns:
        place = table.columns.get(column.role)
        asked = [cell for row in expected.rows if isinstance(cell := row.cells[column.role], Asked)]
        if place is None:
            weight = Weight.REFUSED if asked else Weight.TOLD
            yield Remark(origin=sheet.origin(), message=say.COLUMN_MISSING(heading=column.heading), weight=weight)
            continue
        origin = sheet.origin(headings, place)
        if column.role in table.misheaded:
            figures = any(one.form.is_figure for one in asked)
            wording = say.FIGURES_UNDER_CHANGED_HEADING if figures else say.HEADING_CHANGED
            message = _changed(wording, column.heading.uk, sheet.text(headings, place))
            yield Remark(origin=origin, message=message, weight=Weight.REFUSED if figures else Weight.TOLD)
        if column.role in moved:
            yield Remark(origin=origin, message=say.COLUMN_MOVED(heading=column.heading), weight=Weight.TOLD)
        if any(first <= place <= last for first, last in sheet.hidden_columns):
            yield Remark(origin=origin, message=say.HIDDEN_COLUMN(heading=column.heading), weight=Weight.TOLD)
    yield from _outside(table)


def _changed(wording: Wording, expected: str, seen: str, most: int = _LONGEST_COMPARED) -> Message:
    return wording(expected=_on_a_line(expected, most), seen=_on_a_line(seen, most))


def _on_a_line(text: str, most: int) -> str:
    return shown(" ".join(text.split("\n")).strip(), most)


def _moved(table: Table, expected: KitSheet) -> set[str]:
    """Return the roles of the columns that stand elsewhere: the fewest whose moving makes the order that is seen."""
    before = [column.role for column in expected.columns if column.role in table.columns]
    now = sorted(table.columns, key=lambda role: table.columns[role])
    stayed = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    return set(before) - {role for block in stayed for role in before[block.a : block.a + block.size]}


def _outside(table: Table) -> Iterator[Remark]:
    own = {table.identities, *table.columns.values()}
    for (row, column), cell in sorted(table.sheet.cells.items()):
        if row > table.marks and column not in own and not cell.is_blank:
            yield Remark(origin=table.sheet.origin(row, column), message=say.OUTSIDE(), weight=Weight.TOLD)
            return


def found_rows(table: Table, expected: KitSheet, remarks: list[Remark], *, same_kit: bool) -> dict[str, int]:
    """Return where each row of *expected* stands now, by its identity, and tell what became of the others.

    Args:
        table: The table.
        expected: The sheet as it was given out.
        remarks: Takes what is told.
        same_kit: Whether the kit shows what the program says today; if not, known texts may differ.
    """
    known = {row.identity: row for row in expected.rows}
    found: dict[str, list[int]] = {}
    for number in table.rows:
        identity = table.sheet.text(number, table.identities)
        if identity in known:
            found.setdefault(identity, []).append(number)
        elif identity:
            remarks.append(table.remark(number, "title", say.ROW_UNKNOWN(seen=shown(identity))))
        elif any(not cell.is_blank for role in table.columns if (cell := table.cell(number, role))):
            remarks.append(table.remark(number, "title", say.ROW_ADDED()))
    for identity, row in known.items():
        if identity not in found:
            message = say.ROW_MISSING(title=shown(row.title))
            remarks.append(Remark(origin=table.sheet.origin(), message=message))
    single = _single(table, found, remarks)
    return {
        identity: number
        for identity, number in single.items()
        if _is_itself(table, number, known, identity, remarks, same_kit=same_kit)
    }


def _single(table: Table, found: dict[str, list[int]], remarks: list[Remark]) -> dict[str, int]:
    single: dict[str, int] = {}
    for identity, (first, *others) in found.items():
        alike = all(_content(table, first) == _content(table, other) for other in others)
        for other in others:
            message = (say.ROW_TWICE_ALIKE if alike else say.ROW_TWICE)(other=first)
            remarks.append(table.remark(other, "title", message, Weight.TOLD if alike else Weight.REFUSED))
        if alike:
            single[identity] = first
    return single


def _content(table: Table, row: int) -> list[str]:
    return [table.sheet.text(row, column) for column in table.columns.values()]


def _is_itself(
    table: Table, number: int, known: Mapping[str, KitRow], identity: str, remarks: list[Remark], *, same_kit: bool
) -> bool:
    """Say whether a row shows the title of its mark, so that its answers are about it; what else is known there and was changed is told.

    A row of a kit that was made before the program changed may show another title.
    """
    row = known[identity]
    seen = table.cell(number, "title")
    others = {comparison_key(other.title) for other in known.values() if other is not row}
    if seen is not None and _differs(seen.text, row.title) and comparison_key(seen.text) in others:
        remarks.append(table.remark(number, "title", _changed(say.ROW_MIXED_UP, row.title, seen.text, _LONGEST_TITLE)))
        return False
    if same_kit:
        title = _text(table, number, "title")
        if "title" in table.columns and _differs(title, as_kept(row.title)):
            remarks.append(table.remark(number, "title", _changed(say.TITLE_CHANGED, row.title, title)))
            return False
        for role, cell in row.cells.items():
            if isinstance(cell, Asked) or role in ("title", "unit") or role not in table.columns:
                continue
            text, told = _text(table, number, role), as_kept(shown_text(cell))
            if _differs(text, told):
                remarks.append(table.remark(number, role, _changed(say.KNOWN_CHANGED, told, text)))
    if number in table.sheet.hidden_rows:
        remarks.append(table.remark(number, "title", say.HIDDEN_ROW(), Weight.TOLD))
    return True


def changed_unit(table: Table, number: int, row: KitRow) -> Remark | None:
    """Return what is to be told if *row*, which stands in the row of that *number* now, shows another unit than it was given."""
    given = row.cells.get("unit")
    if not isinstance(given, str) or "unit" not in table.columns or not _differs(seen := _text(table, number, "unit"), given):
        return None
    return table.remark(number, "unit", _changed(say.UNIT_CHANGED, given, seen))


def _text(table: Table, row: int, role: str) -> str:
    cell = table.cell(row, role)
    return "" if cell is None else _as_shown(cell)


def _differs(seen: str, expected: str) -> bool:
    return comparison_key(seen) != comparison_key(expected) and _bare(seen) != _bare(expected)


def _as_shown(cell: BookCell) -> str:
    """Return what a person reads in *cell*: a number without the noise that a file adds to it."""
    if cell.sort is not CellSort.NUMBER:
        return cell.text
    try:
        return write_number(exact_number(cell.text))
    except InvalidValueError:
        return cell.text


def _bare(text: str) -> str:
    """Return *text* as a number is stored: without spaces, with a point and no zeros behind it."""
    bare = "".join(text.split()).replace(",", ".")
    return bare.rstrip("0").rstrip(".") if "." in bare else bare
