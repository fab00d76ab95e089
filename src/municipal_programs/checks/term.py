"""Rules on the term: measures and money outside of it, and what goes on after a decision stopped it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._money import UNIT
from municipal_programs.checks._named import money_name
from municipal_programs.checks._terms import lines_of, measure_name
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import Adjustment, DecisionEffect, Exclusion, measure_figure
from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import write_money, write_short_date, write_years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message, Wording
    from municipal_programs.model import CouncilDecision, FundingLine, Measure, RelatedDecision, TargetProgram

__all__ = ["RULES"]


@rule("MP601", Severity.ERROR, uk=demand.MP601, needs=("measures",))
def no_measure_runs_beyond_the_term(program: TargetProgram) -> Iterator[Finding]:
    """A measure does not run beyond the term of the program."""
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


@rule("MP606", Severity.ERROR, uk=demand.MP606, needs=("measures.by_year",))
def no_money_lies_outside_the_term(program: TargetProgram) -> Iterator[Finding]:
    """No money lies outside the term of the program.

    Money outside of a measure's own term never gets so far: the file that says so is refused, with the line.
    """
    for measure in program.measures:
        for stage in FundingStage:
            for line in lines_of(measure, stage):
                if line.year is not None and line.year not in program.term and line.amount:
                    words = say.MONEY_OUTSIDE_TERM(
                        figure=_name_of(program, measure, stage, line.year),
                        amount=write_money(line.amount),
                        term=write_years(program.term),
                    )
                    yield _without_right(program, measure, stage, line, words)


@rule(
    "MP607",
    Severity.ERROR,
    uk=demand.MP607,
    needs=("measures.disbursed_by_year",),
    as_approved=True,
    basis=say.LAW_ON_CHANGES(),
)
def nothing_is_spent_on_a_measure_that_a_decision_stopped(program: TargetProgram) -> Iterator[Finding]:
    """Nothing is spent on a measure in the years after a decision excluded or suspended it.

    Checked for money that is given by years. No finding where a later amendment takes the measure in again or adjusts its plan.
    """
    told: set[str] = set()
    for decision, measure, by in _stopped(program):
        for line in measure.disbursed:
            if line.year is not None and line.year > decision.date.year and line.amount:
                words = by(
                    figure=_name_of(program, measure, FundingStage.DISBURSED, line.year),
                    amount=write_money(line.amount),
                    number=decision.number,
                    date=write_short_date(decision.date),
                )
                finding = _without_right(program, measure, FundingStage.DISBURSED, line, words)
                if finding.subject not in told:
                    told.add(finding.subject)
                    yield finding


def _stopped(program: TargetProgram) -> Iterator[tuple[CouncilDecision, Measure, Wording]]:
    """Yield each decision that took a measure out of the program or suspended it for good, with the measure."""
    for decision, measure in _excluded(program):
        yield decision, measure, say.SPENT_THOUGH_EXCLUDED
    for related in program.related_decisions:
        stopped = program.by_key.get(related.subject.removeprefix("measure."))
        if stopped is None or related.effect is not DecisionEffect.SUSPENDS:
            continue
        if not _settled_after(program, stopped, related.decision.date):
            yield related.decision, stopped, say.SPENT_THOUGH_SUSPENDED


def _excluded(program: TargetProgram) -> Iterator[tuple[CouncilDecision, Measure]]:
    """Yield each measure that does not stand at the end of the term, with the decision that excluded it."""
    try:
        replay = program.replay_on(max(dt.date(program.term.last, 12, 31), program.approved_by.date))
    except InvalidValueError:  # where amendments cannot be carried out, nothing is known to be excluded
        return
    there = {(measure.department, measure.number) for task in replay.tasks for measure in task.measures}
    for step in replay.steps:
        gone = step.before if step.after is None else None
        if gone is not None and (gone.department, gone.number) not in there:
            yield step.decision, gone


def _name_of(program: TargetProgram, measure: Measure, stage: FundingStage, year: int) -> Message:
    return money_name(program, FundingSet(stage=stage, years=YearRange.single(year)), measure)


def _without_right(program: TargetProgram, measure: Measure, stage: FundingStage, line: FundingLine, words: Message) -> Finding:
    subject = measure_figure(program, measure, stage.value, year=line.year, source=line.source)
    return Finding(subject=subject, message=words, stated=line.amount, computed=Money(0), unit=UNIT)


RULES = (
    no_measure_runs_beyond_the_term,
    a_suspended_measure_is_not_planned_on,
    no_money_lies_outside_the_term,
    nothing_is_spent_on_a_measure_that_a_decision_stopped,
)
