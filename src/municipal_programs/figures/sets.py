"""Sets of money that have a name, so that no percentage stands without saying of what."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import Message
from municipal_programs.figures import _messages as say
from municipal_programs.model import FundingSource
from municipal_programs.values import YearRange
from municipal_programs.values.wording import write_years

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Dimension", "FundingSet", "FundingStage"]


class FundingStage(StrEnum):
    """How far money has come: foreseen by the program, given by the year's budget, paid out."""

    PLANNED = "planned"
    ALLOCATED = "allocated"
    DISBURSED = "disbursed"


class Dimension(StrEnum):
    """What money can be parted by."""

    YEAR = "year"
    SOURCE = "source"
    DEPARTMENT = "department"
    TASK = "task"
    MEASURE = "measure"


_STAGES = {FundingStage.PLANNED: say.PLANNED, FundingStage.ALLOCATED: say.ALLOCATED, FundingStage.DISBURSED: say.DISBURSED}


@frozen(kw_only=True)
class FundingSet:
    """A set of a program's money: one stage, narrowed in any of the five dimensions; what is None is not narrowed.

    Args:
        stage: Which money.
        years: Calendar years, both ends included.
        source: Whose money.
        department: Identity of the department that answers for the measures.
        task: Position of the task in the program, from 1.
        measure: Key of one measure, as `TargetProgram.key_of` gives it.
    """

    stage: FundingStage
    years: YearRange | None = None
    source: FundingSource | None = None
    department: str | None = None
    task: int | None = None
    measure: str | None = None

    def at(self, stage: FundingStage) -> FundingSet:
        """Return the same measures, years and source at another *stage*."""
        return evolve(self, stage=stage)

    @property
    def message(self) -> Message:
        """The name of the set in both languages.

        >>> FundingSet(stage=FundingStage.PLANNED, measure="7").message.en
        'planned (measure 7)'
        """
        limits = tuple(self._limits()) or (say.ALL_MEASURES,)
        stage = _STAGES[self.stage]
        uk, en = ", ".join(limit.uk for limit in limits), ", ".join(limit.en for limit in limits)
        return Message(uk=f"{stage.uk} ({uk})", en=f"{stage.en} ({en})")

    def _limits(self) -> Iterator[Message]:
        if self.measure is not None:
            yield say.OF_MEASURE(key=self.measure)
        if self.task is not None:
            yield say.OF_TASK(number=self.task)
        if self.department is not None:
            yield say.OF_DEPARTMENT(identity=self.department)
        if self.source is not None:
            yield self.source.message
        if self.years is not None:
            yield Message(uk=write_years(self.years), en=write_years(self.years, with_noun=False))
