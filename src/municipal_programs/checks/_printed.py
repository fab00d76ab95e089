"""Printed figures: an amount, and how far the true one may lie from it, as its last printed digit says."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Money
from municipal_programs.values.wording import read_written_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from municipal_programs.values import MoneyUnit, Written

__all__ = ["Printed", "printed", "slack_of"]

_HALF = Fraction(1, 2)


@frozen
class Printed:
    """An amount as it was printed.

    Args:
        amount: The amount.
        slack: Half a unit of the last printed digit, in kopiykas: the true amount lies no further from it. Zero is exact.
    """

    amount: Money
    slack: Fraction = Fraction(0)

    @classmethod
    def total(cls, parts: Iterable[Printed]) -> Printed:
        """Return the sum of *parts*; what each of them may be off by adds up."""
        known = tuple(parts)
        return cls(Money.total(part.amount for part in known), sum((part.slack for part in known if part.slack), Fraction(0)))

    def agrees_with(self, other: Printed) -> bool:
        """Say whether one true amount may stand behind both."""
        return abs(self.amount.kopiykas - other.amount.kopiykas) <= self.slack + other.slack


def printed(amount: Money, written: Mapping[str, Written], *identities: str) -> Printed:
    """Return *amount* with the slack of the text that the first of *identities* was read from; exact if none was kept."""
    text = next((written[identity].text for identity in identities if identity in written), "")
    return Printed(amount, slack_of(text))


@lru_cache(maxsize=256)  # every rule about money asks it of every amount
def slack_of(text: str, unit: MoneyUnit | None = None) -> Fraction:
    """Return half a unit of the last digit of the amount in *text*, in kopiykas; zero where it is no amount.

    A kopiyka is the smallest coin: what is printed to the kopiyka is exact.
    """
    try:
        written = read_written_money(text, unit)
    except InvalidValueError:
        return Fraction(0)
    places = written.unit.value + 2 - written.decimals
    return _HALF * 10**places if places > 0 else Fraction(0)
