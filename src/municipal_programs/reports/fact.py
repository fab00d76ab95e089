"""A figure placed in a document, with its identity."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from municipal_programs.values import Money, Quantity, YearRange

__all__ = ["Fact", "FactValue"]

FactValue: TypeAlias = Money | Quantity | Decimal | Fraction | YearRange | date | int | str
"""What a fact can be about: an amount, a measured number with its unit or without, a ratio, years, a day, a count, or the number of a decision."""


@frozen(kw_only=True)
class Fact:
    """One figure, date or number of a decision as it stands in a document.

    Args:
        identity: Which figure it is, such as ``measure.7.disbursed``; the same everywhere.
        value: The figure itself, exact.
        text: How the document writes it.
        unit: The unit that the document gives it in (its column's, say); empty where there is none.
    """

    identity: str
    value: FactValue
    text: str
    unit: str = ""

    def __str__(self) -> str:
        return self.text
