"""What the division answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from council_support.activity import activity_section
from council_support.tables import table_sections
from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import ACTIVITY, ANNUAL, FINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["DEPARTMENT", "MP_HOOK_VERSION", "mp_departments", "mp_report_sections"]

MP_HOOK_VERSION = 1

DEPARTMENT = Department(identity="council_support", name="Відділ організаційного забезпечення депутатської діяльності")
"""The division as programs and activity reports name it."""


@hookimpl
def mp_departments() -> tuple[Department]:
    """Name the division as the one department that is served here."""
    return (DEPARTMENT,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the division's part of a final report or of one for a period, or its activity report; nothing to the reports of others."""
    if report.kind in {FINAL, ANNUAL}:
        yield from table_sections(report)
    elif report.kind == ACTIVITY and report.activity.department.identity == DEPARTMENT.identity:
        yield activity_section(report.activity)
