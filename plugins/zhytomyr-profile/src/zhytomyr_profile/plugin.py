"""What the profile answers when the library asks for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks import hookimpl
from municipal_programs.reports import ANNUAL, COMPARATIVE, FINAL, MEASURES, PASSPORT, TemplateFilter
from zhytomyr_profile.annex import annex_sections
from zhytomyr_profile.annexed import comparative_section, measures_section, passport_section
from zhytomyr_profile.closing import conclusion_section, evaluation_section, signatures_section
from zhytomyr_profile.council import PROFILE
from zhytomyr_profile.funding import funding_section
from zhytomyr_profile.opening import opening_section
from zhytomyr_profile.rules import accounts_come_in_time
from zhytomyr_profile.titles import in_genitive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.checks import AnyRule
    from municipal_programs.model import Profile
    from municipal_programs.reports import ReportRequest, Section

__all__ = ["MP_HOOK_VERSION", "PROFILE", "mp_profiles", "mp_report_sections", "mp_rules", "mp_template_filters"]

MP_HOOK_VERSION = 1


@hookimpl
def mp_profiles() -> tuple[Profile]:
    """Offer the city's profile."""
    return (PROFILE,)


@hookimpl
def mp_rules() -> tuple[AnyRule]:
    """Bring the rule on when reports are due."""
    return (accounts_come_in_time,)


@hookimpl
def mp_template_filters() -> tuple[TemplateFilter]:
    """Bring the filter by which a template puts the title of a program into the genitive."""
    return (TemplateFilter(name="genitive", apply=in_genitive),)


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
