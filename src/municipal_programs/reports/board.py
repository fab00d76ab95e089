"""The board: who has delivered for a period, who was late, and who is missing."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.model import Department, ReportingPeriod
from municipal_programs.reports import _messages as say
from municipal_programs.reports.request import ANNUAL, FINAL
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.errors import Message
    from municipal_programs.model import City, Delivery, Profile, TargetProgram

__all__ = ["Board", "BoardRow", "DeliveryState", "Reminder", "rows_of"]


class DeliveryState(Enum):
    """How it stands with what a department owes for a period."""

    DELIVERED = "delivered"
    LATE = "late"
    EXPECTED = "expected"
    MISSING = "missing"
    UNREAD = "unread"

    @property
    def message(self) -> Message:
        """The name of the state in both languages."""
        return say.DELIVERY_STATES[self.value]


@frozen(kw_only=True)
class BoardRow:
    """What one department owes for one program.

    Args:
        slug: Name of the folder of the program.
        title: Title of the program.
        department: The department, with the requisites of the city.
        due: The last day; None where neither the calendar nor the profile names one.
        state: How it stands.
        delivered_on: The day on which it came, if it came and somebody noted it.
        dated_ahead: Whether that day lies behind the day of the board.
        findings: Open findings on the part of the department, of the year of the period or of no single year.
    """

    slug: str
    title: str
    department: Department
    due: dt.date | None
    state: DeliveryState
    delivered_on: dt.date | None = None
    dated_ahead: bool = False
    findings: int = 0


@frozen(kw_only=True)
class Reminder:
    """A letter to a department that has not delivered, in Ukrainian and ready to send.

    Args:
        department: To whom.
        text: What to write; lines are parted by line breaks.
    """

    department: Department
    text: str


@frozen(kw_only=True)
class Board:
    """Who has delivered for a period (стан подання).

    Args:
        city: Name of the city.
        period: The period.
        day: The day on which it stands so.
        rows: One for each program and department, in the order of programs and of departments in them.
    """

    city: str
    period: ReportingPeriod
    day: dt.date
    rows: tuple[BoardRow, ...]

    @property
    def anybody_missing(self) -> bool:
        """Whether somebody has not delivered although the day has passed."""
        return any(row.state is DeliveryState.MISSING for row in self.rows)

    @property
    def reminders(self) -> tuple[Reminder, ...]:
        """A letter for each department that is missing, with all programs that it owes something for."""
        missing: dict[str, list[BoardRow]] = {}
        for row in self.rows:
            if row.state is DeliveryState.MISSING:
                missing.setdefault(row.department.identity, []).append(row)
        return tuple(Reminder(department=rows[0].department, text=self._reminder(rows)) for rows in missing.values())

    def _reminder(self, rows: list[BoardRow]) -> str:
        owed = "\n".join(
            say.REMINDED_PROGRAM(title=row.title, end=write_short_date(self.period.last_day)).uk
            if row.due is None
            else say.REMINDED_PROGRAM_DUE(title=row.title, due=write_short_date(row.due)).uk
            for row in rows
        )
        return say.REMINDER(
            department=rows[0].department.name, period=self.period.message, day=write_short_date(self.day), owed=owed
        ).uk


def rows_of(
    program: TargetProgram,
    deliveries: Iterable[Delivery],
    *,
    slug: str,
    city: City,
    period: ReportingPeriod,
    day: dt.date,
    profile: Profile | None = None,
) -> Iterator[BoardRow]:
    """Yield a row for each department that owes figures of *program* for *period*; none where the program does not run then.

    A department has delivered if there is a delivery for the very period, or, for a whole year, an account in the program that covers
    it. Of an account over several years only the last one can be late, for nothing is known of the day of the others.

    Args:
        program: The program as its file has it.
        deliveries: What was delivered for it.
        slug: Name of its folder.
        city: Its city, which knows the due date and the requisites.
        period: The period.
        day: The day on which the board stands.
        profile: The profile of its council, whose deadline for the report counts where the calendar of the city names no day.
    """
    if period.year not in program.term or program.approved_by.date > period.last_day:
        return
    revision = program.revision_on(period.last_day)
    given = {one.department: one.delivered_on for one in deliveries if one.reporting_period == period}
    due = city.calendar.due_date(period) or _deadline(program, period, profile)
    owing = {*revision.owners, *(indicator.department for indicator in revision.indicators)}
    for department in revision.departments:
        identity = department.identity
        if identity not in owing:
            continue
        came, on = (True, given[identity]) if identity in given else _accounted(program, identity, period)
        yield BoardRow(
            slug=slug,
            title=program.title,
            department=city.department(identity) or department,
            due=due,
            state=_state(due or period.last_day, on, day, came=came, settled=due is not None),
            delivered_on=on,
            dated_ahead=on is not None and on > day,
        )


def _deadline(program: TargetProgram, period: ReportingPeriod, profile: Profile | None) -> dt.date | None:
    """Return the last day for the report that *program* owes for *period*: its final one, if its term ends with the period."""
    ends = period.is_whole_year and period.year == program.term.last
    return None if profile is None else profile.due((FINAL if ends else ANNUAL).identity, period.last_day)


def _accounted(program: TargetProgram, department: str, period: ReportingPeriod) -> tuple[bool, dt.date | None]:
    """Return whether an account of *department* covers *period*, and its day if it can be held against the due date."""
    account = program.execution_of(department)
    if account is None or not period.is_whole_year or period.year not in account.reporting_period:
        return False, None
    return True, account.date if account.reporting_period.last == period.year else None


def _state(due: dt.date, on: dt.date | None, day: dt.date, *, came: bool, settled: bool) -> DeliveryState:
    if came:
        return DeliveryState.LATE if settled and on is not None and on > due else DeliveryState.DELIVERED
    return DeliveryState.EXPECTED if day <= due else DeliveryState.MISSING
