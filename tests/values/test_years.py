from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, YearRange, calendar_year

years = st.integers(FIRST_YEAR, LAST_YEAR)
ranges = st.tuples(years, years).map(sorted).map(lambda pair: YearRange(*pair))


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1, True, 2018.0, "2018", None, pytest.param(10**5000, id="giant")])
def test_what_is_no_calendar_year_of_a_program_is_refused(year: int) -> None:
    """A slip of the keyboard is named, with the bounds."""
    with pytest.raises(InvalidValueError, match=f"поза межами {FIRST_YEAR}–{LAST_YEAR}"):
        calendar_year(year)


@given(years)
def test_a_calendar_year_is_returned_as_it_is(year: int) -> None:
    """Both bounds are years too."""
    assert calendar_year(year) == year


def test_a_range_that_runs_backwards_is_refused() -> None:
    """The message names both ends."""
    with pytest.raises(InvalidValueError, match=r"\(2018\) раніше, ніж починається \(2020\)"):
        YearRange(2020, 2018)


@given(ranges)
def test_a_range_holds_exactly_the_years_that_it_counts(term: YearRange) -> None:
    """Length, iteration and membership tell the same story, both ends included."""
    held = list(term)

    assert len(held) == len(term) == term.last - term.first + 1
    assert (held[0], held[-1]) == (term.first, term.last)
    assert [year for year in range(FIRST_YEAR - 1, LAST_YEAR + 2) if year in term] == held


@given(ranges, ranges)
def test_a_range_covers_another_when_it_holds_all_of_its_years(one: YearRange, other: YearRange) -> None:
    """A measure lies within its program's term year by year."""
    assert one.covers(other) == (set(other) <= set(one))


@given(years)
def test_a_single_year_is_a_range_of_one(year: int) -> None:
    """It begins and ends in the same year."""
    assert list(YearRange.single(year)) == [year]


def test_a_text_is_in_no_range() -> None:
    """Only a year can be."""
    assert "2018" not in YearRange(2018, 2020)
