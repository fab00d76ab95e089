"""Documents that are annexed to a decision of the council."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.model import Adjustment, Amendment, CouncilDecision, Signatory
from municipal_programs.reports import COMPARATIVE, MEASURES, PASSPORT, ReportRequest
from zhytomyr_profile.annexed import comparative_section, measures_section, passport_section
from zhytomyr_profile.plugin import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

    Lines = Callable[[Section], list[str]]
    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = Signatory(position="Начальниця управління", name="Олена Вікторівна Стежко")


@pytest.fixture
def headed(yearly: TargetProgram) -> TargetProgram:
    """Return the program whose money is parted by years, with a head of the responsible executor and an amendment."""
    departments = tuple(evolve(one, head=HEAD) for one in yearly.departments)
    amendment = Amendment(
        decision=CouncilDecision(number="412", date=dt.date(2021, 12, 22)),
        changes=(Adjustment(measure="1", planned=yearly.measures[0].planned[:1], reason="Коштів бракує."),),
    )
    return evolve(yearly, departments=departments, amendments=(amendment,))


def asked(program: TargetProgram) -> ReportRequest:
    """Return the request for the measures."""
    return ReportRequest(kind=MEASURES, subject=program, profile=PROFILE)


def rows(section: Section, parts: Render, place: int = 0) -> list[list[str]]:
    """Return the text of each cell of a table, row by row, with ordinary spaces."""
    table = list(parts(section)["word/document.xml"].iter(f"{W}tbl"))[place]
    return [
        ["".join(t.text or "" for t in cell.iter(f"{W}t")).replace("\N{NO-BREAK SPACE}", " ") for cell in row.iter(f"{W}tc")]
        for row in table.iter(f"{W}tr")
    ]


def test_the_passport_has_the_rows_of_the_form(headed: TargetProgram, parts: Render) -> None:
    """Numbered as the city numbers them; what is not said is a dash."""
    section = passport_section(ReportRequest(kind=PASSPORT, subject=headed, profile=PROFILE))
    shown = rows(section, parts)

    assert [row[0] for row in shown] == ["1", "2", "3", "4", "5", "6", "7", "7.1", "8", "9", "9.1"]
    assert [row[2] for row in shown[4:7]] == ["Управління зв'язків", "Архів", "2018–2020 роки"]
    assert rows(section, parts, 1) == [
        ["Джерело фінансування", "2018", "2019", "2020", "Усього"],
        ["місцевий бюджет", "2080,6", "1560,0", "–", "3640,6"],
        ["Разом", "2080,6", "1560,0", "–", "3640,6"],
    ]


def test_the_measures_have_a_numbered_column_for_each_year(headed: TargetProgram, parts: Render) -> None:
    """Three rows of heading repeat: titles, years, numbers."""
    section = measures_section(asked(headed))
    shown = rows(section, parts)
    table = next(parts(section)["word/document.xml"].iter(f"{W}tbl"))

    assert shown[1][6:9] == ["2018", "2019", "2020"]
    assert shown[2] == [str(number) for number in range(1, 11)]
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")] == [True] * 3 + [False] * 3
    assert len({len(row) for row in shown[1:4]}) == 1


def test_the_measures_are_those_that_the_amendments_left(headed: TargetProgram, lines: Lines, parts: Render) -> None:
    """The amending decisions are named under the title."""
    section = measures_section(asked(headed))

    assert "(зі змінами, внесеними рішеннями: від 22.12.2021 № 412)" in lines(section)
    assert rows(section, parts)[-1][2:] == ["300,0", "–", "–", "–"]


@pytest.mark.parametrize(
    ("day", "name"), [(dt.date(2021, 8, 31), "О.В. Стежко"), (dt.date(2021, 9, 1), "Олена СТЕЖКО")], ids=["before", "since"]
)
def test_a_signature_follows_the_standard_of_the_day(headed: TargetProgram, lines: Lines, day: dt.date, name: str) -> None:
    """From its first day on the new standard wants the given name, and the surname in capitals."""
    amendment = evolve(headed.amendments[0], decision=evolve(headed.amendments[0].decision, date=day))
    section = measures_section(asked(evolve(headed, amendments=(amendment,))))

    assert lines(section)[-2:] == ["Начальниця управління", name]


def test_the_comparative_table_shows_both_editions_and_the_new_totals(headed: TargetProgram, lines: Lines, parts: Render) -> None:
    """It is annexed to the decision that amends."""
    report = ReportRequest(kind=COMPARATIVE, subject=headed, profile=PROFILE, amendment=headed.amendments[0])
    section = comparative_section(report)

    assert lines(section)[:4] == [
        "Додаток",
        "до рішення міської ради",
        "від 22.12.2021 № 412",
        "Порівняльна таблиця",
    ]
    assert rows(section, parts)[2][3] == "Коштів бракує."
    assert rows(section, parts, 1)[-1] == ["Усього", "540,0", "300,0", "−240,0"]
