"""From the parts of a document to a target program, with what the document states and where each figure was read."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.intake import _messages as say
from municipal_programs.intake.account import account_of, term_in
from municipal_programs.intake.decisions import Decisions, decisions_of
from municipal_programs.intake.drafts import Context, IndicatorDraft, MeasureDraft, Said
from municipal_programs.intake.indicators import direction_of, kind_of
from municipal_programs.intake.marks import Marks
from municipal_programs.intake.names import Departments, program_key, program_title, same_program
from municipal_programs.intake.numbering import remark_on_gaps
from municipal_programs.intake.read_part import ReadPart, cited_in, merged
from municipal_programs.intake.remark import Notes, RemarkKind
from municipal_programs.intake.stating import passport_lines, stated_totals, table_totals
from municipal_programs.intake.tables import read_tables
from municipal_programs.model import (
    Department,
    Execution,
    Indicator,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
    Requisites,
    Statement,
    TargetProgram,
    decision_figure,
    program_figure,
    statement_figure,
)
from municipal_programs.values import Origin, Written, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.parts import Part
    from municipal_programs.intake.totals import StatedTotal

__all__ = ["ReadProgram", "read_programs"]


@frozen(kw_only=True)
class ReadProgram:
    """A program as a document tells it.

    Args:
        program: The program; its statements are what the document states otherwise than it is understood.
        notes: Remarks and readings.
    """

    program: TargetProgram
    notes: Notes


def read_programs(parts: Sequence[Part], source: str, notes: Notes) -> list[ReadProgram]:
    """Return the programs that *parts* report on; parts that name one program make one.

    Args:
        parts: The parts of a document.
        source: What to call the document.
        notes: Gets a remark for each program that the model refuses.
    """
    groups = _grouped([part for part in parts if part.tables])
    built: list[ReadProgram] = []
    for group in groups:
        own = Notes()
        assembly = _Assembly(group, source, own)
        if assembly.is_empty:
            notes.remarks += [remark for remark in own.remarks if remark.kind is RemarkKind.UNKNOWN_TABLE]
            continue
        try:
            program = assembly.program()
        except InvalidValueError as error:
            notes.remark(RemarkKind.REFUSED, say.REFUSED, "document", Origin(source=source), reason=error.message)
            notes.remarks += own.remarks
            continue
        if len(groups) > 1:
            origin = group[0].title[0].origin if group[0].title else Origin(source=source)
            own.remark(RemarkKind.SEVERAL_PROGRAMS, say.SEVERAL_PROGRAMS, "program", origin, title=program.title)
        built.append(ReadProgram(program=program, notes=own))
    return built


def _grouped(parts: Sequence[Part]) -> list[list[Part]]:
    groups: list[tuple[frozenset[str], list[Part]]] = []
    for part in parts:
        key = program_key(program_title(part.heading)[0])
        home = next((group for known, group in groups if same_program(known, key)), None)
        if home is None:
            groups.append((key, [part]))
        else:
            home.append(part)
    return [group for _, group in groups]


class _Assembly:
    """Puts one program together out of its parts."""

    def __init__(self, parts: Sequence[Part], source: str, notes: Notes) -> None:
        self._source = source
        self._notes = notes
        self._departments = Departments()
        self._marks = 0
        self._reads: list[ReadPart] = []
        for part in parts:
            self._read(part)
        self._drafts = [draft for read in self._reads for draft in read.tables.measures]
        remark_on_gaps(self._drafts, notes)
        self._indicators = [draft for read in self._reads for draft in read.tables.indicators]
        self._totals: list[tuple[StatedTotal, Said]] = []
        self._term = self._years()

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _read(self, part: Part) -> None:
        account = account_of(part)
        office = account.executor or account.letterhead.office
        department = self._departments.identity(office) if office else ""
        context = Context(departments=self._departments, department=department, notes=self._notes, marks=self._marks)
        tables = read_tables(part, context)
        self._marks = context.marks
        if not department:
            named = [draft.department for draft in tables.measures if draft.department]
            department = max(dict.fromkeys(named), key=named.count) if named else self._departments.identity(say.NOT_STATED().uk)
            if not named:
                self._missing(say.EXECUTOR(), say.NOT_STATED().uk)
        for draft in (*tables.measures, *tables.indicators):
            draft.department = draft.department or department
        for draft in tables.measures:
            draft.executors = tuple(dict.fromkeys(identity or department for identity in draft.executors))
        for line in account.leftover:
            text = " ".join(line.text.split())[:60]
            self._notes.remark(RemarkKind.UNPLACED_TEXT, say.UNPLACED, "document", line.origin, stated=text, text=text)
        self._reads.append(
            ReadPart(part=part, account=account, tables=tables, department=department, all_departments=self._departments)
        )

    def _years(self) -> YearRange:
        told = [years for read in self._reads for years in (read.account.term, term_in(read.part.heading)) if years is not None]
        told += [draft.term for draft in self._drafts if draft.term is not None]
        years = [line.year for draft in self._drafts for line in (*draft.planned, *draft.disbursed) if line.year is not None]
        if told or years:
            return told[0] if told else YearRange(min(years), max(years))
        self._missing(say.TERM(), "1991")
        return YearRange.single(1991)

    def _missing(self, what: Message, placeholder: str) -> None:
        origin = next((line.origin for read in self._reads for line in read.part.title), Origin(source=self._source))
        self._notes.remark(
            RemarkKind.MISSING, say.MISSING, "program", origin, proposed=placeholder, what=what, placeholder=placeholder
        )

    @property
    def is_empty(self) -> bool:
        """Whether the tables of the parts gave nothing at all."""
        return not self._drafts and not self._indicators

    # ── building ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def program(self) -> TargetProgram:
        """Return the program.

        Raises:
            InvalidValueError: If what was read does not make one.
        """
        _renumber(self._drafts, self._notes)
        _renumber(self._indicators, self._notes)
        measures = {draft.mark: self._measure(draft) for draft in self._drafts}
        indicators = {draft.mark: self._indicator(draft) for draft in self._indicators}
        decisions = self._decisions()
        self._state(tuple(measures.values()))
        title, territory = self._title()
        bare = TargetProgram(
            title=title,
            territory=territory,
            term=self._term,
            purpose=self._purpose(),
            approved_by=decisions.approved,
            passport=ProgramPassport(responsible_executor=self._reads[0].department),
            departments=tuple(self._department(identity) for identity in self._used()),
            tasks=tuple(self._tasks(measures)),
            indicators=tuple(indicators.values()),
            amendments=decisions.amendments,
        )
        names = {mark: bare.key_of(measure) for mark, measure in measures.items()}
        names |= {mark: bare.key_of(indicator) for mark, indicator in indicators.items()}
        return self._finished(bare, decisions, Marks(names, set(indicators)))

    def _finished(self, bare: TargetProgram, decisions: Decisions, marks: Marks) -> TargetProgram:
        self._notes.readings = [evolve(one, figure=marks.figure(one.figure)) for one in self._notes.readings]
        self._notes.remarks = [
            evolve(one, subject=marks.figure(one.subject), message=marks.message(one.message)) for one in self._notes.remarks
        ]
        executions = self._executions(marks)
        passport = evolve(
            bare.passport,
            co_executors=tuple(execution.department for execution in executions[1:]),
            sources=tuple(dict.fromkeys(line.source for measure in bare.measures for line in measure.lines)),
            planned=passport_lines(self._totals, bare.term),
        )
        return evolve(
            bare,
            passport=passport,
            related_decisions=tuple(evolve(one, subject=marks.subject(one.subject)) for one in decisions.related),
            executions=executions,
            written=self._written(bare, marks),
        )

    def _measure(self, draft: MeasureDraft) -> Measure:
        years = [line.year for line in (*draft.planned, *draft.allocated, *draft.disbursed) if line.year is not None]
        term = draft.term or self._term
        return Measure(
            number=draft.number,
            title=draft.title,
            executors=draft.executors,
            # Money outside of the term is for a rule to find; a measure has to hold it.
            term=YearRange(min([term.first, *years]), max([term.last, *years])),
            planned=tuple(draft.planned),
            allocated=tuple(draft.allocated),
            disbursed=tuple(draft.disbursed),
            expected_result=draft.expected_result,
            narrative=draft.narrative,
        )

    def _indicator(self, draft: IndicatorDraft) -> Indicator:
        kind = kind_of(draft)
        baseline = () if draft.baseline is None else (draft.baseline,)
        named = (seen.unit for seen in (*draft.targets, *draft.actuals, *baseline) if seen.unit)
        unit = draft.unit or next(named, "")
        return Indicator(
            number=draft.number,
            title=draft.title,
            group=draft.group,
            kind=kind,
            department=draft.department,
            unit=draft.unit,
            direction=direction_of(draft, kind),
            baseline=next(_of_one_unit(baseline, unit), None),
            targets=tuple(_of_one_unit(draft.targets, unit)),
            actuals=tuple(_of_one_unit(draft.actuals, unit)),
            explanation=draft.explanation,
            corrective_action=draft.corrective_action,
        )

    def _tasks(self, measures: dict[str, Measure]) -> Iterator[PriorityTask]:
        for title, drafts in groupby(self._drafts, key=lambda draft: draft.task):
            yield PriorityTask(title=title, measures=tuple(measures[draft.mark] for draft in drafts))

    def _decisions(self) -> Decisions:
        approval = [one for read in self._reads for one in read.account.approval]
        cited = [one for read in self._reads for one in read.account.citations]
        told = [(draft, cited_in(draft)) for draft in self._drafts]
        decisions = decisions_of(approval, cited, told, self._term)
        if not decisions.found:
            self._missing(say.APPROVAL(), f"{decisions.approved.number} {decisions.approved.date:%d.%m.%Y}")
        return decisions

    def _title(self) -> tuple[str, str]:
        titles = [program_title(read.part.heading) for read in self._reads]
        title, territory = next((found for found in titles if found[0]), ("", ""))
        if not title:
            self._missing(say.TITLE(), say.NOT_STATED().uk)
        return title or say.NOT_STATED().uk, territory

    def _purpose(self) -> str:
        purpose = next((read.account.purpose for read in self._reads if read.account.purpose), "")
        if not purpose:
            self._missing(say.PURPOSE(), say.NOT_STATED().uk)
        return purpose or say.NOT_STATED().uk

    def _used(self) -> list[str]:
        named = [read.department for read in self._reads]
        named += [identity for draft in self._drafts for identity in draft.executors]
        named += [draft.department for draft in self._indicators]
        return list(dict.fromkeys(named))

    def _department(self, identity: str) -> Department:
        own = next((read for read in self._reads if read.department == identity), None)
        signed = next((one for read in self._reads if identity in read.departments if (one := read.signed_by(identity))), None)
        superior = next((read.account.letterhead.superior for read in self._reads if read.account.letterhead.superior), "")
        return Department(
            identity=identity,
            name=self._departments.name(identity),
            superior=superior,
            requisites=own.account.letterhead.requisites if own is not None else Requisites(),
            head=signed,
        )

    # ── accounts and statements ──────────────────────────────────────────────────────────────────────────────────────

    def _state(self, measures: Sequence[Measure]) -> None:
        """Collect what each part states: its totals, and the figures of its rows that are not understood by the letter."""
        rows = {read.department: [m for m in measures if m.department == read.department] for read in self._reads}
        for read in self._reads:
            own = rows[read.department]
            stated = list(stated_totals(read.account.totals, own, measures))
            self._totals += zip((total for total, _ in read.account.totals), stated, strict=True)
            read.state(read.department, stated)
            for draft in (*read.tables.measures, *read.tables.indicators):
                read.state(draft.department, draft.said)
            read.state(read.department, table_totals(read.tables.totals, self._drafts, self._notes))
            read.state(read.department, self._other_dates(read))

    def _other_dates(self, read: ReadPart) -> Iterator[Said]:
        """Yield the dates under which a part cites a decision otherwise than the item of the approval does."""
        known = {one.number: one.date for other in reversed(self._reads) for one in reversed(other.account.approval)}
        for one in read.account.citations:
            if known.get(one.number, one.date) != one.date:
                figure = decision_figure(one.number, "date")
                yield Said(statement=Statement(figure=figure, text=one.written, place=one.place), origin=one.origin)

    def _executions(self, marks: Marks) -> tuple[Execution, ...]:
        made: dict[str, Execution] = {}
        for read in self._reads:
            for department in read.departments:
                told = read.execution(department, self._term, marks)
                known = made.get(department)
                made[department] = told if known is None else merged(known, told)
        return tuple(made.values())

    def _written(self, program: TargetProgram, marks: Marks) -> dict[str, Written]:
        written: dict[str, Written] = {}
        for draft in (*self._drafts, *self._indicators):
            written |= {marks.figure(f"{draft.mark}.{role}"): text for role, text in draft.written.items()}
        for total, said in self._totals:
            if total.of_passport and total.amount.source is None:
                figure = program_figure("planned", year=total.amount.year)
                written.setdefault(figure, Written(text=said.statement.text, origin=said.origin))
        for read in reversed(self._reads):
            written |= dict(read.written_around(program))
        numbers: Counter[str] = Counter()
        for read in self._reads:
            for department in read.departments:
                for said in read.said.get(department, ()):
                    numbers[department] += 1
                    figure = statement_figure(numbers[department], department)
                    written[figure] = Written(text=said.statement.text, origin=said.origin)
        return written


def _renumber(drafts: Sequence[MeasureDraft] | Sequence[IndicatorDraft], notes: Notes) -> None:
    """Give a number of its own to a row whose number another table of the same department has taken, and remark on it."""
    taken: set[tuple[str, str, str]] = set()
    for draft in drafts:
        group = draft.group.value if isinstance(draft, IndicatorDraft) else ""
        wanted, count = draft.number, 1
        while (draft.department, group, draft.number) in taken:
            count += 1
            draft.number = f"{wanted}_{count}"
        if count > 1:
            notes.remark(
                RemarkKind.NUMBERING, say.NUMBER_TWICE, f"{draft.mark}.number", draft.origin, stated=wanted, proposed=draft.number,
                seen=wanted,
            )  # fmt: skip
        taken.add((draft.department, group, draft.number))


def _of_one_unit(observations: Sequence[Observation], unit: str) -> Iterator[Observation]:
    """Yield *observations* with no unit but *unit*; the words of another one stay as a note."""
    for seen in observations:
        if seen.unit and seen.unit != unit:
            yield evolve(seen, unit="", note=f"{seen.unit} {seen.note}".strip())
        else:
            yield seen
