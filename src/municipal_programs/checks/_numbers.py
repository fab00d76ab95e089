"""Numbers inside of texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from municipal_programs.errors import InvalidValueError
from municipal_programs.values.wording import read_number

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["decimals_of", "leading_number"]

_LEADING = re.compile(r"\s*([-–−]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)")


def leading_number(text: str) -> Decimal | None:
    """Return the number that *text* begins with, as in «12 місце (за 2019 рік)»; None if it begins with none."""
    found = _LEADING.match(text)
    try:
        return read_number(found[1].strip()) if found else None
    except InvalidValueError:
        return None


def decimals_of(number: Decimal) -> int:
    """Return how many digits the finite *number* has after its decimal point."""
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int), "a figure is finite"
    return max(0, -exponent)
