"""The program that figures are of: amended, with nothing lost that was spent."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model import Addition, PriorityTask
from municipal_programs.model.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.model import CouncilDecision, Measure, TargetProgram
    from municipal_programs.model.revision import Step

__all__ = ["as_approved_on", "end_of", "in_force_on", "last_decision_on"]


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
    had been spent on it, or that was added by an amendment which was repealed, still stands in its task, with that money and
    without a plan, for a report accounts for all that was spent. The revision has no amendments of its own: those of *program* are
    still the ones to name.

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
    revision, steps = program.revision_on(bound), program.replay_on(bound).steps
    carried_out = {id(step.change) for step in steps}
    repealed = [(change.task, change.measure) for change in _additions(program, bound) if id(change) not in carried_out]
    spent = _with_spent(revision, [*_excluded(program, steps), *repealed], year)
    return evolve(spent, written=texts_of(program, steps, spent))


def as_approved_on(program: TargetProgram, day: dt.date) -> TargetProgram:
    """Return *program* with the plan that was approved, and with what was spent on measures that were added by *day*."""
    added = [(change.task, change.measure) for change in _additions(program, day)]
    spent = _with_spent(evolve(program, amendments=()), added, None)
    return evolve(spent, written=texts_of(program, (), spent))


def _excluded(program: TargetProgram, steps: Iterable[Step]) -> Iterator[tuple[str, Measure]]:
    """Yield each measure that was excluded, with the title of the task that it stood in."""
    titles = {id(measure): task.title for task in program.tasks for measure in task.measures}
    for step in steps:
        title = step.change.task if isinstance(step.change, Addition) else titles[id(step.before)]
        if step.after is not None:
            titles[id(step.after)] = title
        else:
            assert step.before is not None, "a step has a measure before it, or one after it"
            yield title, step.before


def _additions(program: TargetProgram, day: dt.date) -> Iterator[Addition]:
    for amendment in program.amendments:
        if amendment.decision.date <= day:
            yield from (change for change in amendment.changes if isinstance(change, Addition))


def _with_spent(program: TargetProgram, others: Iterable[tuple[str, Measure]], year: int | None) -> TargetProgram:
    """Return *program* with those of *others* that it lacks and on which money was spent in *year*, without their plan."""
    standing = {(measure.department, measure.number) for measure in program.measures}
    lacking = {(m.department, m.number): (title, evolve(m, planned=())) for title, m in others if _was_spent_on(m, year)}
    tasks = {id(task): task for task in program.tasks}
    by_title = {task.title: key for key, task in reversed(tasks.items())}
    for identity, (title, measure) in lacking.items():
        if identity not in standing:
            key = by_title.setdefault(title, id(measure))
            task = tasks.get(key) or PriorityTask(title=title)
            tasks[key] = evolve(task, measures=(*task.measures, measure))
    return evolve(program, tasks=tuple(tasks.values()))


def _was_spent_on(measure: Measure, year: int | None) -> bool:
    return any(year is None or year in line.years_of(measure.term) for line in measure.disbursed)
