"""The exact value of a figure as a text for machines, and back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import frozen

from municipal_programs.reports import FactValue
from municipal_programs.values import Money, Quantity, YearRange

__all__ = ["exact_text", "exact_value"]

_WHOLE: Final = re.compile("-?[0-9]{1,1000}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,1000}(\.[0-9]{1,1000})?")
_YEARS: Final = re.compile("[0-9]{4}-[0-9]{4}")


def exact_text(value: FactValue) -> tuple[str, str]:
    """Return what kind of value it is, and the value itself; nothing of it is rounded.

    >>> exact_text(Money(16233135)), exact_text(YearRange(2018, 2020)), exact_text(Decimal("2.80"))
    (('money', '16233135'), ('years', '2018-2020'), ('number', '2.80'))
    """
    kind = _KINDS.get(type(value)) or next(kind for kind, form in _FORMS.items() if isinstance(value, form.of))
    return kind, _FORMS[kind].write(value)


def exact_value(kind: str, text: str) -> FactValue:
    """Return the value that `exact_text` wrote so.

    Raises:
        ValueError: If it wrote nothing of the sort.
    """
    if kind not in _FORMS:
        raise ValueError(kind)
    return _FORMS[kind].read(text)


@frozen
class _Form:
    """A kind of value: what it is of, and how it is written and read."""

    of: type
    write: Callable[[Any], str]
    read: Callable[[str], FactValue]


def _fitting(form: re.Pattern[str], text: str) -> str:
    if form.fullmatch(text) is None:
        raise ValueError(text[:40])
    return text


def _whole(text: str) -> int:
    return int(_fitting(_WHOLE, text))


def _number(text: str) -> Decimal:
    return Decimal(_fitting(_NUMBER, text))


def _quantity(text: str) -> Quantity:
    number, _, unit = text.partition(" ")
    return Quantity(_number(number), unit)


def _ratio(text: str) -> Fraction:
    above, _, below = text.partition("/")
    if not _whole(below):
        raise ValueError(text[:40])
    return Fraction(_whole(above), _whole(below))


def _years(text: str) -> YearRange:
    first, _, last = _fitting(_YEARS, text).partition("-")
    return YearRange(int(first), int(last))


_FORMS: Final = {
    "money": _Form(Money, lambda money: str(money.kopiykas), lambda text: Money(_whole(text))),
    "quantity": _Form(Quantity, lambda quantity: f"{quantity.value:f} {quantity.unit}", _quantity),
    "number": _Form(Decimal, "{:f}".format, _number),
    "ratio": _Form(Fraction, lambda ratio: f"{ratio.numerator}/{ratio.denominator}", _ratio),
    "years": _Form(YearRange, lambda years: f"{years.first}-{years.last}", _years),
    "date": _Form(dt.date, dt.date.isoformat, dt.date.fromisoformat),
    "count": _Form(int, str, _whole),
    "text": _Form(str, str, str),
}
"""All that a figure can be."""
_KINDS: Final = {form.of: kind for kind, form in _FORMS.items()}
