"""Dates as offices write them: «18 грудня 2017 року», «18.12.2017», «у грудні 2017 року»; the ISO form is for data."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import Final

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown
from municipal_programs.values.wording._grammar import GAP, NBSP, SPACE, matched
from municipal_programs.values.years import calendar_year

__all__ = ["Case", "read_date", "write_as_of", "write_date", "write_in_month", "write_month", "write_short_date"]

_DAY = "(?P<day>[0-9]{1,2})"
_YEAR = rf"(?P<year>[0-9]{{4}})(?:{GAP}(?:року|р\.?))?"
_FORMS = (
    rf"{_DAY}\.(?P<month>[0-9]{{1,2}})\.{_YEAR}",
    rf"{_DAY}{SPACE}+(?P<month>[а-яіїєґ]+){SPACE}+{_YEAR}",
    "(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
)
_LOCATIVE: Final = (
    "січні",
    "лютому",
    "березні",
    "квітні",
    "травні",
    "червні",
    "липні",
    "серпні",
    "вересні",
    "жовтні",
    "листопаді",
    "грудні",
)
"""The case after «у», which Babel does not know."""


class Case(Enum):
    """The grammatical case that a sentence asks of the name of a month."""

    NOMINATIVE = "грудень"
    GENITIVE = "грудня"
    LOCATIVE = "грудні"


def read_date(text: str) -> date:
    """Read a date.

    Args:
        text: «18.12.2017», «18.12.2017 р.», «18 грудня 2017 року» or «2017-12-18».

    Raises:
        InvalidValueError: If it is anything else, no day of the calendar, or of a year out of bounds.

    Examples:
        >>> read_date("18 грудня 2017 року") == read_date("18.12.2017 р.") == read_date("2017-12-18")
        True
    """
    found = next(filter(None, (matched(form, text) for form in _FORMS)), None)
    month = _month(found["month"]) if found else None
    if found is None or month is None:
        raise InvalidValueError(say.NOT_A_DATE(seen=shown(text)))
    year = calendar_year(int(found["year"]))
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        raise InvalidValueError(say.NO_SUCH_DAY(seen=shown(text))) from None


def write_date(day: date) -> str:
    r"""Write a date in full, with no-break spaces.

    Examples:
        >>> write_date(date(2017, 12, 18))
        '18\xa0грудня\xa02017\xa0року'
    """
    return NBSP.join((str(day.day), write_month(day, Case.GENITIVE), f"{day.year:04}", "року"))


def write_short_date(day: date) -> str:
    """Write a date in digits.

    Examples:
        >>> write_short_date(date(2017, 12, 8))
        '08.12.2017'
    """
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def write_month(day: date, case: Case = Case.NOMINATIVE) -> str:
    """Write the name of the month that *day* is in.

    Examples:
        >>> [write_month(date(2017, 12, 18), case) for case in Case]
        ['грудень', 'грудня', 'грудні']
    """
    return _month_names(case)[day.month]


def write_in_month(day: date) -> str:
    r"""Write in which month something happened; «у», as every name of a month begins with a consonant.

    Examples:
        >>> write_in_month(date(2017, 12, 18))
        'у\xa0грудні\xa02017\xa0року'
    """
    return NBSP.join(("у", write_month(day, Case.LOCATIVE), f"{day.year:04}", "року"))


def write_as_of(day: date) -> str:
    r"""Write the day for which figures are given.

    Examples:
        >>> write_as_of(date(2021, 1, 1))
        'станом на\xa01\xa0січня\xa02021\xa0року'
    """
    return f"станом на{NBSP}{write_date(day)}"


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return next((number for number, name in _month_names(Case.GENITIVE).items() if name == text.lower()), None)


@cache
def _month_names(case: Case) -> dict[int, str]:
    """Return the months by number; the rest of Babel's Ukrainian dates is not what offices write («18 грудня 2017 р.»)."""
    from babel.dates import get_month_names  # noqa: PLC0415  # here, since few need it and it is slow to load

    if case is Case.LOCATIVE:
        return dict(enumerate(_LOCATIVE, start=1))
    return dict(get_month_names("wide", context="format" if case is Case.GENITIVE else "stand-alone", locale="uk"))
