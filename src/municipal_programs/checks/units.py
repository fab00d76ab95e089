"""Rules on units: amounts that are written in another unit than their heading says, cell by cell."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._money import UNIT, difference, percent, times
from municipal_programs.checks._named import money_name
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._terms import lines_of, terms_of
from municipal_programs.checks._totals import stated_money
from municipal_programs.checks.explanation import Explanation, ExplanationKind
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import measure_figure
from municipal_programs.values import Money, rounded
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.checks._totals import StatedMoney
    from municipal_programs.model import Measure, TargetProgram

__all__ = ["RULES"]

_THOUSAND = 1000
_FAR = 100
"""Money this many times its plan is no overspending but another unit; it lies half-way, in digits, to a thousand."""


@rule("MP101", Severity.ERROR, uk=demand.MP101, needs=("statements.money",))
def an_amount_is_in_the_unit_that_the_document_names(program: TargetProgram) -> Iterator[Finding]:
    """An amount is in the unit that the document names.

    A statement with a reading is held against its letter. One without is held against what the data hold: if another unit brings
    it at least a hundred times nearer to that, the unit is proposed. Each cell is judged alone, since a column may mix units.
    """
    for stated in stated_money(program):
        if stated.letter.amount == stated.meant.amount:
            continue
        text = f"{stated.said.statement.text} {stated.said.statement.unit}".strip()
        yield difference(
            stated.said.statement.figure,
            say.STATED_IN_ANOTHER_UNIT,
            stated.letter,
            stated.meant,
            explanations=tuple(_proof(program, stated)),
            origin=stated.said.origin,
            figure=stated.name,
            text=text,
            letter=write_money(stated.letter.amount),
            reading=write_money(stated.meant.amount),
        )


def _proof(program: TargetProgram, stated: StatedMoney) -> Iterator[Explanation]:
    """Yield what makes the reading likely: it comes near to the plan or to the sum of the rows, which the letter does not."""
    base = stated.money.at(FundingStage.PLANNED) if stated.money.measure else stated.money
    among = (stated.measure,) if stated.measure else None
    terms = terms_of(program, base, among) or terms_of(program, FundingSet(stage=base.stage)) or ()
    compared = Printed.total(term.value for term in terms).amount
    if compared and stated.letter.amount > compared:
        message = say.BY_THE_LETTER(
            times=times(stated.letter.amount, compared),
            compared=say.ITS_PLAN() if stated.money.measure else say.ITS_ROWS(),
            amount=write_money(compared),
            reading=write_money(stated.meant.amount),
            percent=percent(stated.meant.amount, compared),
        )
        yield Explanation(kind=ExplanationKind.UNIT, message=message)


@rule("MP102", Severity.WARNING, uk=demand.MP102, needs=("measures.planned",))
def a_cell_is_in_the_unit_of_its_neighbours(program: TargetProgram) -> Iterator[Finding]:
    """A measure is not given a hundred times what was planned for it, nor exactly a thousandth.

    Such a difference means that the cell is in another unit than its neighbours; so does a year that is exactly a thousand times
    another.
    """
    for measure in program.measures:
        yield from _against_plan(program, measure)
        for stage in FundingStage:
            yield from _against_other_years(program, measure, stage)


def _against_plan(program: TargetProgram, measure: Measure) -> Iterator[Finding]:
    planned = _sum(measure, FundingStage.PLANNED)
    for stage in (FundingStage.ALLOCATED, FundingStage.DISBURSED):
        seen = _sum(measure, stage)
        money = FundingSet(stage=stage, measure=program.key_of(measure))
        gaps = {"figure": money_name(program, money, measure), "seen": write_money(seen), "planned": write_money(planned)}
        subject = measure_figure(program, measure, stage.value)
        if planned and seen >= planned * _FAR:
            proposed = Money(int(rounded(Fraction(seen.kopiykas, _THOUSAND), 0)))
            words = say.CELL_IN_ANOTHER_UNIT(**gaps, times=times(seen, planned), proposed=write_money(proposed))
            yield Finding(subject=subject, message=words, stated=seen, computed=proposed, unit=UNIT)
        elif seen and planned == seen * _THOUSAND:
            words = say.CELL_A_THOUSANDTH(**gaps, proposed=write_money(planned))
            yield Finding(subject=subject, message=words, stated=seen, computed=planned, unit=UNIT)


def _against_other_years(program: TargetProgram, measure: Measure, stage: FundingStage) -> Iterator[Finding]:
    years = {line.year: line.amount for line in lines_of(measure, stage) if line.year is not None and line.amount}
    for one, other in combinations(sorted(years), 2):
        larger, smaller = sorted((one, other), key=lambda year: years[year], reverse=True)
        if years[larger] == years[smaller] * _THOUSAND:
            money = FundingSet(stage=stage, measure=program.key_of(measure))
            yield Finding(
                subject=measure_figure(program, measure, stage.value, year=larger),
                message=say.YEAR_IN_ANOTHER_UNIT(
                    figure=money_name(program, money, measure), year=larger, seen=write_money(years[larger]), other=smaller
                ),
                stated=years[larger],
                computed=years[smaller],
                unit=UNIT,
            )


def _sum(measure: Measure, stage: FundingStage) -> Money:
    return Money.total(line.amount for line in lines_of(measure, stage))


RULES = (an_amount_is_in_the_unit_that_the_document_names, a_cell_is_in_the_unit_of_its_neighbours)
