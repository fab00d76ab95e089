"""The measures of a department, as plain rows for a template."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage
from municipal_programs.model import TargetProgram
from municipal_programs.model.identity import measure_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.gap import lacking, lines_or_gap
from municipal_programs.reports.sums import execution_fact, sum_fact, with_even_decimals
from municipal_programs.reports.writing import (
    lines_of,
    years_fact,
)
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from municipal_programs.model import Measure
    from municipal_programs.reports.section import Value, Values

__all__ = ["measure_rows"]

_LACKING = {
    FundingStage.PLANNED: say.NO_PLAN,
    FundingStage.ALLOCATED: say.NO_ALLOCATION,
    FundingStage.DISBURSED: say.NO_DISBURSEMENT,
}


def measure_rows(
    program: TargetProgram,
    department: str,
    unit: MoneyUnit = MoneyUnit.THOUSAND,
    *,
    year: int | None = None,
    excluded: Collection[str] = (),
) -> list[Value]:
    """Return the measures of *department* as rows of a table, in the order of the program.

    Each row is a mapping with ``key`` (as `TargetProgram.key_of` gives it), ``number``, ``task``, ``term``, ``executors``, ``planned``, ``allocated``, ``disbursed`` and
    ``execution`` (the disbursed as a percentage of the planned), and as lists of paragraphs ``title`` and ``narrative``. Money
    that nobody gave and a narrative that nobody wrote are gaps, which a draft shows.

    Args:
        program: The program.
        department: Identity of the department that answers for the measures.
        unit: The unit that the columns of money name in their headings.
        year: The year whose money is shown, of the measures that are carried out in it; None for that of the whole term.
        excluded: Keys of the measures that an amendment excluded: nobody owes a plan for them; see `ReportRequest.excluded`.
    """
    years = None if year is None else YearRange.single(year)
    rows = _MeasureRows(program, Funding.of(program), years, unit, frozenset(excluded))
    shown = [
        rows.of(task.title, measure)
        for task in program.tasks
        for measure in task.measures
        if measure.department == department and (year is None or year in measure.term)
    ]
    return list(with_even_decimals(shown, *FundingStage))


@frozen
class _MeasureRows:
    program: TargetProgram
    funding: Funding
    years: YearRange | None
    unit: MoneyUnit
    excluded: frozenset[str]

    def of(self, task: str, measure: Measure) -> Values:
        """Return the row of *measure*."""
        name = partial(measure_figure, self.program, measure, year=None if self.years is None else self.years.first)
        key = self.program.key_of(measure)
        own = FundingSet(stage=FundingStage.DISBURSED, years=self.years, measure=key)
        owed = {FundingStage.DISBURSED} if key in self.excluded else set(FundingStage)
        return {
            "key": key,
            "number": measure.number,
            "task": task,
            "title": lines_of(measure.title),
            "term": years_fact(measure_figure(self.program, measure, "term"), measure.term, with_noun=False),
            "executors": ", ".join(self.program.department(identity).name for identity in measure.executors),
            **{stage.value: self._amount(name, own.at(stage), owed=stage in owed) for stage in FundingStage},
            "execution": execution_fact(name("execution"), self.funding, own),
            "narrative": lines_or_gap(measure.narrative, say.NO_NARRATIVE),
        }

    def _amount(self, name: Callable[[str], str], chosen: FundingSet, *, owed: bool) -> Value:
        """Return the money of *chosen*; where there is none and somebody owes it, its place."""
        shown = sum_fact(name, self.funding, chosen, self.unit)
        if isinstance(shown, Fact) or not owed:
            return shown
        return lacking(_LACKING[chosen.stage], name(chosen.stage))
