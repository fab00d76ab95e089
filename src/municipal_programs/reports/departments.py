"""What most departments contribute to a report: a table of their measures, and one of their indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.reports import _messages as say
from municipal_programs.reports.funding import department_totals
from municipal_programs.reports.indicators import indicator_groups
from municipal_programs.reports.measures import measure_rows
from municipal_programs.reports.outline import Position
from municipal_programs.reports.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from municipal_programs.reports.request import ReportRequest

__all__ = ["department_sections"]


def department_sections(
    report: ReportRequest, department: str, owner: str, *, measures: Path, indicators: Path
) -> Iterator[Section]:
    """Yield the sections of *department* in a report on a program: its measures and its indicators, where it has any.

    In a report for a period, the money and the values are those of its year. A template of measures is given ``department``
    (its name), ``measures`` as `measure_rows` gives them, and ``total`` as `department_totals` does; one of indicators
    ``department`` and ``groups`` as `indicator_groups` gives them.

    Args:
        report: The report.
        department: Identity of the department.
        owner: How the identities of the sections begin, by which templates of a department's own are named:
            ``public_relations`` makes ``public_relations.measures`` and ``public_relations.annual_measures``.
        measures: The template of the table of measures.
        indicators: The template of the table of indicators.
    """
    program, year = report.revision, None if report.period is None else report.period.year
    measured, indicated = program.measures_of(department), program.indicators_of(department)
    if not measured and not indicated:
        return
    prefix, name = f"{owner}." if year is None else f"{owner}.annual_", program.department(department).name
    if measured:
        yield Section(
            identity=f"{prefix}measures",
            title=say.MEASURES_OF(department=name).uk,
            position=Position.MEASURES,
            department=department,
            template=measures,
            values={
                "department": name,
                "measures": measure_rows(program, department, year=year, excluded=report.excluded),
                "total": department_totals(program, department, year=year),
            },
        )
    if indicated:
        yield Section(
            identity=f"{prefix}indicators",
            title=say.INDICATORS_OF(department=name).uk,
            position=Position.INDICATORS,
            department=department,
            template=indicators,
            values={"department": name, "groups": indicator_groups(program, department, year=year)},
        )
