"""Charts of a program: its money by year, and how far its indicators reached their targets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import FundingStage, fulfilment
from municipal_programs.model import indicator_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.chart import Chart, ChartKind, ChartSeries
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.funding import money_by_year
from municipal_programs.reports.writing import percent_fact
from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.chart import ChartPoint
    from municipal_programs.reports.section import Value

__all__ = ["fulfilment_of_indicators", "plan_and_fact_by_year"]

_LONGEST_NAME = 60
"""Characters of a name beside a bar; a whole title of an indicator would leave no room for the bars."""


def plan_and_fact_by_year(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Chart | None:
    """Return what was planned and what was disbursed in each year of the term of *program*; None where no year has any money.

    A last pair of bars shows what nobody divided by years, if there is any.
    """
    rows = money_by_year(program, unit)
    stages = {FundingStage.PLANNED: say.PLANNED_MONEY, FundingStage.DISBURSED: say.DISBURSED_MONEY}
    series = tuple(
        ChartSeries(name=name().uk, points=tuple(_drawn(row[stage]) for row in rows)) for stage, name in stages.items()
    )
    if not any(point for one in series for point in one.points):
        return None
    years = tuple(str(row["year"]) for row in rows)
    return Chart(title=say.PLAN_AND_FACT().uk, categories=years, series=series, unit=unit.message.uk)


def fulfilment_of_indicators(
    program: TargetProgram, *, year: int | None = None, longest: int | None = _LONGEST_NAME
) -> Chart | None:
    """Return the fulfilment of the indicators of *program* as percentages; None where none of them has one.

    Args:
        program: The program.
        year: The year whose targets and actual values are compared; None for the end of the program.
        longest: Characters to which titles are cut; None where they may break into lines.

    An indicator whose fulfilment cannot be computed has no bar, and the description says how many these are.
    """
    name = partial(indicator_figure, program, role="fulfilment", year=year)
    found = [
        (_short(indicator.title, longest), percent_fact(name(indicator=indicator), fulfilment(program, indicator, year).ratio))
        for indicator in program.indicators
    ]
    bars = [(title, fact) for title, fact in found if isinstance(fact, Fact)]
    if not bars:
        return None
    chart = Chart(
        title=say.FULFILMENT_OF_INDICATORS().uk,
        categories=tuple(title for title, _ in bars),
        series=(ChartSeries(name=say.FULFILMENT().uk, points=tuple(fact for _, fact in bars)),),
        unit="%",
        kind=ChartKind.BAR,
    )
    left_out = len(found) - len(bars)
    return evolve(chart, description=f"{chart.alternative} {say.LEFT_OUT(count=left_out).uk}") if left_out else chart


def _drawn(shown: Value) -> ChartPoint:
    return shown if isinstance(shown, Fact) else None


def _short(title: str, longest: int | None) -> str:
    return title if longest is None or len(title) <= longest else title[: longest - 1].rstrip() + "…"
