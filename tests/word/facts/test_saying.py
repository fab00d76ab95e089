from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import FactValue, count_fact, date_fact, money_fact, number_fact, percent_fact, years_fact
from municipal_programs.testing.strategies import amounts, days, year_ranges
from municipal_programs.values import Money, MoneyUnit, Quantity, YearRange
from municipal_programs.word.facts.saying import says

if TYPE_CHECKING:
    from municipal_programs.reports import Fact

FACTS: st.SearchStrategy[Fact | str] = st.one_of(
    st.builds(money_fact, st.just("i"), amounts(), st.sampled_from(MoneyUnit), with_unit=st.booleans()),
    st.builds(percent_fact, st.just("i"), st.fractions()),
    st.builds(number_fact, st.just("i"), st.fractions(), st.sampled_from(["", "%", "одиниць"])),
    st.builds(count_fact, st.just("i"), st.integers(min_value=-(10**9), max_value=10**9)),
    st.builds(date_fact, st.just("i"), days(), short=st.booleans()),
    st.builds(years_fact, st.just("i"), year_ranges(), with_noun=st.booleans()),
)


@given(FACTS)
def test_whatever_the_library_writes_says_what_it_means(fact: Fact) -> None:
    """Rounded or not, with its unit or without, short or long: no honest document contradicts itself."""
    assert says(fact.text, fact.value, fact.unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("540,1", Money.of(540000), "тис.\u00a0грн"),
        ("540,0 грн", Money.of(540000), ""),
        ("19.12.2017", dt.date(2017, 12, 18), ""),
        ("2018–2021", YearRange(2018, 2020), ""),
        ("13", 12, ""),
        ("66,6", Fraction(2, 3), "%"),
        ("2,81", Decimal("2.8"), ""),
        ("41", Quantity(Decimal(40), "одиниць"), "одиниць"),
    ],
)
def test_a_text_that_says_something_else_does_not_say_it(text: str, value: FactValue, unit: str) -> None:
    """Where a manifest was forged, its texts and its exact values part."""
    assert not says(text, value, unit)


def test_a_form_that_nobody_understands_is_not_judged() -> None:
    """A plugin writes in its own way; only what is understood can contradict."""
    assert says("перший тиждень грудня", dt.date(2017, 12, 18), "")
