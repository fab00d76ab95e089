"""Amounts of money spelled out, as contracts and payment orders want them."""

from __future__ import annotations

from decimal import Context, Inexact, localcontext
from typing import Final

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown
from municipal_programs.values.money import Money, MoneyUnit
from municipal_programs.values.wording._grammar import matched
from municipal_programs.values.wording.numbers import write_number
from municipal_programs.values.wording.typography import comparison_key

__all__ = ["LARGEST_AMOUNT_IN_WORDS", "read_money_in_words", "write_money_in_words"]

LARGEST_AMOUNT_IN_WORDS = Money.of(10**18) - Money(1)
"""Just under a quintillion hryvnias: no one counts money beyond квадрильйони."""

_EXACT = Context(prec=100, traps=[Inexact])
"""num2words computes in the ambient context; in this one it is exact, or an exception."""

_UNITS: Final = [
    "нуль",
    "одна",
    "дві",
    "три",
    "чотири",
    "п'ять",
    "шість",
    "сім",
    "вісім",
    "дев'ять",
    "десять",
    "одинадцять",
    "дванадцять",
    "тринадцять",
    "чотирнадцять",
    "п'ятнадцять",
    "шістнадцять",
    "сімнадцять",
    "вісімнадцять",
    "дев'ятнадцять",
]
_TENS: Final = ["двадцять", "тридцять", "сорок", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто"]
_HUNDREDS: Final = ["сто", "двісті", "триста", "чотириста", "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот"]
_NUMBERS: Final = {
    "один": 1,
    "два": 2,
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **{word: 100 * number for number, word in enumerate(_HUNDREDS, start=1)},
}
_GROUPS: Final = {
    **dict.fromkeys(("тисяча", "тисячі", "тисяч"), 10**3),
    **{
        stem + ending: 10**power
        for stem, power in (("мільйон", 6), ("мільярд", 9), ("трильйон", 12), ("квадрильйон", 15))
        for ending in ("", "и", "ів")
    },
}
_AMOUNT: Final = (
    "(?P<hryvnias>(?P<minus>мінус )?(?P<words>[а-яіїєґ' ]+) (?:гривня|гривні|гривень))"
    r"(?: (?P<kopiykas>[0-9]{1,2}) (?:копійка|копійки|копійок|коп\.?))?"
)


def read_money_in_words(text: str) -> Money:
    """Read an amount that is spelled out as `write_money_in_words` does it.

    Args:
        text: Hryvnias in words, kopiykas as digits or left out; capital letters and the kind of apostrophe do not matter.

    Raises:
        InvalidValueError: If a word is no number, or the words do not agree with each other.

    Examples:
        >>> read_money_in_words("П’ять мільйонів двісті тисяч шістсот гривень") == Money.of(5200600)
        True
    """
    found = matched(_AMOUNT, comparison_key(text))
    hryvnias = _added(found["words"].split()) if found else None
    if found is None or hryvnias is None:
        raise InvalidValueError(say.NOT_AN_AMOUNT_IN_WORDS(seen=shown(text)))
    sign = -1 if found["minus"] else 1
    money = sign * (Money.of(hryvnias) + Money(int(found["kopiykas"] or 0)))
    # Only what would be written so is read: «сто двісті» is no number, and «двадцять одна гривень» may be a slip of either word.
    if not write_money_in_words(money).startswith(f"{found['hryvnias']} "):
        raise InvalidValueError(say.NOT_AN_AMOUNT_IN_WORDS(seen=shown(text)))
    return money


def _added(words: list[str]) -> int | None:
    """Add up the words of a whole number; None where one of them is no number."""
    total = group = 0
    for word in words:
        if word in _GROUPS:
            total, group = total + group * _GROUPS[word], 0
        elif word in _NUMBERS:
            group += _NUMBERS[word]
        else:
            return None
    return total + group


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
