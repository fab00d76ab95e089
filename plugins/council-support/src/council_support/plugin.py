"""What the division answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from council_support.activity import activity_section
from council_support.final import final_sections
from municipal_programs.hooks import hookimpl
from municipal_programs.reports import ACTIVITY, FINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["DEPARTMENT", "mp_departments", "mp_report_sections"]

DEPARTMENT = "council_support"
"""The identity of the division in programs and activity reports."""


@hookimpl
def mp_departments() -> tuple[str]:
    """Name the division as the one department that is served here."""
    return (DEPARTMENT,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the division's part of a final report, or its activity report; nothing to the reports of others."""
    if report.kind == FINAL:
        yield from final_sections(report.program, DEPARTMENT)
    elif report.kind == ACTIVITY and report.activity.department.identity == DEPARTMENT:
        yield activity_section(report.activity)
