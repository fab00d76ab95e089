from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import municipal_programs as mp
from municipal_programs.model import City, Delivery, DueDate, Profile, ReportingCalendar, ReportingPeriod, TargetProgram
from municipal_programs.reports import Board, BoardRow, DeliveryState, rows_of

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr" / "program.yaml"
QUARTER = ReportingPeriod(year=2020, part="Q1")
DUE = dt.date(2020, 4, 15)
CITY = City(name="Місто", calendar=ReportingCalendar(due=(DueDate(period=QUARTER, date=DUE),)))


@pytest.fixture(scope="module")
def program() -> TargetProgram:
    """Two departments answer for its measures; both accounted for 2018–2020 at the end."""
    return mp.load(EXAMPLE)


def rows(
    program: TargetProgram,
    day: dt.date,
    *on: dt.date | None,
    period: ReportingPeriod = QUARTER,
    profile: Profile | None = None,
) -> tuple[BoardRow, ...]:
    """Return the rows of a program whose first department delivered on each of these days."""
    deliveries = [
        Delivery(approved_by=program.approved_by, department="public_relations", reporting_period=period, delivered_on=one)
        for one in on
    ]
    return tuple(rows_of(program, deliveries, slug="power", city=CITY, period=period, day=day, profile=profile))


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (DUE, DeliveryState.DELIVERED),
        (None, DeliveryState.DELIVERED),
        (DUE + dt.timedelta(days=1), DeliveryState.LATE),
    ],
)
def test_what_came_is_held_against_the_due_date(program: TargetProgram, on: dt.date | None, state: DeliveryState) -> None:
    """On the last day it is in time; where nobody noted the day, nobody can be called late."""
    first, second = rows(program, dt.date(2020, 5, 1), on)

    assert (first.state, first.delivered_on) == (state, on)
    assert second.state is DeliveryState.MISSING


@pytest.mark.parametrize(("day", "state"), [(DUE, DeliveryState.EXPECTED), (dt.date(2020, 4, 16), DeliveryState.MISSING)])
def test_nobody_is_missing_before_the_due_date_has_passed(program: TargetProgram, day: dt.date, state: DeliveryState) -> None:
    """A reminder that comes too early is not read the next time."""
    assert {row.state for row in rows(program, day)} == {state}


def test_where_the_city_names_no_day_the_deadline_of_the_report_counts(program: TargetProgram) -> None:
    """That of the final report for the year in which a program ends; the calendar of the city goes before it."""
    profile = Profile(identity="a", title="Рада", deadlines={"annual": 20, "final": 31})
    due = {
        str(period): {row.due for row in rows(program, dt.date(2021, 5, 1), period=period, profile=profile)}
        for period in (ReportingPeriod(year=2019), ReportingPeriod(year=2020), ReportingPeriod(year=2020, part="H1"), QUARTER)
    }

    assert due == {
        "2019": {dt.date(2020, 1, 20)},
        "2020": {dt.date(2021, 1, 31)},
        "2020-H1": {dt.date(2020, 7, 20)},
        "2020-Q1": {DUE},
    }
    assert {row.due for row in rows(program, dt.date(2021, 5, 1), period=ReportingPeriod(year=2019))} == {None}


def test_an_account_that_covers_the_year_is_a_delivery_of_the_year_but_not_of_a_quarter(program: TargetProgram) -> None:
    """The final report of 2018–2020 says nothing of a quarter."""
    year = ReportingPeriod(year=2020)

    assert {row.state for row in rows(program, dt.date(2021, 3, 1), period=year)} == {DeliveryState.DELIVERED}
    assert {row.state for row in rows(program, dt.date(2021, 3, 1))} == {DeliveryState.MISSING}


def test_a_program_that_does_not_run_in_the_period_owes_nothing(program: TargetProgram) -> None:
    """Neither before its term nor behind it."""
    for year in (2017, 2021):
        assert rows(program, dt.date(2022, 1, 1), period=ReportingPeriod(year=year)) == ()


def test_a_delivery_from_the_future_is_marked(program: TargetProgram) -> None:
    """The clock jumped, or the date is wrong."""
    first, second = rows(program, dt.date(2020, 4, 1), dt.date(2020, 4, 2))

    assert (first.dated_ahead, second.dated_ahead) == (True, False)


def test_each_department_that_is_missing_gets_one_letter_for_all_its_programs(program: TargetProgram) -> None:
    """In Ukrainian, ready to send."""
    late = rows(program, dt.date(2020, 5, 1), DUE)
    board = Board(city="Місто", period=QUARTER, day=dt.date(2020, 5, 1), rows=(*late, *late))

    (reminder,) = board.reminders

    assert board.anybody_missing
    assert reminder.department.identity == "council_support"
    assert "за I квартал 2020 року" in " ".join(reminder.text.split())
    assert reminder.text.count("строк минув 15.04.2020") == 2


def test_a_board_on_which_everybody_delivered_reminds_nobody(program: TargetProgram) -> None:
    """Also not those who came late."""
    first, _ = rows(program, dt.date(2020, 5, 1), dt.date(2020, 4, 20))
    board = Board(city="Місто", period=QUARTER, day=dt.date(2020, 5, 1), rows=(first,))

    assert (board.anybody_missing, board.reminders) == (False, ())
