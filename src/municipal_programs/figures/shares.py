"""Percentages of one whole that add up to one hundred when they are printed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import _messages as say
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.values import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

__all__ = ["shares"]

_WHOLE = 100


def shares(parts: Sequence[Fraction | int], decimals: int = 1) -> tuple[Decimal, ...] | Missing:
    """Return what percentage of their sum each of *parts* is, rounded so that the percentages add up to exactly 100.

    By the method of the largest remainder: each share is cut to *decimals*, and the units of the last place that are then
    missing go to the shares that lost most, the first of equals first. So none is further from its exact value than one unit
    of the last place.

    Args:
        parts: Exact amounts of one unit, none negative; for money, its kopiykas.
        decimals: Digits after the comma, zero or more.

    Returns:
        The percentages in the order of *parts*; Missing where the parts add up to nothing.

    Raises:
        InvalidValueError: If a part is negative or no exact number, or *decimals* is negative.

    >>> shares([1, 1, 1])
    (Decimal('33.4'), Decimal('33.3'), Decimal('33.3'))
    """
    rounded(_WHOLE, decimals)  # refuses decimals that cannot be printed, before a power of ten is taken of them
    for place, part in enumerate(parts):
        _require_exact(part, place)
    if any(part < 0 for part in parts):
        raise InvalidValueError(say.NEGATIVE_PART(seen=min(parts)))
    whole = sum(parts)
    if not whole:
        return Missing.because(Reason.NOTHING_TO_SHARE)
    units = _WHOLE * 10**decimals
    exact = [Fraction(part) * units / whole for part in parts]
    return tuple(rounded(Fraction(count, 10**decimals), decimals) for count in _whole_units(exact, units))


def _require_exact(part: object, place: int) -> None:
    if not isinstance(part, int | Fraction):
        raise InvalidValueError(say.PART_NOT_EXACT(place=place + 1, seen=str(part)), (place,))


def _whole_units(exact: list[Fraction], units: int) -> list[int]:
    cut = [share.numerator // share.denominator for share in exact]
    most_lost_first = sorted(range(len(exact)), key=lambda place: cut[place] - exact[place])
    lucky = set(most_lost_first[: units - sum(cut)])
    return [count + (place in lucky) for place, count in enumerate(cut)]
