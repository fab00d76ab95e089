"""From a program to what each of its departments is asked for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import in_force_on
from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.asked import Asked, Cell, Column, Form, Kit, KitRow, KitSheet
from municipal_programs.model import CouncilDecision, FundingSource, Slot, SlotKind
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_money, write_number, write_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.errors import Message
    from municipal_programs.model import FundingLine, Indicator, Measure, Observation, ReportingPeriod, TargetProgram

__all__ = ["kit_for", "kits_of"]

_MARK, _TITLE, _TEXT, _SUM = 6, 40, 36, 17
"""Widths of columns, in characters."""


def kits_of(program: TargetProgram, period: ReportingPeriod) -> tuple[Kit, ...]:
    """Return a kit for each department that answers for a measure or an indicator of *program* in *period*, in its order.

    Raises:
        InvalidValueError: If the program was not approved by the end of the period, or an amendment cannot be carried out.
    """
    revision = in_force_on(program, period.last_day, period.year)
    gone = _excluded_in(program, period)
    owners = {one.department for one in (*revision.measures, *gone)} | {one.department for one in revision.indicators}
    return tuple(
        _kit(revision, gone, department.identity, period) for department in program.departments if department.identity in owners
    )


def kit_for(program: TargetProgram, department: str, period: ReportingPeriod) -> Kit:
    """Return the kit of one *department*; of one that answers for nothing, a kit that asks for its account only.

    Raises:
        InvalidValueError: As `kits_of` does.
        KeyError: If the program does not know the department.
    """
    return _kit(in_force_on(program, period.last_day, period.year), _excluded_in(program, period), department, period)


def _excluded_in(program: TargetProgram, period: ReportingPeriod) -> tuple[Measure, ...]:
    """Return the measures that a decision of the period's year excluded: money may have been spent on them before."""
    steps = program.replay_on(period.last_day).steps
    return tuple(s.before for s in steps if s.after is None and s.before is not None and s.decision.date.year == period.year)


def _kit(program: TargetProgram, gone: Sequence[Measure], department: str, period: ReportingPeriod) -> Kit:
    own = list(program.measures_of(department))
    standing = {measure.number for measure in own}
    own += [measure for measure in gone if measure.department == department and measure.number not in standing]
    indicators = program.indicators_of(department)
    sheets = [
        _measures(program, own, period) if own else None,
        _indicators(program, indicators, period) if indicators else None,
        _account(program, department),
    ]
    return Kit(
        title=program.title,
        approved_by=CouncilDecision(number=program.approved_by.number, date=program.approved_by.date),
        department=program.department(department),
        period=period,
        sheets=tuple(sheet for sheet in sheets if sheet is not None),
    )


def _account(program: TargetProgram, department: str) -> KitSheet:
    execution = program.execution_of(department)
    rows: list[KitRow] = []
    for role, title in (("purpose_results", say.PURPOSE_RESULTS(purpose=program.purpose)), ("conclusion", say.CONCLUSION())):
        known = "" if execution is None else getattr(execution, role)
        answer: Cell = known or Asked(slot=Slot(kind=SlotKind.ACCOUNT, role=role), form=Form.TEXT)
        rows.append(KitRow(identity=f"{SlotKind.ACCOUNT}.{role}", cells={"title": title.uk, "answer": answer}))
    columns = (
        Column(role="title", heading=say.WHAT(), width=_TITLE),
        Column(role="answer", heading=say.ANSWER(), width=2 * _TEXT),
    )
    return KitSheet(name=say.SHEET_OF_ACCOUNT().uk, columns=columns, rows=tuple(rows))


def _measures(program: TargetProgram, measures: Sequence[Measure], period: ReportingPeriod) -> KitSheet:
    sources = _sources(program)
    columns = [
        Column(role="number", heading=say.NUMBER(), width=_MARK),
        Column(role="title", heading=say.MEASURE(), width=_TITLE),
        Column(role="term", heading=say.TERM(), width=11),
        Column(role="planned", heading=say.PLANNED_FOR_TERM(), width=_SUM),
    ]
    for role, heading in (("planned", say.PLANNED), ("allocated", say.ALLOCATED), ("disbursed", say.DISBURSED)):
        for source in sources:
            words = heading(year=period.year, period=period.message, source=source.message)
            columns.append(Column(role=f"{role}.{source}", heading=words, width=_SUM))
    columns.append(Column(role="narrative", heading=say.NARRATIVE(), width=_TEXT))
    rows = tuple(_measure(measure, sources, period.year) for measure in measures)
    return KitSheet(name=say.SHEET_OF_MEASURES().uk, columns=tuple(columns), rows=rows)


def _sources(program: TargetProgram) -> tuple[FundingSource, ...]:
    """Return whose money the program may get, in the order of the list; the community's where it names none."""
    named = {*program.passport.sources, *(line.source for line in program.passport.planned)}
    named |= {line.source for measure in program.measures for line in measure.lines}
    return tuple(source for source in FundingSource if source in (named or {FundingSource.COMMUNITY}))


