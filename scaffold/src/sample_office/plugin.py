"""What the department answers when the library asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import FINAL

from sample_office.rules import paid_measures_are_told_about
from sample_office.section import measures_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.checks import AnyRule
    from municipal_programs.reports import ReportRequest, Section

__all__ = ["DEPARTMENT", "MP_HOOK_VERSION", "mp_departments", "mp_report_sections", "mp_rules"]

MP_HOOK_VERSION = 1
"""The version of the hooks that this plugin was written for."""

DEPARTMENT = Department(identity="sample_department", name="Зразковий відділ")
"""The department as programs name it; its requisites may stand here too."""


@hookimpl
def mp_departments() -> tuple[Department]:
    """Name the department whose sections this plugin writes."""
    return (DEPARTMENT,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Contribute the department's measures to a final report; nothing to any other document."""
    if report.kind == FINAL and report.revision.measures_of(DEPARTMENT.identity):
        yield measures_section(report.revision, DEPARTMENT.identity)


@hookimpl
def mp_rules() -> tuple[AnyRule]:
    """Bring the department's rule."""
    return (paid_measures_are_told_about,)
