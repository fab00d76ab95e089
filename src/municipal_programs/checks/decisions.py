"""Rules on the term and on decisions: what lies outside the term, and what decisions did that reports forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._in_force import day_of
from municipal_programs.checks._money import UNIT
from municipal_programs.checks._places import origin_of
from municipal_programs.checks._statements import said_in
from municipal_programs.checks._terms import lines_of, measure_name
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.figures import FundingStage
from municipal_programs.model import (
    Adjustment,
    DecisionEffect,
    Exclusion,
    decision_figure,
    execution_figure,
    measure_figure,
)
from municipal_programs.values import Money
from municipal_programs.values.wording import write_money, write_short_date, write_years

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from municipal_programs.model import (
        CouncilDecision,
        DecisionCitation,
        Execution,
        Measure,
        RelatedDecision,
        TargetProgram,
    )
    from municipal_programs.values import Origin

__all__ = ["RULES"]


@rule("MP601", Severity.ERROR, uk=demand.MP601, needs=("measures",))
def no_measure_runs_beyond_the_term(program: TargetProgram) -> Iterator[Finding]:
    """A measure does not run beyond the term of the program; its money cannot, since it lies inside the measure's own term."""
    term = write_years(program.term)
    for measure in program.measures:
        if not program.term.covers(measure.term):
            stated = write_years(measure.term)
            words = say.MEASURE_OUTSIDE_TERM(measure=measure_name(program, measure), stated=stated, computed=term)
            yield Finding(subject=measure_figure(program, measure, "term"), message=words, stated=stated, computed=term)


@rule(
    "MP602",
    Severity.WARNING,
    uk=demand.MP602,
    needs=("related_decisions", "measures.planned"),
    as_approved=True,
    basis=say.LAW_ON_CHANGES(),
)
def a_suspended_measure_is_not_planned_on(program: TargetProgram) -> Iterator[Finding]:
    """A measure that a decision suspended is not planned for the years after.

    No finding where a later amendment excludes the measure or adjusts its plan.
    """
    by_key = {program.key_of(measure): measure for measure in program.measures}
    for related in program.related_decisions:
        measure = by_key.get(related.subject.removeprefix("measure."))
        if related.effect is DecisionEffect.SUSPENDS and measure is not None:
            amount = _planned_after(measure, related.decision.date.year)
            if amount and not _settled_after(program, measure, related.decision.date):
                yield _planned_on(program, measure, related, amount)


def _planned_after(measure: Measure, year: int) -> Money:
    """Return what is planned for years after *year*; all of it where it is planned for a term that goes on."""
    goes_on = measure.term.last > year
    lines = lines_of(measure, FundingStage.PLANNED)
    return Money.total(line.amount for line in lines if (goes_on if line.year is None else line.year > year))


def _settled_after(program: TargetProgram, measure: Measure, day: dt.date) -> bool:
    later = [amendment for amendment in program.amendments if amendment.decision.date >= day]
    changes = [change for amendment in later for change in amendment.changes]
    return any(isinstance(change, (Adjustment, Exclusion)) and change.measure == program.key_of(measure) for change in changes)


def _planned_on(program: TargetProgram, measure: Measure, related: RelatedDecision, amount: Money) -> Finding:
    return Finding(
        subject=measure_figure(program, measure, "planned"),
        message=say.SUSPENDED_AND_PLANNED(
            measure=measure_name(program, measure),
            number=related.decision.number,
            date=write_short_date(related.decision.date),
            amount=write_money(amount),
            term=write_years(measure.term),
        ),
        stated=amount,
        computed=Money(0),
        unit=UNIT,
    )


@rule("MP603", Severity.ERROR, uk=demand.MP603, needs=("executions.citations",), as_approved=True)
def a_decision_has_one_date(program: TargetProgram) -> Iterator[Finding]:
    """The number of a decision stands under the same date everywhere."""
    for execution in program.executions:
        seen: set[tuple[str, dt.date]] = set()
        for citation in execution.citations:
            dates = sorted({decision.date for decision in _decisions(program) if decision.number == citation.number})
            if not dates or citation.date in dates or (citation.number, citation.date) in seen:
                continue
            seen.add((citation.number, citation.date))
            yield Finding(
                subject=decision_figure(citation.number, "date"),
                message=say.DECISION_UNDER_TWO_DATES(
                    number=citation.number,
                    department=program.department(execution.department).name,
                    stated=write_short_date(citation.date),
                    place=citation.place or say.SOMEWHERE(),
                    computed=", ".join(write_short_date(date) for date in dates),
                ),
                stated=citation.date,
                computed=dates[0],
                origin=_place_of(program, execution, citation),
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
        cited = {citation.number for citation in execution.citations}
        day = day_of(execution)
        for amendment in program.amendments if cited else ():
            decision = amendment.decision
            repealed = any(related.decision.date <= day for related in _repeals_of(program, decision))
            if decision.number not in cited and decision.date <= day and not repealed:
                yield Finding(
                    subject=decision_figure(decision.number, "number"),
                    message=say.AMENDMENT_FORGOTTEN(
                        department=program.department(execution.department).name,
                        number=decision.number,
                        date=write_short_date(decision.date),
                    ),
                    origin=_place_of(program, execution),
                    anchor=f"{execution_figure(execution.department, 'citations')}.{decision.number}",
                )


@rule(
    "MP605",
    Severity.WARNING,
    uk=demand.MP605,
    needs=("related_decisions", "executions.citations"),
    as_approved=True,
    basis=say.LAW_ON_CHANGES(),
)
def a_repealed_decision_is_not_cited_as_in_force(program: TargetProgram) -> Iterator[Finding]:
    """A decision that another one repealed is not cited as in force.

    No finding where the account names the decision that repealed it.
    """
    for execution in program.executions:
        cited = {citation.number for citation in execution.citations}
        for decision in _unique(_decisions(program)):
            for related in _repeals_of(program, decision):
                unknown = related.decision.number not in cited and related.decision.date <= day_of(execution)
                if unknown and decision.number in cited:
                    yield _cited_as_in_force(program, execution, decision, related)


def _cited_as_in_force(
    program: TargetProgram, execution: Execution, decision: CouncilDecision, related: RelatedDecision
) -> Finding:
    places = [citation.place for citation in execution.citations if citation.number == decision.number and citation.place]
    return Finding(
        subject=decision_figure(decision.number, "number"),
        message=say.CITED_AS_IN_FORCE(
            department=program.department(execution.department).name,
            number=decision.number,
            places=", ".join(places) or say.SOMEWHERE(),
            by=related.decision.number,
            date=write_short_date(related.decision.date),
        ),
        origin=_place_of(program, execution),
        anchor=f"{execution_figure(execution.department, 'citations')}.{decision.number}",
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


def _place_of(program: TargetProgram, execution: Execution, citation: DecisionCitation | None = None) -> Origin | None:
    """Return the place of the statement that repeats *citation*, else the beginning of the account."""
    figure = decision_figure(citation.number, "date") if citation else ""
    for said in said_in(program):
        if said.department == execution.department and said.statement.figure == figure:
            return said.origin
    return origin_of(program, execution_figure(execution.department, "reporting_period"))


RULES = (
    no_measure_runs_beyond_the_term,
    a_suspended_measure_is_not_planned_on,
    a_decision_has_one_date,
    an_account_names_every_amendment,
    a_repealed_decision_is_not_cited_as_in_force,
)