def _measure(measure: Measure, sources: Sequence[FundingSource], year: int) -> KitRow:
    cells: dict[str, Cell] = {
        "number": measure.number,
        "title": measure.title,
        "term": write_years(measure.term, with_noun=False),
        "planned": _amount(Money.total(line.amount for line in measure.planned)) if measure.planned else "",
    }
    for source in sources:
        lines = measure.planned if len(sources) > 1 else [line for line in measure.planned if line.year is not None]
        cells[f"planned.{source}"] = _known(lines, source, year)
    for role in ("allocated", "disbursed"):
        for source in sources:
            slot = Slot(kind=SlotKind.MEASURE, key=measure.number, role=role, source=source)
            asked = Asked(slot=slot, form=Form.MONEY, year=year, required=True)
            cells[f"{role}.{source}"] = _known(getattr(measure, role), source, year) or (asked if year in measure.term else "")
    slot = Slot(kind=SlotKind.MEASURE, key=measure.number, role="narrative")
    cells["narrative"] = measure.narrative or Asked(slot=slot, form=Form.NARRATIVE, required=year in measure.term)
    return KitRow(identity=f"{SlotKind.MEASURE}.{measure.number}", cells=cells)


def _known(lines: Sequence[FundingLine], source: FundingSource, year: int) -> str | Decimal:
    """Return the money of *source* in *year* as far as it is known; empty where it is not."""
    for line in lines:
        if line.source is source and line.year == year:
            return _amount(line.amount) or write_number(Decimal("0.00"))
        if line.source is source and line.year is None:
            return say.FOR_WHOLE_TERM(amount=write_money(line.amount)).uk
    return ""


def _amount(money: Money) -> Decimal:
    return money.in_unit(MoneyUnit.HRYVNIA)


def _indicators(program: TargetProgram, indicators: Sequence[Indicator], period: ReportingPeriod) -> KitSheet:
    headings: tuple[tuple[str, Message, int], ...] = (
        ("number", say.NUMBER(), _MARK),
        ("title", say.INDICATOR(), _TITLE),
        ("group", say.GROUP(), 14),
        ("unit", say.UNIT(), 12),
        ("baseline", say.BASELINE(), 14),
        ("target", say.TARGET(), 14),
        ("actual", say.ACTUAL(period=period.message), 14),
        ("absence", say.ABSENCE(), 20),
        ("note", say.NOTE(), 20),
        ("explanation", say.EXPLANATION(), _TEXT),
        ("corrective_action", say.CORRECTIVE_ACTION(), _TEXT),
    )
    columns = tuple(Column(role=role, heading=heading, width=width) for role, heading, width in headings)
    rows = tuple(_indicator(indicator, period.year, program.term.last) for indicator in indicators)
    return KitSheet(name=say.SHEET_OF_INDICATORS().uk, columns=columns, rows=rows)


def _indicator(indicator: Indicator, year: int, last: int) -> KitRow:
    asked_year = _asked_year(indicator, year, last)
    cells: dict[str, Cell] = {
        "number": indicator.number,
        "title": indicator.title,
        "group": indicator.group.message.uk,
        "unit": indicator.unit,
        "baseline": "" if indicator.baseline is None else _shown(indicator.baseline),
        "target": "; ".join(_shown(target) for target in indicator.targets if target.year in (year, None)),
    }
    slot = Slot(kind=SlotKind.INDICATOR, key=indicator.key, role="actual")
    known = next((one for one in indicator.actuals if one.year == asked_year), None)
    if known is None:
        asked = Asked(slot=slot, form=Form.VALUE, kind=indicator.kind, unit=indicator.unit, year=asked_year, required=True)
        cells["actual"] = asked
        cells["absence"] = evolve(asked, form=Form.ABSENCE, required=False)
        cells["note"] = evolve(asked, form=Form.NOTE, required=False)
    else:
        cells |= {"actual": _shown(known), "absence": "", "note": known.note}
    for role in ("explanation", "corrective_action"):
        own = Slot(kind=SlotKind.INDICATOR, key=indicator.key, role=role)
        cells[role] = getattr(indicator, role) or Asked(slot=own, form=Form.TEXT)
    return KitRow(identity=f"{SlotKind.INDICATOR}.{indicator.key}", cells=cells)


def _asked_year(indicator: Indicator, year: int, last: int) -> int | None:
    """Return the year that an actual value is asked for: None, the end, where only that has a target and the program ends."""
    targets = {target.year for target in indicator.targets}
    return None if year == last and None in targets and year not in targets else year


def _shown(observation: Observation) -> str:
    value = observation.value
    if observation.absence is not None:
        words = observation.absence.message.uk
    elif isinstance(value, bool):
        words = (say.YES if value else say.NO)().uk
    else:
        words = write_number(value) if isinstance(value, Decimal) else str(value)
    if observation.year is None:
        return say.AT_THE_END(value=words).uk
    return say.OF_YEAR(value=words, year=observation.year).uk
