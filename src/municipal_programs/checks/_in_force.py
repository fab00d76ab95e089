"""The program that its amendments leave at the end of its term, which is what plans and accounts are of."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.errors import InvalidValueError

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["in_force"]


def in_force(program: TargetProgram) -> TargetProgram:
    """Return *program* as its amendments leave it at the end of its term.

    A measure that was excluded after money had been spent on it stays, with that money and without a plan. Where an amendment
    cannot be carried out, because one that it builds on was repealed, the program is judged as it was approved.
    """
    day = max(dt.date(program.term.last, 12, 31), program.approved_by.date)
    try:
        revision = program.revision_on(day)
    except InvalidValueError:
        return program
    standing = {(measure.department, measure.number) for measure in revision.measures}
    tasks = list(revision.tasks)
    for place, task in enumerate(program.tasks):
        spent = [m for m in task.measures if m.disbursed and (m.department, m.number) not in standing]
        tasks[place] = evolve(tasks[place], measures=(*tasks[place].measures, *(evolve(m, planned=()) for m in spent)))
    return evolve(revision, tasks=tuple(tasks))
