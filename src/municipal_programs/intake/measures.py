"""From the records of a table of measures to measures with their money, and the table's totals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.intake import _messages as say
from municipal_programs.intake.amounts import Amount, amounts_in, is_nothing
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.drafts import Context, MeasureDraft, Said, TotalDraft
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.funding import Line, Units, parts_and_wholes, read_lines
from municipal_programs.intake.names import names_department, split_executors
from municipal_programs.intake.remark import Notes, RemarkKind
from municipal_programs.intake.roles import MONEY, Role, names_fund, source_in, year_in
from municipal_programs.intake.rows import Record, RowKind
from municipal_programs.intake.spilling import text_of
from municipal_programs.intake.subtotals import summed_by
from municipal_programs.model import Statement
from municipal_programs.values import Money, Origin, Written, YearRange, calendar_year
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.columns import Column, Heading

__all__ = ["measures_of", "totals_of"]

_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NUMBER: Final = re.compile(r"\w+(?:\.\w+)*")
_SOURCED: Final = re.compile(r"бюджет|кошт|джерел")
_TASK_NUMBER: Final = re.compile(
    r"^(?:(?:пріоритетне\s+)?завдання|напрям|ціль)\s*(?:№\s*)?\d*[.:]?\s*|^\d+(?:\.\d+)*[.)]?\s+", re.IGNORECASE
)


def measures_of(records: Sequence[Record], heading: Heading, units: Units, context: Context) -> list[MeasureDraft]:
    """Return the measures that *records* tell of, in order."""
    reader = _Reader(heading, units, context)
    return [draft for record in records for draft in [reader.read(record)] if draft is not None]


class _Reader:
    """Reads one table; remembers what a blank cell repeats from the row above."""

    def __init__(self, heading: Heading, units: Units, context: Context) -> None:
        self._heading = heading
        self._units = units
        self._context = context
        self._task = ""
        self._task_origin: Origin | None = None
        self._executors: tuple[str, ...] = (context.department,)
        self._numbers: dict[str, set[str]] = {}
        self._last = 0

    def read(self, record: Record) -> MeasureDraft | None:
        """Return the measure of a row; None for a row that is none."""
        if record.kind is RowKind.GROUP:
            self._enter(record)
        if record.kind is not RowKind.RECORD:
            return None
        mark = self._context.mark()
        said: list[Said] = []
        self._follow(record)
        task, own_title = self._title(record, said, mark)
        number = self._number(record, said, mark)
        draft = MeasureDraft(
            mark=mark,
            department=self._executors[0],
            number=number,
            title=own_title,
            origin=record.origin,
            task=task,
            task_origin=self._task_origin or record.origin,
            executors=self._executors,
            term=_term(self._text(record, Role.TERM)),
            narrative=self._text(record, Role.NARRATIVE),
            expected_result=self._text(record, Role.EXPECTED),
            said=said,
            narrative_place=self._place(record, self._heading.column(Role.NARRATIVE)),
        )
        self._texts(record, draft)
        self._money(record, draft)
        return draft

    def _enter(self, record: Record) -> None:
        title = " ".join(record.pieces[0][0].text.split())
        if names_department(title):
            self._executors = tuple(self._context.departments.identity(name) for name in split_executors(title))
        else:
            self._task, self._task_origin = _TASK_NUMBER.sub("", title) or title, record.origin

    def _follow(self, record: Record) -> None:
        """Take the task and the executors of the row; where they are blank, those of the row above hold on."""
        task = self._text(record, Role.TASK)
        if task:
            self._task = task
            self._task_origin = record.of(self._heading.column(Role.TASK))[0].origin
        names = split_executors(self._text(record, Role.EXECUTORS))
        identities = dict.fromkeys(self._context.departments.identity(name) for name in names)
        self._executors = tuple(identities) or self._executors

    def _title(self, record: Record, said: list[Said], mark: str) -> tuple[str, str]:
        column = self._heading.column(Role.MEASURE)
        title = self._text(record, Role.MEASURE)
        if title:
            return self._task or say.UNNAMED_TASK().uk, title
        if self._task and column is not None:
            self._state(said, f"{mark}.title", "", record, column, note=say.BLANK_TITLE().uk)
        return self._task or say.UNNAMED_TASK().uk, self._task or say.NOT_STATED().uk

    def _number(self, record: Record, said: list[Said], mark: str) -> str:
        column = self._heading.column(Role.NUMBER)
        written = tidy(self._text(record, Role.NUMBER)).lstrip("№ ").rstrip(".) ")
        taken = self._numbers.setdefault(self._executors[0], set())
        if not taken:
            self._last = 0
        number = written if _NUMBER.fullmatch(written) else ""
        if not number:
            number = _free(str(self._last + 1), taken)
            if column is not None:
                self._state(said, f"{mark}.number", "", record, column, note=say.BLANK_NUMBER(proposed=number).uk)
        elif number in taken:
            seen, number = number, _free(str(self._last + 1) if number.isdecimal() else number, taken)
            origin = record.of(column)[0].origin
            self._context.notes.remark(
                RemarkKind.NUMBERING, say.NUMBER_TWICE, f"{mark}.number", origin, stated=seen, proposed=number, seen=seen
            )
        taken.add(number)
        self._last = int(number) if number.isdecimal() else self._last
        return number

    def _money(self, record: Record, draft: MeasureDraft) -> None:
        plan = Money(0)
        for role in (Role.PLANNED, Role.ALLOCATED, Role.DISBURSED):
            lines = read_lines(record, self._heading, role, self._units, plan)
            kept, wholes = parts_and_wholes(lines, draft.mark, self._context.notes)
            if role is Role.PLANNED:
                plan = Money.total(line.funding.amount for line in kept)
            getattr(draft, role.value).extend(line.funding for line in kept)
            draft.sourced |= any(line.sourced for line in kept)
            for line in kept:
                self._keep(record, draft, role, line, several=len({other.funding.source for other in kept}) > 1)
            for line in wholes:
                source = line.amount.source or line.column.source
                figure = ".".join(str(word) for word in (draft.mark, role, line.funding.year, source) if word is not None)
                unit = "" if line.amount.unit else self._units.name(line.column)
                self._state(draft.said, figure, line.amount.text, record, line.column, unit=unit, origin=line.origin)

    def _keep(self, record: Record, draft: MeasureDraft, role: Role, line: Line, *, several: bool) -> None:
        figure = ".".join(
            str(word) for word in (role, line.funding.year, line.funding.source if several else None) if word is not None
        )
        draft.written[figure] = Written(text=line.spelled, origin=line.origin)
        confidence = Confidence.weakest(line.column.confidence, line.amount.confidence, line.confidence)
        value = write_money(line.funding.amount, line.unit)
        self._context.notes.reading(f"{draft.mark}.{figure}", line.amount.text, value, line.origin, confidence)
        if line.amount.confidence is not Confidence.CERTAIN:
            self._context.notes.remark(
                RemarkKind.ODD_SPELLING,
                say.ODD_SPELLING,
                f"{draft.mark}.{figure}",
                line.origin,
                stated=line.amount.text,
                proposed=value,
                text=line.amount.text,
                value=value,
            )
        if line.note:
            unit = "" if line.amount.unit else self._units.name(line.column)
            self._state(
                draft.said, f"{draft.mark}.{figure}", line.amount.text, record, line.column,
                unit=unit, reading=line.funding.amount, note=line.note, origin=line.origin,
            )  # fmt: skip

    def _texts(self, record: Record, draft: MeasureDraft) -> None:
        roles = {
            "number": Role.NUMBER,
            "title": Role.MEASURE,
            "narrative": Role.NARRATIVE,
            "expected_result": Role.EXPECTED,
            "term": Role.TERM,
        }
        for name, role in roles.items():
            pieces = record.of(self._heading.column(role))
            if pieces:
                draft.written[name] = Written(
                    text=self._text(record, role), origin=pieces[-1 if name == "narrative" else 0].origin
                )

    def _text(self, record: Record, role: Role) -> str:
        pieces = record.of(self._heading.column(role))
        text = text_of(pieces, title=role in {Role.TASK, Role.MEASURE, Role.EXECUTORS, Role.NUMBER})
        return "" if is_nothing(text) and role is not Role.NUMBER else text

    def _place(self, record: Record, column: Column | None) -> str:
        position = column.position if column is not None else 0
        return say.IN_CELL(table=say.OF_MEASURES(), row=record.row, column=position).uk

    def _state(
        self,
        said: list[Said],
        figure: str,
        text: str,
        record: Record,
        column: Column,
        *,
        unit: str = "",
        reading: Money | None = None,
        note: str = "",
        origin: Origin | None = None,
    ) -> None:
        statement = Statement(figure=figure, text=text, unit=unit, reading=reading, place=self._place(record, column), note=note)
        said.append(Said(statement=statement, origin=origin or record.origin))


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(name for count in range(2, len(taken) + 3) if (name := f"{wanted}_{count}") not in taken)


def _term(text: str) -> YearRange | None:
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return None
    return YearRange(calendar_year(min(years)), calendar_year(max(years)))


def totals_of(
    records: Sequence[Record], heading: Heading, units: Units, measures: Sequence[MeasureDraft], notes: Notes
) -> Iterator[TotalDraft]:
    """Yield what the rows of totals state, each amount with the year and the source that its column or row names.

    Args:
        records: The records of a table of measures.
        heading: Its columns.
        units: Their units.
        measures: The measures of the table.
        notes: Gets a remark for each total that is of one fund alone.
    """
    drafts = {measure.origin: measure for measure in measures}
    for record, summed in summed_by(records):
        rows = measures if summed is None else [drafts[one.origin] for one in summed]
        owners = {draft.department for draft in rows}
        among = None if summed is None else tuple(draft.mark for draft in rows)
        for total in _totals(record, heading, units, owners.pop() if len(owners) == 1 else "", notes=notes):
            yield evolve(total, among=among)


def summary_of(records: Sequence[Record], heading: Heading, units: Units, context: Context) -> Iterator[TotalDraft]:
    """Yield what a summary states of each department, source or year, and of the whole program in its row of totals."""
    for record in records:
        names = split_executors(text_of(record.of(heading.column(Role.EXECUTORS)), title=True))
        parted = text_of([*record.of(heading.column(Role.SOURCE)), *record.of(heading.column(Role.YEAR))], title=True)
        if record.kind is RowKind.TOTAL or (parted and (source_in(parted) or year_in(parted))):
            yield from _totals(record, heading, units, "", notes=context.notes, parted=parted)
        elif record.kind is RowKind.RECORD and len(names) == 1:
            yield from _totals(record, heading, units, context.departments.identity(names[0]), notes=context.notes)


def _totals(
    record: Record, heading: Heading, units: Units, department: str, *, notes: Notes, parted: str = ""
) -> Iterator[TotalDraft]:
    """Yield the amounts of a row, of the source and the year that its label or what it is *parted* by names."""
    label = parted or " ".join(
        piece.text for pieces in record.pieces.values() for piece in pieces if not re.search(r"\d", piece.text)
    )
    for column in heading.columns:
        for piece in record.of(column) if column.role in MONEY else ():
            for amount in amounts_in(piece.text):
                if names_fund(column.heading):
                    text = amount.text
                    notes.remark(RemarkKind.UNPLACED_TEXT, say.FUND_TOTAL, "program", piece.origin, stated=text, text=text)
                    continue
                said = _total(record, column, amount, label=label, origin=piece.origin, units=units)
                yield TotalDraft(role=said.statement.figure, said=said, department=department)


def _total(record: Record, column: Column, amount: Amount, *, label: str, origin: Origin, units: Units) -> Said:
    year = column.year or amount.year or year_in(label)
    source = column.source or amount.source or (source_in(label) if _SOURCED.search(folded(label)) else None)
    role = ".".join(str(word) for word in (column.role, year, source) if word is not None)
    place = say.IN_CELL(table=say.OF_MEASURES(), row=record.row, column=column.position).uk
    statement = Statement(figure=role, text=amount.text, unit="" if amount.unit else units.name(column), place=place)
    return Said(statement=statement, origin=origin)
