"""Rules on units: amounts that are written in another unit than their heading says, cell by cell."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

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
from municipal_programs.model import FundingSource, Measure, TargetProgram, measure_figure
from municipal_programs.values import Money, YearRange, rounded
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from municipal_programs.checks._totals import StatedMoney
    from municipal_programs.errors import Message
    from municipal_programs.model import FundingLine

__all__ = ["RULES", "cells_in_other_units"]

_THOUSAND = 1000
_FAR = 100
"""Money this many times its plan is no overspending but another unit; it lies half-way, in digits, to a thousand."""
_NEAR = 3
"""In its unit money lies within so many times of its plan; a reading further off is no better than what is written."""
_USUAL = Fraction(1, 10)
"""What differs from its plan by no more than this share was carried out as planned; so seldom does chance hit a thousandth of it."""


@rule("MP101", Severity.ERROR, uk=demand.MP101, needs=("statements.money",))
def an_amount_is_in_the_unit_that_the_document_names(program: TargetProgram) -> Iterator[Finding]:
    """An amount is in the unit that the document names.

    A statement with a reading is held against its letter. One without is held against what the data hold: if another unit brings
    it at least ten times nearer to that, the unit is proposed. Each cell is judged alone, since a column may mix units.
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
    if compared and stated.letter.amount and stated.letter.amount != compared:
        smaller, larger = sorted((stated.letter.amount, compared))
        message = (say.BY_THE_LETTER if larger == stated.letter.amount else say.BY_THE_LETTER_LESS)(
            times=times(larger, smaller),
            compared=say.ITS_PLAN() if stated.money.measure else say.ITS_ROWS(),
            amount=write_money(compared),
            reading=write_money(stated.meant.amount),
            percent=percent(stated.meant.amount, compared),
        )
        yield Explanation(kind=ExplanationKind.UNIT, message=message)


@rule("MP102", Severity.WARNING, uk=demand.MP102, needs=("measures.planned",))
def a_cell_is_in_the_unit_of_its_neighbours(program: TargetProgram) -> Iterator[Finding]:
    """A cell of a measure is in the unit of its plan and of the other years.

    A cell that holds at least a hundred times its plan, and is near to it in another unit, was written in that unit. One that holds
    a hundredth of its plan or less may be what was really spent, so its reading needs a proof: it differs from the plan by a tenth
    at most, or a stated total is what the rows make only with it. A year that is exactly a thousand times another is in another
    unit, unless plan and fact agree on it.
    """
    found_in = cells_in_other_units(program)
    for measure in program.measures:
        yield from found_in(measure)


def cells_in_other_units(program: TargetProgram) -> Callable[[Measure], Collection[Finding]]:
    """Return what gives, of a measure of *program*, a finding for each cell that is in another unit than its neighbours."""
    totals = cache(lambda: tuple(stated_money(program)))

    def found_in(measure: Measure) -> Collection[Finding]:
        if _is_even(measure):
            return ()
        found = {finding.subject: finding for finding in _against_other_years(program, measure)}
        for stage in (FundingStage.ALLOCATED, FundingStage.DISBURSED):
            found |= {finding.subject: finding for finding in _against_plan(program, measure, stage, totals)}
        return found.values()

    return found_in


def _is_even(measure: Measure) -> bool:
    """Say whether all amounts of *measure* together are too near to the least of them for any two sums of them to lie apart."""
    amounts = [line.amount for stage in FundingStage for line in lines_of(measure, stage) if line.amount]
    return not amounts or not _apart(Money.total(amounts), min(amounts))


@frozen
class _Cell:
    """What one source gives one measure at one stage in one year; of all sources or years where there is none."""

    program: TargetProgram
    measure: Measure
    stage: FundingStage
    source: FundingSource | None
    year: int | None
    amount: Money

    def found(self, message: Message, computed: Money) -> Finding:
        """Return the finding that *computed* is meant here."""
        subject = measure_figure(self.program, self.measure, self.stage.value, year=self.year, source=self.source)
        return Finding(subject=subject, message=message, stated=self.amount, computed=computed, unit=UNIT)

    @property
    def name(self) -> Message:
        """What a person calls it."""
        years = None if self.year is None else YearRange.single(self.year)
        money = FundingSet(stage=self.stage, measure=self.program.key_of(self.measure), years=years, source=self.source)
        return money_name(self.program, money, self.measure)


_Key = tuple["FundingSource | None", "int | None"]
_Totals: TypeAlias = "Callable[[], Sequence[StatedMoney]]"
"""What is stated of the program, worked out once and only where a cell asks for it."""


def _cell(line: FundingLine) -> _Key:
    return line.source, line.year


def _source(line: FundingLine) -> _Key:
    return line.source, None


def _whole(_: FundingLine) -> _Key:
    return None, None


