"""Rules on scope: sums that are held against each other and are not made of the same things."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._money import UNIT, in_times
from municipal_programs.checks._named import money_name, whose_name
from municipal_programs.checks._numbers import decimals_of, leading_number
from municipal_programs.checks._places import origin_of
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._statements import said_in, set_of
from municipal_programs.checks._terms import groups_of, lines_of, measure_name, numbers_first, terms_of
from municipal_programs.checks._totals import followed, promised, stated_money
from municipal_programs.checks.explaining import explain
from municipal_programs.checks.explanation import Explanation, ExplanationKind
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import department_figure, measure_figure
from municipal_programs.values import Money, rounded
from municipal_programs.values.wording import write_money, write_number, write_years

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from municipal_programs.checks._statements import Said
    from municipal_programs.checks._terms import Term
    from municipal_programs.errors import Message
    from municipal_programs.model import Measure, TargetProgram

__all__ = ["RULES"]

_HUNDRED = 100
_SEVERAL = 2
"""Rows that have to show the same pattern before it is no coincidence."""


@rule(
    "MP301",
    Severity.WARNING,
    uk=demand.MP301,
    needs=("statements.totals", "measures.planned", "measures.disbursed"),
    as_approved=True,
)
def plan_and_fact_count_the_same_measures(program: TargetProgram) -> Iterator[Finding]:
    """The stated totals of planned and of disbursed money count the same measures.

    What a total counts is told by the explanation of its difference from the rows; where nothing explains it, the rule is silent.
    """
    counted = _counted(program)
    for money, plan in counted.items():
        fact = counted.get(money.at(FundingStage.DISBURSED))
        if money.stage is FundingStage.PLANNED and fact is not None:
            yield from _counted_once(plan[0], plan[1], fact[1])


def _counted(program: TargetProgram) -> dict[FundingSet, tuple[TargetProgram, frozenset[str]]]:
    """Return the revision and the keys of the measures that each stated total counts, where that can be told."""
    counted: dict[FundingSet, tuple[TargetProgram, frozenset[str]]] = {}
    for total in stated_money(program):
        money = total.money
        if money.measure is None and money.years is None and money.source is None and total.terms:
            keys = _keys_in(total.program, total.meant, total.terms, money.stage)
            if keys is not None:
                counted[money] = total.program, keys
    return counted


def _keys_in(program: TargetProgram, stated: Printed, terms: tuple[Term, ...], stage: FundingStage) -> frozenset[str] | None:
    parts = groups_of(program, stage, terms)
    members = {item.identity: item.members for item in (*terms, *parts)}
    everything = frozenset(identity for term in terms for identity in term.members)
    if not stated.agrees_with(Printed.total(term.value for term in terms)):
        first = explain(stated, terms, parts)[0]
        if first.kind not in {ExplanationKind.LEFT_OUT, ExplanationKind.NEARLY}:
            return None
        everything -= frozenset(identity for subject in first.subjects for identity in members[subject])
    return frozenset(_key(identity, stage) for identity in everything)


def _key(identity: str, stage: FundingStage) -> str:
    return identity.removeprefix("measure.").removesuffix(f".{stage}")


def _counted_once(program: TargetProgram, plan: frozenset[str], fact: frozenset[str]) -> Iterator[Finding]:
    for measure in program.measures:
        key = program.key_of(measure)
        planned, disbursed = (Money.total(line.amount for line in lines_of(measure, stage)) for stage in _STAGES)
        if planned and disbursed and (key in plan) != (key in fact):
            missing = FundingStage.DISBURSED if key in plan else FundingStage.PLANNED
            amount = disbursed if key in plan else planned
            words = say.ONLY_IN_PLAN if key in plan else say.ONLY_IN_FACT
            yield Finding(
                subject=measure_figure(program, measure, missing.value),
                message=words(measure=measure_name(program, measure), amount=write_money(amount)),
                stated=Money(0),
                computed=amount,
                unit=UNIT,
            )


_STAGES = (FundingStage.PLANNED, FundingStage.DISBURSED)


@rule(
    "MP302",
    Severity.ERROR,
    uk=demand.MP302,
    needs=("statements.execution", "measures.planned", "measures.disbursed"),
    as_approved=True,
)
def a_percentage_is_of_one_set(program: TargetProgram) -> Iterator[Finding]:
    """A stated percentage of execution is the money disbursed of the money planned, over one and the same set.

    Where other sets make the percentage, the explanation names them.
    """
    for execution in program.executions:
        revisions = followed(program, execution)
        said = [said for said in said_in(program) if said.department == execution.department]
        for one in said:
            found = [list(_percentages(revision, one)) for revision in revisions]
            yield from found[0] if all(found) else ()


def _percentages(program: TargetProgram, said: Said) -> Iterator[Finding]:
    by_key = {program.key_of(measure): measure for measure in program.measures}
    stated = leading_number(said.statement.text)
    whose = set_of(program, f"{said.statement.figure.removesuffix('.execution')}.planned", by_key)
    if said.statement.figure.endswith(".execution") and stated is not None and whose is not None:
        measure = by_key[whose.measure] if whose.measure else None
        yield from _percentage(program, said, whose, stated, say.EXECUTION_OF(whose=whose_name(program, whose, measure)))


def _percentage(program: TargetProgram, said: Said, whose: FundingSet, stated: Decimal, name: Message) -> Iterator[Finding]:
    done, plan = _amount(program, whose.at(FundingStage.DISBURSED)), _amount(program, whose)
    if done is None or not plan or _is_percentage(stated, done, plan):
        return
    computed = rounded(Fraction(_HUNDRED * done.kopiykas, plan.kopiykas), decimals_of(stated))
    yield Finding(
        subject=said.statement.figure,
        message=say.PERCENTAGE(
            figure=name,
            stated=write_number(stated),
            computed=write_number(computed),
        ),
        stated=stated,
        computed=computed,
        unit="%",
        explanations=tuple(_other_sets(program, stated, whose)) or (_NO_OTHER_SETS,),
        origin=said.origin,
    )


_NO_OTHER_SETS = Explanation(kind=ExplanationKind.NOTHING, message=say.NO_OTHER_SETS())


def _other_sets(program: TargetProgram, stated: Decimal, whose: FundingSet) -> Iterator[Explanation]:
    """Yield the pairs of sets whose percentage is *stated*, those of unlike scope."""
    scopes = [FundingSet(stage=FundingStage.PLANNED, department=owner) for owner in (None, *sorted(program.owners))]
    for done, plan in product(scopes, scopes):
        done_amount, plan_amount = _amount(program, done.at(FundingStage.DISBURSED)), _amount(program, plan)
        same = done == plan == whose
        if not same and done_amount is not None and plan_amount and _is_percentage(stated, done_amount, plan_amount):
            message = say.OTHER_SETS(
                done=money_name(program, done.at(FundingStage.DISBURSED)),
                done_amount=write_money(done_amount),
                plan=money_name(program, plan),
                plan_amount=write_money(plan_amount),
            )
            yield Explanation(kind=ExplanationKind.EXCHANGED, message=message)
    passport = promised(program, FundingSet(stage=FundingStage.PLANNED))
    done_amount = _amount(program, whose.at(FundingStage.DISBURSED))
    if passport and passport.amount and done_amount is not None and _is_percentage(stated, done_amount, passport.amount):
        message = say.OTHER_SETS(
            done=money_name(program, whose.at(FundingStage.DISBURSED)),
            done_amount=write_money(done_amount),
            plan=say.PASSPORT(),
            plan_amount=write_money(passport.amount),
        )
        yield Explanation(kind=ExplanationKind.EXCHANGED, message=message)


def _amount(program: TargetProgram, money: FundingSet) -> Money | None:
    terms = terms_of(program, money)
    return Money.total(term.value.amount for term in terms) if terms else None


def _is_percentage(stated: Decimal, done: Money, plan: Money) -> bool:
    half = Fraction(1, 2 * 10 ** decimals_of(stated))
    return abs(Fraction(_HUNDRED * done.kopiykas, plan.kopiykas) - Fraction(stated)) <= half


@rule("MP303", Severity.WARNING, uk=demand.MP303, needs=("measures.planned", "measures.allocated"))
def allocated_money_is_of_the_years_of_the_report(program: TargetProgram) -> Iterator[Finding]:
    """Allocated money and disbursed money are of the same years.

    Where the allocated money of every row of a department is exactly the plan divided by the years of the term, it is the money of
    one year, not of the term.
    """
    for owner in program.owners:
        own = sorted(program.measures_of(owner), key=lambda measure: numbers_first(measure.number))
        measures = [measure for measure in own if _whole_term(measure, FundingStage.PLANNED)]
        telling = [measure for measure in measures if _whole_term(measure, FundingStage.ALLOCATED)]
        if len(telling) < _SEVERAL or not all(_is_one_year(measure) for measure in telling):
            continue
        stated = Money.total(_whole_term(measure, FundingStage.ALLOCATED) for measure in telling)
        planned = Money.total(_whole_term(measure, FundingStage.PLANNED) for measure in telling)
        years = telling[0].term
        yield Finding(
            subject=department_figure(owner, FundingStage.ALLOCATED.value),
            message=say.ONE_YEAR_BESIDE_TERM(
                part=say.PART_OF(department=program.department(owner).name),
                stated=write_money(stated),
                share=in_times(len(years)),
                years=write_years(years),
            ),
            stated=stated,
            computed=planned,
            unit=UNIT,
            origin=origin_of(program, measure_figure(program, telling[0], FundingStage.ALLOCATED.value)),
        )


def _whole_term(measure: Measure, stage: FundingStage) -> Money:
    return Money.total(line.amount for line in lines_of(measure, stage) if line.year is None)


def _is_one_year(measure: Measure) -> bool:
    planned, allocated = _whole_term(measure, FundingStage.PLANNED), _whole_term(measure, FundingStage.ALLOCATED)
    return len(measure.term) > 1 and planned == allocated * len(measure.term)


RULES = (
    plan_and_fact_count_the_same_measures,
    a_percentage_is_of_one_set,
    allocated_money_is_of_the_years_of_the_report,
)
