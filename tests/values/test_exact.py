from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import LARGEST_EXPONENT, exact, rounded
from municipal_programs.values._exact import decimals_of, shifted
from municipal_programs.values._shown import shown


def number_of(digits: int, places: int) -> Decimal:
    """Build the number that has *digits*, so many of them after the decimal point."""
    return Decimal(digits).scaleb(-places)


ratios = st.fractions(min_value=-(10**20), max_value=10**20)
decimals = st.integers(0, 12)
numbers = st.builds(number_of, st.integers(-(10**25), 10**25), st.integers(0, 30))


@pytest.mark.parametrize(
    "number", [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity"), True, 0.5, "5", None]
)
def test_what_is_no_exact_number_is_refused(number: Decimal) -> None:
    """Neither NaN, nor an infinity, a float, a truth or a text is a figure."""
    with pytest.raises(InvalidValueError, match="не є точним скінченним числом"):
        exact(number)


@pytest.mark.parametrize(
    "number",
    [Decimal("1e1000000"), Decimal("1e-1000000"), Decimal("0e1000000"), Decimal("1e100"), Decimal("1e-101"), 10**100, -(10**100)],
)
def test_an_exponent_bomb_is_refused(number: Decimal) -> None:
    """A number that would fill the memory when written out never gets that far, and the message shows it as it was written."""
    with pytest.raises(InvalidValueError, match=f"^Число «{re.escape(shown(number))}» має понад 100 цифр"):
        exact(number)


@pytest.mark.parametrize("number", [Decimal("9.9e99"), Decimal("1e-100"), 10**100 - 1, 1 - 10**100, Decimal("0.00"), 0])
def test_the_largest_and_the_smallest_numbers_pass(number: Decimal) -> None:
    """The bounds are those that the documentation gives."""
    assert exact(number) == number


@given(st.integers(-(10**130), 10**130), st.integers(-160, 160))
def test_a_number_passes_if_neither_side_of_its_point_has_more_digits_than_the_bounds(digits: int, exponent: int) -> None:
    """Whichever of two ways the number takes through the look at it."""
    number = Decimal(f"{digits}e{exponent}")
    whole = len(str(abs(digits))) + exponent

    if whole <= LARGEST_EXPONENT and exponent >= -LARGEST_EXPONENT:
        assert exact(number) is number
    else:
        with pytest.raises(InvalidValueError, match="має понад 100 цифр"):
            exact(number)


def test_an_integer_becomes_a_decimal_without_decimals() -> None:
    """A count is a Decimal like all figures, and still a whole one."""
    assert (exact(7), decimals_of(exact(7))) == (Decimal(7), 0)


def test_zeros_at_the_end_count_as_decimals() -> None:
    """40,00 was measured more finely than 40."""
    assert [decimals_of(Decimal(text)) for text in ("40", "40.00", "4e3", "0.5")] == [0, 2, 0, 1]


@given(numbers, st.integers(-40, 40))
def test_shifting_there_and_back_is_the_identity(number: Decimal, places: int) -> None:
    """A change of unit loses no digit, in either direction."""
    assert shifted(shifted(number, places), -places) == number


@given(numbers, st.integers(-40, 40))
def test_shifting_multiplies_by_a_power_of_ten(number: Decimal, places: int) -> None:
    """The shifted number is the number times ten to the power of the places, and hides no digit behind an exponent."""
    moved = shifted(number, places)

    assert Fraction(moved) == Fraction(number) * Fraction(10) ** places
    assert "E+" not in str(moved)


@pytest.mark.parametrize(
    ("number", "kept", "expected"),
    [
        (Decimal("0.5"), 0, "1"),
        (Decimal("-0.5"), 0, "-1"),
        (Decimal("1.5"), 0, "2"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("2.4999"), 0, "2"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("-0.0"), 1, "0.0"),
        (Decimal("2.345"), 2, "2.35"),
        (Fraction(14, 45) * 100, 1, "31.1"),
        (Fraction(2, 3), 3, "0.667"),
        (40, 2, "40.00"),
    ],
)
def test_rounding_is_half_up_as_offices_do(number: Decimal | Fraction | int, kept: int, expected: str) -> None:
    """Halves go away from zero, and the decimals that were asked for are there."""
    assert str(rounded(number, kept)) == expected


@given(ratios, decimals)
def test_rounding_moves_a_number_by_at_most_half_of_its_last_place(ratio: Fraction, kept: int) -> None:
    """What is printed is as close to the truth as its decimals allow."""
    assert abs(Fraction(rounded(ratio, kept)) - ratio) <= Fraction(1, 2 * 10**kept)


@given(ratios, decimals)
def test_rounding_twice_is_rounding_once(ratio: Fraction, kept: int) -> None:
    """A rounded number stays as it is."""
    assert rounded(rounded(ratio, kept), kept) == rounded(ratio, kept)


@given(ratios, decimals)
def test_rounding_treats_both_signs_alike(ratio: Fraction, kept: int) -> None:
    """A deficit is rounded as the surplus of the same size."""
    assert Fraction(rounded(-ratio, kept)) == -Fraction(rounded(ratio, kept))


@given(ratios, ratios, decimals)
def test_rounding_keeps_the_order(one: Fraction, other: Fraction, kept: int) -> None:
    """The larger number is never printed as the smaller one."""
    assert (rounded(one, kept) <= rounded(other, kept)) or one > other


@pytest.mark.parametrize("kept", [-1, LARGEST_EXPONENT + 1, True])
def test_decimals_out_of_bounds_are_refused(kept: int) -> None:
    """Nobody prints a number with minus one decimal, nor with a million."""
    with pytest.raises(InvalidValueError, match=f"від 0 до 100, а тут «{kept}»"):
        rounded(Decimal(1), kept)


def test_as_many_decimals_as_a_figure_may_have_can_be_kept() -> None:
    """The bound itself is within bounds."""
    assert rounded(Fraction(1, 3), LARGEST_EXPONENT) == Decimal("0." + "3" * LARGEST_EXPONENT)


def test_a_number_that_is_not_finite_is_not_rounded() -> None:
    """Rounding refuses what is no number."""
    with pytest.raises(InvalidValueError, match="NaN"):
        rounded(Decimal("NaN"), 1)


@pytest.mark.parametrize("given_", [1.5, True, "7"])
def test_what_is_no_exact_number_is_shown(given_: object) -> None:
    """Whoever passed a float sees which one."""
    with pytest.raises(InvalidValueError, match=re.escape(f"«{given_}»")):
        exact(given_)  # type: ignore[arg-type]  # a caller without types
