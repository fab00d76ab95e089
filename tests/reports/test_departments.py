from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.reports import (
    ANNUAL,
    FINAL,
    Position,
    ReportingPeriod,
    ReportRequest,
    department_sections,
    department_totals,
    indicator_groups,
    measure_rows,
)

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

FOR_A_YEAR = ReportingPeriod(year=2022)


def sections(program: TargetProgram, department: str = "roads", period: ReportingPeriod | None = None) -> list[Section]:
    """Return what a department whose plugin is called «ways» contributes."""
    report = ReportRequest(kind=ANNUAL if period else FINAL, subject=evolve(program, amendments=()), period=period)
    return list(department_sections(report, department, "ways", measures=Path("m.docx"), indicators=Path("i.docx")))


def test_a_department_contributes_its_measures_and_its_indicators(program: TargetProgram) -> None:
    """Each with its own template, in its place."""
    measures, indicators = sections(program)

    assert (measures.identity, measures.position, measures.template) == ("ways.measures", Position.MEASURES, Path("m.docx"))
    assert (indicators.identity, indicators.position, indicators.template) == (
        "ways.indicators",
        Position.INDICATORS,
        Path("i.docx"),
    )
    assert (measures.title, measures.department) == ("Виконання заходів: Дороги", "roads")
    assert measures.values == {
        "department": "Дороги",
        "measures": measure_rows(program, "roads"),
        "total": department_totals(program, "roads"),
    }
    assert indicators.values == {"department": "Дороги", "groups": indicator_groups(program, "roads")}


def test_a_report_for_a_period_tells_of_its_year(program: TargetProgram) -> None:
    """Under identities of its own, by which it can have templates of its own."""
    measures, indicators = sections(program, period=FOR_A_YEAR)

    assert [measures.identity, indicators.identity] == ["ways.annual_measures", "ways.annual_indicators"]
    assert measures.values["measures"] == measure_rows(program, "roads", year=2022)
    assert measures.values["total"] == department_totals(program, "roads", year=2022)
    assert indicators.values["groups"] == indicator_groups(program, "roads", year=2022)


def test_a_department_without_indicators_has_no_table_of_them(program: TargetProgram) -> None:
    """Nor one of measures if it has none."""
    assert [section.identity for section in sections(program, "schools")] == ["ways.measures"]
    assert [section.identity for section in sections(evolve(program, tasks=(), amendments=()))] == ["ways.indicators"]


def test_a_department_that_has_no_part_in_a_program_is_silent(program: TargetProgram) -> None:
    """Its plugin may serve others."""
    assert sections(program, "water") == []
