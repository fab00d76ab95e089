from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, YearRange
from municipal_programs.values.wording import read_years, write_in_years, write_of_years, write_years

years = st.integers(FIRST_YEAR, LAST_YEAR)
ranges = st.tuples(years, years).map(sorted).map(lambda pair: YearRange(*pair))


@pytest.mark.parametrize(
    "text",
    [
        "2018-2020", "2018–2020", "2018—2020", "2018 - 2020", "2018-2020 роки", "2018—2020 рр.", "2018-2020рр", "за 2018-2020 рік",
        "протягом 2018-2020 років", "у 2018-2020 роках", " 2018–2020\u00a0роки ",
    ],
)  # fmt: skip
def test_a_range_of_years_is_read_however_it_is_written(text: str) -> None:
    """The ways of the seeds, and their neighbours."""
    assert read_years(text) == YearRange(2018, 2020)


@pytest.mark.parametrize("text", ["2018", "2018 рік", "2018 року", "2018 р.", "за 2018 рік", "У 2018 році", "на 2018 рік"])
def test_a_single_year_is_read_however_it_is_written(text: str) -> None:
    """A range of one."""
    assert read_years(text) == YearRange.single(2018)


@pytest.mark.parametrize(
    "text", ["", "18", "2018-20", "2018/2020", "2018, 2020", "2018 роки і далі", "20182020", "рік", "２０１８", "2018-2019-2020"]
)
def test_what_names_no_years_is_refused_with_what_was_seen_and_what_is_expected(text: str) -> None:
    """Half a range is not completed by guessing."""
    with pytest.raises(InvalidValueError, match=r"Не вдалося прочитати роки «.*наприклад «2018 рік» чи «2018–2020 роки»"):
        read_years(text)


@pytest.mark.parametrize(
    ("text", "why"), [("2020-2018", "раніше, ніж починається"), ("0218 рік", "поза межами"), ("2018-2810", "поза межами")]
)
def test_years_that_cannot_be_are_refused(text: str, why: str) -> None:
    """They look like years, but of no program."""
    with pytest.raises(InvalidValueError, match=why):
        read_years(text)


def test_years_are_written_with_an_en_dash_and_their_noun() -> None:
    """A single year is no range."""
    assert write_years(YearRange(2018, 2020)) == "2018–2020\u00a0роки"
    assert write_years(YearRange.single(2018)) == "2018\u00a0рік"
    assert write_years(YearRange.single(2018), with_noun=False) == "2018"


def test_years_stand_in_the_case_that_the_sentence_needs() -> None:
    """After «у» and after «протягом», one year and several."""
    assert write_in_years(YearRange.single(2018)) == "у\u00a02018\u00a0році"
    assert write_in_years(YearRange(2018, 2020)) == "у\u00a02018–2020\u00a0роках"
    assert write_of_years(YearRange.single(2018)) == "2018\u00a0року"
    assert write_of_years(YearRange(2018, 2020)) == "2018–2020\u00a0років"


@given(ranges)
def test_years_in_any_case_are_read_back(term: YearRange) -> None:
    """A sentence can be read as well as a heading."""
    assert read_years(write_in_years(term)) == read_years(write_of_years(term)) == term


@given(ranges, st.booleans())
def test_reading_what_was_written_gives_the_same_years(term: YearRange, with_noun: bool) -> None:
    """With the noun and without."""
    assert read_years(write_years(term, with_noun=with_noun)) == term
