"""The first page of the form: letterhead, addressee, title and items 1–4."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.model import execution_figure
from municipal_programs.reports import Gap, Position, Section, date_fact, decision_facts, text_fact, years_fact
from municipal_programs.values.wording import no_break
from zhytomyr_profile import _messages as say
from zhytomyr_profile.accounts import account_of, accounts_of
from zhytomyr_profile.periods import heading_of, period_of

if TYPE_CHECKING:
    from municipal_programs.errors import Wording
    from municipal_programs.model import Department
    from municipal_programs.reports import ReportRequest, Value, Values

__all__ = ["opening_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "opening.docx"


def opening_section(report: ReportRequest) -> Section:
    """Return the beginning of a report, on the letterhead of the responsible executor."""
    program = report.program
    executor = program.department(program.passport.responsible_executor)
    results = accounts_of(report, "purpose_results")
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
            "territory": program.territory or _room(say.NO_TERRITORY),
            "period": period_of(report),
            "term": years_fact("program.term", program.term),
            "decisions": _decisions(report),
            "co_executors": [program.department(identity).name for identity in program.passport.co_executors],
            "purpose": no_break(program.purpose.rstrip(" .") + "."),
            "results": results,
            "without_results": [] if results else [_room(say.NO_RESULTS)],
        },
    )


def _letterhead(executor: Department) -> Values:
    return {
        "superior": executor.superior or _room(say.NO_SUPERIOR),
        "executor": executor.name,
        "address": no_break(executor.requisites.address) or _room(say.NO_ADDRESS),
        "phone": executor.requisites.phone or _room(say.NO_PHONE),
        "email": executor.requisites.email or _room(say.NO_EMAIL),
        "registry_code": executor.requisites.registry_code or _room(say.NO_REGISTRY_CODE),
    }


def _registration(report: ReportRequest, executor: Department) -> Values:
    """Return the date, the number and the addressee; the form leaves room for the first two where they are not known yet."""
    account = account_of(report, executor.identity)
    day, number = (account.date, account.registration_number) if account else (None, "")
    name = partial(execution_figure, executor.identity)
    known = (account.addressee if account else "") or (report.profile.addressee if report.profile else "")
    return {
        "date": date_fact(name("date"), day, short=True) if day else _room(say.NO_DATE),
        "number": text_fact(name("registration_number"), number) if number else _room(say.NO_NUMBER),
        "addressee": known or _room(say.NO_ADDRESSEE),
    }


def _room(reason: Wording) -> Gap:
    """Return the place of what the form can do without: a line to write on, or none at all."""
    return Gap(reason=reason(), instead="")


def _decisions(report: ReportRequest) -> list[Value]:
    """Return the decision that approved the program, and those that had amended it by the end of the period."""
    amending = (amendment.decision for amendment in report.program.amendments)
    last = report.period.last_day if report.period else dt.date.max
    known = (report.program.approved_by, *(decision for decision in amending if decision.date <= last))
    return [decision_facts(decision) for decision in known]
