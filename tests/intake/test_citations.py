"""Decisions as documents cite them."""

from __future__ import annotations

import datetime as dt

from municipal_programs.intake.citations import citations_in, first_date
from municipal_programs.values import Origin


def cited(text: str) -> list[tuple[str, dt.date]]:
    """Return the decisions that *text* cites."""
    return [(one.number, one.date) for one in citations_in(text, Origin(source="r.txt"))]


def test_a_decision_is_cited_with_its_number_before_or_behind_its_date() -> None:
    """Both are usual."""
    assert cited("від 05.02.2021 № 12-3 і № 7 від 6 березня 2021 року") == [
        ("12-3", dt.date(2021, 2, 5)),
        ("7", dt.date(2021, 3, 6)),
    ]


def test_a_date_between_two_numbers_is_of_the_first() -> None:
    """One date makes one decision."""
    assert cited("рішення № 5 від 01.02.2021 № 6") == [("5", dt.date(2021, 2, 1))]


def test_what_has_no_day_of_the_calendar_is_no_citation() -> None:
    """The thirty-first of February is a slip of the keyboard, and nobody can know of which day."""
    assert cited("рішення від 31.02.2021 № 5") == []
    assert first_date("31.02.2021") is None