def _cells(
    program: TargetProgram, measure: Measure, stage: FundingStage, level: Callable[[FundingLine], _Key]
) -> dict[_Key, _Cell]:
    """Return what *measure* has at *stage*, added up by *level*, without the cells of nothing."""
    sums: dict[_Key, Money] = {}
    for line in lines_of(measure, stage):
        key = level(line)
        sums[key] = sums[key] + line.amount if key in sums else line.amount
    return {key: _Cell(program, measure, stage, *key, amount) for key, amount in sums.items() if amount}


def _against_plan(program: TargetProgram, measure: Measure, stage: FundingStage, totals: _Totals) -> list[Finding]:
    """Return the cells that are in another unit than their plan; where none is, sources, and then the whole measure."""
    for level in (_cell, _source, _whole):
        planned = _cells(program, measure, FundingStage.PLANNED, level)
        seen = _cells(program, measure, stage, level)
        pairs = [(cell, planned[key]) for key, cell in seen.items() if key in planned]
        found = [finding for cell, plan in pairs for finding in _in_another_unit(cell, plan, tuple(planned.values()), totals)]
        if found:
            return found
    return []


def _in_another_unit(cell: _Cell, plan: _Cell, all_planned: Sequence[_Cell], totals: _Totals) -> Iterator[Finding]:
    """Yield the finding that *cell* is in another unit than *plan*; the plan is to blame where its own other years say so."""
    others = [other.amount for other in all_planned if other.source is plan.source and other is not plan]
    blamed = bool(others) and all(_apart(plan.amount, other) and not _apart(cell.amount, other) for other in others)
    wrong, right = (plan, cell) if blamed else (cell, plan)
    proposed = _reading(wrong.amount, near=right.amount)
    if proposed is not None and (cell.amount > plan.amount or blamed or _is_proved(cell, proposed, plan.amount, totals)):
        larger, smaller = sorted((wrong.amount, right.amount), reverse=True)
        wording = say.CELL_TOO_LARGE if wrong.amount == larger else say.CELL_TOO_SMALL
        message = wording(
            figure=wrong.name,
            seen=write_money(wrong.amount),
            times=times(larger, smaller),
            compared=say.ITS_FACT() if blamed else say.ITS_PLAN(),
            amount=write_money(right.amount),
            proposed=write_money(proposed),
        )
        yield wrong.found(message, proposed)


def _is_proved(cell: _Cell, reading: Money, planned: Money, totals: _Totals) -> bool:
    """Say whether so little money can only be the *reading*: it was spent as planned, or a stated total holds it."""
    if abs(reading.kopiykas - planned.kopiykas) <= planned.kopiykas * _USUAL:
        return True
    return any(_holds(total, cell) and _fits_only_with(total, reading - cell.amount) for total in totals())


def _holds(total: StatedMoney, cell: _Cell) -> bool:
    money = total.money
    is_of_the_same = money.stage is cell.stage and money.source in {None, cell.source}
    in_its_years = money.years is None or (cell.year is not None and cell.year in money.years)
    identity = measure_figure(cell.program, cell.measure, cell.stage.value)
    return is_of_the_same and in_its_years and any(term.identity == identity for term in total.terms or ())


def _fits_only_with(total: StatedMoney, more: Money) -> bool:
    rows = total.rows
    return (
        rows is not None
        and not rows.agrees_with(total.meant)
        and evolve(rows, amount=rows.amount + more).agrees_with(total.meant)
    )


def _apart(one: Money, other: Money) -> bool:
    return max(one, other) >= min(one, other) * _FAR


def _reading(seen: Money, *, near: Money) -> Money | None:
    """Return *seen* in the unit that brings it near to an amount far from it; None where no unit does."""
    for factor in (_THOUSAND, _THOUSAND**2) if _apart(seen, near) else ():
        moved = Money(int(rounded(Fraction(seen.kopiykas, factor), 0))) if seen > near else seen * factor
        if max(moved, near) <= min(moved, near) * _NEAR:
            return moved
    return None


def _against_other_years(program: TargetProgram, measure: Measure) -> Iterator[Finding]:
    for stage in FundingStage:
        cells = [cell for cell in _cells(program, measure, stage, _cell).values() if cell.year is not None]
        for larger, smaller in permutations(cells, 2):
            thousandfold = larger.source is smaller.source and larger.amount == smaller.amount * _THOUSAND
            if thousandfold and not _is_borne_out(program, measure, larger):
                words = say.YEAR_IN_ANOTHER_UNIT(figure=larger.name, seen=write_money(larger.amount), other=smaller.year)
                yield larger.found(words, smaller.amount)


def _is_borne_out(program: TargetProgram, measure: Measure, cell: _Cell) -> bool:
    """Say whether another stage has about as much from the same source in the same year, so that the year is as large as it says."""
    key = cell.source, cell.year
    others = [_cells(program, measure, stage, _cell).get(key) for stage in FundingStage if stage is not cell.stage]
    return any(max(cell.amount, o.amount) <= min(cell.amount, o.amount) * _NEAR for o in others if o is not None)


RULES = (an_amount_is_in_the_unit_that_the_document_names, a_cell_is_in_the_unit_of_its_neighbours)
