from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model import Adjustment, Amendment, CouncilDecision
from municipal_programs.reports import in_force_on

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

EVER = dt.date.max


def shown(program: TargetProgram) -> list[tuple[str, int, int]]:
    """Return the number, the plan and the payments of each measure, in hryvnias."""
    return [
        (
            measure.number,
            sum(line.amount.kopiykas for line in measure.planned) // 100,
            sum(line.amount.kopiykas for line in measure.disbursed) // 100,
        )
        for measure in program.measures
    ]


def test_before_an_amendment_a_program_stands_as_approved(program: TargetProgram) -> None:
    """A report for the first half of a year knows nothing of December."""
    assert in_force_on(program, dt.date(2021, 6, 30)).measures == program.measures


def test_money_spent_on_an_excluded_measure_is_still_accounted_for(program: TargetProgram) -> None:
    """The plan is gone with the decision, the money is not."""
    assert shown(in_force_on(program, EVER)) == [("1", 1600, 1350), ("3", 50, 0), ("2", 0, 150)]


def test_a_year_in_which_nothing_was_spent_does_not_tell_of_an_excluded_measure(program: TargetProgram) -> None:
    """All its money was spent the year before."""
    assert [number for number, _, _ in shown(in_force_on(program, EVER, 2022))] == ["1", "3"]
    assert [number for number, _, _ in shown(in_force_on(program, EVER, 2021))] == ["1", "3", "2"]


def test_an_excluded_measure_on_which_nothing_was_spent_is_gone(program: TargetProgram) -> None:
    """There is nothing to account for."""
    first, second = program.tasks[0].measures
    unspent = evolve(program, tasks=(evolve(program.tasks[0], measures=(first, evolve(second, disbursed=()))),))

    assert [number for number, _, _ in shown(in_force_on(unspent, EVER))] == ["1", "3"]


def test_a_measure_that_changed_hands_is_not_taken_for_an_excluded_one(program: TargetProgram) -> None:
    """Its payments count once."""
    handed = Amendment(
        decision=CouncilDecision(number="1", date=dt.date(2021, 1, 1)),
        changes=(Adjustment(measure="2", executors=("roads",)),),
    )

    assert shown(in_force_on(evolve(program, amendments=(handed,)), EVER)) == [("1", 1600, 1350), ("2", 400, 150)]


def test_a_period_that_ends_before_the_approval_shows_the_program_as_approved(program: TargetProgram) -> None:
    """A program approved in February has a first quarter."""
    assert in_force_on(program, dt.date(2020, 1, 1)).measures == program.measures
