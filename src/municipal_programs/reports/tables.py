"""The tables that reports are made of, as plain rows for a template: measures, and indicators by group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing, Side, fulfilment, value_of
from municipal_programs.model import IndicatorGroup, TargetProgram
from municipal_programs.model.identity import indicator_figure, measure_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.sums import execution_fact
from municipal_programs.reports.writing import (
    NOTHING,
    lines_of,
    money_or_nothing,
    observation_line,
    observed_value,
    percent_fact,
    years_fact,
)
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from municipal_programs.model import Indicator, Measure
    from municipal_programs.reports.section import Value, Values

__all__ = ["indicator_groups", "measure_rows"]


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
    return [
        rows.of(task.title, measure)
        for task in program.tasks
        for measure in task.measures
        if measure.department == department and (year is None or year in measure.term)
    ]


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
            **{
                stage.value: money_or_nothing(name(stage), self.funding.total_of(own.at(stage)), self.unit)
                for stage in FundingStage
            },
            "execution": execution_fact(name("execution"), self.funding, own),
            "narrative": lines_of(measure.narrative),
        }


def indicator_groups(program: TargetProgram, department: str, *, year: int | None = None) -> list[Value]:
    """Return the indicators of *department* by group, in the order of the groups; a group without indicators is left out.

    Args:
        program: The program.
        department: Identity of the department that reports them.
        year: The year whose target and actual value are shown; None for all that are given.

    Returns:
        For each group a mapping with ``title`` and ``rows``; a row has ``number``, ``title``, ``unit``, ``fulfilment`` (a
        percentage), and as lists of lines ``target``, ``actual``, ``explanation`` and ``corrective_action``. A line of target and
        actual is itself a list of pieces.
    """
    own = program.indicators_of(department)
    return [
        {
            "title": say.GROUP_TITLE(group=group.message).uk,
            "rows": [_indicator_row(program, indicator, year) for indicator in own if indicator.group is group],
        }
        for group in IndicatorGroup
        if any(indicator.group is group for indicator in own)
    ]


def _indicator_row(program: TargetProgram, indicator: Indicator, year: int | None) -> Values:
    return {
        "number": indicator.number,
        "title": indicator.title,
        "unit": indicator.unit or NOTHING,
        "target": _cell(program, indicator, Side.TARGET, year),
        "actual": _cell(program, indicator, Side.ACTUAL, year),
        "fulfilment": percent_fact(
            indicator_figure(program, indicator, "fulfilment", year=year), fulfilment(program, indicator, year).ratio
        ),
        "explanation": lines_of(indicator.explanation),
        "corrective_action": lines_of(indicator.corrective_action),
    }


def _cell(program: TargetProgram, indicator: Indicator, side: Side, year: int | None) -> list[Value]:
    """Return a line for each value that is given; where none is, the one that is derived from others."""
    given = [one for one in side.of(indicator) if year is None or one.year == year]
    name = partial(indicator_figure, program, indicator, side)
    lines: list[Value] = [observation_line(name(year=one.year), one, indicator.unit, with_year=year is None) for one in given]
    if lines:
        return lines
    derived = value_of(program, indicator, side, year)
    return [[NOTHING if isinstance(derived, Missing) else observed_value(name(year=year), derived, indicator.unit)]]
