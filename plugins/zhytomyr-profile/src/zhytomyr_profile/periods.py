"""What the forms say of the period that they tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.reports import years_fact

if TYPE_CHECKING:
    from municipal_programs.reports import Fact, ReportRequest

__all__ = ["GROWING", "heading_of", "period_of", "year_of"]

GROWING = "Обсяги й показники наведено наростаючим підсумком від початку року, за даними на час складання звіту."
"""The note of a report for a part of a year."""


def year_of(report: ReportRequest) -> int | None:
    """Return the year that *report* tells of; None where it tells of the whole term."""
    return None if report.period is None else report.period.year


def period_of(report: ReportRequest) -> Fact | str:
    """Return the period of *report* as it follows «за»."""
    return years_fact("program.term", report.program.term) if report.period is None else report.period.title


def heading_of(report: ReportRequest) -> str:
    """Return what *report* is called in its title."""
    if report.period is None:
        return "Заключний звіт"
    return {"": "Щорічний звіт", "Q": "Квартальний звіт", "H": "Піврічний звіт"}[report.period.part[:1]]
