"""Numbers as offices write them: a decimal comma, groups of three, four digits unparted."""

from __future__ import annotations

from decimal import Decimal

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._exact import LARGEST_EXPONENT, decimals_of, exact, rounded, shifted
from municipal_programs.values._shown import shown
from municipal_programs.values.wording._grammar import MINUS, NBSP, NUMBER, matched

__all__ = ["number_in", "read_number", "write_number"]

_UNPARTED_DIGITS = 4
"""Digits before the comma that stay together: 1715, but 22 325."""


def read_number(text: str) -> Decimal:
    """Read a number that a person wrote; its decimals stay as written, zeros at the end included.

    Args:
        text: ASCII digits with a decimal comma or point; groups of three parted by a space of any kind, or unparted;
            a hyphen, minus or en dash right before a negative one; spaces around.

    Raises:
        InvalidValueError: If it is anything else, has leading zeros (a code, not a number), or is out of bounds.

    Examples:
        >>> read_number("1 203 060,00")
        Decimal('1203060.00')
        >>> read_number("−2.8")
        Decimal('-2.8')
    """
    if not matched(NUMBER, text):
        raise InvalidValueError(say.NOT_A_NUMBER(seen=shown(text)))
    return number_in(text)


def number_in(text: str) -> Decimal:
    """Return the number that *text* writes, which a grammar has matched already."""
    plain = "".join(text.split()).replace(",", ".")
    if not plain[0].isdigit():
        plain = f"-{plain[1:]}"
    number = Decimal(plain) if len(plain) <= LARGEST_EXPONENT else exact(Decimal(plain))
    return number or number.copy_abs()


def write_number(value: Decimal | int, decimals: int | None = None) -> str:
    r"""Write a number with a decimal comma, parted into groups of three by no-break spaces.

    Up to four digits before the comma stay together, with decimals or without: 1715, 1927,50, but 22 325.
    A negative number begins with the minus sign U+2212, which never parts from its number at the end of a line.

    Args:
        value: The number; its own decimals are kept, zeros at the end included.
        decimals: Digits after the comma to round to, half up; none keeps every digit.

    Raises:
        InvalidValueError: If *value* is not finite or out of bounds, or *decimals* is negative.

    Examples:
        >>> write_number(1715), write_number(22325), write_number(Decimal("2.80"))
        ('1715', '22\xa0325', '2,80')
        >>> write_number(Decimal("-0.5"), decimals=0)
        '−1'
    """
    number = exact(value) if decimals is None else rounded(value, decimals)
    places = decimals_of(number)
    digits = str(abs(int(shifted(number, places)))).zfill(places + 1)
    whole, fraction = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{MINUS if number < 0 else ''}{_parted(whole)}{',' if fraction else ''}{fraction}"


def _parted(whole: str) -> str:
    return f"{int(whole):,}".replace(",", NBSP) if len(whole) > _UNPARTED_DIGITS else whole
