"""Amounts of money spelled out in words, as contracts and some reports have them."""

from __future__ import annotations

import re
from typing import Final

from municipal_programs.intake.folding import folded
from municipal_programs.values import Money, MoneyUnit

__all__ = ["read_money_in_words"]

_ONES: Final = {
    "нуль": 0, "один": 1, "одна": 1, "одну": 1, "два": 2, "дві": 2, "три": 3, "чотири": 4, "п'ять": 5, "шість": 6, "сім": 7,
    "вісім": 8, "дев'ять": 9, "десять": 10, "одинадцять": 11, "дванадцять": 12, "тринадцять": 13, "чотирнадцять": 14,
    "п'ятнадцять": 15, "шістнадцять": 16, "сімнадцять": 17, "вісімнадцять": 18, "дев'ятнадцять": 19, "двадцять": 20,
    "тридцять": 30, "сорок": 40, "п'ятдесят": 50, "шістдесят": 60, "сімдесят": 70, "вісімдесят": 80, "дев'яносто": 90,
    "сто": 100, "двісті": 200, "триста": 300, "чотириста": 400, "п'ятсот": 500, "шістсот": 600, "сімсот": 700,
    "вісімсот": 800, "дев'ятсот": 900,
}  # fmt: skip
_SCALES: Final = (("тисяч", 10**3), ("мільйон", 10**6), ("мільярд", 10**9), ("трильйон", 10**12), ("квадрильйон", 10**15))
_AMOUNT: Final = re.compile(
    r"(?P<words>[а-яіїєґ' ]+?)\s*(?P<unit>тис\. ?)?(?:гривень|гривні|гривня|гривню|грн\.?)"
    r"(?:\s*(?P<kopiykas>[0-9]{1,2}|[а-яіїєґ' ]+?)\s*(?:копійок|копійки|копійка|коп\.?))?"
)


def read_money_in_words(text: str) -> Money | None:
    """Return the amount that *text* spells out, such as «п'ять мільйонів гривень 00 копійок»; None if it spells out none.

    Words in front of the amount are passed over.
    """
    if "гр" not in text.casefold():  # most texts spell nothing out, and it is dear to look
        return None
    for found in _AMOUNT.finditer(folded(text)[:2000]):
        hryvnias = _number(_tail(found["words"].split()))
        if hryvnias is None:
            continue
        spelled = found["kopiykas"] or "0"
        kopiykas = int(spelled) if spelled.isdecimal() else _number(spelled.split())
        unit = MoneyUnit.THOUSAND if found["unit"] else MoneyUnit.HRYVNIA
        return None if kopiykas is None else Money.of(hryvnias, unit) + Money(kopiykas)
    return None


def _tail(words: list[str]) -> list[str]:
    """Return the numerals that *words* end with."""
    tail: list[str] = []
    for word in reversed(words):
        if word not in _ONES and not _scale(word):
            break
        tail.insert(0, word)
    return tail


def _number(words: list[str]) -> int | None:
    whole = group = 0
    for word in words:
        scale = _scale(word)
        if scale:
            whole, group = whole + (group or 1) * scale, 0
        elif word in _ONES:
            group += _ONES[word]
        else:
            return None
    return whole + group if words else None


def _scale(word: str) -> int:
    return next((scale for stem, scale in _SCALES if word.startswith(stem)), 0)
