"""Decimal arithmetic that no ambient context can bend: it goes through integers and fractions, never through a context."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown

__all__ = ["LARGEST_EXPONENT", "decimals_of", "exact", "rounded", "shifted"]

LARGEST_EXPONENT = 100
"""Digits before or after the decimal point beyond which no figure of a city lies; more is an attack or a slip."""
_BOUND = 10**LARGEST_EXPONENT
_USUAL = LARGEST_EXPONENT // 2
"""Characters of a number, and digits before its point or zeros behind it, that together cannot pass the bounds."""


def exact(number: Decimal | int) -> Decimal:
    """Return *number* as a finite Decimal of a sane magnitude.

    Raises:
        InvalidValueError: If it is a `bool`, a `float`, not finite, or has more than `LARGEST_EXPONENT` digits on a side.
    """
    candidate: object = number
    if (
        isinstance(candidate, Decimal)
        and len(str(candidate)) <= _USUAL
        and candidate.is_finite()
        and abs(candidate.adjusted()) < _USUAL
    ):
        return candidate  # as nearly all are, and a tuple of digits takes long to make
    if isinstance(candidate, bool) or not isinstance(candidate, (Decimal, int)):
        raise InvalidValueError(say.NOT_AN_EXACT_NUMBER(seen=shown(candidate)))
    if isinstance(candidate, int):
        if abs(candidate) >= _BOUND:
            raise InvalidValueError(say.NUMBER_OUT_OF_BOUNDS(seen=shown(candidate), digits=LARGEST_EXPONENT))
        return Decimal(candidate)
    exponent = candidate.as_tuple().exponent
    if not isinstance(exponent, int):
        raise InvalidValueError(say.NOT_AN_EXACT_NUMBER(seen=shown(candidate)))
    if candidate.adjusted() >= LARGEST_EXPONENT or exponent < -LARGEST_EXPONENT:
        raise InvalidValueError(say.NUMBER_OUT_OF_BOUNDS(seen=shown(candidate), digits=LARGEST_EXPONENT))
    return candidate


def decimals_of(number: Decimal) -> int:
    """Return how many digits the finite *number* has after its decimal point, zeros at the end included."""
    return max(0, -_exponent(number))


def shifted(number: Decimal, places: int) -> Decimal:
    """Return the finite *number* times ten to the power of *places*, every digit kept and none behind an exponent."""
    sign, digits, _ = number.as_tuple()
    moved = _exponent(number) + places
    return Decimal((sign, digits + (0,) * moved, min(0, moved)))


def rounded(number: Decimal | Fraction | int, decimals: int) -> Decimal:
    """Round *number* to *decimals* digits after the decimal point, half up as offices do: 0,5 → 1 and −0,5 → −1.

    This is the one place where a figure may lose digits; call it on the way out to a reader, never between two sums.

    Args:
        number: An exact number; a ratio stays a fraction until here.
        decimals: Digits to keep, from 0 to `LARGEST_EXPONENT`.

    Returns:
        The number with exactly that many decimals; never a negative zero.

    Raises:
        InvalidValueError: If *number* is not exact or *decimals* is out of bounds.

    Examples:
        >>> rounded(Decimal("2.345"), 2)
        Decimal('2.35')
        >>> rounded(Fraction(2, 3), 1)
        Decimal('0.7')
    """
    if isinstance(decimals, bool) or not 0 <= decimals <= LARGEST_EXPONENT:
        raise InvalidValueError(say.DECIMALS_OUT_OF_BOUNDS(seen=shown(decimals), most=LARGEST_EXPONENT))
    ratio = number if isinstance(number, Fraction) else Fraction(exact(number))
    whole, rest = divmod(abs(ratio.numerator) * 10**decimals, ratio.denominator)
    whole += 2 * rest >= ratio.denominator
    return shifted(Decimal(-whole if ratio < 0 else whole), -decimals)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int), "the caller made sure that the number is finite"
    return exponent
