"""The tables of the division in a report for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from council_support import plugin
from municipal_programs.reports import ANNUAL, Position, ReportingPeriod, ReportRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def sections(program: TargetProgram) -> dict[str, Section]:
    """Return the sections of a report for 2019, by identity."""
    asked = ReportRequest(kind=ANNUAL, subject=program, period=ReportingPeriod(year=2019))
    return {section.identity: section for section in plugin.mp_report_sections(asked)}


def rows(element: Element) -> list[list[str]]:
    """Return the text of each cell, row by row."""
    return [["".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")]


def test_both_tables_stand_in_their_places(program: TargetProgram) -> None:
    """As in a final report."""
    assert {identity: section.position for identity, section in sections(program).items()} == {
        "council_support.annual_measures": Position.MEASURES,
        "council_support.annual_indicators": Position.INDICATORS,
    }


def test_the_measures_keep_the_nine_columns_of_the_division(program: TargetProgram, parts: Render) -> None:
    """Its form is the same for a year; money that nobody parted by years is no money of one."""
    shown = rows(parts(sections(program)["council_support.annual_measures"])["word/document.xml"])

    assert shown[1] == [str(number) for number in range(1, 10)]
    assert [row[5:8] for row in shown[2:4]] == [["–", "–", "–"]] * 2


def test_the_indicators_have_a_column_for_their_fulfilment(program: TargetProgram, parts: Render) -> None:
    """Eight columns, of which the sixth is a percentage."""
    shown = rows(parts(sections(program)["council_support.annual_indicators"])["word/document.xml"])

    assert shown[1] == [str(number) for number in range(1, 9)]
    assert shown[0][5] == "Виконання, %"


def test_a_program_without_the_division_hears_nothing(program: TargetProgram) -> None:
    """Nor does one that does not even know it."""
    office = program.departments[0]
    alone = evolve(program, departments=(office,), tasks=program.tasks[1:], indicators=())

    assert sections(alone) == {}
