from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import FIRST_YEAR, LAST_YEAR
from municipal_programs.values.wording import (
    Case,
    read_date,
    write_as_of,
    write_date,
    write_in_month,
    write_month,
    write_short_date,
)

days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
MONTHS = (
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
)


@pytest.mark.parametrize(
    "text",
    [
        "03.04.2020", "3.4.2020", "03.04.2020 р.", "03.04.2020р.", "03.04.2020 року", "2020-04-03", "3 квітня 2020 року", "03 квітня 2020 р.",
        "3\u00a0Квітня\u00a02020", " 03.04.2020 ",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    """The ways of the seeds, and the form of data."""
    assert read_date(text) == date(2020, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "", "2020", "03.04", "03.04.20", "03/04/2020", "03-04-2020", "2020.04.03", "2020-4-3", "2020-04-03 р.", "3 квітень 2020", "3 april 2020",
        "3квітня2020", "квітня 2020 року", "003.04.2020", "3.4.2020 і далі", "۳.۴.۲۰۲۰", "3.4.2020" + " " * 500,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_what_was_seen_and_what_is_expected(text: str) -> None:
    """A year of two digits or an unknown month is not guessed."""
    with pytest.raises(InvalidValueError, match=r"Не вдалося прочитати дату «.*«18 грудня 2017 року»"):
        read_date(text)


@pytest.mark.parametrize("text", ["31.02.2020", "29.02.2019", "00.01.2020", "01.13.2020", "31 квітня 2020 року", "2020-00-10"])
def test_a_day_that_is_not_in_the_calendar_is_refused(text: str) -> None:
    """The reader is asked to look at the day and the month."""
    with pytest.raises(InvalidValueError, match=f"Дати «{text}» немає в календарі"):
        read_date(text)


@pytest.mark.parametrize("text", ["18.12.0217", "18.12.2170"])
def test_a_year_out_of_bounds_is_refused(text: str) -> None:
    """It is a slip of the keyboard."""
    with pytest.raises(InvalidValueError, match="поза межами 1991–2100"):
        read_date(text)


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_a_date_in_full_has_its_month_in_the_genitive(number: int, name: str) -> None:
    """As a decision of the council has it, with no-break spaces and no zero before the day."""
    assert write_date(date(2017, number, 8)) == f"8\u00a0{name}\u00a02017\u00a0року"


def test_a_month_stands_in_the_case_that_the_sentence_needs() -> None:
    """The nominative of a heading, the genitive of a date, the locative after «у»."""
    day = date(2018, 2, 1)

    assert [write_month(day, case) for case in Case] == ["лютий", "лютого", "лютому"]
    assert write_month(day) == "лютий"
    assert write_in_month(day) == "у\u00a0лютому\u00a02018\u00a0року"


@given(days)
def test_the_three_cases_of_a_month_share_its_stem(day: date) -> None:
    """A slip in the list of one case would put another month into a sentence."""
    names = [write_month(day, case) for case in Case]

    assert len({name[:3] for name in names}) == 1
    assert len(set(names)) == 3


def test_the_day_of_a_report_is_told_with_its_phrase() -> None:
    """The number keeps to the words before it."""
    assert write_as_of(date(2021, 1, 1)) == "станом на\u00a01\u00a0січня\u00a02021\u00a0року"


def test_a_short_date_is_written_in_digits() -> None:
    """Always two for the day and the month, and four for the year."""
    assert write_short_date(date(2017, 2, 8)) == "08.02.2017"


@given(days)
def test_reading_what_was_written_gives_the_same_day(day: date) -> None:
    """In full, in digits, and in the form of data."""
    assert read_date(write_date(day)) == read_date(write_short_date(day)) == read_date(day.isoformat()) == day


@given(st.text() | st.from_regex(r"[0-9]{1,4}[-. ]([0-9]{1,2}|[а-я]{5})[-. ][0-9]{1,4}", fullmatch=True))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    """No input gives another error."""
    try:
        day = read_date(text)
    except InvalidValueError:
        return
    assert read_date(write_date(day)) == day
