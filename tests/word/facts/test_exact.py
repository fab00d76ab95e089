from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.testing.strategies import amounts, numbers, texts, year_ranges
from municipal_programs.values import Quantity
from municipal_programs.word.facts.exact import exact_text, exact_value

if TYPE_CHECKING:
    from municipal_programs.reports import FactValue

VALUES: st.SearchStrategy[FactValue] = st.one_of(
    amounts(),
    numbers(),
    year_ranges(),
    st.builds(Quantity, numbers(), st.just("одиниць на рік")),
    st.fractions(),
    st.dates(),
    st.integers(),
    texts(),
)


@given(VALUES)
def test_an_exact_value_comes_back_as_it_was(value: FactValue) -> None:
    """Not a digit, not a zero at the end, not a kind of value is lost."""
    back = exact_value(*exact_text(value))

    assert back == value
    assert type(back) is type(value)
    assert str(back) == str(value) or isinstance(value, Decimal)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("money", "12,5"),
        ("money", "1e9"),
        ("count", "1_000"),
        ("number", "NaN"),
        ("number", "1e1000000"),
        ("number", "１２"),
        ("ratio", "1/0"),
        ("ratio", "1"),
        ("years", "2020-2018"),
        ("years", "20182020"),
        ("date", "2020-02-30"),
        ("quantity", "5"),
        ("colour", "red"),
    ],
)
def test_what_nobody_wrote_so_is_refused(kind: str, text: str) -> None:
    """A manifest comes from outside."""
    with pytest.raises(ValueError):  # noqa: PT011 - of several kinds, of which callers need to know one
        exact_value(kind, text)


def test_kinds_that_python_takes_for_one_are_told_apart() -> None:
    """A day is a date, a ratio is no number, a number of a decision is text."""
    values = (dt.date(2020, 1, 1), Fraction(1, 2), Decimal("0.5"), 5, "5")

    assert [exact_text(value)[0] for value in values] == ["date", "ratio", "number", "count", "text"]
