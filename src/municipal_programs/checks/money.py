"""Rules on money against plan: what was over- or underspent without a reason, and what was reallocated."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._money import UNIT, percent
from municipal_programs.checks._places import origin_of
from municipal_programs.checks._terms import lines_of, measure_name, numbers_first
from municipal_programs.checks._words import (
    claims_completeness,
    gives_reason,
    names_payer,
    names_recipient,
    speaks_of_reallocation,
)
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.checks.units import cells_in_other_units
from municipal_programs.errors import Message
from municipal_programs.figures import FundingStage
from municipal_programs.model import measure_figure, program_figure
from municipal_programs.values import Money
from municipal_programs.values.wording import comparison_key, write_money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from municipal_programs.errors import Wording
    from municipal_programs.model import CheckSettings, FundingLine, Measure, TargetProgram

__all__ = ["RULES"]

_NEEDS = ("measures.planned", "measures.disbursed")


@rule("MP401", Severity.WARNING, uk=demand.MP401, needs=_NEEDS, basis=say.PROFILE())
def no_measure_exceeds_its_plan_without_a_reason(program: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """No measure exceeds its plan without a reason.

    The council's profile sets the threshold; the reason is looked for in the measure's narrative. What rule MP102 finds is not
    repeated here.
    """
    in_other_units, most = cells_in_other_units(program), 1 + Fraction(settings.overspending)
    for measure, planned, disbursed in _spent(program):
        exceeds = disbursed.kopiykas > planned.kopiykas * most
        if exceeds and not gives_reason(measure.narrative) and not in_other_units(measure):
            words = say.OVERSPENT if planned else say.OVERSPENT_WITHOUT_PLAN
            yield _against_plan(program, measure, planned, disbursed, words(**_gaps(program, measure, planned, disbursed)))


@rule("MP402", Severity.WARNING, uk=demand.MP402, needs=_NEEDS, basis=say.PROFILE())
def no_measure_leaves_money_without_a_reason(program: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """No measure leaves planned money without a reason.

    The council's profile sets the threshold; the reason is looked for in the measure's narrative. What rules MP102 and
    MP403 find is not repeated here.
    """
    in_other_units, least = cells_in_other_units(program), 1 - Fraction(settings.underspending)
    for measure, planned, disbursed in _spent(program):
        short = disbursed.kopiykas < planned.kopiykas * least and (disbursed or not claims_completeness(measure.narrative))
        if short and not gives_reason(measure.narrative) and not in_other_units(measure):
            message = say.UNDERSPENT(**_gaps(program, measure, planned, disbursed))
            yield _against_plan(program, measure, planned, disbursed, message)


@rule("MP403", Severity.WARNING, uk=demand.MP403, needs=(*_NEEDS, "measures.narrative"))
def what_cost_nothing_is_not_said_to_be_done_in_full(program: TargetProgram) -> Iterator[Finding]:
    """A measure on which nothing was spent is not said to be carried out in full.

    No finding where the text says why the money was not needed, or who else paid.
    """
    for measure, planned, disbursed in _spent(program):
        words = claims_completeness(measure.narrative) if planned and not disbursed else ""
        if words and not gives_reason(measure.narrative) and not names_payer(measure.narrative):
            message = say.NOTHING_SPENT_BUT_DONE(
                measure=measure_name(program, measure), words=words, computed=write_money(planned)
            )
            yield _against_plan(program, measure, planned, disbursed, message)


@rule("MP404", Severity.WARNING, uk=demand.MP404, needs=(*_NEEDS, "measures.narrative"))
def a_reallocation_names_who_received_the_money(program: TargetProgram) -> Iterator[Finding]:
    """A reallocation names not only the measure that gave the money but also the one that received it."""
    titles = [comparison_key(measure.title) for measure in program.measures]
    for measure, given in _donors(program):
        words = speaks_of_reallocation(measure.narrative)
        others = [title for title in titles if title != comparison_key(measure.title)]
        if names_recipient(words) or any(title in comparison_key(words) for title in others):
            continue
        yield Finding(
            subject=measure_figure(program, measure, "disbursed"),
            message=say.NO_RECIPIENT(measure=measure_name(program, measure), words=words, amount=write_money(given)),
            origin=origin_of(program, measure_figure(program, measure, "narrative")),
        )


@rule("MP405", Severity.WARNING, uk=demand.MP405, needs=(*_NEEDS, "measures.narrative"))
def reallocated_money_balances(program: TargetProgram) -> Iterator[Finding]:
    """Reallocations balance: measures received as much as others gave.

    Given is what is left of the plan of measures whose narrative speaks of a reallocation; received is what exceeds the plan of
    measures whose narrative speaks of one too, or where none does, of all that give no other reason. A measure that tells of it and
    has no plan, such as one that was excluded, received at most what was spent on it.
    """
    by_key = _by_key(program)
    donors, recipients = sorted(_donors(program), key=by_key), sorted(_recipients(program), key=by_key)
    given, received = Money.total(amount for _, amount in donors), Money.total(amount for _, amount in recipients)
    unplanned = sorted(_telling_without_a_plan(program), key=by_key)
    if given > received:
        recipients = sorted([*recipients, *unplanned], key=by_key)
        received = min(given, Money.total(amount for _, amount in recipients))
    if donors and given != received:
        yield Finding(
            subject=program_figure("disbursed"),
            message=say.REALLOCATION_UNBALANCED(
                given=_told(program, donors, given, say.ONE_GAVE, say.SEVERAL_GAVE),
                received=_told(program, recipients, received, say.ONE_RECEIVED, say.SEVERAL_RECEIVED)
                if recipients
                else say.NOBODY_RECEIVED(),
            ),
            stated=received,
            computed=given,
            unit=UNIT,
            origin=origin_of(program, measure_figure(program, donors[0][0], "narrative")),
        )


def _spent(program: TargetProgram) -> Iterator[tuple[Measure, Money, Money]]:
    """Yield each measure that says both what was planned and what was disbursed, with both."""
    for measure in program.measures:
        both = (lines_of(measure, stage) for stage in (FundingStage.PLANNED, FundingStage.DISBURSED))
        planned, disbursed = (_accounted(program, measure.department, lines) for lines in both)
        if planned and disbursed:
            yield measure, Money.total(line.amount for line in planned), Money.total(line.amount for line in disbursed)


def _accounted(program: TargetProgram, owner: str, lines: Sequence[FundingLine]) -> list[FundingLine]:
    """Return those of *lines* that lie in the term of *program* and in the years that the account of *owner* tells of.

    Money outside of the term is found by rule MP606, and an account of one year says nothing of the others.
    """
    account = program.execution_of(owner)
    years = program.term if account is None else account.reporting_period
    return [line for line in lines if line.year is None or (line.year in years and line.year in program.term)]


def _donors(program: TargetProgram) -> Iterator[tuple[Measure, Money]]:
    for measure, planned, disbursed in _spent(program):
        if disbursed < planned and speaks_of_reallocation(measure.narrative):
            yield measure, planned - disbursed


def _recipients(program: TargetProgram) -> Iterator[tuple[Measure, Money]]:
    """Yield what exceeds the plan of those measures that say that they received it, or where none does, of all without a reason."""
    exceeding = [(measure, disbursed - planned) for measure, planned, disbursed in _spent(program) if disbursed > planned]
    telling = [(measure, amount) for measure, amount in exceeding if speaks_of_reallocation(measure.narrative)]
    if telling or any(_telling_without_a_plan(program)):
        yield from telling
    else:
        yield from ((measure, amount) for measure, amount in exceeding if not gives_reason(measure.narrative))


def _telling_without_a_plan(program: TargetProgram) -> Iterator[tuple[Measure, Money]]:
    """Yield, with what was spent on it, each measure without a plan that says that it took part in a reallocation."""
    for measure in program.measures:
        disbursed = Money.total(line.amount for line in lines_of(measure, FundingStage.DISBURSED))
        if disbursed and not lines_of(measure, FundingStage.PLANNED) and speaks_of_reallocation(measure.narrative):
            yield measure, disbursed


def _told(
    program: TargetProgram, measures: Sequence[tuple[Measure, Money]], amount: Money, one: Wording, several: Wording
) -> Message:
    of_departments = (_numbers(program, owner, measures) for owner in program.owners)
    names = [name for name in of_departments if name is not None]
    listed = Message(uk=", ".join(name.uk for name in names), en=", ".join(name.en for name in names))
    return (one if len(measures) == 1 else several)(measures=listed, amount=write_money(amount))


def _numbers(program: TargetProgram, owner: str, measures: Sequence[tuple[Measure, Money]]) -> Message | None:
    """Return the numbers of those of *measures* that *owner* answers for, with its name where others number from one too."""
    own = [measure for measure, _ in measures if measure.department == owner]
    if not own:
        return None
    numbers = ", ".join(measure.number for measure in own)
    if all(program.key_of(measure) == measure.number for measure in own):
        return Message(uk=numbers, en=numbers)
    return say.NUMBERS_OF(numbers=numbers, department=program.department(owner).name)


def _by_key(program: TargetProgram) -> Callable[[tuple[Measure, Money]], list[tuple[int, str]]]:
    return lambda found: numbers_first(program.key_of(found[0]))


def _gaps(program: TargetProgram, measure: Measure, planned: Money, disbursed: Money) -> dict[str, object]:
    return {
        "measure": measure_name(program, measure),
        "stated": write_money(disbursed),
        "computed": write_money(planned),
        "percent": percent(disbursed, planned) if planned else "",
    }


def _against_plan(program: TargetProgram, measure: Measure, planned: Money, disbursed: Money, message: Message) -> Finding:
    subject = measure_figure(program, measure, "disbursed")
    return Finding(subject=subject, message=message, stated=disbursed, computed=planned, unit=UNIT)


RULES = (
    no_measure_exceeds_its_plan_without_a_reason,
    no_measure_leaves_money_without_a_reason,
    what_cost_nothing_is_not_said_to_be_done_in_full,
    a_reallocation_names_who_received_the_money,
    reallocated_money_balances,
)
