from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import ReportingPeriod

PARTS = ("", "Q1", "Q2", "Q3", "Q4", "H1", "H2")


@given(st.integers(1991, 2100), st.sampled_from(PARTS))
def test_a_period_reads_back_as_it_is_written(year: int, part: str) -> None:
    """What the command is given is what a message shows."""
    period = ReportingPeriod(year=year, part=part)

    assert ReportingPeriod.read(str(period)) == period


@pytest.mark.parametrize("text", ["", "19", "2019-Q5", "2019-q1", "2019-", "2019-H3", "2019 Q1", "1019", "2019-Q11", "2018–2020"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """A slip in the option is told before anything is read."""
    with pytest.raises(InvalidValueError):
        ReportingPeriod.read(text)


@pytest.mark.parametrize(
    ("text", "title", "english", "last_day"),
    [
        ("2024", "2024 рік", "2024", dt.date(2024, 12, 31)),
        ("2024-Q1", "I квартал 2024 року", "quarter 1 of 2024", dt.date(2024, 3, 31)),
        ("2024-Q2", "II квартал 2024 року", "quarter 2 of 2024", dt.date(2024, 6, 30)),
        ("2024-Q3", "III квартал 2024 року", "quarter 3 of 2024", dt.date(2024, 9, 30)),
        ("2024-Q4", "IV квартал 2024 року", "quarter 4 of 2024", dt.date(2024, 12, 31)),
        ("2024-H1", "I півріччя 2024 року", "half 1 of 2024", dt.date(2024, 6, 30)),
        ("2024-H2", "II півріччя 2024 року", "half 2 of 2024", dt.date(2024, 12, 31)),
    ],
)
def test_a_period_has_its_name_and_its_end(text: str, title: str, english: str, last_day: dt.date) -> None:
    """The name follows «за»; the program is taken as it stood on the last day."""
    period = ReportingPeriod.read(text)

    assert (period.title.replace("\N{NO-BREAK SPACE}", " "), period.last_day) == (title, last_day)
    assert (period.message.uk, period.message.en) == (period.title, english)


def test_only_a_year_is_a_whole_year() -> None:
    """A quarter that ends with the year tells of the year no more than the others do."""
    assert [part for part in PARTS if ReportingPeriod(year=2024, part=part).is_whole_year] == [""]


def test_what_is_no_period_is_shown_as_it_was_written() -> None:
    """Whoever typed it finds it."""
    with pytest.raises(InvalidValueError, match="«весна 2019»"):
        ReportingPeriod.read("весна 2019")
