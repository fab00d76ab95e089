from __future__ import annotations

from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values.wording import YEAR, Noun, counted, plural

MEASURE = Noun("захід", "заходи", "заходів", "заходу")
counts = st.integers(0, 10**30)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 заходів"),
        (1, "1 захід"),
        (2, "2 заходи"),
        (4, "4 заходи"),
        (5, "5 заходів"),
        (11, "11 заходів"),
        (12, "12 заходів"),
        (14, "14 заходів"),
        (20, "20 заходів"),
        (21, "21 захід"),
        (22, "22 заходи"),
        (111, "111 заходів"),
        (112, "112 заходів"),
        (1001, "1001 захід"),
        (22322, "22 322 заходи"),
        (-1, "−1 захід"),
        (Decimal("1.5"), "1,5 заходу"),
        (Decimal("2.0"), "2,0 заходу"),
        (Decimal("3e1"), "30 заходів"),
    ],
)
def test_a_noun_agrees_with_its_number(number: Decimal | int, text: str) -> None:
    """One захід, two заходи, five заходів, one and a half заходу; and a no-break space between."""
    assert counted(number, MEASURE) == text.replace(" ", "\u00a0")


@given(counts)
def test_the_form_depends_on_the_last_two_digits_alone(number: int) -> None:
    """What stands before them is never heard."""
    assert plural(number, YEAR) == plural(number % 100, YEAR) == plural(number % 100 + 10**20, YEAR)


@given(counts)
def test_the_teens_take_the_form_of_many(number: int) -> None:
    """11 заходів, though 1 захід."""
    for teen in range(11, 20):
        assert plural(number * 100 + teen, MEASURE) == "заходів"


@given(counts, st.integers(1, 9).filter(lambda tens: tens != 1), st.integers(0, 9))
def test_outside_the_teens_the_form_is_that_of_the_last_digit(hundreds: int, tens: int, last: int) -> None:
    """21 захід as 1 захід, 22 заходи as 2 заходи, 25 заходів as 5 заходів."""
    assert plural(hundreds * 100 + tens * 10 + last, MEASURE) == plural(last, MEASURE)


@given(counts)
def test_the_sign_does_not_matter(number: int) -> None:
    """A fall by two places is two places."""
    assert plural(-number, MEASURE) == plural(number, MEASURE)


@given(counts, st.integers(1, 20))
def test_decimals_take_the_form_of_a_fraction_whatever_they_are(number: int, places: int) -> None:
    """2,0 заходу is read aloud as «два цілих нуль десятих заходу»."""
    assert plural(Decimal(number).scaleb(-places, Context(prec=100)), MEASURE) == "заходу"


@given(counts)
def test_the_ambient_context_changes_nothing(number: int) -> None:
    """A large count keeps its last digit."""
    expected = counted(Decimal(number), MEASURE)

    with localcontext(Context(prec=1)):
        assert counted(Decimal(number), MEASURE) == expected == counted(number, MEASURE)


@pytest.mark.parametrize("forms", [("", "а", "а", "а"), ("а", " ", "а", "а"), ("а", "а", "", "а"), ("а", "а", "а", "\u00a0")])
def test_a_noun_has_all_its_forms(forms: tuple[str, str, str, str]) -> None:
    """A missing form would leave a number without its noun."""
    with pytest.raises(InvalidValueError, match="всі чотири форми"):
        Noun(*forms)


def test_what_is_no_number_is_not_counted() -> None:
    """A NaN has no form."""
    with pytest.raises(InvalidValueError, match="NaN"):
        plural(Decimal("NaN"), YEAR)
