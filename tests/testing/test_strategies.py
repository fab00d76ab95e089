"""The strategies that authors of plugins test with: what they build is valid, agrees with itself, and shrinks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

import pytest
from attrs import evolve
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from municipal_programs.figures import Dimension, Funding, FundingStage
from municipal_programs.model import (
    ActivityReport,
    Breakdown,
    Execution,
    FundingLine,
    IndicatorGroup,
    IndicatorKind,
    ItemList,
    Measure,
    Observation,
    PriorityTask,
    Statement,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

TERM = YearRange(2018, 2020)
PLANNED = FundingStage.PLANNED


def smallest(strategy: SearchStrategy[T], condition: Callable[[T], bool]) -> T:
    """Return what Hypothesis shrinks the strategy to, also where the profile of the run makes nothing smaller."""
    shrinking = settings(database=None, max_examples=500, phases=[Phase.generate, Phase.shrink])
    return find(strategy, condition, settings=shrinking)


def anything(_: object) -> bool:
    """Accept whatever comes."""
    return True


@given(strategies.programs(amended=True))
def test_a_program_has_every_revision(program: TargetProgram) -> None:
    """Amendments that are built can be carried out, on every day from the approval on."""
    days = [program.approved_by.date, *(amendment.decision.date for amendment in program.amendments), dt.date.max]

    assert all(program.revision_on(day).amendments == () for day in days)


@given(strategies.programs())
def test_the_passport_promises_what_the_measures_plan_or_nothing(program: TargetProgram) -> None:
    """The parts of a program agree, source by source."""
    promised = Funding.promised(program).by(PLANNED, Dimension.SOURCE)

    assert promised in ({}, Funding.of(program).by(PLANNED, Dimension.SOURCE))


@given(strategies.activity_reports())
def test_an_activity_report_agrees_with_its_counts(report: ActivityReport) -> None:
    """Breakdowns add up, lists are as long as they say, and declared flows balance."""
    for topic in report.topics:
        for block in topic.content:
            if isinstance(block, ItemList):
                assert report.count(block.counts, topic).number == len(block.items)
            if isinstance(block, Breakdown):
                parts = [report.count(part.count, topic).number for part in block.parts]
                assert report.count(block.total, topic).number == sum(parts)
    for balance in report.balances:
        assert report.count(balance.result).number == sum(report.count(name).number for name in balance.plus)


@given(strategies.measures(term=TERM, by_year=True), strategies.measures(term=TERM, by_year=False))
def test_money_can_be_asked_for_by_year_or_for_the_term(yearly: Measure, whole: Measure) -> None:
    """A test that needs yearly figures gets them."""
    assert all(line.year in yearly.term for line in yearly.lines)
    assert all(line.year is None for line in whole.lines)


@given(st.data())
def test_every_kind_of_indicator_is_built(data: st.DataObject) -> None:
    """Each kind has values of its own."""
    for kind in IndicatorKind:
        value = data.draw(strategies.values_of(kind))
        indicator = data.draw(strategies.indicators(kinds=(kind,), groups=(IndicatorGroup.QUALITY,)))
        assert evolve(indicator, targets=(Observation(value=value),), baseline=None).kind is kind
        assert (indicator.kind, indicator.group) == (kind, IndicatorGroup.QUALITY)


@given(strategies.tasks(numbers=("1", "2")), strategies.funding_lines(TERM), strategies.executions(), strategies.statements())
def test_parts_can_be_built_on_their_own(task: PriorityTask, line: FundingLine, account: Execution, stated: Statement) -> None:
    """A task, a line of money, an account and a statement are valid outside a program too."""
    assert [measure.number for measure in task.measures] == ["1", "2"]
    assert line.year is None or line.year in TERM
    assert (account.department, stated.figure) == ("culture", "program.planned")


@given(strategies.years(), strategies.years(TERM), strategies.numbers(1, 5, places=3))
def test_values_stay_in_their_bounds(any_year: int, year: int, number: Decimal) -> None:
    """What a strategy promises of its bounds holds."""
    assert 1991 <= any_year <= 2100
    assert year in TERM
    assert 1 <= number <= 5


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name != "LARGEST_AMOUNT"])
def test_every_strategy_says_how_it_shrinks_or_what_it_needs(name: str) -> None:
    """Whoever reads a failing example knows what it was made smaller towards."""
    text = getattr(strategies, name).__doc__

    assert "hrink" in text or "program" in text


def test_a_program_shrinks_to_one_department_and_nothing_else() -> None:
    """What has no part in a failure disappears from its example."""
    program = smallest(strategies.programs(amended=True), anything)

    assert len(program.departments) == 1
    assert (program.tasks, program.indicators, program.executions, program.amendments) == ((), (), (), ())


def test_a_failure_about_money_shrinks_to_one_line() -> None:
    """The smallest measure with more than a hryvnia planned has one line, one kopiyka above it, and nothing else."""
    found = smallest(strategies.measures(), lambda measure: any(line.amount > Money.of(1) for line in measure.planned))

    assert [line.amount for line in found.lines] == [Money(101)]
    assert (len(found.title), len(found.term), found.narrative) == (1, 1, "")


def test_an_indicator_shrinks_to_no_observation() -> None:
    """The smallest indicator has a title of one letter, and nothing was observed."""
    indicator = smallest(strategies.indicators(), anything)

    assert (len(indicator.title), indicator.targets, indicator.actuals, indicator.baseline) == (1, (), (), None)
