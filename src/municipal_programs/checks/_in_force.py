"""The program that its amendments leave on the day of an account, which is what plans and accounts are of."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import Addition, PriorityTask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.model import Execution, Measure, TargetProgram

__all__ = ["as_approved", "day_of", "in_force", "in_force_on"]


def day_of(execution: Execution) -> dt.date:
    """Return the day of the account; one without a date was written when its last year was over."""
    return execution.date or dt.date(execution.reporting_period.last, 12, 31)


def in_force(program: TargetProgram) -> TargetProgram:
    """Return *program* as it stood at the end of its term, the plan of each department as on the day of its account.

    Where money of later years stands beside an account, the data are newer than it and are judged at the end of the term. What
    `in_force_on` says of money that was spent holds here too.
    """
    end = dt.date(program.term.last, 12, 31)
    days = {execution.department: day_of(execution) for execution in program.executions if not _is_overtaken(program, execution)}
    views = {day: in_force_on(program, day) for day in {end, *days.values()}}
    known = {(day, m.department, m.number): m for day, view in views.items() for m in view.measures}

    def of_its_day(measure: Measure) -> Measure:
        return known.get((days.get(measure.department, end), measure.department, measure.number), measure)

    latest = views[max(views)]
    return evolve(latest, tasks=tuple(evolve(task, measures=tuple(map(of_its_day, task.measures))) for task in latest.tasks))


def _is_overtaken(program: TargetProgram, execution: Execution) -> bool:
    lines = (line for measure in program.measures_of(execution.department) for line in measure.disbursed)
    return any(line.year is not None and line.year > execution.reporting_period.last for line in lines)


def in_force_on(program: TargetProgram, day: dt.date) -> TargetProgram:
    """Return *program* as its amendments left it on *day*.

    A measure that was excluded after money had been spent on it stays, with that money and without a plan. Where an amendment
    cannot be carried out, because one that it builds on was repealed, the program is judged as it was approved.
    """
    day = max(day, program.approved_by.date)
    try:
        revision = program.revision_on(day)
    except InvalidValueError:
        return evolve(program, amendments=())
    steps = program.replay_on(day).steps
    titles = {id(measure): task.title for task in program.tasks for measure in task.measures}
    gone: list[tuple[str, Measure]] = []
    for step in steps:
        title = step.change.task if isinstance(step.change, Addition) else titles[id(step.before)]
        if step.after is None:
            gone += [(title, step.before)] if step.before else []
        else:
            titles[id(step.after)] = title
    carried_out = {id(step.change) for step in steps}
    repealed = [(change.task, change.measure) for change in _additions(program, day) if id(change) not in carried_out]
    return _with_spent(revision, [*gone, *repealed])


def as_approved(program: TargetProgram, day: dt.date) -> TargetProgram:
    """Return *program* with the plan that was approved, and with what was spent by *day* on measures that were added."""
    return _with_spent(evolve(program, amendments=()), [(change.task, change.measure) for change in _additions(program, day)])


def _additions(program: TargetProgram, day: dt.date) -> Iterator[Addition]:
    for amendment in program.amendments:
        if amendment.decision.date <= day:
            yield from (change for change in amendment.changes if isinstance(change, Addition))


def _with_spent(program: TargetProgram, others: Iterable[tuple[str, Measure]]) -> TargetProgram:
    """Return *program* with those of *others* that it lacks and on which money was spent, without their plan."""
    standing = {(measure.department, measure.number) for measure in program.measures}
    lacking = {(m.department, m.number): (title, evolve(m, planned=())) for title, m in others if m.disbursed}
    tasks = {id(task): task for task in program.tasks}
    by_title = {task.title: key for key, task in reversed(tasks.items())}
    for identity, (title, measure) in lacking.items():
        if identity not in standing:
            key = by_title.setdefault(title, id(measure))
            task = tasks.get(key) or PriorityTask(title=title)
            tasks[key] = evolve(task, measures=(*task.measures, measure))
    return evolve(program, tasks=tuple(tasks.values()))
