"""The division's part of a report for a period: the money and the values of its year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, department_totals, indicator_groups, measure_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import TargetProgram

__all__ = ["annual_sections"]

_TEMPLATES = Path(__file__).with_name("templates")


def annual_sections(program: TargetProgram, department: str, year: int) -> Iterator[Section]:
    """Yield the sections of *department* for *year*: its measures in nine columns, and its indicators, where it has any."""
    if program.measures_of(department):
        yield _measures(program, department, year)
    if program.indicators_of(department):
        yield _indicators(program, department, year)


def _measures(program: TargetProgram, department: str, year: int) -> Section:
    name = program.department(department).name
    return Section(
        identity="council_support.annual_measures",
        title=f"Виконання заходів: {name}",
        position=Position.MEASURES,
        department=department,
        template=_TEMPLATES / "measures.docx",
        values={
            "department": name,
            "measures": measure_rows(program, department, year=year),
            "total": department_totals(program, department, year=year),
        },
    )


def _indicators(program: TargetProgram, department: str, year: int) -> Section:
    name = program.department(department).name
    return Section(
        identity="council_support.annual_indicators",
        title=f"Показники: {name}",
        position=Position.INDICATORS,
        department=department,
        template=_TEMPLATES / "annual_indicators.docx",
        values={"department": name, "groups": indicator_groups(program, department, year=year)},
    )
