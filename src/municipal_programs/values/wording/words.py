"""Amounts of money spelled out, as contracts and payment orders want them."""

from __future__ import annotations

from decimal import Context, Inexact, localcontext

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown
from municipal_programs.values.money import Money, MoneyUnit
from municipal_programs.values.wording.numbers import write_number

__all__ = ["LARGEST_AMOUNT_IN_WORDS", "write_money_in_words"]

LARGEST_AMOUNT_IN_WORDS = Money.of(10**18) - Money(1)
"""Just under a quintillion hryvnias: no one counts money beyond квадрильйони."""

_EXACT = Context(prec=100, traps=[Inexact])
"""num2words computes in the ambient context; in this one it is exact, or an exception."""


def write_money_in_words(money: Money) -> str:
    """Spell out the hryvnias and give the kopiykas as two digits; the apostrophe is U+0027.

    Args:
        money: The amount, at most `LARGEST_AMOUNT_IN_WORDS` either way.

    Raises:
        InvalidValueError: If the amount is larger.

    Examples:
        >>> write_money_in_words(Money.of(5200600))
        "п'ять мільйонів двісті тисяч шістсот гривень 00 копійок"
        >>> write_money_in_words(Money(-2101))
        'мінус двадцять одна гривня 01 копійка'
    """
    if abs(money) > LARGEST_AMOUNT_IN_WORDS:
        most = write_number(LARGEST_AMOUNT_IN_WORDS.in_unit(MoneyUnit.HRYVNIA))
        raise InvalidValueError(say.TOO_LARGE_FOR_WORDS(seen=shown(money.in_unit(MoneyUnit.HRYVNIA)), most=most))
    # Imported here, since num2words loads every language that it knows; it ships no types.
    from num2words import num2words  # noqa: PLC0415  # pyright: ignore[reportUnknownVariableType]

    with localcontext(_EXACT):
        # A Decimal, never an int: num2words would take hryvnias for kopiykas.
        hryvnias = money.in_unit(MoneyUnit.HRYVNIA)
        return str(num2words(hryvnias, lang="uk", to="currency", currency="UAH", cents=False, separator=""))
