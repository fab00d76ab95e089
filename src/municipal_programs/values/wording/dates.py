"""Dates as offices write them: «18 грудня 2017 року», «18.12.2017»; the ISO form is for data."""

from __future__ import annotations

from datetime import date
from functools import cache

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown
from municipal_programs.values.wording._grammar import GAP, NBSP, SPACE, matched
from municipal_programs.values.years import calendar_year

__all__ = ["read_date", "write_date", "write_short_date"]

_DAY = "(?P<day>[0-9]{1,2})"
_YEAR = rf"(?P<year>[0-9]{{4}})(?:{GAP}(?:року|р\.?))?"
_FORMS = (
    rf"{_DAY}\.(?P<month>[0-9]{{1,2}})\.{_YEAR}",
    rf"{_DAY}{SPACE}+(?P<month>[а-яіїєґ]+){SPACE}+{_YEAR}",
    "(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
)


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
    return NBSP.join((str(day.day), _month_names()[day.month], f"{day.year:04}", "року"))


def write_short_date(day: date) -> str:
    """Write a date in digits.

    Examples:
        >>> write_short_date(date(2017, 12, 8))
        '08.12.2017'
    """
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return next((number for number, name in _month_names().items() if name == text.lower()), None)


@cache
def _month_names() -> dict[int, str]:
    """Return the months in the genitive; the rest of Babel's Ukrainian dates is not what offices write («18 грудня 2017 р.»)."""
    from babel.dates import get_month_names  # noqa: PLC0415  # here, since few need it and it is slow to load

    return dict(get_month_names("wide", context="format", locale="uk"))
