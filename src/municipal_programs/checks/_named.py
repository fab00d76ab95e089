"""Figures in words, for the messages of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks._terms import measure_name
from municipal_programs.figures import FundingStage

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.figures import FundingSet
    from municipal_programs.model import TargetProgram

__all__ = ["money_name", "whose_name"]

_STAGES = {FundingStage.PLANNED: say.PLANNED, FundingStage.ALLOCATED: say.ALLOCATED, FundingStage.DISBURSED: say.DISBURSED}


def money_name(program: TargetProgram, money: FundingSet) -> Message:
    """Return what a person calls the sum of the set *money*."""
    year = say.NOTHING() if money.years is None else say.FOR_YEAR(year=money.years.first)
    source = say.NOTHING() if money.source is None else say.FROM_SOURCE(source=money.source.message)
    return say.MONEY_OF(whose=whose_name(program, money), stage=_STAGES[money.stage](), year=year, source=source)


def whose_name(program: TargetProgram, money: FundingSet) -> Message:
    """Return what a person calls the owner of *money*: a measure, the part of a department, or the program."""
    if money.measure is not None:
        return next(measure_name(program, measure) for measure in program.measures if program.key_of(measure) == money.measure)
    if money.department is not None:
        return say.PART_OF(department=program.department(money.department).name)
    return say.WHOLE_PROGRAM()
