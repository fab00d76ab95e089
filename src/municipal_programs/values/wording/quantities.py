"""Quantities: a number as it was measured, and its unit."""

from __future__ import annotations

from municipal_programs.values.quantity import Quantity
from municipal_programs.values.wording._grammar import NBSP
from municipal_programs.values.wording.numbers import read_number, write_number

__all__ = ["read_quantity", "write_quantity"]


def read_quantity(text: str, unit: str) -> Quantity:
    """Read a number of *unit*; its decimals stay as written.

    Args:
        text: The bare number, as it stands in a column whose unit is named elsewhere: «90 000», «2,8».
        unit: What is counted or measured.

    Raises:
        InvalidValueError: If *text* is no number or *unit* is blank.

    Examples:
        >>> read_quantity("90 000", "осіб")
        Quantity(value=Decimal('90000'), unit='осіб')
    """
    return Quantity(read_number(text), unit)


def write_quantity(quantity: Quantity, *, with_unit: bool = True) -> str:
    r"""Write a quantity as it was measured: 40 stays 40 and 40,00 stays 40,00.

    Examples:
        >>> write_quantity(read_quantity("90 000", "осіб"))
        '90\xa0000\xa0осіб'
    """
    number = write_number(quantity.value)
    return f"{number}{NBSP}{quantity.unit}" if with_unit else number
