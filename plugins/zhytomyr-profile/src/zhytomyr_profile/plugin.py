"""What the profile answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Profile
from municipal_programs.reports import ANNUAL, COMPARATIVE, FINAL, MEASURES, PASSPORT
from zhytomyr_profile.annex import annex_sections
from zhytomyr_profile.annexed import comparative_section, measures_section, passport_section
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
    method="comparative",  # no method of the city's own is known
)


@hookimpl
def mp_profiles() -> tuple[Profile]:
    """Offer the city's profile."""
    return (PROFILE,)


@hookimpl
def mp_report_sections(report: ReportRequest) -> Iterator[Section]:
    """Give the documents of the city's programs their form; nothing to other documents, nor to other cities' programs."""
    if report.profile is None or report.profile.identity != PROFILE.identity:
        return
    if report.kind in {FINAL, ANNUAL}:
        yield from _frame(report)
    elif report.kind == PASSPORT:
        yield passport_section(report)
    elif report.kind == MEASURES:
        yield measures_section(report)
    elif report.kind == COMPARATIVE:
        yield comparative_section(report)


def _frame(report: ReportRequest) -> Iterator[Section]:
    """Yield what stands around the tables of the departments."""
    yield opening_section(report)
    yield funding_section(report)
    if report.program.indicators:
        yield evaluation_section()
    yield conclusion_section(report)
    yield signatures_section(report)
    if report.kind == FINAL:
        yield from annex_sections(report)
