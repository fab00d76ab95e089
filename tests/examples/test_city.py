"""The city of the example: the files of the example in the places of a city."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.checks.test_golden import as_row, expected
from tests.examples.test_transcription import EXAMPLE

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.app.exporting import ExportFormat, export
from municipal_programs.model import ReportingPeriod
from municipal_programs.reports import DeliveryState

if TYPE_CHECKING:
    from municipal_programs.values import Origin

CITY = EXAMPLE.parent / "city"
DAY = dt.date(2021, 2, 1)


@pytest.fixture(scope="module")
def city() -> mp.LoadedCity:
    """The city of the example."""
    return mp.load_city(CITY)


def test_the_city_holds_the_files_of_the_example_and_no_copies(city: mp.LoadedCity) -> None:
    """Whoever mends one mends both."""
    files = {path.resolve() for path in (*(one.path for one in city.programs), *(path for path, _ in city.activity))}

    assert files == {path.resolve() for path in EXAMPLE.glob("*.yaml")}
    assert city.unread == ()


def test_its_findings_are_exactly_those_worked_out_by_hand(city: mp.LoadedCity) -> None:
    """The golden list of both documents; between programs nothing can disagree where there is one."""
    wanted = expected()
    findings = app.examine_city(city, today=DAY).findings

    assert sorted(as_row(one, lines_of(one.origin), wanted) for one in findings) == wanted


def lines_of(origin: Origin | None) -> list[str]:
    """Return the lines of the file in which something stands."""
    assert origin is not None
    return Path(origin.source).read_text(encoding="utf-8").splitlines()


def test_both_departments_have_delivered_for_the_last_year_and_not_for_the_next(city: mp.LoadedCity) -> None:
    """Their final reports cover 2018–2020."""
    board = app.board_of(city, ReportingPeriod(year=2020), day=DAY)

    assert [(row.department.identity, row.state) for row in board.rows] == [
        ("public_relations", DeliveryState.DELIVERED),
        ("council_support", DeliveryState.DELIVERED),
    ]
    assert app.board_of(city, ReportingPeriod(year=2021), day=DAY).rows == ()


def test_its_departments_are_those_of_the_program(city: mp.LoadedCity) -> None:
    """The requisites in the file of the city are those that stand in the program."""
    (one,) = city.programs

    assert city.city.departments == one.program.departments


def test_its_register_names_what_the_documents_do_not_tell(city: mp.LoadedCity, tmp_path: Path) -> None:
    """Nothing is made up in the sets of resolution 835: what is blank is told."""
    made = export([one.path for one in city.programs], ExportFormat.REGISTER, tmp_path, day=DAY)

    assert {path.name for path in made.files} == {"programs.csv", "amendments.csv", "reports.csv", "register.xlsx"}
    assert any("orderURL" in gap.uk for gap in made.gaps)
    assert "879-2017-12-18" in (tmp_path / "programs.csv").read_text(encoding="utf-8")
