"""What the office answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.reports import FINAL
from public_relations.final import final_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["DEPARTMENT", "mp_departments", "mp_report_sections"]

DEPARTMENT = "public_relations"
"""The identity of the office in programs."""


@hookimpl
def mp_departments() -> tuple[str]:
    """Name the office as the one department that is served here."""
    return (DEPARTMENT,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the office's part of a final report; nothing to any other."""
    if report.kind == FINAL:
        yield from final_sections(report.program, DEPARTMENT)
