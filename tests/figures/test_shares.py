"""Percentages of one whole that add up to one hundred."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import Missing, Reason, shares
from municipal_programs.values import rounded

PARTS = st.lists(st.integers(0, 10**17), min_size=1, max_size=12).filter(any)
DECIMALS = st.integers(0, 4)


def printed(parts: list[int], decimals: int = 1) -> tuple[Decimal, ...]:
    """Return the shares, which have to be there."""
    found = shares(parts, decimals)
    assert not isinstance(found, Missing)
    return found


@given(PARTS, DECIMALS)
def test_shares_add_up_to_a_hundred(parts: list[int], decimals: int) -> None:
    """Whatever the parts and the decimals, what is printed sums to exactly 100."""
    assert sum(map(Fraction, printed(parts, decimals))) == 100


@given(PARTS, DECIMALS)
def test_no_share_moves_by_a_unit_of_the_last_place(parts: list[int], decimals: int) -> None:
    """Each printed share is less than one unit of its last place from the exact one, and so is its own rounding."""
    unit = Fraction(1, 10**decimals)
    for part, share in zip(parts, printed(parts, decimals), strict=True):
        exact = Fraction(100 * part, sum(parts))
        assert abs(Fraction(share) - exact) < unit
        assert abs(Fraction(share) - Fraction(rounded(exact, decimals))) <= unit


@given(PARTS, DECIMALS)
def test_a_larger_part_never_has_the_smaller_share(parts: list[int], decimals: int) -> None:
    """Rounding does not exchange the order of the parts."""
    ordered = sorted(zip(parts, printed(parts, decimals), strict=True))

    assert [share for _, share in ordered] == sorted(share for _, share in ordered)


@given(PARTS, DECIMALS, st.integers(1, 1000))
def test_shares_do_not_mind_the_unit(parts: list[int], decimals: int, factor: int) -> None:
    """Kopiykas and thousands of hryvnias have the same shares."""
    assert shares([part * factor for part in parts], decimals) == shares(parts, decimals)


@given(PARTS, DECIMALS)
def test_nothing_has_a_share_of_nothing(parts: list[int], decimals: int) -> None:
    """A part of zero is never rounded up, and is printed with its decimals."""
    for part, share in zip(parts, printed(parts, decimals), strict=True):
        assert part or share == 0
        assert share.as_tuple().exponent == -decimals


@pytest.mark.parametrize(
    ("parts", "decimals", "expected"),
    [
        ([1, 1, 1], 0, ["34", "33", "33"]),
        ([1, 1, 1], 1, ["33.4", "33.3", "33.3"]),
        ([2, 1], 1, ["66.7", "33.3"]),
        ([1, 2], 1, ["33.3", "66.7"]),
        ([0, 5], 2, ["0.00", "100.00"]),
        ([1, 1, 1, 1, 1, 1], 0, ["17", "17", "17", "17", "16", "16"]),
    ],
)
def test_missing_units_go_to_those_that_lost_most_and_come_first(parts: list[int], decimals: int, expected: list[str]) -> None:
    """The largest remainder decides, and among equals the order."""
    assert [str(share) for share in printed(parts, decimals)] == expected


def test_one_decimal_is_the_default() -> None:
    """Offices print one."""
    assert shares([1, 2]) == shares([1, 2], 1)


@pytest.mark.parametrize("parts", [[], [0, 0]])
def test_a_whole_of_nothing_has_no_shares(parts: list[int]) -> None:
    """There is nothing to part."""
    found = shares(parts)

    assert isinstance(found, Missing)
    assert found.reason is Reason.NOTHING_TO_SHARE


def test_a_negative_part_is_refused() -> None:
    """A part below zero belongs to no whole, and the message shows it."""
    with pytest.raises(InvalidValueError, match="-3"):
        shares([5, -3, -1])


@pytest.mark.parametrize("odd", [Decimal("NaN"), Decimal(2), 0.5, float("nan"), "2", None])
def test_a_part_that_is_no_exact_number_is_refused(odd: int) -> None:
    """Whatever came from elsewhere, the message says which part it is and what is expected."""
    with pytest.raises(InvalidValueError, match=f"^Частина 2 цілого – «{re.escape(str(odd))}», .*копійках") as refused:
        shares([1, odd])

    assert refused.value.faults[0].path == (1,)


@pytest.mark.parametrize("decimals", [-1, 101])
def test_decimals_that_cannot_be_printed_are_refused(decimals: int) -> None:
    """Before anything is computed with them."""
    with pytest.raises(InvalidValueError):
        shares([1, 2], decimals)


def test_no_ambient_context_bends_a_share() -> None:
    """Two digits of precision outside change nothing inside."""
    with localcontext() as context:
        context.prec = 2
        found = shares([1, 2], 3)

    assert found == (Decimal("33.333"), Decimal("66.667"))
