"""The program that its amendments leave on the day of an account, which is what plans and accounts are of."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import end_of, in_force_on
from municipal_programs.model.texts import texts_of

if TYPE_CHECKING:
    from municipal_programs.model import Execution, Measure, TargetProgram
    from municipal_programs.model.revision import Step

__all__ = ["day_of", "in_force", "standing_on"]


def day_of(execution: Execution) -> dt.date:
    """Return the day of the account; one without a date was written when its last year was over."""
    return execution.date or dt.date(execution.reporting_period.last, 12, 31)


def in_force(program: TargetProgram) -> TargetProgram:
    """Return *program* as it stood at the end of its term, the plan of each department as on the day of its account.

    Where money of later years stands beside an account, the data are newer than it and are judged at the end of the term. What
    `standing_on` says of money that was spent holds here too.
    """
    end = end_of(program)
    days = {execution.department: day_of(execution) for execution in program.executions if not _is_overtaken(program, execution)}
    views = {day: standing_on(program, day) for day in {end, *days.values()}}
    known = {(day, m.department, m.number): m for day, view in views.items() for m in view.measures}

    def of_its_day(measure: Measure) -> Measure:
        return known.get((days.get(measure.department, end), measure.department, measure.number), measure)

    latest = views[max(views)]
    mixed = evolve(latest, tasks=tuple(evolve(task, measures=tuple(map(of_its_day, task.measures))) for task in latest.tasks))
    return evolve(mixed, written=texts_of(program, _steps(program, max(views)), mixed))


def _steps(program: TargetProgram, day: dt.date) -> tuple[Step, ...]:
    try:
        return program.replay_on(day).steps
    except InvalidValueError:
        return ()


def _is_overtaken(program: TargetProgram, execution: Execution) -> bool:
    lines = (line for measure in program.measures_of(execution.department) for line in measure.disbursed)
    return any(line.year is not None and line.year > execution.reporting_period.last for line in lines)


def standing_on(program: TargetProgram, day: dt.date) -> TargetProgram:
    """Return *program* as `figures.in_force_on` has it.

    Where an amendment cannot be carried out, because one that it builds on was repealed, it is judged as it was approved.
    """
    try:
        return in_force_on(program, day)
    except InvalidValueError:
        return evolve(program, amendments=())
