"""Calendar years and ranges of them: «2018–2020 роки», «2018 рік», «у 2018 році»."""

from __future__ import annotations

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown
from municipal_programs.values.wording._grammar import DASH, GAP, NBSP, SPACE, matched
from municipal_programs.values.years import YearRange

__all__ = ["read_years", "write_in_years", "write_of_years", "write_years"]

_NOUN = r"(?:рік|року|році|роки|років|роках|роками|рр\.?|р\.?)"
_YEARS = rf"(?:(?:за|у|в|на|протягом|впродовж){SPACE}+)?(?P<first>[0-9]{{4}})(?:{GAP}{DASH}{GAP}(?P<last>[0-9]{{4}}))?(?:{GAP}{_NOUN})?"
_RANGE_DASH = "\u2013"


def read_years(text: str) -> YearRange:
    """Read a year or a range of years, with or without its noun, in whichever case or number that stands.

    Args:
        text: «2018», «2018 рік», «2018-2020», «2018—2020 рр.», «за 2018-2020 рік», «у 2019 році»; the dash of any length.

    Raises:
        InvalidValueError: If it is anything else, a year is out of bounds, or the range runs backwards.

    Examples:
        >>> read_years("2018-2020 роки")
        YearRange(first=2018, last=2020)
    """
    found = matched(_YEARS, text)
    if found is None:
        raise InvalidValueError(say.NOT_YEARS(seen=shown(text)))
    return YearRange(int(found["first"]), int(found["last"] or found["first"]))


def write_years(years: YearRange, *, with_noun: bool = True) -> str:
    r"""Write a range of years with an en dash, and a single year alone.

    Examples:
        >>> write_years(YearRange(2018, 2020)), write_years(YearRange.single(2018))
        ('2018–2020\xa0роки', '2018\xa0рік')
        >>> write_years(YearRange(2018, 2020), with_noun=False)
        '2018–2020'
    """
    return _with(years, "рік", "роки") if with_noun else _bare(years)


def write_in_years(years: YearRange) -> str:
    r"""Write when something happened.

    Examples:
        >>> write_in_years(YearRange.single(2018)), write_in_years(YearRange(2018, 2020))
        ('у\xa02018\xa0році', 'у\xa02018–2020\xa0роках')
    """
    return f"у{NBSP}{_with(years, 'році', 'роках')}"


def write_of_years(years: YearRange) -> str:
    r"""Write years as they stand after «протягом», «завдання» or «до кінця».

    Examples:
        >>> write_of_years(YearRange.single(2018)), write_of_years(YearRange(2018, 2020))
        ('2018\xa0року', '2018–2020\xa0років')
    """
    return _with(years, "року", "років")


def _with(years: YearRange, of_one: str, of_several: str) -> str:
    return f"{_bare(years)}{NBSP}{of_one if years.first == years.last else of_several}"


def _bare(years: YearRange) -> str:
    return str(years.first) if years.first == years.last else f"{years.first}{_RANGE_DASH}{years.last}"
