"""What the page of a program says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.figures import FundingStage
from municipal_programs.reports import (
    Fact,
    decision_facts,
    fulfilment_of_indicators,
    fulfilment_summary,
    funding_summary,
    in_force_on,
    indicator_groups,
    lines_of,
    measure_rows,
    money_by_source_and_year,
    passport_of,
    plan_and_fact_by_year,
    without_gaps,
)
from municipal_programs.site import _messages as say
from municipal_programs.site.allocated import allocated_note
from municipal_programs.site.bars import bar_rows
from municipal_programs.site.findings import finding_groups, place_of
from municipal_programs.values import MoneyUnit
from municipal_programs.values.wording import no_break, write_short_date, write_years

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from municipal_programs.model import CouncilDecision, Execution, TargetProgram
    from municipal_programs.reports import Chart, Values
    from municipal_programs.site.published import PublishedProgram

__all__ = ["UNIT", "columns_of", "drawn", "program_values"]

UNIT: Final = MoneyUnit.HRYVNIA
"""Pages are read by people who think in hryvnias, and every kopiyka is shown."""


def program_values(published: PublishedProgram, day: dt.date) -> dict[str, object]:
    """Return the values for the template of a program, as it stands on *day*."""
    program = in_force_on(published.program, day)
    funding, places = funding_summary(program, UNIT), _places(program)
    return {
        "title": no_break(program.title),
        "term": write_years(program.term),
        "purpose": lines_of(program.purpose),
        "url": program.url,
        "passport": without_gaps(passport_of(program, UNIT)),
        "unit": UNIT.message.uk,
        "funding": funding,
        "columns": columns_of(funding),
        "allocated_note": allocated_note(program),
        "crossed": money_by_source_and_year(program, UNIT),
        "charts": [drawn(chart) for chart in (plan_and_fact_by_year(program, UNIT),) if chart],
        "fulfilled": fulfilment_summary(program),
        "indicator_charts": [drawn(chart) for chart in (fulfilment_of_indicators(program, longest=None),) if chart],
        "departments": [_department(program, one.identity, one.name) for one in program.departments],
        "decisions": list(_decisions(published.program, places)),
        "accounts": [_account(program, account) for account in program.executions],
        "findings": finding_groups(published.findings, places),
        "documents": published.documents,
        "data": published.data,
    }


def drawn(chart: Chart) -> Mapping[str, object]:
    """Return a chart as a template draws it: ``heading``, the names of its ``series``, and ``rows`` of bars."""
    return {"heading": chart.heading, "series": [one.name for one in chart.series], "rows": bar_rows(chart)}


def columns_of(funding: Values) -> list[str]:
    """Return the stages of money that tables have columns for: the budget of the year only where somebody gave one."""
    without = set[FundingStage]() if isinstance(funding[FundingStage.ALLOCATED], Fact) else {FundingStage.ALLOCATED}
    return [stage.value for stage in FundingStage if stage not in without]


def _department(program: TargetProgram, department: str, name: str) -> Values:
    measures = [without_gaps(row) for row in measure_rows(program, department, UNIT) if isinstance(row, dict)]
    groups = [without_gaps(group) for group in indicator_groups(program, department) if isinstance(group, dict)]
    return {"name": name, "measures": measures, "groups": groups}


def _places(program: TargetProgram) -> frozenset[str]:
    """Return the anchors of the page: those of measures and of indicators."""
    measures = {f"measure.{program.key_of(measure)}" for measure in program.measures}
    return frozenset(measures | {f"indicator.{program.key_of(indicator)}" for indicator in program.indicators})


def _decisions(program: TargetProgram, places: Collection[str]) -> Iterator[Values]:
    yield _decision(program.approved_by, say.APPROVES().uk)
    for amendment in program.amendments:
        yield _decision(amendment.decision, say.AMENDS().uk)
    for related in program.related_decisions:
        yield _decision(related.decision, related.effect.message.uk, place_of(related.subject, places))


def _decision(decision: CouncilDecision, effect: str, place: str = "") -> Values:
    return {**decision_facts(decision), "url": decision.url, "effect": effect, "place": place}


def _account(program: TargetProgram, account: Execution) -> Values:
    return {
        "department": program.department(account.department).name,
        "title": no_break(account.title),
        "period": write_years(account.reporting_period),
        "date": "" if account.date is None else write_short_date(account.date),
        "number": account.registration_number,
        "url": account.url,
        "results": lines_of(account.purpose_results) if account.purpose_results.strip() else [],
        "conclusion": lines_of(account.conclusion) if account.conclusion.strip() else [],
    }
