"""Amounts of money in грн, тис. грн and млн грн, exact both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._exact import decimals_of
from municipal_programs.values._shown import shown
from municipal_programs.values.money import Money, MoneyUnit
from municipal_programs.values.wording._grammar import GAP, NBSP, NUMBER, matched
from municipal_programs.values.wording.numbers import number_in, read_number, write_number

if TYPE_CHECKING:
    from decimal import Decimal
    from re import Match

__all__ = ["WrittenMoney", "read_money", "read_written_money", "write_money"]

_HRYVNIAS = r"(?:грн\b\.?|гривень|гривні|гривня|гривню|₴)"
_KOPIYKAS = r"(?:коп\b\.?|копійок|копійки|копійка|копійку)"
_THOUSANDS = r"(?:тис\b\.?|тисяча|тисячі|тисяч)"
_MILLIONS = r"(?:млн\b\.?|мільйонів|мільйони|мільйона|мільйон)"
_AMOUNT = (
    rf"(?P<number>{NUMBER})"
    rf"(?P<unit>{GAP}(?:(?P<THOUSAND>{_THOUSANDS})|(?P<MILLION>{_MILLIONS}))?{GAP}{_HRYVNIAS}"
    rf"(?:{GAP}(?P<kopiykas>[0-9]{{1,2}}){GAP}{_KOPIYKAS})?)?"
)
_HRYVNIA, _THOUSAND, _MILLION = MoneyUnit  # asked for each amount, and the class of an enumeration answers slowly
_USUAL_DECIMALS = {MoneyUnit.HRYVNIA: 2, MoneyUnit.THOUSAND: 1, MoneyUnit.MILLION: 1}


@frozen(kw_only=True)
class WrittenMoney:
    """An amount together with the form that it was written in, so that it can be written back the same way.

    Args:
        amount: The exact amount.
        unit: The unit that the text names, or that its column names.
        decimals: Digits after the comma of that unit.
    """

    amount: Money
    unit: MoneyUnit
    decimals: int


def read_money(text: str, unit: MoneyUnit | None = None) -> Money:
    """Read an amount of money, exactly; see `read_written_money`.

    Examples:
        >>> read_money("540,0 тис. грн") == read_money("540 000,00 грн") == read_money("540,0", MoneyUnit.THOUSAND)
        True
    """
    return Money.of(*_understood(text, unit))


def read_written_money(text: str, unit: MoneyUnit | None = None) -> WrittenMoney:
    """Read an amount of money and keep the unit and the decimals that it was written with.

    Args:
        text: A number and its unit, in short or in full: «540,0 тис. грн», «5,2 млн грн.», «470,6тис.грн»,
            «1 203 060,00 тис. гривень», «12 грн 50 коп.».
        unit: The unit of a bare number, as the heading of its column says; a unit in the text itself prevails.

    Raises:
        InvalidValueError: If it is no amount, has no unit and *unit* is not given, or is finer than a kopiyka.

    Examples:
        >>> read_written_money("5,20 млн грн")
        WrittenMoney(amount=Money(kopiykas=520000000), unit=<MoneyUnit.MILLION: 6>, decimals=2)
    """
    number, named = _understood(text, unit)
    return WrittenMoney(amount=Money.of(number, named), unit=named, decimals=decimals_of(number))


def write_money(money: Money, unit: MoneyUnit = MoneyUnit.HRYVNIA, decimals: int | None = None, *, with_unit: bool = True) -> str:
    r"""Write an amount in *unit*, never rounded unless *decimals* asks for it.

    Args:
        money: The amount.
        unit: The unit to write it in.
        decimals: Digits after the comma, rounded half up. None writes every digit that differs from zero, but at least
            two in грн and one in тис. грн and млн грн.
        with_unit: Whether the unit follows; a table names it in the heading instead.

    Raises:
        InvalidValueError: If *decimals* is negative.

    Examples:
        >>> write_money(Money.of(540000), MoneyUnit.THOUSAND), write_money(Money(16233135))
        ('540,0\xa0тис.\xa0грн', '162\xa0331,35\xa0грн')
        >>> write_money(Money(16233135), MoneyUnit.THOUSAND, with_unit=False)
        '162,33135'
        >>> write_money(Money(16233135), MoneyUnit.THOUSAND, decimals=1, with_unit=False)
        '162,3'
    """
    number = write_number(money.in_unit(unit), _decimals_needed(money, unit) if decimals is None else decimals)
    return f"{number}{NBSP}{unit.message.uk}" if with_unit else number


def _understood(text: str, unit: MoneyUnit | None) -> tuple[Decimal, MoneyUnit]:
    """Return the number that *text* writes, and the unit that it names or that a bare one has."""
    found = matched(_AMOUNT, text)
    if found is None:
        raise InvalidValueError(say.NOT_AN_AMOUNT(seen=shown(text)))
    if found["kopiykas"]:
        return _with_kopiykas(found), MoneyUnit.HRYVNIA
    named = _unit_of(found) if found["unit"] else unit
    if named is None:
        raise InvalidValueError(say.AMOUNT_WITHOUT_UNIT(seen=shown(text)))
    return number_in(found["number"]), named


def _unit_of(found: Match[str]) -> MoneyUnit:
    if found["THOUSAND"]:
        return _THOUSAND
    return _MILLION if found["MILLION"] else _HRYVNIA


def _with_kopiykas(found: Match[str]) -> Decimal:
    number, kopiykas = found["number"], found["kopiykas"].zfill(2)
    if _unit_of(found) is not MoneyUnit.HRYVNIA or decimals_of(read_number(number)):
        raise InvalidValueError(say.NOT_AN_AMOUNT(seen=shown(found.string)))
    return read_number(f"{number},{kopiykas}")


def _decimals_needed(money: Money, unit: MoneyUnit) -> int:
    places, rest = unit.value + 2, money.kopiykas
    while places > _USUAL_DECIMALS[unit] and rest % 10 == 0:
        places, rest = places - 1, rest // 10
    return places
