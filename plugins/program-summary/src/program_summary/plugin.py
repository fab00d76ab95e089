"""What the plugin answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.errors import Message
from municipal_programs.hooks import hookimpl
from municipal_programs.reports import Portfolio, ReportKind
from program_summary.summary import summary_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["MP_HOOK_VERSION", "SUMMARY", "mp_report_kinds", "mp_report_sections"]

MP_HOOK_VERSION = 1

SUMMARY = ReportKind(
    identity="summary",
    title=Message(uk="Зведений звіт про виконання програм", en="Summary report on programs"),
    subject=Portfolio,
    needs_profile=False,
)


@hookimpl
def mp_report_kinds() -> tuple[ReportKind]:
    """Bring the kind of document that tells of many programs."""
    return (SUMMARY,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the whole of a summary report, whatever the council; nothing to any other."""
    if report.kind == SUMMARY:
        yield summary_section(report)
