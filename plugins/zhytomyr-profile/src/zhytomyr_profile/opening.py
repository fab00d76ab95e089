"""The first page of the form: letterhead, addressee, title and items 1–4."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.model import execution_figure
from municipal_programs.reports import Position, Section, date_fact, decision_facts, text_fact, years_fact
from municipal_programs.values.wording import no_break
from zhytomyr_profile.accounts import account_of, accounts_of
from zhytomyr_profile.periods import heading_of, period_of

if TYPE_CHECKING:
    from municipal_programs.model import Department
    from municipal_programs.reports import ReportRequest, Value, Values

__all__ = ["opening_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "opening.docx"


def opening_section(report: ReportRequest) -> Section:
    """Return the beginning of a report, on the letterhead of the responsible executor."""
    program = report.program
    executor = program.department(program.passport.responsible_executor)
    return Section(
        identity="zhytomyr_profile.opening",
        title="Титул і пункти 1–4",
        position=Position.OPENING,
        template=_TEMPLATE,
        values={
            **_letterhead(executor),
            **_registration(report, executor),
            "heading": heading_of(report),
            "program": program.title,
            "territory": program.territory,
            "period": period_of(report),
            "term": years_fact("program.term", program.term),
            "decisions": _decisions(report),
            "co_executors": [program.department(identity).name for identity in program.passport.co_executors],
            "purpose": no_break(program.purpose.rstrip(" .") + "."),
            "results": accounts_of(report, "purpose_results"),
        },
    )


def _letterhead(executor: Department) -> Values:
    return {
        "superior": executor.superior,
        "executor": executor.name,
        "address": no_break(executor.requisites.address),
        "phone": executor.requisites.phone,
        "email": executor.requisites.email,
        "registry_code": executor.requisites.registry_code,
    }


def _registration(report: ReportRequest, executor: Department) -> Values:
    """Return the date, the number and the addressee; the form leaves room for the first two where they are not known yet."""
    addressee = report.profile.addressee if report.profile else ""
    account = account_of(report, executor.identity)
    if account is None:
        return {"date": "", "number": "", "addressee": addressee}
    date, number = (execution_figure(executor.identity, role) for role in ("date", "registration_number"))
    return {
        "date": date_fact(date, account.date, short=True) if account.date else "",
        "number": text_fact(number, account.registration_number) if account.registration_number else "",
        "addressee": account.addressee or addressee,
    }


def _decisions(report: ReportRequest) -> list[Value]:
    """Return the decision that approved the program, and those that had amended it by the end of the period."""
    amending = (amendment.decision for amendment in report.program.amendments)
    last = report.period.last_day if report.period else dt.date.max
    known = (report.program.approved_by, *(decision for decision in amending if decision.date <= last))
    return [decision_facts(decision) for decision in known]
