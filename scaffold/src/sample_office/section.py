"""The department's measures in a final report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, department_totals, measure_rows

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["measures_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "measures.docx"


def measures_section(program: TargetProgram, department: str) -> Section:
    """Return a table of the measures of *department* with their money; its template shows each value where it is named."""
    name = program.department(department).name
    return Section(
        identity="sample_office.measures",
        title=f"Виконання заходів: {name}",
        position=Position.MEASURES,
        department=department,
        template=_TEMPLATE,
        values={
            "department": name,
            "measures": measure_rows(program, department),
            "total": department_totals(program, department),
        },
    )
