"""From a kit that came back to what its department delivered, with everything that is wrong in its place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError
from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.answers import Answer, answer_in
from municipal_programs.files.kits.asked import FORMAT, Asked, Form
from municipal_programs.files.kits.composing import kit_for
from municipal_programs.files.kits.remark import Remark, Weight
from municipal_programs.files.kits.tables import changed_unit, found_rows, found_table, looks_like
from municipal_programs.files.kits.writing import HIDDEN_SHEET
from municipal_programs.model import (
    Absence,
    CollectedBook,
    CollectedText,
    DeliveredIndicator,
    Delivery,
    Observation,
    ReportingPeriod,
)
from municipal_programs.values import Money, Origin
from municipal_programs.values.wording import shown, write_short_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from municipal_programs.files.kits.asked import Kit, KitRow, KitSheet
    from municipal_programs.files.kits.book import Book, BookSheet
    from municipal_programs.files.kits.tables import Table
    from municipal_programs.model import DeliveredValue, Slot, TargetProgram

__all__ = ["CollectedKit", "ForeignBookError", "collect_kit"]


class ForeignBookError(MunicipalProgramsError):
    """A workbook that is no kit, or not one of this program and period."""


@frozen(kw_only=True)
class CollectedKit:
    """What a workbook gave.

    Args:
        delivery: What was understood.
        remarks: What is told of it, in the order of the sheets and cells.
    """

    delivery: Delivery
    remarks: tuple[Remark, ...]


def collect_kit(book: Book, program: TargetProgram, *, period: ReportingPeriod | None = None) -> CollectedKit:
    """Read a kit of *program* back.

    Args:
        book: The workbook.
        program: The program as it is now; what it no longer has is told.
        period: The period that is being collected; that of the workbook unless given.

    Raises:
        ForeignBookError: If it is no kit, or one of another program, period or version, or of an unknown department.
    """
    marks = _marks(book)
    asked_period = _period(book, marks, period)
    _refuse_foreign(book, marks, program)
    kit = kit_for(program, marks["department"], asked_period)
    return _Collecting(book, kit, same_kit=marks.get("digest") == kit.digest).collected()


def _marks(book: Book) -> Mapping[str, str]:
    """Return what the hidden sheet says; a spreadsheet program may have given it another name."""
    for sheet in sorted(book.sheets, key=lambda one: one.name != HIDDEN_SHEET):
        told = _marks_in(sheet)
        if told:
            if told["format"] != FORMAT:
                raise ForeignBookError(_of(book, say.NEWER_KIT(seen=shown(told["format"]), expected=FORMAT)))
            return told
    raise ForeignBookError(_of(book, say.NO_KIT()))


def _marks_in(sheet: BookSheet) -> Mapping[str, str]:
    """Return what *sheet* says of the kit, of whatever version; nothing unless it is the sheet that does."""
    told = {sheet.text(row, 1): sheet.text(row, 2) for row in range(1, 10)}
    return told if told.get("format", "").rpartition("/")[0] == FORMAT.rpartition("/")[0] else {}


def _period(book: Book, marks: Mapping[str, str], expected: ReportingPeriod | None) -> ReportingPeriod:
    try:
        period = ReportingPeriod.read(marks.get("period", ""))
    except InvalidValueError as error:
        raise ForeignBookError(_of(book, say.NO_PERIOD(seen=shown(marks.get("period", ""))))) from error
    if expected is not None and period != expected:
        raise ForeignBookError(_of(book, say.OTHER_PERIOD(seen=period.message, expected=expected.message)))
    return period


def _refuse_foreign(book: Book, marks: Mapping[str, str], program: TargetProgram) -> None:
    approved = program.approved_by
    if (marks.get("decision"), marks.get("date")) != (approved.number, approved.date.isoformat()):
        seen = say.DECISION_OF(number=shown(marks.get("decision", "")), date=_day(marks.get("date", "")))
        expected = say.DECISION_OF(number=approved.number, date=write_short_date(approved.date))
        message = say.OTHER_PROGRAM(title=shown(marks.get("title", "")), seen=seen, expected=expected)
        raise ForeignBookError(_of(book, message))
    known = {department.identity: f"{department.name} ({department.identity})" for department in program.departments}
    if marks.get("department") not in known:
        message = say.UNKNOWN_DEPARTMENT(seen=shown(marks.get("department", "")), known=", ".join(known.values()))
        raise ForeignBookError(_of(book, message))


def _day(mark: str) -> str:
    """Return the day of a mark as people write it; the mark itself where it is none."""
    try:
        return write_short_date(dt.date.fromisoformat(mark))
    except ValueError:
        return shown(mark)


def _of(book: Book, message: Message) -> Message:
    return say.AT_CELL(origin=book.name, message=message)


class _Collecting:
    """One kit while it is read."""

    def __init__(self, book: Book, kit: Kit, *, same_kit: bool) -> None:
        self._book = book
        self._kit = kit
        self._same_kit = same_kit
        self._remarks: list[Remark] = []
        self._sheets: dict[str, BookSheet] = {}
        self._values: dict[Slot, DeliveredValue] = {}
        self._texts: list[CollectedText] = []
        self._empty = Delivery(
            approved_by=kit.approved_by,
            department=kit.department.identity,
            reporting_period=kit.period,
            books=(CollectedBook(name=book.name, digest=book.digest),),
        )

    def collected(self) -> CollectedKit:
        """Return what the whole workbook gave."""
        if not self._same_kit:
            self._tell(Origin(source=self._book.name), say.OTHER_KIT(), Weight.TOLD)
        for expected in self._kit.sheets:
            self._read(expected)
        self._tell_of_other_sheets()
        delivery = evolve(self._empty.holding(self._values), texts=tuple(self._texts))
        return CollectedKit(delivery=delivery, remarks=tuple(dict.fromkeys(self._remarks)))

    def _read(self, expected: KitSheet) -> None:
        sheet = self._sheet(expected)
        if sheet is None:
            return
        self._sheets[expected.name] = sheet
        table = found_table(sheet, expected, self._remarks)
        if table is None:
            return
        merged = self._merged(table)
        rows = found_rows(table, expected, self._remarks, same_kit=self._same_kit)
        for row in expected.rows:
            if row.identity in rows:
                self._read_row(table, expected, row, rows[row.identity], merged)

    def _sheet(self, expected: KitSheet) -> BookSheet | None:
        """Return the sheet that is *expected*: that of its name, unless it is plainly another one of the kit, else one that looks like it."""
        sheet = self._book.sheet(expected.name)
        if sheet is not None and self._looking_like(sheet) in (None, expected):
            return sheet
        for other in self._book.sheets:
            if looks_like(other, expected):
                self._tell(other.origin(), say.SHEET_RENAMED(sheet=expected.name, seen=other.name), Weight.TOLD)
                return other
        self._tell(Origin(source=self._book.name), say.SHEET_MISSING(sheet=expected.name))
        return None

    def _looking_like(self, sheet: BookSheet) -> KitSheet | None:
        return next((known for known in self._kit.sheets if looks_like(sheet, known)), None)

    def _tell_of_other_sheets(self) -> None:
        """Tell every sheet that was not read although something stands in it."""
        for sheet in self._book.sheets:
            if sheet in self._sheets.values() or _marks_in(sheet) or all(cell.is_blank for cell in sheet.cells.values()):
                continue
            known = self._looking_like(sheet)
            read = None if known is None else self._sheets.get(known.name)
            if read is None:
                self._tell(sheet.origin(), say.SHEET_ADDED(), Weight.TOLD)
            else:
                weight = Weight.TOLD if sheet.cells == read.cells else Weight.REFUSED
                self._tell(sheet.origin(), say.SHEET_COPIED(sheet=read.name), weight)

    def _merged(self, table: Table) -> set[tuple[int, int]]:
        """Tell every merged range that touches the rows of the table, and return the cells of the table in them."""
        columns = (table.identities, *table.columns.values())
        cells: set[tuple[int, int]] = set()
        for merged in table.sheet.merged:
            inside = {(row, column) for row in table.rows for column in columns if merged.holds(row, column)}
            if inside:
                self._tell(table.sheet.origin(merged.rows[0], merged.columns[0]), say.MERGED(cells=merged.name))
                cells |= inside
        return cells

    def _read_row(self, table: Table, expected: KitSheet, row: KitRow, number: int, merged: set[tuple[int, int]]) -> None:
        answers: dict[Slot, dict[Form, Answer]] = {}
        refused: set[Slot] = set()
        other_unit = changed_unit(table, number, row)
        if other_unit is not None:
            self._remarks.append(other_unit)
        for column in expected.columns:
            asked, place = row.cells[column.role], table.columns.get(column.role)
            if not isinstance(asked, Asked) or place is None:
                continue
            ambiguous = asked.form.is_figure and (other_unit is not None or column.role in table.misheaded)
            if ambiguous or (number, place) in merged:
                refused.add(asked.slot)
                continue
            answer = self._answer(table, asked, number, place, refused)
            if answer is not None:
                answers.setdefault(asked.slot, {})[asked.form] = answer
        self._take(table, expected, row, number, answers=answers, refused=refused)

    def _answer(self, table: Table, asked: Asked, row: int, column: int, refused: set[Slot]) -> Answer | None:
        cell = table.sheet.cells.get((row, column))
        if cell is None or cell.is_blank:
            return None
        told: list[Message] = []
        try:
            answer = answer_in(cell, asked, told)
        except InvalidValueError as error:
            refused.add(asked.slot)
            self._tell(table.sheet.origin(row, column), error.message)
            return None
        for message in told:
            self._tell(table.sheet.origin(row, column), message, Weight.TOLD)
        if asked.form is not Form.NOTE:  # a note has no figure of its own
            self._texts.append(
                CollectedText(
                    figure=self._empty.figure_of(asked.slot),
                    text=cell.text,
                    book=self._book.name,
                    sheet=table.sheet.name,
                    cell=cell.reference,
                )
            )
        return answer

    def _take(
        self,
        table: Table,
        expected: KitSheet,
        row: KitRow,
        number: int,
        *,
        answers: Mapping[Slot, Mapping[Form, Answer]],
        refused: set[Slot],
    ) -> None:
        """Put what was answered in a row into its slots, and tell what was not answered."""
        for column in expected.columns:
            asked = row.cells[column.role]
            if not isinstance(asked, Asked) or asked.form in (Form.ABSENCE, Form.NOTE):
                continue
            given = answers.get(asked.slot, {})
            if asked.slot in refused:
                self._drop(asked.slot)
            elif given:
                self._fill(table, asked, number, column.role, given)
            elif asked.required and column.role in table.columns:
                remark = table.remark(number, column.role, say.NOT_FILLED(heading=column.heading), Weight.MISSING)
                self._remarks.append(remark)

    def _fill(self, table: Table, asked: Asked, number: int, role: str, given: Mapping[Form, Answer]) -> None:
        if asked.form is not Form.VALUE:
            (answer,) = given.values()
            assert isinstance(answer, Money | str), "money and texts have slots of their own"
            self._values[asked.slot] = answer
            return
        value, absence, note = (given.get(form) for form in (Form.VALUE, Form.ABSENCE, Form.NOTE))
        if (value is None) == (absence is None):
            wording = say.NOTE_ALONE if value is None else say.VALUE_AND_ABSENCE
            self._remarks.append(table.remark(number, role, wording()))
            self._drop(asked.slot)
            return
        observation = _observation(asked, value, absence, note)
        try:
            DeliveredIndicator(indicator=asked.slot.key, kind=asked.kind, actual=observation)
        except InvalidValueError as error:
            self._remarks.append(table.remark(number, role, say.NOT_TAKEN(reason=error.message)))
            self._drop(asked.slot)
        else:
            assert asked.kind is not None, "what asks for a value says of which kind"
            self._values |= {evolve(asked.slot, role="kind"): asked.kind, asked.slot: observation}

    def _drop(self, slot: Slot) -> None:
        """Take back what was noted of a slot."""
        figure = self._empty.figure_of(slot)
        self._texts = [text for text in self._texts if text.figure != figure]

    def _tell(self, origin: Origin, message: Message, weight: Weight = Weight.REFUSED) -> None:
        self._remarks.append(Remark(origin=origin, message=message, weight=weight))


def _observation(asked: Asked, value: Answer | None, absence: Answer | None, note: Answer | None) -> Observation:
    assert not isinstance(value, Money | Absence), "it was read as a value"
    assert absence is None or isinstance(absence, Absence), "it was read as a reason"
    return Observation(year=asked.year, value=value, absence=absence, note="" if note is None else str(note))
