"""Execution: money of one named set against money of another."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from attrs import evolve
from hypothesis import given

from municipal_programs.figures import ExecutionRatio, Funding, FundingSet, FundingStage, Missing, Reason, execution
from municipal_programs.model import (
    CouncilDecision,
    Department,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

DONE = FundingSet(stage=FundingStage.DISBURSED)


def lines(amount: int | None) -> tuple[FundingLine, ...]:
    """Build one line of *amount* hryvnias, or none."""
    return () if amount is None else (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(amount)),)


def executed(*plan_and_fact: tuple[int | None, int | None], over: FundingSet = DONE) -> ExecutionRatio:
    """Return the execution of a program with a measure for each pair of plan and fact."""
    measures = tuple(
        Measure(
            number=str(n),
            title="Захід",
            executors=("press",),
            term=YearRange(2018, 2020),
            planned=lines(plan),
            disbursed=lines(fact),
        )
        for n, (plan, fact) in enumerate(plan_and_fact, start=1)
    )
    program = TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="press"),
        departments=(Department(identity="press", name="Управління"),),
        tasks=(PriorityTask(title="Завдання", measures=measures),),
    )
    return execution(Funding.of(program), over)


def reason(figure: object) -> Reason:
    """Return why a figure is missing."""
    assert isinstance(figure, Missing)
    return figure.reason


def test_execution_is_done_by_planned_exactly() -> None:
    """A third stays a third."""
    found = executed((3, 1))

    assert (found.done, found.plan, found.ratio) == (Money.of(1), Money.of(3), Fraction(1, 3))


def test_execution_names_both_its_sets() -> None:
    """By default the same measures, years and source are planned."""
    found = executed((3, 1), over=FundingSet(stage=FundingStage.DISBURSED, department="press"))

    assert found.numerator == FundingSet(stage=FundingStage.DISBURSED, department="press")
    assert found.denominator == FundingSet(stage=FundingStage.PLANNED, department="press")


def test_less_than_planned_is_underspent() -> None:
    """The deviation is below zero, and only one of the two sides is not zero."""
    found = executed((3, 1))

    assert (found.deviation, found.underspent, found.overspent) == (Money.of(-2), Money.of(2), Money(0))


def test_more_than_planned_is_overspent() -> None:
    """The ratio exceeds one and is not capped."""
    found = executed((3, 4))

    assert found.ratio == Fraction(4, 3)
    assert (found.deviation, found.underspent, found.overspent) == (Money.of(1), Money(0), Money.of(1))


def test_nothing_planned_leaves_no_ratio_but_a_deviation() -> None:
    """There is nothing to divide by, and the difference is still true."""
    found = executed((0, 5))

    assert isinstance(found.ratio, Missing)
    assert found.ratio.message.uk == "Ділити нема на що: заплановано (усі заходи програми) – 0 грн."
    assert found.overspent == Money.of(5)


def test_without_a_fact_nothing_is_computed() -> None:
    """A fact that nobody reported is not a fact of zero."""
    found = executed((3, None))

    assert {reason(figure) for figure in (found.ratio, found.deviation, found.overspent, found.underspent)} == {Reason.NOT_GIVEN}
    assert found.ratio == found.done


def test_without_a_plan_nothing_is_computed() -> None:
    """Nor is a plan that nobody made."""
    found = executed((None, 3))

    assert {reason(figure) for figure in (found.ratio, found.deviation, found.overspent, found.underspent)} == {Reason.NOT_GIVEN}
    assert found.ratio == found.plan


def test_sets_that_differ_name_what_only_one_of_them_counts() -> None:
    """A measure that is in the plan total and not in the fact total is named, and the other way round."""
    found = executed((1, 1), (1, None), (None, 1))

    assert (found.only_planned, found.only_done) == (("2",), ("3",))


@given(strategies.programs())
def test_the_two_sides_of_a_deviation_make_it_up(program: TargetProgram) -> None:
    """Overspent less underspent is the deviation, and never are both more than zero."""
    found = execution(Funding.of(program), DONE)
    if isinstance(found.deviation, Money) and isinstance(found.overspent, Money) and isinstance(found.underspent, Money):
        assert found.overspent - found.underspent == found.deviation
        assert not (found.overspent and found.underspent)


@given(strategies.measures(term=YearRange(2018, 2020)))
def test_a_set_against_itself_is_executed_in_full(measure: Measure) -> None:
    """The ratio of a set to itself is one, or there is none."""
    program = TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="culture"),
        departments=(Department(identity="culture", name="Управління"),),
        tasks=(PriorityTask(title="Завдання", measures=(evolve(measure, disbursed=measure.planned),)),),
    )
    found = execution(Funding.of(program), DONE, DONE)

    assert found.ratio == 1 or reason(found.ratio) in {Reason.NOT_GIVEN, Reason.NOTHING_PLANNED}
