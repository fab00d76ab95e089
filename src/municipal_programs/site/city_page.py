"""What the page of a city says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import FundingStage
from municipal_programs.model import portfolio_figure
from municipal_programs.reports import (
    Chart,
    ChartSeries,
    Fact,
    fulfilment_summary,
    funding_summary,
    in_force_on,
    portfolio_money,
    with_even_decimals,
)
from municipal_programs.site import _messages as say
from municipal_programs.site.allocated import allocated_note
from municipal_programs.site.findings import counted_findings, finding_groups
from municipal_programs.site.program_page import UNIT, columns_of, drawn
from municipal_programs.values.wording import no_break, write_years

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Value
    from municipal_programs.site.published import PublishedCity, PublishedProgram

__all__ = ["city_values"]


def city_values(published: PublishedCity) -> dict[str, object]:
    """Return the values for the template of a city."""
    programs = [in_force_on(one.program, published.day) for one in published.programs]
    rows = with_even_decimals(list(map(_row, published.programs, programs)), *FundingStage)
    money = portfolio_money(programs, UNIT)
    chart = _chart(rows)
    return {
        "title": published.name,
        "unit": UNIT.message.uk,
        "programs": rows,
        "missing": published.missing,
        "money": money,
        "columns": columns_of(money),
        "allocated_partly": [program.title for program in programs if allocated_note(program)],
        "charts": [] if chart is None else [drawn(chart)],
        "findings": finding_groups(published.findings),
        "documents": published.documents,
        "data": published.data,
    }


def _row(published: PublishedProgram, program: TargetProgram) -> dict[str, Value]:
    funding = funding_summary(program, UNIT)
    money = {name: _of_many(program, funding[name]) for name in (*FundingStage, "execution")}
    counts = {name: _of_many(program, count) for name, count in fulfilment_summary(program).items()}
    return {
        "slug": published.slug,
        "title": no_break(program.title),
        "term": write_years(program.term, with_noun=False),
        **money,
        **counts,
        "open": str(len(published.findings)),
        "by_severity": ", ".join(counted_findings(published.findings)),
    }


def _of_many(program: TargetProgram, value: Value) -> Value:
    """Return a figure of *program* with the identity that it has among those of others; anything else as it is."""
    return evolve(value, identity=portfolio_figure(program, value.identity)) if isinstance(value, Fact) else value


def _chart(rows: list[dict[str, Value]]) -> Chart | None:
    stages = {FundingStage.PLANNED: say.PLANNED, FundingStage.DISBURSED: say.DISBURSED}
    series = tuple(
        ChartSeries(name=name().uk, points=tuple(value if isinstance(value := row[stage], Fact) else None for row in rows))
        for stage, name in stages.items()
    )
    if not any(point for one in series for point in one.points):
        return None
    return Chart(
        title=say.PROGRAMS_BY_MONEY().uk,
        categories=tuple(str(row["title"]) for row in rows),
        series=series,
        unit=UNIT.message.uk,
    )
