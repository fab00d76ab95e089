"""Who signs, by the standard of the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from municipal_programs.values.wording import write_signature
from zhytomyr_profile.accounts import account_of

if TYPE_CHECKING:
    from municipal_programs.reports import ReportRequest, Value

__all__ = ["day_of", "signatories"]


def day_of(report: ReportRequest) -> dt.date:
    """Return the day that a report is dated, or its period ends with where it is not dated yet."""
    account = account_of(report, report.program.passport.responsible_executor)
    if account is not None and account.date is not None:
        return account.date
    return report.period.last_day if report.period else dt.date(report.program.term.last, 12, 31)


def signatories(report: ReportRequest, departments: list[str], day: dt.date) -> list[Value]:
    """Return who signs for each of *departments* in a document of *day*, as the standard of that day writes names.

    A department of which nobody is known is given room: its name, and a line for a name to be written in.
    """
    assert report.profile is not None, "a form belongs to a profile"
    initials = report.profile.standard_on(day).signs_with_initials
    return [_signatory(report, department, initials=initials) for department in departments]


def _signatory(report: ReportRequest, department: str, *, initials: bool) -> Value:
    account = account_of(report, department)
    known = (account.signatory if account else None) or report.program.department(department).head
    if known is None:
        return {"position": report.program.department(department).name, "name": "____________________"}
    return {"position": known.position, "name": write_signature(known.name, initials=initials)}
