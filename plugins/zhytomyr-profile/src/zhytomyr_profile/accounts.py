"""What the departments tell in their own words of the period of a report, each under its name where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from municipal_programs.reports import lines_of
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from municipal_programs.model import Execution
    from municipal_programs.reports import ReportRequest, Value

__all__ = ["account_of", "accounts_of"]


def account_of(report: ReportRequest, department: str) -> Execution | None:
    """Return the account of *department* for the period of *report*: its year, or the term where it is a final one.

    An account of a whole year tells nothing of a part of it.
    """
    execution = report.program.execution_of(department)
    if execution is None or (report.period is not None and not report.period.is_whole_year):
        return None
    years = report.program.term if report.period is None else YearRange.single(report.period.year)
    return execution if execution.reporting_period == years else None


def accounts_of(report: ReportRequest, chapter: Literal["conclusion", "purpose_results"]) -> list[Value]:
    """Return the *chapter* of each account that has it.

    Returns:
        A mapping for each, in the order of the accounts: ``name`` of the department, empty where only one account has the
        chapter, and ``lines``, its paragraphs.
    """
    program = report.program
    accounts = (account_of(report, execution.department) for execution in program.executions)
    telling = [account for account in accounts if account is not None and _text(account, chapter)]
    return [
        {
            "name": program.department(account.department).name if len(telling) > 1 else "",
            "lines": lines_of(_text(account, chapter)),
        }
        for account in telling
    ]


def _text(execution: Execution, chapter: Literal["conclusion", "purpose_results"]) -> str:
    return execution.conclusion if chapter == "conclusion" else execution.purpose_results
