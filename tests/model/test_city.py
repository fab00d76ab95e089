from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import City, Department, DueDate, ReportingCalendar, ReportingPeriod

YEAR = ReportingPeriod(year=2020)


@given(st.integers(1, 366), st.sampled_from(("", "Q1", "Q2", "Q3", "Q4", "H1", "H2")))
def test_days_are_counted_from_the_end_of_the_period(days: int, part: str) -> None:
    """As a profile counts them for its reports."""
    calendar = ReportingCalendar(annual_days=days, half_year_days=days, quarterly_days=days)
    period = ReportingPeriod(year=2020, part=part)

    assert calendar.due_date(period) == period.last_day + dt.timedelta(days=days)


def test_a_day_that_is_named_goes_before_days_that_are_counted() -> None:
    """The head of the council sometimes names another day."""
    day = dt.date(2021, 1, 29)
    calendar = ReportingCalendar(annual_days=10, due=(DueDate(period=YEAR, date=day),))

    assert calendar.due_date(YEAR) == day
    assert calendar.due_date(ReportingPeriod(year=2019)) == dt.date(2020, 1, 10)


def test_a_period_outside_the_calendar_has_no_day() -> None:
    """No day is made up for it."""
    assert ReportingCalendar(annual_days=10).due_date(ReportingPeriod(year=2020, part="Q1")) is None


def test_nothing_is_due_before_its_period_has_ended() -> None:
    """Its figures are not known before."""
    with pytest.raises(InvalidValueError, match=r"закінчується 31\.12\.2020"):
        DueDate(period=YEAR, date=dt.date(2020, 12, 31))
    with pytest.raises(InvalidValueError, match="щонайменше один"):
        ReportingCalendar(quarterly_days=0)


def test_a_period_is_named_once() -> None:
    """Two days for one period are none."""
    due = DueDate(period=YEAR, date=dt.date(2021, 1, 29))

    with pytest.raises(InvalidValueError, match="«2020» вказано двічі"):
        ReportingCalendar(due=(due, due))


def test_a_department_stands_once_and_is_found_by_its_identity() -> None:
    """The identity is what programs name it by."""
    culture = Department(identity="culture", name="Управління культури")

    assert City(name="Місто", departments=(culture,)).department("culture") == culture
    assert City(name="Місто").department("culture") is None
    with pytest.raises(InvalidValueError, match="«culture» вказано двічі"):
        City(name="Місто", departments=(culture, culture))
