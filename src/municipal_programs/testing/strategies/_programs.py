"""Strategies for whole programs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.model import (
    DecisionCitation,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    PriorityTask,
    ProgramPassport,
    Statement,
    TargetProgram,
)
from municipal_programs.testing.strategies._decisions import amendments, decisions, related_decisions
from municipal_programs.testing.strategies._indicators import indicators
from municipal_programs.testing.strategies._measures import departments, measures, signatories
from municipal_programs.testing.strategies._values import LARGEST_AMOUNT, days, texts, year_ranges
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from municipal_programs.model import Department, Measure
    from municipal_programs.values import YearRange

__all__ = ["executions", "parted", "passports", "programs", "promise", "statements"]


def _identity(department: Department) -> str:
    return department.identity


_PERHAPS_A_DAY = st.none() | days()
_PERHAPS_A_SIGNATORY = st.none() | signatories()
_CITATIONS = st.lists(st.builds(DecisionCitation, number=texts(), date=days()), max_size=2)
_KNOWN = st.lists(departments(), min_size=1, max_size=3, unique_by=_identity)


def statements(figures: Sequence[str] = ("program.planned",)) -> st.SearchStrategy[Statement]:
    """Build what a document may state of one of *figures*; shrinks towards an empty text."""
    return st.builds(Statement, figure=st.sampled_from(figures), text=texts(blank=True), place=texts(blank=True))


@st.composite
def executions(draw: st.DrawFn, *, department: str = "culture", term: YearRange | None = None) -> Execution:
    """Build a department's account of its part; shrinks towards one without texts, date and signature."""
    return Execution(
        department=department,
        reporting_period=draw(year_ranges()) if term is None else term,
        date=draw(_PERHAPS_A_DAY),
        registration_number=draw(texts(blank=True)),
        citations=tuple(draw(_CITATIONS)),
        purpose_results=draw(texts(blank=True)),
        conclusion=draw(texts(blank=True)),
        signatory=draw(_PERHAPS_A_SIGNATORY),
    )


@st.composite
def passports(draw: st.DrawFn, *, responsible: str = "culture", planned: tuple[FundingLine, ...] = ()) -> ProgramPassport:
    """Build the cover sheet of a program that promises *planned*; shrinks towards empty texts."""
    return ProgramPassport(
        responsible_executor=responsible,
        initiator=draw(texts(blank=True)),
        developer=draw(texts(blank=True)),
        sources=tuple(dict.fromkeys(line.source for line in planned)),
        planned=planned,
    )


@st.composite
def programs(
    draw: st.DrawFn,
    *,
    term: YearRange | None = None,
    by_year: bool | None = None,
    most_measures: int = 6,
    amended: bool = False,
    largest: Money = LARGEST_AMOUNT,
) -> TargetProgram:
    """Build whole programs that are valid; their figures need not agree, so that checks may find much in them.

    The passport promises what the measures plan, or nothing; departments number their measures from one; every department that
    is named is known; amendments can be carried out. `consistent_programs` builds those in which all figures agree.

    Args:
        draw: Given by Hypothesis.
        term: Years of the program; any by default.
        by_year: Whether all money is given by year; None leaves it to each measure and source.
        most_measures: The most measures that a program may have.
        amended: Whether there may be amendments and related decisions.
        largest: The most that one line of money may hold.

    Shrinks towards one department, no measures and no indicators; each measure, indicator and amendment can go without the
    others being drawn anew.
    """
    own_term = draw(year_ranges()) if term is None else term
    known = draw(_KNOWN)
    own = draw(_numbered_measures(known, own_term, most_measures, by_year=by_year, largest=largest))
    program = TargetProgram(
        title=draw(texts()),
        territory=draw(texts(blank=True)),
        term=own_term,
        purpose=draw(texts()),
        approved_by=draw(decisions()),
        passport=draw(passports(responsible=known[0].identity, planned=draw(st.sampled_from(((), promise(own)))))),
        departments=tuple(known),
        tasks=draw(parted(own)),
        indicators=draw(_numbered_indicators(known, own_term)),
        executions=tuple(draw(executions(department=d.identity, term=own_term)) for d in known if draw(st.booleans())),
    )
    return draw(_amended(program)) if amended else program


@st.composite
def _numbered_measures(
    draw: st.DrawFn, known: Sequence[Department], term: YearRange, most: int, *, by_year: bool | None, largest: Money
) -> tuple[Measure, ...]:
    numbers: Counter[str] = Counter()
    found: list[Measure] = []
    for owner in draw(st.lists(st.sampled_from([department.identity for department in known]), max_size=most)):
        numbers[owner] += 1
        helpers = (
            draw(st.lists(st.sampled_from([d.identity for d in known if d.identity != owner]), unique=True)) if known[1:] else []
        )
        executors = (owner, *helpers)
        found.append(draw(measures(number=str(numbers[owner]), executors=executors, term=term, by_year=by_year, largest=largest)))
    return tuple(found)


@st.composite
def parted(draw: st.DrawFn, measures_in_order: Sequence[Measure]) -> tuple[PriorityTask, ...]:
    """Part measures into tasks, in their order; shrinks towards one task."""
    rows: list[list[Measure]] = []
    for measure in measures_in_order:
        if not rows or draw(st.booleans()):
            rows.append([])
        rows[-1].append(measure)
    return tuple(PriorityTask(title=draw(texts()), measures=tuple(row)) for row in rows)


@st.composite
def _numbered_indicators(draw: st.DrawFn, known: Sequence[Department], term: YearRange) -> tuple[Indicator, ...]:
    numbers: Counter[tuple[str, IndicatorGroup]] = Counter()
    found: list[Indicator] = []
    places = st.tuples(st.sampled_from([department.identity for department in known]), st.sampled_from(IndicatorGroup))
    for owner, group in draw(st.lists(places, max_size=4)):
        numbers[owner, group] += 1
        number = str(numbers[owner, group])
        found.append(draw(indicators(number=number, department=owner, term=term, groups=(group,))))
    return tuple(found)


@st.composite
def _amended(draw: st.DrawFn, program: TargetProgram) -> TargetProgram:
    related = tuple(draw(st.lists(related_decisions(program), max_size=2)))
    return evolve(program, amendments=draw(amendments(program)), related_decisions=related)


def promise(measures_in_order: Iterable[Measure]) -> tuple[FundingLine, ...]:
    """Sum what the measures plan, by source and year; by source alone where a source is not parted by years throughout."""
    sums: dict[FundingSource, dict[int | None, Money]] = {}
    for measure in measures_in_order:
        for line in measure.planned:
            years = sums.setdefault(line.source, {})
            years[line.year] = years.get(line.year, Money(0)) + line.amount
    whole = {source: {None: Money.total(years.values())} if None in years else years for source, years in sums.items()}
    return tuple(
        FundingLine(source=source, year=year, amount=amount) for source, years in whole.items() for year, amount in years.items()
    )
