"""The program that figures are of loses nothing that was spent."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from municipal_programs.figures import Funding, FundingStage, as_approved_on, end_of, in_force_on
from municipal_programs.figures.revision import last_decision_on
from municipal_programs.model import (
    Addition,
    Adjustment,
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
from municipal_programs.values import Money, Origin, Written, YearRange

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


def handed_over(number: str, month: int, *numbers: str) -> Amendment:
    """Build an amendment that gives the measures of these *numbers* to the other department."""
    return amendment(number, month, *(Adjustment(measure=one, executors=("parks",)) for one in numbers))


def of_two_departments(*amendments: Amendment, related: tuple[RelatedDecision, ...] = ()) -> TargetProgram:
    """Build the same program for a city with another department."""
    whole = program(related=related)
    departments = (*whole.departments, Department(identity="parks", name="Відділ"))
    return evolve(whole, departments=departments, amendments=amendments)


def test_a_measure_that_was_added_and_then_given_away_stands_once() -> None:
    """The addition was carried out, so what it added is not lost."""
    added = amendment("2", 2, Addition(task="Перше", measure=measure("7", spent=30)))
    whole = in_force_on(of_two_departments(added, handed_over("3", 3, "7")), end_of(program()))

    assert [(one.department, one.number) for one in whole.measures] == [("press", "1"), ("parks", "7")]
    assert spent(whole) == Money.of(30)


def test_what_is_gone_stands_in_the_task_that_it_had() -> None:
    """In a task that is there, behind its measures; in tasks of its own that are not, one for each title."""
    gone = [
        Addition(task="Нове", measure=measure("7", spent=1)),
        Addition(task="Інше", measure=measure("8", spent=2)),
        Addition(task="Нове", measure=measure("9", spent=4)),
        Addition(task="Перше", measure=measure("10", spent=8)),
    ]
    whole = in_force_on(program(amendment("2", 2, *gone), related=(repeal_of("2", 3),)), end_of(program()))

    assert rows(whole) == [
        ("Перше", "1", True),
        ("Перше", "10", False),
        ("Нове", "7", False),
        ("Нове", "9", False),
        ("Інше", "8", False),
    ]
    assert spent(whole) == Money.of(15)


@pytest.mark.parametrize(("year", "stands"), [(None, True), (2018, True), (2019, True), (2021, False)])
def test_money_of_the_whole_term_was_spent_in_each_of_its_years(year: int | None, *, stands: bool) -> None:
    """A line without a year is of the term of its measure."""
    line = FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(5))
    added = amendment("2", 2, Addition(task="Перше", measure=evolve(measure("7"), planned=(), disbursed=(line,))))
    whole = in_force_on(program(added, related=(repeal_of("2", 3),)), end_of(program()), year)

    assert ("Перше", "7", False) in rows(whole) or not stands
    assert (len(rows(whole)) == 2) is stands


def test_what_was_spent_on_a_measure_that_is_gone_keeps_its_place() -> None:
    """Whether it was approved, or added and excluded, or its addition was repealed, its money is written somewhere."""
    spent, added = (Written(text=text, origin=Origin(source="program.yaml", line=line)) for line, text in ((1, "7"), (2, "9")))
    texts = {"measure.1.disbursed.2018": spent, "measure.1.planned.2018": spent, "amendment.2.1.disbursed.2018": added}
    new = Addition(task="Перше", measure=measure("2", spent=9))
    leaving = amendment("3", 3, Exclusion(measure="1"), Exclusion(measure="2"))
    repeal = RelatedDecision(
        decision=CouncilDecision(number="4", date=dt.date(2018, 4, 1)), effect=DecisionEffect.REPEALS, subject="2"
    )
    whole = evolve(
        program(amendment("2", 2, new), leaving),
        tasks=(PriorityTask(title="Перше", measures=(measure("1", spent=7),)),),
        written=texts,
    )
    repealed = evolve(whole, amendments=(amendment("2", 2, new),), related_decisions=(repeal,))

    assert in_force_on(whole, end_of(whole)).written["measure.1.disbursed.2018"] == spent
    assert "measure.1.planned.2018" not in in_force_on(whole, end_of(whole)).written
    assert in_force_on(whole, end_of(whole)).written["measure.2.disbursed.2018"] == added
    assert in_force_on(repealed, end_of(whole)).written["measure.2.disbursed.2018"] == added
    assert as_approved_on(repealed, end_of(whole)).written["measure.2.disbursed.2018"] == added
