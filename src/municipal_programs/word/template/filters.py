"""The filters of templates: how an author asks for a value in another form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from attrs import evolve

from municipal_programs.reports import NOTHING, Fact, Gap
from municipal_programs.values import Money, MoneyUnit, Quantity, YearRange
from municipal_programs.values.wording import (
    Noun,
    counted,
    no_break,
    write_as_of,
    write_character,
    write_date,
    write_in_month,
    write_in_years,
    write_money,
    write_money_in_words,
    write_month,
    write_of_years,
    write_short_date,
    write_years,
)
from municipal_programs.word import _messages as say
from municipal_programs.word.package.xml import FORBIDDEN
from municipal_programs.word.template.plain import Joined, is_group, is_list
from municipal_programs.word.template.run import RunError

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["FILTERS", "Filter", "filter_of_plugin"]

Filter: TypeAlias = Callable[..., object]
"""Takes the value before the bar and the words in brackets; raises TypeError for a value that is not its kind."""

_T = TypeVar("_T")


def _passes(value: object) -> bool:
    """Tell whether *value* stands where there is nothing to put into another form."""
    return value is None or value == NOTHING or isinstance(value, Gap)


def _rewriting(kind: type[_T], write: Callable[[_T], str], unit: Message | None = None) -> Filter:
    """Return a filter of figures of one kind; the figure stays the same fact, only its text changes."""

    def rewritten(value: object) -> object:
        if _passes(value):
            return value
        if isinstance(value, Fact) and isinstance(value.value, kind):
            return evolve(value, text=write(value.value), unit="" if unit is None else unit.uk)
        raise TypeError(type(value).__name__)

    return rewritten


def _money(unit: MoneyUnit) -> Filter:
    return _rewriting(Money, partial(write_money, unit=unit), unit.message)


def _of_text(change: Callable[[str], str]) -> Filter:
    """Return a filter of words, which are a text or the text of a fact."""

    def changed(value: object) -> object:
        if _passes(value):
            return value
        if isinstance(value, Fact):
            return evolve(value, text=change(value.text))
        if isinstance(value, str):
            return change(value)
        raise TypeError(type(value).__name__)

    return changed


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _counted(value: object, one: str, few: str, many: str) -> object:
    """Return a count with its noun."""
    if _passes(value):
        return value
    number = value.value if isinstance(value, Fact) else value
    number = number.value if isinstance(number, Quantity) else number
    if (
        isinstance(number, bool)
        or not isinstance(number, (int, Decimal))
        or not all(isinstance(form, str) for form in (one, few, many))
    ):
        raise TypeError(type(value).__name__)
    text = counted(number, Noun(one, few, many, few))
    return evolve(value, text=text, unit="") if isinstance(value, Fact) else text


def _joined(value: object) -> object:
    """Return the elements of a list with commas between them."""
    if _passes(value):
        return value
    elements = [element for element in value if isinstance(element, (str, Fact))] if is_list(value) else None
    if elements is None or not is_list(value) or len(elements) < len(value):
        raise TypeError(type(value).__name__)
    return Joined(elements) if any(isinstance(element, Fact) for element in elements) else ", ".join(map(str, elements))


def _length(value: object) -> int:
    if is_group(value) or is_list(value) or isinstance(value, str):
        return len(value)
    raise TypeError(type(value).__name__)


FILTERS: Final[Mapping[str, Filter]] = {
    "as_of": _rewriting(dt.date, write_as_of),
    "capitalized": _of_text(_capitalized),
    "counted": _counted,
    "full_date": _rewriting(dt.date, write_date),
    "hryvnias": _money(MoneyUnit.HRYVNIA),
    "in_month": _rewriting(dt.date, write_in_month),
    "in_years": _rewriting(YearRange, write_in_years),
    "joined": _joined,
    "length": _length,
    "millions": _money(MoneyUnit.MILLION),
    "month": _rewriting(dt.date, write_month),
    "no_break": _of_text(no_break),
    "of_years": _rewriting(YearRange, write_of_years),
    "short_date": _rewriting(dt.date, write_short_date),
    "thousands": _money(MoneyUnit.THOUSAND),
    "words": _rewriting(Money, write_money_in_words),
    "years": _rewriting(YearRange, write_years),
}
"""What every template may use; docs/templates.md shows each with an example."""


def filter_of_plugin(name: str, apply: Callable[[str], str]) -> Filter:
    """Return a filter that a plugin brought: it is given words only, and if it fails, it is named."""

    def applied(value: object) -> object:
        if _passes(value):
            return value
        if not isinstance(value, str):
            raise TypeError(type(value).__name__)
        try:
            with localcontext():  # a filter runs beside the arithmetic of everybody
                text: object = apply(value)
        except (
            Exception,
            SystemExit,
        ) as error:  # a plugin may raise anything, also what would end the command as if all were well
            raise RunError(say.FILTER_FAILED(name=name, seen=value, reason=str(error) or type(error).__name__)) from error
        if not isinstance(text, str):
            raise RunError(say.FILTER_FAILED(name=name, seen=value, reason=type(text).__name__))
        forbidden = FORBIDDEN.search(text)  # values are looked through before, and this is none of them
        if forbidden is not None:
            gave = say.GAVE_CHARACTER(character=write_character(forbidden[0]))
            raise RunError(say.FILTER_FAILED(name=name, seen=value, reason=gave))
        return text

    return applied
