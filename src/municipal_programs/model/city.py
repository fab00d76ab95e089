"""A city: its departments, and the days on which their reports are due."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from municipal_programs.errors import Fault
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.department import Department
from municipal_programs.model.period import ReportingPeriod

__all__ = ["City", "DueDate", "ReportingCalendar"]


@frozen(kw_only=True, field_transformer=typed)
class DueDate:
    """The last day for what a period is reported by, where the city named the day itself.

    Args:
        period: The period.
        date: The day; it lies behind the period.

    Raises:
        InvalidValueError: If the day lies within the period or before it.
    """

    period: ReportingPeriod
    date: dt.date

    def __attrs_post_init__(self) -> None:
        if self.date <= self.period.last_day:
            message = say.DUE_BEFORE_END(period=self.period, seen=self.date, last=self.period.last_day)
            _valid.refuse((Fault(message, ("date",)),))


@frozen(kw_only=True, field_transformer=typed)
class ReportingCalendar:
    """When departments owe what they are asked for (календар звітності).

    Args:
        annual_days: Days after a year within which its figures are due; None where nothing is settled.
        half_year_days: The same of a half of a year.
        quarterly_days: The same of a quarter.
        due: Days that are named themselves; they go before days that are counted.

    Raises:
        InvalidValueError: If a number of days is less than one, or a period is named twice.
    """

    annual_days: int | None = None
    half_year_days: int | None = None
    quarterly_days: int | None = None
    due: tuple[DueDate, ...] = ()

    def __attrs_post_init__(self) -> None:
        counted = {name: getattr(self, name) for name in ("annual_days", "half_year_days", "quarterly_days")}
        early = (Fault(say.DUE_TOO_EARLY(seen=days), (name,)) for name, days in counted.items() if days is not None and days < 1)
        periods = [str(one.period) for one in self.due]
        _valid.refuse((*early, *_valid.repeated(periods, say.PERIOD, "due")))

    def due_date(self, period: ReportingPeriod) -> dt.date | None:
        """Return the last day for *period*; None where the calendar does not tell."""
        named = next((one.date for one in self.due if one.period == period), None)
        days = {"": self.annual_days, "H": self.half_year_days, "Q": self.quarterly_days}[period.part[:1]]
        if named is not None or days is None:
            return named
        return period.last_day + dt.timedelta(days=days)


@frozen(kw_only=True, field_transformer=typed)
class City:
    """What is settled once for all programs of a city (громада).

    Args:
        name: Official name of the council or the community.
        profile: Identity of the council's profile; empty where it has none.
        departments: Every department that answers for measures of any program.
        calendar: When they owe their figures.

    Raises:
        InvalidValueError: If the name is blank, or a department stands twice.
    """

    name: str
    profile: str = ""
    departments: tuple[Department, ...] = ()
    calendar: ReportingCalendar = field(factory=ReportingCalendar)

    def __attrs_post_init__(self) -> None:
        identities = [department.identity for department in self.departments]
        _valid.refuse((*_valid.blanks(self, "name"), *_valid.repeated(identities, say.DEPARTMENT, "departments")))

    def department(self, identity: str) -> Department | None:
        """Return the department of that *identity*; None where the city has none."""
        return next((one for one in self.departments if one.identity == identity), None)
