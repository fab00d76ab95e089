"""From what a person asks for to a request that plugins can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.errors import perhaps
from municipal_programs.model import TargetProgram
from municipal_programs.reports import KINDS, ReportingPeriod, ReportRequest
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.figures import Method
    from municipal_programs.model import Amendment, CouncilDecision, Profile
    from municipal_programs.reports import ReportKind, Subject

__all__ = ["dated_number", "refuse_outside_term", "request_for", "shortest_number"]


def request_for(
    kind: ReportKind,
    subject: Subject,
    profile: Profile | None,
    *,
    period: ReportingPeriod | None,
    amendment: str,
    method: Method | None = None,
) -> ReportRequest:
    """Return the request for a document of *kind* about *subject*, which is of that kind.

    Args:
        kind: The kind of document.
        subject: What it tells of.
        profile: The council's profile.
        period: The period, which a kind that is of one has to have and no other may.
        amendment: Number of the decision that amends, or number and date as in «7 від 01.02.2021»; empty for the last one, and for a kind that is of none.
        method: The method of the profile.

    Raises:
        ReportError: If a period or an amendment is missing, not there, or of no use to this kind.
    """
    if period is not None and not kind.of_period:
        raise ReportError(_useless("--period", kind, [one.identity for one in KINDS.values() if one.of_period]))
    if amendment and not kind.of_amendment:
        raise ReportError(_useless("--amendment", kind, [one.identity for one in KINDS.values() if one.of_amendment]))
    program = subject if isinstance(subject, TargetProgram) else None
    if kind.of_period and program is not None:
        _check_period(period, kind, program)
    chosen = _amendment(program, amendment) if kind.of_amendment and program is not None else None
    return ReportRequest(kind=kind, subject=subject, profile=profile, period=period, amendment=chosen, method=method)


def _useless(option: str, kind: ReportKind, kinds: list[str]) -> Message:
    return say.NOT_OF_THIS_KIND(option=option, kind=kind.identity, kinds=", ".join(kinds))


def _check_period(period: ReportingPeriod | None, kind: ReportKind, program: TargetProgram) -> None:
    if period is None:
        raise ReportError(say.NO_PERIOD(kind=kind.identity, example=program.term.last))
    refuse_outside_term(period, program)


def refuse_outside_term(period: ReportingPeriod, program: TargetProgram) -> None:
    """Refuse a *period* of whose year *program* has nothing to tell.

    Raises:
        ReportError: If the year lies outside of its term.
    """
    term = program.term
    if period.year not in term:
        raise ReportError(say.PERIOD_OUTSIDE_TERM(year=period.year, first=term.first, last=term.last))


def dated_number(decision: CouncilDecision) -> str:
    """Return the number of *decision* with its date, by which no other decision goes."""
    return f"{decision.number} від {write_short_date(decision.date)}"


def shortest_number(amendment: Amendment, program: TargetProgram) -> str:
    """Return the number of the decision behind *amendment*, with its date where another amendment of *program* shares the number."""
    number = amendment.decision.number
    alike = {one.decision for one in program.amendments if one.decision.number == number}
    return number if len(alike) == 1 else dated_number(amendment.decision)


def _amendment(program: TargetProgram, number: str) -> Amendment:
    """Return the amendment of that *number*, or the last one; of two of one number or day, the one that stands last came last.

    Where decisions of different years share a number, «7 від 01.02.2021» names one of them.
    """
    oldest_first = sorted(program.amendments, key=lambda amendment: amendment.decision.date)
    if not oldest_first:
        raise ReportError(say.NO_AMENDMENTS())
    known = {amendment.decision.number: amendment for amendment in oldest_first}
    dated = {dated_number(amendment.decision): amendment for amendment in oldest_first}
    if number in dated:
        return dated[number]
    if number and number not in known:
        raise ReportError(say.UNKNOWN_AMENDMENT(seen=number, known=", ".join(known), nearest=perhaps(number, known)))
    return known[number] if number else oldest_first[-1]
