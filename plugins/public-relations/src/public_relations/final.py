"""The office's part of a final report: its measures in eight columns, and its indicators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, department_totals, indicator_groups, measure_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import TargetProgram

__all__ = ["final_sections"]

_TEMPLATES = Path(__file__).with_name("templates")


def final_sections(program: TargetProgram, department: str) -> Iterator[Section]:
    """Yield the sections of *department*: one for its measures and one for its indicators, where it has any."""
    if program.measures_of(department):
        yield _measures(program, department)
    if program.indicators_of(department):
        yield _indicators(program, department)


def _measures(program: TargetProgram, department: str) -> Section:
    name = program.department(department).name
    return Section(
        identity="public_relations.measures",
        title=f"Виконання заходів: {name}",
        position=Position.MEASURES,
        department=department,
        template=_TEMPLATES / "measures.docx",
        values={
            "department": name,
            "measures": measure_rows(program, department),
            "total": department_totals(program, department),
        },
    )


def _indicators(program: TargetProgram, department: str) -> Section:
    name = program.department(department).name
    return Section(
        identity="public_relations.indicators",
        title=f"Показники: {name}",
        position=Position.INDICATORS,
        department=department,
        template=_TEMPLATES / "indicators.docx",
        values={"department": name, "groups": indicator_groups(program, department)},
    )
