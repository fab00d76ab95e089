"""Strategies for values: money, years, numbers, texts."""

from __future__ import annotations

import datetime as dt
import functools
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from municipal_programs.values import FIRST_YEAR, LAST_YEAR, Money, YearRange, rounded

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["LARGEST_AMOUNT", "amounts", "days", "numbers", "slugs", "texts", "year_ranges", "years"]

LARGEST_AMOUNT = Money.of(10**15)
"""More than the budget of any state; totals of such amounts still lose nothing."""

_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def amounts(largest: Money = LARGEST_AMOUNT) -> st.SearchStrategy[Money]:
    """Build amounts from zero to *largest*, to the kopiyka; shrinks towards zero."""
    return _amounts(largest.kopiykas)


def years(term: YearRange | None = None) -> st.SearchStrategy[int]:
    """Build calendar years, of *term* if there is one; shrinks towards the first."""
    return _years(FIRST_YEAR, LAST_YEAR) if term is None else _years(term.first, term.last)


def year_ranges(*, within: YearRange | None = None, longest: int = 5) -> st.SearchStrategy[YearRange]:
    """Build ranges of at most *longest* years, inside *within* if it is given; shrinks towards its first year alone."""
    return _year_ranges(within or YearRange(FIRST_YEAR, LAST_YEAR), longest)


def numbers(least: int = 0, most: int = 10**6, *, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Build decimal numbers from *least* to *most* with up to *places* digits after the point; shrinks towards whole zero."""
    return _numbers(least, most, places)


def texts(longest: int = 30, *, blank: bool = False) -> st.SearchStrategy[str]:
    """Build words and sentences without spaces around them.

    Args:
        longest: The most characters.
        blank: Whether the text may be empty; shrinks towards nothing then, else towards one letter.
    """
    return _blank_texts(longest) if blank else _full_texts(longest)


def slugs() -> st.SearchStrategy[str]:
    """Build identities such as ``public_relations``; shrinks towards ``a``."""
    return _SLUGS


def days(earliest: dt.date = dt.date(1991, 8, 24), latest: dt.date = dt.date(2100, 12, 31)) -> st.SearchStrategy[dt.date]:
    """Build dates from *earliest* to *latest*; shrinks towards the first."""
    return _days(earliest.toordinal(), latest.toordinal())


# A strategy costs more to build than to draw from, so each is built once.

_SLUGS = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", max_size=9).map("a{}".format)
_ALPHABET = _LETTERS + _LETTERS.upper() + " ,-№«»’"


@functools.cache
def _amounts(kopiykas: int) -> st.SearchStrategy[Money]:
    return st.integers(0, kopiykas).map(Money)


@functools.cache
@st.composite
def _year_ranges(draw: st.DrawFn, bounds: YearRange, longest: int) -> YearRange:
    first = draw(_years(bounds.first, bounds.last))
    return YearRange(first, draw(_years(first, min(bounds.last, first + longest - 1))))


@functools.lru_cache
def _days(earliest: int, latest: int) -> st.SearchStrategy[dt.date]:
    return st.integers(earliest, latest).map(dt.date.fromordinal)


@functools.cache
def _years(first: int, last: int) -> st.SearchStrategy[int]:
    return st.integers(first, last)


@functools.cache
def _numbers(least: int, most: int, places: int) -> st.SearchStrategy[Decimal]:
    return st.one_of([_of_places(least, most, digits) for digits in range(places + 1)])


def _of_places(least: int, most: int, digits: int) -> st.SearchStrategy[Decimal]:
    unit = 10**digits
    return st.integers(least * unit, most * unit).map(lambda units: rounded(Fraction(units, unit), digits))


@functools.cache
def _full_texts(longest: int) -> st.SearchStrategy[str]:
    return st.text(_ALPHABET, max_size=longest - 1).map(_begun)


@functools.cache
def _blank_texts(longest: int) -> st.SearchStrategy[str]:
    return st.text(_ALPHABET, max_size=longest).map(str.strip)


def _begun(text: str) -> str:
    return f"{_LETTERS[0]}{text}".strip()
