"""The measures of a department, as plain rows for a template."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage
from municipal_programs.model import TargetProgram
from municipal_programs.model.identity import measure_figure
from municipal_programs.reports.sums import execution_fact, sum_fact, with_even_decimals
from municipal_programs.reports.writing import (
    lines_of,
    years_fact,
)
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from municipal_programs.model import Measure
    from municipal_programs.reports.section import Value, Values

__all__ = ["measure_rows"]


def measure_rows(
    program: TargetProgram, department: str, unit: MoneyUnit = MoneyUnit.THOUSAND, *, year: int | None = None
) -> list[Value]:
    """Return the measures of *department* as rows of a table, in the order of the program.

    Each row is a mapping with ``number``, ``task``, ``term``, ``executors``, ``planned``, ``allocated``, ``disbursed`` and
    ``execution`` (the disbursed as a percentage of the planned), and as lists of paragraphs ``title`` and ``narrative``.

    Args:
        program: The program.
        department: Identity of the department that answers for the measures.
        unit: The unit that the columns of money name in their headings.
        year: The year whose money is shown, of the measures that are carried out in it; None for that of the whole term.
    """
    rows = _MeasureRows(program, Funding.of(program), None if year is None else YearRange.single(year), unit)
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

    def of(self, task: str, measure: Measure) -> Values:
        """Return the row of *measure*."""
        name = partial(measure_figure, self.program, measure, year=None if self.years is None else self.years.first)
        own = FundingSet(stage=FundingStage.DISBURSED, years=self.years, measure=self.program.key_of(measure))
        return {
            "number": measure.number,
            "task": task,
            "title": lines_of(measure.title),
            "term": years_fact(measure_figure(self.program, measure, "term"), measure.term, with_noun=False),
            "executors": ", ".join(self.program.department(identity).name for identity in measure.executors),
            **{stage.value: sum_fact(name, self.funding, own.at(stage), self.unit) for stage in FundingStage},
            "execution": execution_fact(name("execution"), self.funding, own),
            "narrative": lines_of(measure.narrative),
        }
