"""The program that figures are of loses nothing that was spent."""

from __future__ import annotations

import datetime as dt

import pytest

from municipal_programs.figures import Funding, FundingStage, as_approved_on, end_of, in_force_on
from municipal_programs.figures.revision import last_decision_on
from municipal_programs.model import (
    Addition,
    Amendment,
    Change,
    CouncilDecision,
    DecisionEffect,
    Department,
    Exclusion,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    RelatedDecision,
    TargetProgram,
)
from municipal_programs.values import Money, YearRange

APPROVED = CouncilDecision(number="1", date=dt.date(2017, 12, 18))
TERM = YearRange(2018, 2020)


def measure(number: str, *, spent: int = 0) -> Measure:
    """Build a measure with a plan of a hundred hryvnias, and with what was *spent* on it in 2018."""
    lines = (FundingLine(source=FundingSource.COMMUNITY, year=2018, amount=Money.of(spent)),) if spent else ()
    plan = (FundingLine(source=FundingSource.COMMUNITY, year=2018, amount=Money.of(100)),)
    return Measure(number=number, title=f"Захід {number}", executors=("press",), term=TERM, planned=plan, disbursed=lines)


def amendment(number: str, month: int, *changes: Change) -> Amendment:
    """Build an amendment of that *month* of 2018."""
    return Amendment(decision=CouncilDecision(number=number, date=dt.date(2018, month, 1)), changes=changes)


def program(*amendments: Amendment, related: tuple[RelatedDecision, ...] = ()) -> TargetProgram:
    """Build a program of one measure in one task."""
    return TargetProgram(
        title="Програма",
        term=TERM,
        purpose="Мета",
        approved_by=APPROVED,
        passport=ProgramPassport(responsible_executor="press"),
        departments=(Department(identity="press", name="Управління"),),
        tasks=(PriorityTask(title="Перше", measures=(measure("1"),)),),
        amendments=amendments,
        related_decisions=related,
    )


def repeal_of(number: str, month: int) -> RelatedDecision:
    """Build the decision that repeals the amendment of that *number*."""
    decision = CouncilDecision(number="9", date=dt.date(2018, month, 1))
    return RelatedDecision(decision=decision, effect=DecisionEffect.REPEALS, subject=number)


def rows(whole: TargetProgram) -> list[tuple[str, str, bool]]:
    """Return the task and the number of each measure, and whether it has a plan."""
    return [(task.title, one.number, bool(one.planned)) for task in whole.tasks for one in task.measures]


def spent(whole: TargetProgram) -> object:
    """Return the disbursed total."""
    return Funding.of(whole).total(FundingStage.DISBURSED)


@pytest.mark.parametrize("task", ["Перше", "Нове"])
def test_money_of_a_measure_whose_addition_was_repealed_is_accounted_for(task: str) -> None:
    """It stands in the task that it was added to, old or new, without a plan."""
    added = amendment("2", 2, Addition(task=task, measure=measure("7", spent=30)))
    repealed = program(added, related=(repeal_of("2", 3),))

    assert rows(in_force_on(repealed, dt.date(2018, 2, 1))) == [("Перше", "1", True), (task, "7", True)]
    assert rows(in_force_on(repealed, dt.date(2018, 3, 1))) == [("Перше", "1", True), (task, "7", False)]
    assert spent(in_force_on(repealed, dt.date(2018, 3, 1))) == Money.of(30)


def test_a_repealed_addition_on_which_nothing_was_spent_is_gone() -> None:
    """There is nothing to account for; nor is there for another year than that of the money."""
    idle = program(amendment("2", 2, Addition(task="Перше", measure=measure("7"))), related=(repeal_of("2", 3),))
    paid = program(amendment("2", 2, Addition(task="Перше", measure=measure("7", spent=30))), related=(repeal_of("2", 3),))

    assert rows(in_force_on(idle, end_of(idle))) == [("Перше", "1", True)]
    assert rows(in_force_on(paid, end_of(paid), 2019)) == [("Перше", "1", True)]
    assert len(rows(in_force_on(paid, end_of(paid), 2018))) == 2


def test_a_measure_that_came_and_went_keeps_its_money_in_its_own_task() -> None:
    """It was never among those that were approved."""
    came = amendment("2", 2, Addition(task="Нове", measure=measure("7", spent=30)))
    went = amendment("3", 3, Exclusion(measure="7", reason="Так"))

    assert rows(in_force_on(program(came, went), end_of(program()))) == [("Перше", "1", True), ("Нове", "7", False)]


def test_a_measure_that_was_added_again_is_not_counted_twice() -> None:
    """Its last addition says what was spent on it."""
    added = amendment("2", 2, Addition(task="Перше", measure=measure("7", spent=30)))
    again = amendment("3", 4, Addition(task="Перше", measure=measure("7", spent=40)))
    whole = program(added, again, related=(repeal_of("2", 3),))

    assert spent(in_force_on(whole, end_of(whole))) == Money.of(40)


def test_the_plan_as_approved_keeps_what_was_spent_on_measures_that_were_added_by_the_day() -> None:
    """A report may follow the plan that was approved; its money is all there is."""
    added = program(amendment("2", 2, Addition(task="Перше", measure=measure("7", spent=30))))

    assert rows(as_approved_on(added, dt.date(2018, 1, 31))) == [("Перше", "1", True)]
    assert rows(as_approved_on(added, dt.date(2018, 2, 1))) == [("Перше", "1", True), ("Перше", "7", False)]


def test_the_wording_of_a_day_is_that_of_the_last_decision_that_changed_a_measure() -> None:
    """Before any did, it is that of the approval."""
    whole = program(amendment("2", 2, Addition(task="Перше", measure=measure("7"))))

    assert last_decision_on(whole, dt.date(2018, 1, 31)) == APPROVED
    assert last_decision_on(whole, dt.date(2018, 2, 1)).number == "2"


def test_a_program_ends_with_the_last_day_of_its_last_year() -> None:
    """Amendments of that day still count."""
    assert end_of(program()) == dt.date(2020, 12, 31)
