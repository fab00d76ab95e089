"""What the profile answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Profile
from municipal_programs.reports import FINAL
from zhytomyr_profile.annex import annex_section
from zhytomyr_profile.closing import conclusion_section, evaluation_section, signatures_section
from zhytomyr_profile.funding import funding_section
from zhytomyr_profile.opening import opening_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports import ReportRequest, Section

__all__ = ["MP_HOOK_VERSION", "PROFILE", "mp_profiles", "mp_report_sections"]

MP_HOOK_VERSION = 1

PROFILE = Profile(
    identity="zhytomyr",
    title="Житомирська міська рада",
    addressee="Департамент економічного розвитку міської ради",
)


@hookimpl
def mp_profiles() -> tuple[Profile]:
    """Offer the city's profile."""
    return (PROFILE,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Give the city's final reports their form; nothing to other documents, nor to other cities' programs."""
    if report.kind != FINAL or report.profile is None or report.profile.identity != PROFILE.identity:
        return
    program = report.program
    yield opening_section(program, report.profile)
    yield funding_section(program)
    if program.indicators:
        yield evaluation_section()
    yield conclusion_section(program)
    yield signatures_section(program)
    if any(execution.statements for execution in program.executions):
        yield annex_section(program)
