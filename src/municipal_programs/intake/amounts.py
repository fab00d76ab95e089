"""Numbers and money as people type them: any space, any apostrophe, letters that look like digits, years stacked in one cell."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import REMEMBERED, tidy
from municipal_programs.intake.numerals import read_money_in_words
from municipal_programs.intake.roles import money_unit_in, source_in
from municipal_programs.model import FundingSource
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, Money, MoneyUnit
from municipal_programs.values.wording import read_number

__all__ = ["Amount", "Number", "amounts_in", "is_money", "is_nothing", "number_in"]

_SIGN: Final = "[-−–]?"
_DIGITS: Final = "[0-9OОоoЗзlIІі|]"
_GROUPS: Final = rf"{_DIGITS}{{1,3}}(?:[ '’ʼ.]{_DIGITS}{{3}})+"
_NUMBER: Final = re.compile(rf"(?<![\w№]){_SIGN}(?:{_GROUPS}|{_DIGITS}+)(?:[.,]\s?{_DIGITS}+)?(?![\w])")
_LOOKALIKES: Final = str.maketrans("OОоoЗзlIІі|", "00003311111")  # both alphabets on purpose
_NOTHING: Final = re.compile(r"[-−–—хx×./_ ]*|немає|відсутн\w*|не передбач\w*|не планув\w*|не фінансув\w*", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<![\d.,])((?:19|20|21)\d\d)(?![\d.,]\d|\d)(?:\s*(?:рік|року|році|р\.|р\b))?\s*[-–—:.]?\s*")
_RUNS: Final = re.compile(r"[\n;]+|,\s+(?=(?:у |в )?(?:19|20|21)\d\d)")
_WHOLE: Final = re.compile(r"усього|всього|разом|загал", re.IGNORECASE)
_UNIT: Final = r"\s*(?:(?:тис|млн)\w*\.?\s*)?(?:грн|гривень|гривні|гривня|₴)?\.?\s*"
_WORDY: Final = 24
"""Letters that may stand beside an amount: «у 2018 році, тис. грн» is still one."""
_ONLY: Final = re.compile(_UNIT, re.IGNORECASE)


@frozen(kw_only=True)
class Number:
    """A number inside of a text.

    Args:
        value: The number, every decimal kept.
        text: The characters that it was read from.
        rest: What else the text says, before and after it.
        confidence: Whether its spelling had to be mended.
    """

    value: Decimal
    text: str
    rest: str
    confidence: Confidence = Confidence.CERTAIN


@frozen(kw_only=True)
class Amount:
    """One amount of a cell.

    Args:
        number: The bare number.
        text: The characters that it was read from.
        unit: The unit that the text itself names, if any.
        year: The year that it stands for, if the text says so.
        source: Whose money it is, if the text says so.
        confidence: Whether its spelling had to be mended.
    """

    number: Decimal
    text: str
    unit: MoneyUnit | None = None
    year: int | None = None
    source: FundingSource | None = None
    confidence: Confidence = Confidence.CERTAIN

    def money(self, unit: MoneyUnit) -> Money | None:
        """Return the number as money of *unit*; None if it is finer than a kopiyka or too large."""
        try:
            return Money.of(self.number, unit)
        except InvalidValueError:
            return None


def number_in(text: str) -> Number | None:
    """Return the first number of *text*; None where it holds none."""
    plain = tidy(text)
    for found in _NUMBER.finditer(plain):
        if any(char.isdecimal() for char in found[0]):
            value = _value(found[0])
            if value is not None:
                rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" \n.;")
                return Number(value=value[0], text=found[0], rest=rest, confidence=value[1])
    return None


@lru_cache(maxsize=REMEMBERED)
def is_nothing(text: str) -> bool:
    """Say whether *text* is what people put into a cell that has nothing to say: blank, a dash, a cross."""
    return _NOTHING.fullmatch(tidy(text)) is not None


@lru_cache(maxsize=REMEMBERED)
def is_money(text: str) -> bool:
    """Say whether a column of money may hold *text*: nothing, or amounts with hardly a word beside them."""
    if is_nothing(text):
        return True
    letters = sum(char.isalpha() for char in tidy(text))
    amounts = list(amounts_in(text))
    if read_money_in_words(text) is not None:
        return True
    return bool(amounts) and letters <= _WORDY * len(amounts)


@lru_cache(maxsize=REMEMBERED)
def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a cell: one, or one for each year or source that it stacks."""
    runs = [tidy(run) for run in _RUNS.split(text) if run.strip()]
    read = [amount for run in runs for amount in [_amount(run)] if amount is not None]
    divided = [amount for amount in read if amount.year or amount.source]
    return tuple(divided or read[:1])


def _amount(run: str) -> Amount | None:
    year = _YEAR.search(run) if not _ONLY.fullmatch(_NUMBER.sub("", run, count=1)) else None
    named = int(year[1]) if year and FIRST_YEAR <= int(year[1]) <= LAST_YEAR else None
    bare = f"{run[: year.start()]} {run[year.end() :]}" if year and named else run
    source = None if _WHOLE.search(run) else source_in(run)
    spelled = read_money_in_words(run)
    if spelled is not None:
        hryvnias = spelled.in_unit(MoneyUnit.HRYVNIA)
        return Amount(number=hryvnias, text=run, unit=MoneyUnit.HRYVNIA, year=named, source=source, confidence=Confidence.LIKELY)
    number = number_in(bare)
    if number is None:
        return None
    unit = money_unit_in(bare)
    return Amount(number=number.value, text=run, unit=unit, year=named, source=source, confidence=number.confidence)


def _value(written: str) -> tuple[Decimal, Confidence] | None:
    """Return the number that *written* means, and whether letters or separators had to be mended for it."""
    mended = written.translate(_LOOKALIKES).replace("’", "'").replace("ʼ", "'")
    whole, point, fraction = mended.replace(" ,", ",").rpartition(",") if "," in mended else (mended, "", "")
    if not point and mended.count(".") == 1 and not re.fullmatch(r".*[ '].*\.\d{3}", mended):
        whole, point, fraction = mended.rpartition(".")
    plain = re.sub(r"[ '.]", "", whole) + ("." + fraction.strip() if point else "")
    plain = re.sub("^[−–]", "-", plain)
    try:
        usual = read_number(written)
    except InvalidValueError:
        usual = None
    if usual is not None:
        return usual, Confidence.CERTAIN
    stripped = re.sub(r"^(-?)0+(?=\d)", r"\1", plain)
    try:
        return read_number(stripped), Confidence.LIKELY
    except InvalidValueError:
        return None
