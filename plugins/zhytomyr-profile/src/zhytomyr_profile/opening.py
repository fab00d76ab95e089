"""The first page of the form: letterhead, addressee, title and items 1–4."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.model import decision_figure, execution_figure
from municipal_programs.reports import Position, Section, date_fact, text_fact, years_fact
from municipal_programs.values.wording import no_break
from zhytomyr_profile.accounts import accounts_of
from zhytomyr_profile.titles import in_genitive

if TYPE_CHECKING:
    from municipal_programs.model import CouncilDecision, Department, Profile, TargetProgram
    from municipal_programs.reports import Value, Values

__all__ = ["opening_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "opening.docx"


def opening_section(program: TargetProgram, profile: Profile) -> Section:
    """Return the beginning of the final report of *program*, on the letterhead of its responsible executor."""
    executor = program.department(program.passport.responsible_executor)
    return Section(
        identity="zhytomyr_profile.opening",
        title="Титул і пункти 1–4",
        position=Position.OPENING,
        template=_TEMPLATE,
        values={
            **_letterhead(executor),
            **_registration(program, executor, profile),
            "program": no_break(in_genitive(program.title)),
            "territory": program.territory,
            "term": years_fact("program.term", program.term),
            "decisions": _decisions(program),
            "co_executors": [program.department(identity).name for identity in program.passport.co_executors],
            "purpose": no_break(program.purpose.rstrip(" .") + "."),
            "results": accounts_of(program, "purpose_results"),
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


def _registration(program: TargetProgram, executor: Department, profile: Profile) -> Values:
    """Return the date, the number and the addressee; the form leaves room for the first two where they are not known yet."""
    account = program.execution_of(executor.identity)
    if account is None:
        return {"date": "", "number": "", "addressee": profile.addressee}
    date, number = (execution_figure(executor.identity, role) for role in ("date", "registration_number"))
    return {
        "date": date_fact(date, account.date, short=True) if account.date else "",
        "number": text_fact(number, account.registration_number) if account.registration_number else "",
        "addressee": account.addressee or profile.addressee,
    }


def _decisions(program: TargetProgram) -> list[Value]:
    decisions = (program.approved_by, *(amendment.decision for amendment in program.amendments))
    return [_decision(decision) for decision in decisions]


def _decision(decision: CouncilDecision) -> Values:
    return {
        "date": date_fact(decision_figure(decision.number, "date"), decision.date, short=True),
        "number": text_fact(decision_figure(decision.number, "number"), decision.number),
    }
