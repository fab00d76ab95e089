"""From what stands in a cell to what the department answered: understood, understood with a remark, or refused."""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.files._text import forbidden_in
from municipal_programs.files._words import read_word
from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.asked import Form
from municipal_programs.files.kits.book import CellSort
from municipal_programs.files.kits.styles import Look
from municipal_programs.model import Absence, IndicatorKind
from municipal_programs.values import Money, MoneyUnit, exact, shifted
from municipal_programs.values.wording import (
    comparison_key,
    read_money,
    read_number,
    shown,
    write_money,
    write_number,
    write_short_date,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.files.kits.asked import Asked
    from municipal_programs.files.kits.book import BookCell

__all__ = ["Answer", "answer_in", "exact_number"]

_Value = TypeVar("_Value")

Answer = Money | Decimal | bool | str | Absence
"""What a department may answer."""

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?")
_DIGIT = re.compile(r"\d")
_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number."""
_SHORT = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN)
_NOISE = Fraction(1, 2**52)
"""By how much, of itself, a number in a file may differ from the one that was typed: files write two digits more than are kept."""
_LONGEST = 100_000
_DAY_ZERO = dt.date(1899, 12, 30)
_LONGEST_DAY = 5
"""Digits of the number of a day; five reach the year 2173."""


def answer_in(cell: BookCell, asked: Asked, remarks: list[Message]) -> Answer:
    """Return what *cell* answers.

    Args:
        cell: A cell that is not empty.
        asked: What was asked.
        remarks: Takes what is to be told although the answer is understood.

    Raises:
        InvalidValueError: If it cannot be understood; nothing is guessed.
    """
    if cell.formula and not cell.stored:
        raise InvalidValueError(say.FORMULA_WITHOUT_RESULT())
    if cell.sort is CellSort.ERROR:
        raise InvalidValueError(say.ERROR_IN_CELL(seen=cell.text))
    if cell.sort is CellSort.DATE or (cell.sort is CellSort.NUMBER and cell.look is Look.DATE):
        raise InvalidValueError(say.DATE_FOR_NUMBER(seen=_day(cell.text), expected=_expected(asked)))
    answer = _read(cell, asked, remarks)
    if cell.formula:
        remarks.append(say.FORMULA(seen=shown(cell.text)))
    return answer


def exact_number(text: str) -> Decimal:
    """Return the number that a file writes as *text*: what was typed, exactly, without the noise of binary fractions.

    Raises:
        InvalidValueError: If it is no number, or has more digits than a spreadsheet keeps.
    """
    if not _NUMBER.fullmatch(text.strip()):
        raise InvalidValueError(say.NOT_TAKEN(reason=say.NUMBER_FOR_WORD(seen=shown(text), expected=say.A_NUMBER())))
    number = _refusing(lambda: exact(Decimal(text.strip())))
    short = _SHORT.create_decimal(number)
    if short != number and abs(Fraction(short) - Fraction(number)) > abs(Fraction(number)) * _NOISE:
        raise InvalidValueError(say.TOO_EXACT(seen=write_number(number)))
    kept = number if short == number else short.normalize(_SHORT)
    return shifted(kept, 0) or Decimal(0)


def _read(cell: BookCell, asked: Asked, remarks: list[Message]) -> Answer:
    match asked.form:
        case Form.MONEY:
            return _money(cell, asked, remarks)
        case Form.VALUE if asked.kind is IndicatorKind.YES_NO:
            return _yes_or_no(cell)
        case Form.VALUE if asked.kind is not IndicatorKind.QUALITATIVE:
            return _number(cell, asked, remarks)
        case Form.ABSENCE:
            return _absence(cell)
        case _:
            return _text(cell, remarks)


def _money(cell: BookCell, asked: Asked, remarks: list[Message]) -> Money:
    if cell.sort is CellSort.TEXT:
        if not _DIGIT.search(cell.text):
            raise InvalidValueError(say.NO_AMOUNT(seen=shown(_typed(cell.text))))
        amount = _refusing(lambda: read_money(_typed(cell.text), MoneyUnit.HRYVNIA))
        remarks.append(say.NUMBER_AS_TEXT(seen=shown(cell.text), value=write_money(amount)))
    else:
        number = _plain_number(cell, asked)
        amount = _refusing(lambda: Money.of(number))
    if amount < Money(0):
        raise InvalidValueError(say.NOT_TAKEN(reason=say.NEGATIVE(seen=write_money(amount))))
    return amount


def _number(cell: BookCell, asked: Asked, remarks: list[Message]) -> Decimal:
    if cell.sort is CellSort.TEXT:
        if not _DIGIT.search(cell.text):
            raise InvalidValueError(say.NO_NUMBER(seen=shown(_typed(cell.text))))
        bare = _typed(cell.text).removesuffix("%" if asked.kind is IndicatorKind.SHARE else asked.unit).strip()
        number = _refusing(lambda: read_number(bare))
        remarks.append(say.NUMBER_AS_TEXT(seen=shown(cell.text), value=write_number(number)))
        return number
    if cell.look is Look.PERCENT and (asked.kind is IndicatorKind.SHARE or asked.unit == "%"):
        number = shifted(exact_number(cell.text), 2)
        remarks.append(say.PERCENT_FORMAT(seen=f"{write_number(number)} %", value=write_number(number)))
        return number
    return _plain_number(cell, asked)


def _plain_number(cell: BookCell, asked: Asked) -> Decimal:
    if cell.sort is CellSort.TRUTH:
        raise InvalidValueError(say.TRUTH_FOR_OTHER(seen=_truth(cell), expected=_expected(asked)))
    number = exact_number(cell.text)
    if cell.look is Look.PERCENT:
        raise InvalidValueError(say.PERCENT_FOR_OTHER(seen=f"{write_number(shifted(number, 2))} %", expected=_expected(asked)))
    return number


def _yes_or_no(cell: BookCell) -> bool:
    if cell.sort is CellSort.TRUTH:
        return cell.text == "1"
    words = {comparison_key(say.YES().uk): True, comparison_key(say.NO().uk): False}
    word = comparison_key(_typed(cell.text))
    if cell.sort is CellSort.NUMBER or word not in words:
        raise InvalidValueError(say.NUMBER_FOR_WORD(seen=shown(cell.text), expected=say.A_YES_OR_NO()))
    return words[word]


def _absence(cell: BookCell) -> Absence:
    if cell.sort is not CellSort.TEXT:
        raise InvalidValueError(say.NUMBER_FOR_WORD(seen=shown(cell.text), expected=say.A_REASON()))
    return _refusing(lambda: read_word(Absence, _typed(cell.text)))


def _text(cell: BookCell, remarks: list[Message]) -> str:
    if cell.sort is CellSort.TRUTH:
        raise InvalidValueError(say.TRUTH_FOR_OTHER(seen=_truth(cell), expected=say.A_TEXT()))
    if cell.sort is CellSort.NUMBER:
        text = write_number(exact_number(cell.text))
        remarks.append(say.NUMBER_FOR_TEXT(seen=text))
        return text
    forbidden = forbidden_in(cell.text)
    if forbidden is not None:
        raise InvalidValueError(say.NOT_TAKEN(reason=forbidden))
    if len(cell.text) > _LONGEST:
        raise InvalidValueError(say.NOT_TAKEN(reason=say.TOO_LONG(most=_LONGEST)))
    return cell.text.strip()


def _typed(text: str) -> str:
    """Return *text* on one line: what was pasted brings breaks and tabs along."""
    return " ".join(text.split("\n")).replace("\t", " ").strip().removeprefix("'")


def _day(text: str) -> str:
    """Return the day that a spreadsheet counts as *text*, from the last but one of 1899; the text itself where it counts none."""
    whole = text.partition(".")[0]
    return (
        write_short_date(_DAY_ZERO + dt.timedelta(int(whole)))
        if whole.isdecimal() and len(whole) <= _LONGEST_DAY
        else shown(text)
    )


def _truth(cell: BookCell) -> Message:
    return say.THE_TRUTH(seen="TRUE" if cell.text == "1" else "FALSE")


def _expected(asked: Asked) -> Message:
    if asked.form is Form.MONEY:
        return say.AN_AMOUNT()
    if asked.form is Form.ABSENCE:
        return say.A_REASON()
    if asked.form is not Form.VALUE or asked.kind is IndicatorKind.QUALITATIVE:
        return say.A_TEXT()
    return say.A_YES_OR_NO() if asked.kind is IndicatorKind.YES_NO else say.A_NUMBER()


def _refusing(read: Callable[[], _Value]) -> _Value:
    """Return what *read* gives; what it refuses is told to be not taken."""
    try:
        return read()
    except InvalidValueError as error:
        raise InvalidValueError(say.NOT_TAKEN(reason=error.message)) from error
