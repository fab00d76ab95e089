"""What every program is made of: money, years, quantities, and the places that they were read from."""

from municipal_programs.values._exact import LARGEST_EXPONENT, exact, rounded, shifted
from municipal_programs.values.money import Money, MoneyUnit
from municipal_programs.values.origin import Origin, Written
from municipal_programs.values.quantity import Quantity
from municipal_programs.values.years import FIRST_YEAR, LAST_YEAR, YearRange, calendar_year

__all__ = [
    "FIRST_YEAR",
    "LARGEST_EXPONENT",
    "LAST_YEAR",
    "Money",
    "MoneyUnit",
    "Origin",
    "Quantity",
    "Written",
    "YearRange",
    "calendar_year",
    "exact",
    "rounded",
    "shifted",
]
