"""What the office answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import ANNUAL, FINAL
from public_relations.tables import table_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["DEPARTMENT", "MP_HOOK_VERSION", "mp_departments", "mp_report_sections"]

MP_HOOK_VERSION = 1

DEPARTMENT = Department(identity="public_relations", name="Управління по зв'язках з громадськістю")
"""The office as programs name it."""


@hookimpl
def mp_departments() -> tuple[Department]:
    """Name the office as the one department that is served here."""
    return (DEPARTMENT,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the office's part of a final report or of one for a period; nothing to any other."""
    if report.kind in {FINAL, ANNUAL}:
        yield from table_sections(report)
