from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from tests.files.open_data.shared import STRUCTURES, structure

from municipal_programs.files.open_data import Edition, csv_text, register_of, workbook
from municipal_programs.model import CouncilDecision, DecisionEffect, Profile, RelatedDecision
from municipal_programs.testing.strategies import programs

if TYPE_CHECKING:
    from municipal_programs.files.open_data import Register
    from municipal_programs.model import TargetProgram

DAY = dt.date(2024, 6, 1)


def rows_of(register: Register, name: str) -> list[dict[str, str]]:
    """Return what the CSV of a set says, read by Python's own reader."""
    (table,) = (table for table in register.tables if table.name == name)
    return list(csv.DictReader(io.StringIO(csv_text(table))))


@pytest.mark.skipif(STRUCTURES is None, reason="the structures of the recommendation are not at hand")
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("place", range(3))
def test_the_columns_are_those_of_the_recommendation(sample: TargetProgram, edition: Edition, place: int) -> None:
    """By name, in order, and with the same ones that may be blank."""
    table = register_of([sample], edition, day=DAY).tables[place]
    demanded = structure(edition.value, table.name)

    assert table.heading == tuple(row["name"] for row in demanded)
    assert [column.required for column in table.columns] == [row["required"].lower() == "true" for row in demanded]


def test_what_the_recommendation_demands_and_nobody_entered_is_told(sample: TargetProgram) -> None:
    """The cell is blank; nothing is made up."""
    register = register_of([sample], Edition.OF_2020, day=DAY)
    (row,) = rows_of(register, "programs")

    assert (row["identifier"], row["validFrom"], row["validThrough"], row["status"]) == ("73-2020-12-24", "2021", "2025", "Чинна")
    assert row["url"] == ""
    (gap,) = (gap for gap in register.gaps if "«url»" in gap.uk and "«programs»" in gap.uk)
    assert "бракує обов’язкових значень – 1 (записи 73-2020-12-24)" in gap.uk


@pytest.mark.parametrize(
    ("column", "place"),
    [
        ("executantIdentifier", "в city.toml"),
        ("publisherName", "у city.toml"),
        ("publisherIdentifier", "у city.toml"),
        ("url", "у файл"),
    ],
)
def test_a_gap_leads_to_the_file_in_which_it_is_filled(sample: TargetProgram, column: str, place: str) -> None:
    """A council's name and code stand in its profile, a department's code may stand in the file of the city."""
    nameless = tuple(evolve(one, requisites=evolve(one.requisites, registry_code="")) for one in sample.departments)
    register = register_of([evolve(sample, departments=nameless)], Edition.OF_2020, day=DAY)
    gaps = [gap.uk for gap in register.gaps if f"«{column}»" in gap.uk]

    assert gaps
    assert all(place in gap for gap in gaps)


def test_of_many_records_some_are_named_and_the_rest_is_counted(sample: TargetProgram) -> None:
    """Nobody takes the five that are named for all of them."""
    programs = [evolve(sample, approved_by=evolve(sample.approved_by, number=str(number))) for number in range(7)]
    (gap,) = (one.uk for one in register_of(programs, Edition.DRAFT_OF_2025, day=DAY).gaps if "«programUrl»" in one.uk)

    assert "– 7 (записи 0-2020-12-24, 1-2020-12-24, 2-2020-12-24, 3-2020-12-24, 4-2020-12-24 та ще 2)" in gap


def test_a_profile_and_addresses_fill_every_column(sample: TargetProgram) -> None:
    """With all that is demanded nothing is left to say."""
    published = evolve(
        sample,
        profile="city",
        url="https://city.example/program",
        approved_by=evolve(sample.approved_by, title="Про програму", url="https://city.example/73"),
        amendments=tuple(
            evolve(one, decision=evolve(one.decision, title="Про зміни", url="https://city.example/x"))
            for one in sample.amendments
        ),
        executions=tuple(evolve(one, url="https://city.example/report") for one in sample.executions),
    )
    profile = Profile(identity="city", title="Міська рада", registry_code="00000002")
    register = register_of([published], Edition.OF_2020, day=DAY, profiles=[profile])

    assert register.gaps == ()
    assert {row["publisherIdentifier"] for row in rows_of(register, "amendments")} == {"00000002"}


@pytest.mark.parametrize(
    ("day", "repealed", "status"),
    [
        (DAY, False, "Чинна"),
        (dt.date(2026, 1, 1), False, "Завершена"),
        (DAY, True, "Скасована"),
        (dt.date(2023, 1, 1), True, "Чинна"),
    ],
)
def test_a_program_is_in_force_until_its_term_or_a_decision_ends_it(
    sample: TargetProgram, day: dt.date, status: str, *, repealed: bool
) -> None:
    """A decision that repeals it counts from its day on."""
    decision = CouncilDecision(number="900", date=dt.date(2024, 1, 10))
    related = RelatedDecision(decision=decision, effect=DecisionEffect.REPEALS, subject=sample.approved_by.number)
    program = evolve(sample, related_decisions=(related,) if repealed else ())
    (row,) = rows_of(register_of([program], Edition.OF_2020, day=day), "programs")

    assert row["status"] == status


@given(programs())
def test_every_row_reads_back_as_it_was_written(program: TargetProgram) -> None:
    """Commas, quotes and line ends in titles included."""
    register = register_of([program], Edition.DRAFT_OF_2025, day=DAY)
    (row,) = rows_of(register, "programs")

    assert row["title"] == program.title
    assert row["uid"] == f"{program.approved_by.number}-{program.approved_by.date.isoformat()}"
    assert len(rows_of(register, "reports")) == len(program.executions)


def test_the_workbook_is_the_same_every_time(sample: TargetProgram) -> None:
    """Three sheets, whose texts are texts."""
    tables = register_of([sample], Edition.OF_2020, day=DAY).tables

    assert workbook(tables) == workbook(tables)
    with zipfile.ZipFile(io.BytesIO(workbook(tables))) as package:
        assert 'name="programs"' in package.read("xl/workbook.xml").decode()
        assert "73-2020-12-24" in package.read("xl/sharedStrings.xml").decode()
