"""Whether a text says a value, as far as a text that offices write can be understood."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Money, MoneyUnit, Quantity, YearRange, rounded
from municipal_programs.values.wording import read_date, read_number, read_written_money, read_years

if TYPE_CHECKING:
    from decimal import Decimal

    from municipal_programs.reports import FactValue

__all__ = ["says"]

_PERCENT = "%"


def says(text: str, value: FactValue, unit: str) -> bool:
    """Tell whether *text* may mean *value*; false only if it is understood and means another.

    Args:
        text: A figure as a document writes it, rounded perhaps.
        value: The exact figure.
        unit: The unit that the column of the figure names.
    """
    try:
        return _means(text, value, unit)
    except InvalidValueError:
        return True  # a form that a plugin wrote in its own way


def _means(text: str, value: FactValue, unit: str) -> bool:
    match value:
        case Money():
            return _means_money(text, value, unit)
        case dt.date():
            return read_date(text) == value
        case YearRange():
            return read_years(text) == value
        case str():
            return True  # a number of a decision is its letters, and a filter may change their form
        case Quantity():
            return _means_number(text, value.value, unit)
        case _:
            return _means_number(text, value, unit)


def _means_money(text: str, money: Money, unit: str) -> bool:
    written = read_written_money(text, next((one for one in MoneyUnit if one.message.uk == unit), None))
    return rounded(money.in_unit(written.unit), written.decimals) == written.amount.in_unit(written.unit)


def _means_number(text: str, number: Decimal | Fraction | int, unit: str) -> bool:
    read = read_number(text.removesuffix(unit).removesuffix(_PERCENT))
    decimals = max(0, -int(read.as_tuple().exponent))
    meant = [Fraction(number)] + ([100 * Fraction(number)] if unit == _PERCENT else [])  # a ratio is shown as a percentage
    return any(rounded(one, decimals) == read for one in meant)
