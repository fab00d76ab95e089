"""Calendar years and ranges of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FIRST_YEAR", "LAST_YEAR", "YearRange", "calendar_year"]

FIRST_YEAR = 1991
"""No Ukrainian city's program is older than the state."""
LAST_YEAR = 2100
"""A later year is a slip of the keyboard."""


def calendar_year(year: int) -> int:
    """Return *year* if a program can name it.

    Raises:
        InvalidValueError: If it is no integer or lies outside `FIRST_YEAR`–`LAST_YEAR`.
    """
    candidate: object = year
    if isinstance(candidate, bool) or not isinstance(candidate, int) or not FIRST_YEAR <= candidate <= LAST_YEAR:
        raise InvalidValueError(say.YEAR_OUT_OF_BOUNDS(seen=shown(candidate), first=FIRST_YEAR, last=LAST_YEAR))
    return candidate


@frozen(order=True)
class YearRange:
    """Consecutive calendar years, both ends included.

    Args:
        first: The first year.
        last: The last year; the same as *first* for a single year.

    Raises:
        InvalidValueError: If a year is out of bounds or the range runs backwards.
    """

    first: int
    last: int

    def __attrs_post_init__(self) -> None:
        if calendar_year(self.last) < calendar_year(self.first):
            raise InvalidValueError(say.YEARS_REVERSED(first=self.first, last=self.last))

    @classmethod
    def single(cls, year: int) -> YearRange:
        """Return the range that holds only *year*."""
        return cls(year, year)

    def covers(self, other: YearRange) -> bool:
        """Say whether every year of *other* lies in this range."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: YearRange) -> bool:
        """Say whether any year of *other* lies in this range."""
        return self.first <= other.last and other.first <= self.last

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= self.last

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __len__(self) -> int:
        return self.last - self.first + 1
