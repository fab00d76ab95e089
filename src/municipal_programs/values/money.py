"""Money: whole kopiykas, so that no sum ever drifts."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._exact import LARGEST_EXPONENT, exact, shifted
from municipal_programs.values._shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.errors import Message

__all__ = ["Money", "MoneyUnit"]


class MoneyUnit(Enum):
    """The units in which programs and budgets write money; the value is the power of ten over one hryvnia."""

    HRYVNIA = 0
    THOUSAND = 3
    MILLION = 6

    def __init__(self, power: int) -> None:
        self.kopiykas = 10 ** (power + 2)
        """How many kopiykas one of it is."""

    @property
    def message(self) -> Message:
        """The unit's short name in both languages: «грн», «тис. грн», «млн грн», with no-break spaces."""
        return {MoneyUnit.HRYVNIA: say.HRYVNIA, MoneyUnit.THOUSAND: say.THOUSAND, MoneyUnit.MILLION: say.MILLION}[self]


_BOUND = 10**LARGEST_EXPONENT


@frozen
class Money:
    """An exact amount in hryvnias, kept as whole kopiykas; a difference may be negative.

    Amounts have an order, which attrs would give them too, but through tuples of their fields, and rules compare them all the time.

    Args:
        kopiykas: Hundredths of a hryvnia, of either sign, of at most `LARGEST_EXPONENT` digits.

    Raises:
        InvalidValueError: If *kopiykas* is not an integer (a `bool` is none) or is out of bounds.
    """

    kopiykas: int

    def __attrs_post_init__(self) -> None:
        kopiykas: object = self.kopiykas
        if isinstance(kopiykas, bool) or not isinstance(kopiykas, int):
            raise InvalidValueError(say.KOPIYKAS_ARE_WHOLE(seen=shown(kopiykas)))
        if not -_BOUND < kopiykas < _BOUND:
            exact(kopiykas)

    @classmethod
    def of(cls, amount: Decimal | int, unit: MoneyUnit = MoneyUnit.HRYVNIA) -> Money:
        """Build money from an *amount* of *unit*.

        Raises:
            InvalidValueError: If the amount is not finite or is finer than a kopiyka; nothing is rounded.
        """
        numerator, denominator = exact(amount).as_integer_ratio()
        kopiykas, finer = divmod(numerator * unit.kopiykas, denominator)
        if finer:
            raise InvalidValueError(say.FINER_THAN_A_KOPIYKA(seen=shown(amount), unit=unit.message))
        return cls(kopiykas)

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """Return the sum of *amounts*; of none, zero."""
        return cls(sum(amount.kopiykas for amount in amounts))

    def in_unit(self, unit: MoneyUnit) -> Decimal:
        """Return the exact amount in *unit*, with as many decimals as it takes."""
        return shifted(Decimal(self.kopiykas), -(unit.value + 2))

    def __lt__(self, other: Money) -> bool:
        return self.kopiykas < other.kopiykas if _is_money(other) else NotImplemented

    def __le__(self, other: Money) -> bool:
        return self.kopiykas <= other.kopiykas if _is_money(other) else NotImplemented

    def __gt__(self, other: Money) -> bool:
        return self.kopiykas > other.kopiykas if _is_money(other) else NotImplemented

    def __ge__(self, other: Money) -> bool:
        return self.kopiykas >= other.kopiykas if _is_money(other) else NotImplemented

    def __add__(self, other: Money) -> Money:
        return Money(self.kopiykas + other.kopiykas) if _is_money(other) else NotImplemented

    def __sub__(self, other: Money) -> Money:
        return Money(self.kopiykas - other.kopiykas) if _is_money(other) else NotImplemented

    def __mul__(self, times: int) -> Money:
        return Money(self.kopiykas * times) if _is_count(times) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self) -> Money:
        return Money(-self.kopiykas)

    def __abs__(self) -> Money:
        return Money(abs(self.kopiykas))

    def __bool__(self) -> bool:
        return self.kopiykas != 0


def _is_money(other: object) -> bool:
    return isinstance(other, Money)


def _is_count(times: object) -> bool:
    return isinstance(times, int) and not isinstance(times, bool)
