"""The aggregate: a target program with all that belongs to it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    Amendment,
    CouncilDecision,
    Department,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, Origin, Written, YearRange

TERM = YearRange(2018, 2020)
APPROVED = CouncilDecision(number="879", date=dt.date(2017, 12, 18))
PRESS, COUNCIL = (Department(identity=identity, name="Відділ") for identity in ("press", "council"))


def measure(number: str, owner: str = "press", *helpers: str) -> Measure:
    """Build a measure."""
    return Measure(number=number, title="Захід", executors=(owner, *helpers), term=TERM)


def indicator(number: str, owner: str = "press") -> Indicator:
    """Build an indicator."""
    return Indicator(number=number, title="Показник", group=IndicatorGroup.OUTPUT, kind=IndicatorKind.COUNT, department=owner)


def tasks(*rows: tuple[Measure, ...]) -> tuple[PriorityTask, ...]:
    """Build a task for each row of measures."""
    return tuple(PriorityTask(title=f"Завдання {n}", measures=row) for n, row in enumerate(rows, start=1))


PROGRAM = TargetProgram(
    title="Програма",
    term=TERM,
    purpose="Мета",
    approved_by=APPROVED,
    passport=ProgramPassport(responsible_executor="press"),
    departments=(PRESS, COUNCIL),
    tasks=tasks((measure("1"), measure("2", "council", "press")), (measure("3"),)),
    indicators=(indicator("1"), indicator("2", "council")),
    executions=(Execution(department="council", reporting_period=TERM),),
)


def paths(**changes: Any) -> list[tuple[str | int, ...]]:  # noqa: ANN401 - fields of every type
    """Return the places of the faults for which the changed program is refused."""
    with pytest.raises(InvalidValueError) as refused:
        evolve(PROGRAM, **changes)
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize("field", ["title", "purpose"])
def test_a_program_has_a_title_and_a_purpose(field: str) -> None:
    """Spaces are neither."""
    assert paths(**{field: " "}) == [(field,)]


def test_departments_accounts_and_indicators_stand_once() -> None:
    """Each repetition is refused at its second place."""
    account = Execution(department="press", reporting_period=TERM)

    assert paths(departments=(PRESS, COUNCIL, PRESS)) == [("departments", 2)]
    assert paths(executions=(account, account)) == [("executions", 1)]
    assert paths(indicators=(indicator("1"), indicator("1", "council"), indicator("1"))) == [("indicators", 2)]


def test_two_measures_of_a_department_have_two_numbers() -> None:
    """Across tasks; two departments may share a number. The message names both, the place is the second."""
    same = tasks((measure("1"), measure("1", "council")), (measure("2"), measure("1")))

    assert paths(tasks=same) == [("tasks", 1, "measures", 1)]
    with pytest.raises(InvalidValueError, match=r"Захід «press\.1» вказано двічі") as refused:
        evolve(PROGRAM, tasks=same)
    assert [fault.first for fault in refused.value.faults] == [("tasks", 0, "measures", 0)]


def test_every_department_that_is_named_is_known() -> None:
    """In the passport, measures, indicators and accounts; all at once, each at its place."""
    found = paths(
        passport=ProgramPassport(responsible_executor="a", co_executors=("press", "b")),
        tasks=tasks((measure("1"),), (measure("2"), measure("3", "press", "c"))),
        indicators=(indicator("1"), indicator("2", "d")),
        executions=(Execution(department="e", reporting_period=TERM),),
    )

    assert found == [
        ("passport", "responsible_executor"),
        ("passport", "co_executors", 1),
        ("tasks", 1, "measures", 1, "executors", 1),
        ("indicators", 1, "department"),
        ("executions", 0, "department"),
    ]


def test_an_unknown_department_is_met_with_those_that_are_known() -> None:
    """And with the nearest of them."""
    with pytest.raises(InvalidValueError, match=r"«pres» немає серед підрозділів програми \(council, press\)\. Можливо, «press»"):
        evolve(PROGRAM, passport=ProgramPassport(responsible_executor="pres"))


def test_a_program_without_departments_is_told_to_name_them() -> None:
    """Nothing stands between empty brackets."""
    with pytest.raises(InvalidValueError, match="Підрозділу «press» немає, бо програма не називає жодного підрозділу") as refused:
        evolve(PROGRAM, departments=())

    assert "()" not in refused.value.message.uk


def test_the_passport_promises_within_the_term() -> None:
    """A year outside is refused at its line, as it is for a measure."""
    lines = tuple(FundingLine(source=FundingSource.STATE, amount=Money(1), year=year) for year in (2018, 2021))

    assert paths(passport=ProgramPassport(responsible_executor="press", planned=lines)) == [("passport", "planned", 1, "year")]


def test_an_amendment_is_not_older_than_its_program() -> None:
    """One of the same day may be meant."""
    early = Amendment(decision=CouncilDecision(number="1", date=dt.date(2017, 12, 17)))
    same_day = Amendment(decision=CouncilDecision(number="2", date=APPROVED.date))

    assert paths(amendments=(same_day, early)) == [("amendments", 1, "decision", "date")]


def test_measures_come_task_by_task() -> None:
    """And know their task, also where two are equal."""
    assert [one.number for one in PROGRAM.measures] == ["1", "2", "3"]
    assert [PROGRAM.task_of(one) for one in PROGRAM.measures] == [PROGRAM.tasks[0], PROGRAM.tasks[0], PROGRAM.tasks[1]]
    with pytest.raises(KeyError, match="1"):
        PROGRAM.task_of(measure("1"))


def test_a_department_has_its_measures_indicators_and_account() -> None:
    """It answers for the measures whose executors it leads."""
    assert [one.number for one in PROGRAM.measures_of("press")] == ["1", "3"]
    assert [one.number for one in PROGRAM.indicators_of("council")] == ["2"]
    assert PROGRAM.execution_of("council") is PROGRAM.executions[0]
    assert PROGRAM.execution_of("press") is None
    assert PROGRAM.department("council") is COUNCIL
    with pytest.raises(KeyError, match="nobody"):
        PROGRAM.department("nobody")


def test_owners_are_departments_with_measures_in_their_order() -> None:
    """A department that only helps owns none."""
    helped = evolve(PROGRAM, departments=(COUNCIL, PRESS), tasks=tasks((measure("1", "press", "council"),)))

    assert evolve(PROGRAM, departments=(COUNCIL, PRESS)).owners == ("council", "press")
    assert helped.owners == ("press",)


def test_a_key_is_a_number_unless_two_departments_share_one() -> None:
    """Measures and indicators clash on their own."""
    shared = evolve(PROGRAM, tasks=tasks((measure("1"), measure("2"), measure("1", "council"))))

    assert [PROGRAM.key_of(one) for one in PROGRAM.measures] == ["1", "2", "3"]
    assert [shared.key_of(one) for one in shared.measures] == ["press.1", "press.2", "council.1"]
    assert [shared.key_of(one) for one in shared.indicators] == ["output.1", "output.2"]
    assert PROGRAM.key_of(PROGRAM.indicators[0]) == "output.1"
    both = evolve(PROGRAM, indicators=(indicator("1"), indicator("1", "council")))
    assert [both.key_of(one) for one in both.indicators] == ["press.output.1", "council.output.1"]


@given(strategies.programs())
def test_keys_tell_measures_apart(program: TargetProgram) -> None:
    """Each key leads to one measure and back."""
    assert len(program.by_key) == len(program.measures)
    assert all(program.key_of(one) == key for key, one in program.by_key.items())


@given(strategies.programs(amended=True))
def test_what_was_written_is_no_part_of_equality(program: TargetProgram) -> None:
    """Two programs that say the same in other words are equal, and the same program is equal to itself."""
    text = Written(text="540,0", origin=Origin(source="program.yaml", line=1))

    assert evolve(program, written={"program.planned": text}) == program
    assert "540,0" not in repr(evolve(program, written={"program.planned": text}))
