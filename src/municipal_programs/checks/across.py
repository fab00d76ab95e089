"""What only a whole city shows: findings that no program has alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks._across_money import paid_by_nobody, totals_of_departments
from municipal_programs.checks._program_of_city import ProgramOfCity
from municipal_programs.checks._territory import are_of_different_places
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.severity import Severity
from municipal_programs.model import Contradiction, Measure, TargetProgram, decision_figure, measure_figure
from municipal_programs.values import Money
from municipal_programs.values.wording import comparison_key, write_money, write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.model import ActivityReport, City, CouncilDecision

__all__ = ["ProgramOfCity", "across"]

_TELLING = 40
"""Characters from which on two equal narratives are hardly equal by chance."""


def across(
    city: City, programs: Sequence[ProgramOfCity], reports: Iterable[ActivityReport] = (), *, today: dt.date
) -> tuple[Finding, ...]:
    """Return what does not hold between the *programs* of *city*, or between them and its file, in the order of places.

    Args:
        city: The city.
        programs: Its programs.
        reports: The activity reports of its departments.
        today: The day on which a final report may be overdue.
    """
    found: list[Finding] = []
    for one in programs:
        found += (*_territory(city, one), *_departments(city, one), *_final_report(city, one, today))
        found += (_contradiction(one, contradiction) for contradiction in one.contradictions)
    found += (*_doubled(programs), *_decisions(programs), *_repeated(programs), *paid_by_nobody(city, programs))
    found += totals_of_departments(programs, reports)
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def _contradiction(one: ProgramOfCity, contradiction: Contradiction) -> Finding:
    return Finding(
        code="MP876",
        severity=Severity.ERROR,
        subject=contradiction.figure,
        message=contradiction.message,
        origin=contradiction.origin,
        anchor=one.anchor(contradiction.figure),
    )


def _territory(city: City, one: ProgramOfCity) -> Iterator[Finding]:
    """Yield a finding if the program is for the community of another city."""
    stated, settled = one.program.territory, city.name
    if are_of_different_places(stated, settled):
        subject = "program.territory"
        yield Finding(
            code="MP880",
            severity=Severity.ERROR,
            subject=subject,
            message=say.PROGRAM_OF_ANOTHER_CITY(stated=stated, computed=settled),
            stated=stated,
            computed=settled,
            origin=one.place(subject),
            anchor=one.anchor(subject),
        )


def _departments(city: City, one: ProgramOfCity) -> Iterator[Finding]:
    """Yield a finding for each department that the city does not know, or knows by another name or code."""
    for department in one.program.departments:
        subject = f"department.{department.identity}"
        known = city.department(department.identity)
        if known is None:
            message = say.DEPARTMENT_UNKNOWN_TO_CITY(name=department.name, identity=department.identity)
            yield Finding(
                code="MP871",
                severity=Severity.ERROR,
                subject=subject,
                message=message,
                origin=one.place(subject),
                anchor=one.anchor(subject),
            )
            continue
        pairs = (
            (say.OF_NAME(), department.name, known.name),
            (say.OF_CODE(), department.requisites.registry_code, known.requisites.registry_code),
        )
        for what, stated, settled in pairs:
            if stated and settled and comparison_key(stated) != comparison_key(settled):
                yield Finding(
                    code="MP872",
                    severity=Severity.WARNING,
                    subject=subject,
                    message=say.DEPARTMENT_DIFFERS(identity=department.identity, what=what, stated=stated, computed=settled),
                    stated=stated,
                    computed=settled,
                    origin=one.place(subject),
                    anchor=one.anchor(subject),
                )


def _final_report(city: City, one: ProgramOfCity, today: dt.date) -> Iterator[Finding]:
    """Yield a finding for each department without a final account although the term, and the time to give one, are over."""
    last = one.program.term.last
    end = dt.date(last, 12, 31)
    days = city.calendar.annual_days or 0
    if today <= end + dt.timedelta(days=days):
        return
    for identity in one.program.owners:
        account = one.program.execution_of(identity)
        if identity in one.delivered or (account is not None and account.reporting_period.last >= last):
            continue
        subject = f"execution.{identity}"
        yield Finding(
            code="MP875",
            severity=Severity.WARNING,
            subject=subject,
            message=say.NO_FINAL_REPORT(
                department=one.program.department(identity).name, title=one.program.title, end=write_short_date(end)
            ),
            origin=one.place(subject),
            anchor=one.anchor(subject),
        )


def _doubled(programs: Sequence[ProgramOfCity]) -> Iterator[Finding]:
    """Yield a finding for each program that an earlier file holds too: one approved by the same decision."""
    first: dict[tuple[str, dt.date], ProgramOfCity] = {}
    for one in programs:
        decision = one.program.approved_by
        other = first.setdefault((decision.number, decision.date), one)
        if other is not one:
            message = say.PROGRAM_TWICE(number=decision.number, date=write_short_date(decision.date), source=other.source)
            figure = decision_figure(decision.number, "number")
            yield Finding(
                code="MP879",
                severity=Severity.ERROR,
                subject=figure,
                message=message,
                origin=one.place(figure),
                anchor=f"{one.anchor(figure)}/{one.source}",
            )


def _decisions(programs: Sequence[ProgramOfCity]) -> Iterator[Finding]:
    """Yield a finding where two programs date a decision differently within a year, for councils number anew at times."""
    first: dict[tuple[str, int], tuple[ProgramOfCity, dt.date]] = {}
    for one in programs:
        for decision in _held(one.program):
            key = (decision.number, decision.date.year)
            other, date = first.setdefault(key, (one, decision.date))
            if other is not one and date != decision.date:
                figure = decision_figure(decision.number, "date")
                yield Finding(
                    code="MP873",
                    severity=Severity.WARNING,
                    subject=figure,
                    message=say.DECISION_OF_TWO_PROGRAMS(
                        number=decision.number,
                        stated=write_short_date(decision.date),
                        computed=write_short_date(date),
                        source=other.source,
                    ),
                    stated=decision.date,
                    computed=date,
                    origin=one.place(figure),
                    anchor=one.anchor(figure),
                )


def _held(program: TargetProgram) -> Iterable[CouncilDecision]:
    every = (
        program.approved_by,
        *(amendment.decision for amendment in program.amendments),
        *(related.decision for related in program.related_decisions),
    )
    return {(decision.number, decision.date): decision for decision in every}.values()


@frozen
class _Told:
    """What a measure tells that it did, and for how much."""

    one: ProgramOfCity
    measure: Measure
    spent: Money

    @property
    def owner(self) -> tuple[int, str]:
        """Whose account it is."""
        return id(self.one), self.measure.department


def _repeated(programs: Sequence[ProgramOfCity]) -> Iterator[Finding]:
    """Yield a finding where two accounts tell the same in the same words and for the same sum."""
    told: dict[tuple[str, Money], list[_Told]] = {}
    for one in programs:
        for measure in one.program.measures:
            spent = sum((line.amount for line in measure.disbursed), Money(0))
            words = comparison_key(measure.narrative)
            if len(words) >= _TELLING and spent > Money(0):
                told.setdefault((words, spent), []).append(_Told(one, measure, spent))
    for same in told.values():
        for place, second in enumerate(same):
            first = next((other for other in same[:place] if other.owner != second.owner), None)
            if first is not None:
                yield _twice(first, second)


def _twice(first: _Told, second: _Told) -> Finding:
    program = second.one.program
    figure = measure_figure(program, second.measure, "narrative")
    return Finding(
        code="MP874",
        severity=Severity.WARNING,
        subject=figure,
        message=say.TOLD_TWICE(
            number=second.measure.number,
            department=program.department(second.measure.department).name,
            other_number=first.measure.number,
            other=first.one.program.department(first.measure.department).name,
            source=first.one.source,
            amount=write_money(second.spent),
        ),
        origin=second.one.place(figure),
        anchor=second.one.anchor(figure),
    )
