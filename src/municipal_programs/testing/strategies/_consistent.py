"""Strategies for programs about which no check finds anything wrong: all that they state twice agrees."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.figures import FundingStage
from municipal_programs.model import (
    DecisionCitation,
    Direction,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    Statement,
    TargetProgram,
    department_figure,
    measure_figure,
    program_figure,
)
from municipal_programs.testing.strategies._decisions import decisions
from municipal_programs.testing.strategies._measures import departments
from municipal_programs.testing.strategies._programs import parted, passports, promise
from municipal_programs.testing.strategies._values import days, numbers, texts, year_ranges
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, Money, YearRange, rounded
from municipal_programs.values.wording import write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.model import CouncilDecision, Department

__all__ = ["consistent_programs"]

_TERMS = year_ranges(within=YearRange(max(FIRST_YEAR, 1992), LAST_YEAR - 1), longest=3)
_HUNDREDS = st.integers(1_000, 2_000)
"""Planned money in hundreds of hryvnias: printed in thousands with one decimal it loses nothing."""
_SAVED = st.integers(0, 300)
_REASON = "Економія за результатами торгів."
_WHY = "Показник не досягнуто через воєнний стан."
_KINDS = st.sampled_from((IndicatorKind.COUNT, IndicatorKind.AMOUNT, IndicatorKind.INDEX))


@st.composite
def consistent_programs(draw: st.DrawFn, *, term: YearRange | None = None, most_measures: int = 5) -> TargetProgram:
    """Build whole programs whose parts agree: no check finds an error or a warning.

    Measures spend what was planned or give a reason, in one unit; the passport promises what they plan; targets are met or the
    reason is given; accounts cite every decision and state sums that the rows make, in hryvnias or in thousands.

    Args:
        draw: Given by Hypothesis.
        term: Years of the program; up to three by default.
        most_measures: The most measures that a program may have.

    Shrinks towards one department, one year, no measures, indicators and accounts.
    """
    years = draw(_TERMS) if term is None else term
    known = draw(st.lists(departments(), min_size=1, max_size=3, unique_by=(_identity, _name)))
    own = draw(_rows([department.identity for department in known], years, most_measures))
    program = TargetProgram(
        title=draw(texts()),
        term=years,
        purpose=draw(texts()),
        approved_by=draw(_decided(years.first - 1)),
        passport=draw(passports(responsible=known[0].identity, planned=promise(own))),
        departments=tuple(known),
        tasks=draw(parted(own)),
        indicators=draw(_outcomes(known, years)),
    )
    return evolve(program, executions=draw(_accounts(program)))


def _decided(year: int) -> st.SearchStrategy[CouncilDecision]:
    chosen = days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return st.tuples(decisions(), chosen).map(lambda drawn: evolve(drawn[0], date=drawn[1]))


@st.composite
def _rows(draw: st.DrawFn, owners: Sequence[str], term: YearRange, most: int) -> tuple[Measure, ...]:
    counted: Counter[str] = Counter()
    found: list[Measure] = []
    for owner in draw(st.lists(st.sampled_from(owners), max_size=most)):
        counted[owner] += 1
        found.append(draw(_row(str(counted[owner]), owner, term)))
    return tuple(found)


@st.composite
def _row(draw: st.DrawFn, number: str, owner: str, term: YearRange) -> Measure:
    sources = draw(st.lists(st.sampled_from(FundingSource), unique=True, min_size=1, max_size=2))
    planned = tuple(
        FundingLine(source=source, year=year, amount=Money.of(100) * draw(_HUNDREDS)) for source in sources for year in term
    )
    disbursed = tuple(evolve(line, amount=line.amount - Money.of(100) * draw(_SAVED)) for line in planned)
    return Measure(
        number=number,
        title=f"{draw(texts())} {owner} {number}",
        executors=(owner,),
        term=term,
        planned=planned,
        allocated=planned,
        disbursed=disbursed,
        narrative=_REASON if disbursed != planned else draw(texts()),
    )


@st.composite
def _outcomes(draw: st.DrawFn, known: Sequence[Department], term: YearRange) -> tuple[Indicator, ...]:
    counted: Counter[tuple[str, IndicatorGroup]] = Counter()
    found: list[Indicator] = []
    places = st.tuples(st.sampled_from([department.identity for department in known]), st.sampled_from(IndicatorGroup))
    for owner, group in draw(st.lists(places, max_size=3)):
        counted[owner, group] += 1
        found.append(draw(_outcome(str(counted[owner, group]), owner, group, term)))
    return tuple(found)


@st.composite
def _outcome(draw: st.DrawFn, number: str, owner: str, group: IndicatorGroup, term: YearRange) -> Indicator:
    kind = draw(_KINDS)
    values = numbers(1, 100, places=0 if kind is IndicatorKind.COUNT else 2)
    target, actual = draw(values), draw(values)
    year = draw(st.sampled_from((None, term.last)))
    return Indicator(
        number=number,
        title=f"{draw(texts())} {owner} {group.value} {number}",
        group=group,
        kind=kind,
        department=owner,
        unit="одиниць",
        direction=Direction.STIMULATOR,
        targets=(Observation(year=year, value=target),),
        actuals=(Observation(year=year, value=actual),),
        explanation=_WHY if actual < target else "",
    )


@st.composite
def _accounts(draw: st.DrawFn, program: TargetProgram) -> tuple[Execution, ...]:
    decision = program.approved_by
    cited = (DecisionCitation(number=decision.number, date=decision.date),)
    owners = [department.identity for department in program.departments if draw(st.booleans())]
    stated = draw(_stated(program)) if owners else ()
    return tuple(
        Execution(
            department=owner,
            reporting_period=program.term,
            citations=cited,
            statements=stated if owner == owners[0] else (),
        )
        for owner in owners
    )


@st.composite
def _stated(draw: st.DrawFn, program: TargetProgram) -> tuple[Statement, ...]:
    """State some of the sums of the program, its years, departments and measures."""
    sums = _sums(program)
    chosen = draw(st.lists(st.sampled_from(sorted(sums)), unique=True)) if sums else []
    return tuple(Statement(figure=figure, text=_printed(sums[figure], thousands=draw(st.booleans()))) for figure in chosen)


def _sums(program: TargetProgram) -> dict[str, Money]:
    """Return the sums that an account may state: of the program, its years, its departments and its measures."""
    found: dict[str, Money] = {}
    for stage in FundingStage:
        for measure in program.measures:
            for line in getattr(measure, stage.value):
                for figure in (
                    program_figure(stage.value),
                    program_figure(stage.value, year=line.year),
                    department_figure(measure.department, stage.value),
                    measure_figure(program, measure, stage.value),
                ):
                    found[figure] = found.get(figure, Money(0)) + line.amount
    return found


def _printed(amount: Money, *, thousands: bool) -> str:
    if not thousands:
        return write_money(amount)
    return f"{write_number(rounded(Fraction(amount.kopiykas, 100_000), 1))} тис. грн"


def _identity(department: Department) -> str:
    return department.identity


def _name(department: Department) -> str:
    return department.name
