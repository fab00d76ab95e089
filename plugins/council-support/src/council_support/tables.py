"""The division's part of a final report or of one for a period: its measures in nine columns, and its indicators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import department_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["table_sections"]

_TEMPLATES = Path(__file__).with_name("templates")


def table_sections(report: ReportRequest) -> Iterator[Section]:
    """Return the tables of the division; those of a report for a period name it in their headings."""
    annual = "" if report.period is None else "annual_"
    return department_sections(
        report,
        "council_support",
        owner="council_support",
        measures=_TEMPLATES / "measures.docx",
        indicators=_TEMPLATES / f"{annual}indicators.docx",
    )
