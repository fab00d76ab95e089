"""The period of a report: a year, a half of it, or a quarter."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from attrs import frozen

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.model import _messages as say
from municipal_programs.model._typed import typed
from municipal_programs.values import calendar_year
from municipal_programs.values.wording import shown

__all__ = ["ReportingPeriod"]

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<part>[QH][0-9]))?")
_PARTS = {
    "": (say.WHOLE_YEAR, 12),
    "Q1": (say.QUARTER_1, 3),
    "Q2": (say.QUARTER_2, 6),
    "Q3": (say.QUARTER_3, 9),
    "Q4": (say.QUARTER_4, 12),
    "H1": (say.HALF_1, 6),
    "H2": (say.HALF_2, 12),
}
"""How each part of a year is called, and the month that it ends with."""


@frozen(kw_only=True, field_transformer=typed)
class ReportingPeriod:
    """The period of a report (звітний період).

    The money and the values of a program belong to years. A report for a part of a year shows what its file holds for the year
    so far, as offices report: growing from the first of January.

    Args:
        year: The calendar year.
        part: ``Q1`` to ``Q4``, ``H1``, ``H2``; empty for the whole year.

    Raises:
        InvalidValueError: If the year is out of bounds or there is no such part.
    """

    year: int
    part: str = ""

    def __attrs_post_init__(self) -> None:
        calendar_year(self.year)
        if self.part not in _PARTS:
            raise InvalidValueError(say.NOT_A_PERIOD(seen=shown(f"{self.year}-{self.part}")))

    @classmethod
    def read(cls, text: str) -> ReportingPeriod:
        """Read a period.

        Args:
            text: «2019», «2019-Q2» or «2019-H1».

        Raises:
            InvalidValueError: If it is anything else.

        >>> ReportingPeriod.read("2019-Q2")
        ReportingPeriod(year=2019, part='Q2')
        """
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise InvalidValueError(say.NOT_A_PERIOD(seen=shown(text)))
        return cls(year=int(found["year"]), part=found["part"] or "")

    def __str__(self) -> str:
        return f"{self.year}-{self.part}" if self.part else str(self.year)

    @property
    def title(self) -> str:
        """The period as it follows «за»: «2019 рік», «II квартал 2019 року»."""
        return self.message.uk

    @property
    def message(self) -> Message:
        """The `title` in both languages, ready for a gap of a `Wording`."""
        return _PARTS[self.part][0](year=self.year)

    @property
    def is_whole_year(self) -> bool:
        """Whether it ends with its year."""
        return not self.part

    @property
    def last_day(self) -> dt.date:
        """The day that it ends with."""
        month = _PARTS[self.part][1]
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])
