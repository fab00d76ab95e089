"""The tables of the office in a report for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.model import FundingLine, FundingSource
from municipal_programs.reports import ANNUAL, Position, ReportingPeriod, ReportRequest
from municipal_programs.values import Money
from public_relations import plugin

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

    Render = Callable[[Section], Element]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def yearly(program: TargetProgram) -> TargetProgram:
    """Return the program with the money of the first measure parted by years."""
    first, *others = program.measures
    lines = [
        tuple(line(amount, year) for year, amount in enumerate(given, start=2018))
        for given in ((200, 340), (190, 300), (162, 299))
    ]
    parted = evolve(first, planned=lines[0], allocated=lines[1], disbursed=lines[2])
    return evolve(program, tasks=(evolve(program.tasks[0], measures=(parted, *others)),))


def line(thousands: int, year: int) -> FundingLine:
    """Return money of the community for a year."""
    return FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(thousands * 1000), year=year)


def sections(program: TargetProgram, period: str) -> dict[str, Section]:
    """Return the sections of a report for a period, by identity."""
    asked = ReportRequest(kind=ANNUAL, subject=program, period=ReportingPeriod.read(period))
    return {section.identity: section for section in plugin.mp_report_sections(asked)}


def rows(element: Element) -> list[list[str]]:
    """Return the text of each cell, row by row, with ordinary spaces."""
    return [
        ["".join(t.text or "" for t in cell.iter(f"{W}t")).replace("\N{NO-BREAK SPACE}", " ") for cell in row.iter(f"{W}tc")]
        for row in element.iter(f"{W}tr")
    ]


def test_both_tables_stand_in_their_places(yearly: TargetProgram) -> None:
    """As in a final report."""
    assert {identity: section.position for identity, section in sections(yearly, "2018").items()} == {
        "public_relations.annual_measures": Position.MEASURES,
        "public_relations.annual_indicators": Position.INDICATORS,
    }


def test_the_measures_stand_in_nine_numbered_columns_with_the_money_of_the_year(yearly: TargetProgram, document: Render) -> None:
    """What the program foresaw for it, what the budget gave, what was paid; money of no year is none of this one, but nothing is nothing in every year."""
    shown = rows(document(sections(yearly, "2018")["public_relations.annual_measures"]))

    assert shown[1] == [str(number) for number in range(1, 10)]
    assert [row[5:8] for row in shown[2:4]] == [["200,0", "190,0", "162,0"], ["–", "–", "0,0"]]
    assert shown[-1][:1] == ["Усього"]


def test_a_quarter_shows_its_year_so_far(yearly: TargetProgram, document: Render) -> None:
    """The data know years only."""
    year, quarter = (document(sections(yearly, period)["public_relations.annual_measures"]) for period in ("2019", "2019-Q3"))

    assert rows(year) == rows(quarter)


def test_the_indicators_show_the_values_of_the_year(yearly: TargetProgram, document: Render) -> None:
    """A value of the end of the program is none of a year."""
    shown = rows(document(sections(yearly, "2019")["public_relations.annual_indicators"]))

    assert shown[1] == [str(number) for number in range(1, 9)]
    assert [row[3:6] for row in shown[2:] if len(row) > 1] == [["–", "–", "–"], ["–", "12", "–"]]
