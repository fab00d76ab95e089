"""Who signs, by the standard of the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from municipal_programs.reports import Gap
from municipal_programs.values.wording import comparison_key, write_signature
from zhytomyr_profile import _messages as say
from zhytomyr_profile.accounts import account_of

if TYPE_CHECKING:
    from municipal_programs.reports import ReportRequest, Value

__all__ = ["day_of", "signatories"]

_LINE = Gap(reason=say.NO_SIGNATORY(), instead="____________________")


def day_of(report: ReportRequest) -> dt.date:
    """Return the day that a report is dated, or its period ends with where it is not dated yet."""
    account = account_of(report, report.program.passport.responsible_executor)
    if account is not None and account.date is not None:
        return account.date
    return report.period.last_day if report.period else dt.date(report.program.term.last, 12, 31)


def signatories(report: ReportRequest, departments: list[str], day: dt.date) -> list[Value]:
    """Return who signs for each of *departments* in a document of *day*, as the standard of that day writes names.

    A department of which nobody is known is given room: its name, and a line for a name to be written in. Where several sign,
    whoever's position does not tell the department has it named below.
    """
    assert report.profile is not None, "a form belongs to a profile"
    initials = report.profile.standard_on(day).signs_with_initials
    return [_signatory(report, one, initials=initials, several=len(departments) > 1) for one in departments]


def _signatory(report: ReportRequest, identity: str, *, initials: bool, several: bool) -> Value:
    account, department = account_of(report, identity), report.program.department(identity)
    known = (account.signatory if account else None) or department.head
    if known is None:
        return {"position": department.name, "name": _LINE, "department": ""}
    return {
        "position": known.position,
        "name": write_signature(known.name, initials=initials),
        "department": department.name if several and not _tells(known.position, department.name) else "",
    }


def _tells(position: str, department: str) -> bool:
    """Say whether a position names the department: all of its name but the first word, which is declined there."""
    name = comparison_key(department)
    return (name.partition(" ")[2] or name) in comparison_key(position)
