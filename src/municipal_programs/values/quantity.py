"""A number with its unit."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._exact import decimals_of, exact
from municipal_programs.values._shown import shown

__all__ = ["Quantity"]


@frozen
class Quantity:
    """A number as it was measured, with its unit; 40 and 40,00 are equal but are printed as they came.

    Args:
        value: The number, finite, every digit kept, also zeros at the end.
        unit: What is counted or measured, as people write it («одиниць», «%», «місце»).

    Raises:
        InvalidValueError: If the number is no Decimal, not finite or out of bounds, or the unit is blank.
    """

    value: Decimal
    unit: str

    def __attrs_post_init__(self) -> None:
        value: object = self.value
        unit: object = self.unit
        if not isinstance(value, Decimal):
            raise InvalidValueError(say.NOT_AN_EXACT_NUMBER(seen=shown(value)))
        exact(value)
        if not isinstance(unit, str) or not unit.strip():
            raise InvalidValueError(say.EMPTY_UNIT())

    @property
    def decimals(self) -> int:
        """How many digits after the decimal comma the number was written with."""
        return decimals_of(self.value)
