from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.model import measure_figure
from municipal_programs.reports import FINAL, PASSPORT, ReportRequest

from sample_office import plugin

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section
    from municipal_programs.testing import Shown


def test_the_section_shows_each_measure_with_its_money(
    sample_program: Callable[..., TargetProgram], show: Callable[[Section], Shown]
) -> None:
    """The reader finds the department, its measures and what each of them cost."""
    program = sample_program([plugin.DEPARTMENT])
    (section,) = plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=program))
    shown = show(section)

    assert plugin.DEPARTMENT.name in shown.text
    assert [row[1] for row in shown.tables[0][2:-1]] == ["Висадити дерева", "Поставити лавки", "Освітити парк"]
    assert shown.figures[measure_figure(program, program.measures[0], "disbursed")] == "30,0"


def test_other_documents_are_left_to_others(sample_program: Callable[..., TargetProgram]) -> None:
    """The department has no part in a passport."""
    report = ReportRequest(kind=PASSPORT, subject=sample_program([plugin.DEPARTMENT]))

    assert list(plugin.mp_report_sections(report)) == []
