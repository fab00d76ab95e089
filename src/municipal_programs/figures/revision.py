"""The program that figures are of: amended, with nothing lost that was spent."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import CouncilDecision, Measure, TargetProgram

__all__ = ["end_of", "in_force_on", "last_decision_on"]


def end_of(program: TargetProgram) -> dt.date:
    """Return the day on which the term of *program* ends."""
    return dt.date(program.term.last, 12, 31)


def last_decision_on(program: TargetProgram, day: dt.date) -> CouncilDecision:
    """Return the decision that gave *program* the wording of *day*: the last that changed a measure, else the approving one."""
    steps = program.replay_on(day).steps
    return steps[-1].decision if steps else program.approved_by


def in_force_on(program: TargetProgram, day: dt.date, year: int | None = None) -> TargetProgram:
    """Return *program* as a report of *day* shows it.

    That is its revision of the day, where the program was already approved; and a measure that an amendment excluded after money
    had been spent on it still stands in its task, with that money and without a plan, for a report accounts for all that was
    spent. The revision has no amendments of its own: those of *program* are still the ones to name.

    Args:
        program: The program.
        day: The day.
        year: The year that the report tells of; what was spent in others is not its concern. None for the whole term.

    Raises:
        InvalidValueError: As `TargetProgram.revision_on` does.
    """
    if not program.amendments:
        return program
    bound = max(day, program.approved_by.date)
    revision = program.revision_on(bound)
    standing = {(measure.department, measure.number) for measure in revision.measures}
    tasks = list(revision.tasks)
    for measure in _excluded_after_spending(program, bound, year):
        if (measure.department, measure.number) not in standing:
            place = _place_of(measure, program)
            tasks[place] = evolve(tasks[place], measures=(*tasks[place].measures, evolve(measure, planned=())))
    return evolve(revision, tasks=tuple(tasks))


def _excluded_after_spending(program: TargetProgram, day: dt.date, year: int | None) -> Iterator[Measure]:
    for step in program.replay_on(day).steps:
        gone = step.before if step.after is None else None
        if gone is not None and any(year is None or year in line.years_of(gone.term) for line in gone.disbursed):
            yield gone


def _place_of(measure: Measure, program: TargetProgram) -> int:
    """Return the position of the task that *measure* was approved in; one that came and went has the last."""
    for place, task in enumerate(program.tasks):
        if any((own.number, own.title) == (measure.number, measure.title) for own in task.measures):
            return place
    return len(program.tasks) - 1
