"""Rules on decisions: what accounts say of them otherwise, forget, or take for in force."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._in_force import day_of
from municipal_programs.checks._places import origin_of
from municipal_programs.checks._statements import said_in
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.model import (
    DecisionCitation,
    DecisionEffect,
    Execution,
    citation_figure,
    decision_figure,
    execution_figure,
)
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.model import CouncilDecision, RelatedDecision, TargetProgram
    from municipal_programs.values import Origin

__all__ = ["RULES"]


@frozen
class _Cited:
    """A citation, whose account it stands in, and where among the citations there, from 1."""

    execution: Execution
    number: int
    citation: DecisionCitation

    def origin(self, program: TargetProgram, role: str) -> Origin | None:
        """Return the place of the statement that repeats the date, else of the citation itself."""
        department, figure = self.execution.department, decision_figure(self.citation.number, role)
        for said in said_in(program):
            if said.department == department and said.statement.figure == figure:
                return said.origin
        return origin_of(
            program, citation_figure(department, self.number, role), execution_figure(department, "reporting_period")
        )


def _cited(execution: Execution) -> list[_Cited]:
    return [_Cited(execution, number, citation) for number, citation in enumerate(execution.citations, start=1)]


@rule("MP603", Severity.ERROR, uk=demand.MP603, needs=("executions.citations",), as_approved=True)
def a_decision_has_one_date(program: TargetProgram) -> Iterator[Finding]:
    """The number of a decision stands under the same date everywhere.

    The dates that the program itself holds are right; of a decision that it does not hold, the date that is cited most often.
    """
    everywhere = list(chain.from_iterable(map(_cited, program.executions)))
    for execution in program.executions:
        seen: set[tuple[str, dt.date]] = set()
        for cited in _cited(execution):
            number, date = cited.citation.number, cited.citation.date
            dates = _dates_of(program, number) or _usual_date(number, everywhere)
            if date not in dates and (number, date) not in seen:
                seen.add((number, date))
                yield _under_another_date(program, cited, dates)


def _dates_of(program: TargetProgram, number: str) -> list[dt.date]:
    return sorted({decision.date for decision in _decisions(program) if decision.number == number})


def _usual_date(number: str, everywhere: list[_Cited]) -> list[dt.date]:
    """Return the date under which *number* is cited most often; of several the earliest."""
    times = Counter(cited.citation.date for cited in everywhere if cited.citation.number == number)
    return [min(times, key=lambda date: (-times[date], date))]


def _under_another_date(program: TargetProgram, cited: _Cited, dates: list[dt.date]) -> Finding:
    number, date = cited.citation.number, cited.citation.date
    words = say.DECISION_UNDER_TWO_DATES if _dates_of(program, number) else say.DECISION_ELSEWHERE_DATED
    return Finding(
        subject=decision_figure(number, "date"),
        message=words(
            number=number,
            department=program.department(cited.execution.department).name,
            stated=write_short_date(date),
            place=cited.citation.place or say.SOMEWHERE(),
            computed=", ".join(map(write_short_date, dates)),
        ),
        stated=date,
        computed=dates[0],
        origin=cited.origin(program, "date"),
    )


@rule(
    "MP604",
    Severity.WARNING,
    uk=demand.MP604,
    needs=("amendments", "executions.citations"),
    as_approved=True,
    basis=say.LAW_ON_CHANGES(),
)
def an_account_names_every_amendment(program: TargetProgram) -> Iterator[Finding]:
    """An account names every amendment that was in force on its day.

    Checked for accounts that name decisions at all; an amendment that was repealed by then need not be named.
    """
    for execution in program.executions:
        cited, day = _cited(execution), day_of(execution)
        named = {one.citation.number for one in cited}
        for amendment in program.amendments if cited else ():
            decision = amendment.decision
            repealed = any(related.decision.date <= day for related in _repeals_of(program, decision))
            if decision.number not in named and decision.date <= day and not repealed:
                words = say.AMENDMENT_FORGOTTEN(
                    department=program.department(execution.department).name,
                    number=decision.number,
                    date=write_short_date(decision.date),
                )
                yield _of_account(program, cited[0], decision, words)


@rule(
    "MP605",
    Severity.WARNING,
    uk=demand.MP605,
    needs=("related_decisions", "executions.citations"),
    as_approved=True,
    basis=say.CUSTOM_ON_REPEALS(),
)
def a_repealed_decision_is_not_cited_as_in_force(program: TargetProgram) -> Iterator[Finding]:
    """A decision that another one repealed is not cited as in force.

    No finding where the account names the decision that repealed it.
    """
    for execution in program.executions:
        cited = _cited(execution)
        named = {one.citation.number for one in cited}
        for decision in _unique(_decisions(program)):
            for related in _repeals_of(program, decision):
                unknown = related.decision.number not in named and related.decision.date <= day_of(execution)
                of_it = [one for one in cited if one.citation.number == decision.number]
                if unknown and of_it:
                    yield _of_account(program, of_it[0], decision, _as_in_force(program, of_it, decision, related))


def _as_in_force(program: TargetProgram, cited: list[_Cited], decision: CouncilDecision, related: RelatedDecision) -> Message:
    places = [one.citation.place for one in cited if one.citation.place]
    return say.CITED_AS_IN_FORCE(
        department=program.department(cited[0].execution.department).name,
        number=decision.number,
        places=", ".join(places) or say.SOMEWHERE(),
        by=related.decision.number,
        date=write_short_date(related.decision.date),
    )


def _of_account(program: TargetProgram, cited: _Cited, decision: CouncilDecision, words: Message) -> Finding:
    """Return what an account says, or forgets, of *decision*; two accounts that forget it are two findings."""
    return Finding(
        subject=decision_figure(decision.number, "number"),
        message=words,
        origin=cited.origin(program, "number"),
        anchor=f"{execution_figure(cited.execution.department, 'citations')}.{decision.number}",
    )


def _decisions(program: TargetProgram) -> Iterator[CouncilDecision]:
    """Yield the decisions that the program itself holds, some of them more than once."""
    yield program.approved_by
    yield from (amendment.decision for amendment in program.amendments)
    yield from (related.decision for related in program.related_decisions)


def _unique(decisions: Iterator[CouncilDecision]) -> list[CouncilDecision]:
    return list({(decision.number, decision.date): decision for decision in decisions}.values())


def _repeals_of(program: TargetProgram, decision: CouncilDecision) -> Iterator[RelatedDecision]:
    for related in program.related_decisions:
        if related.effect is DecisionEffect.REPEALS and related.subject.removeprefix("decision.") == decision.number:
            yield related


RULES = (a_decision_has_one_date, an_account_names_every_amendment, a_repealed_decision_is_not_cited_as_in_force)
