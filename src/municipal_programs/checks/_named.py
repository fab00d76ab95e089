"""Figures in words, for the messages of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks._terms import measure_name
from municipal_programs.figures import FundingStage

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.figures import FundingSet
    from municipal_programs.model import Measure, TargetProgram

__all__ = ["money_name", "whose_name"]

_STAGES = {FundingStage.PLANNED: say.PLANNED, FundingStage.ALLOCATED: say.ALLOCATED, FundingStage.DISBURSED: say.DISBURSED}


def money_name(program: TargetProgram, money: FundingSet, measure: Measure | None = None) -> Message:
    """Return what a person calls the sum of the set *money*, which is of *measure* if it is of a single one."""
    year = say.NOTHING() if money.years is None else say.FOR_YEAR(year=money.years.first)
    source = say.NOTHING() if money.source is None else say.FROM_SOURCE(source=money.source.message)
    return say.MONEY_OF(whose=whose_name(program, money, measure), stage=_STAGES[money.stage](), year=year, source=source)


def whose_name(program: TargetProgram, money: FundingSet, measure: Measure | None = None) -> Message:
    """Return what a person calls the owner of *money*: the measure, the part of a department, or the program."""
    if measure is not None:
        return measure_name(program, measure)
    if money.task is not None:
        return say.PART_OF_TASK(number=money.task, title=program.tasks[money.task - 1].title)
    if money.department is not None:
        return say.PART_OF(department=program.department(money.department).name)
    return say.WHOLE_PROGRAM()
