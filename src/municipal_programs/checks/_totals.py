"""Statements about money, each with what it means and what the data make of the same set."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.checks._in_force import day_of, standing_on
from municipal_programs.checks._named import money_name
from municipal_programs.checks._printed import Printed, printed
from municipal_programs.checks._statements import Said, letter_of, meaning_of, said_in, set_of
from municipal_programs.checks._terms import Term, terms_of
from municipal_programs.figures import FundingSet, FundingStage, as_approved_on
from municipal_programs.model import Measure, TargetProgram
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.model import Execution, FundingLine

__all__ = ["StatedMoney", "followed", "promised", "stated_money"]


@frozen(kw_only=True, slots=False)
class StatedMoney:
    """A sum of money that a document states.

    Args:
        program: The program.
        said: The statement.
        money: The set whose sum it states.
        measure: The measure that the set is of; None where it is a total.
        letter: What it states by its letter.
        promised: What the passport promises of the same set; None where it does not say, or the set is no total of the plan.
        terms: The rows that the set is made of; None where they are not divided as it asks.
        is_amended: Whether an amendment changed the sum of the rows.
    """

    program: TargetProgram = field(repr=False, eq=False)
    said: Said
    money: FundingSet
    measure: Measure | None
    letter: Printed
    promised: Printed | None
    terms: tuple[Term, ...] | None
    is_amended: bool

    @cached_property
    def rows(self) -> Printed | None:
        """The sum of the rows; None where there are none, or where they are not divided as the statement asks."""
        return Printed.total(term.value for term in self.terms) if self.terms else None

    @cached_property
    def known(self) -> Printed | None:
        """What the data make of the same set: the passport's promise, else the sum of the rows; None where they do not say.

        A passport keeps the sum that was approved, so where an amendment changed the sum of the rows, that is what is known.
        """
        return self.rows if self.promised is None or self.is_amended else self.promised

    @property
    def is_right(self) -> bool:
        """Whether it is what the rows make, or what the passport promises; also where the data do not say."""
        return not self._accepted or any(self.meant.agrees_with(value) for value in self._accepted)

    @property
    def _accepted(self) -> list[Printed]:
        """What it may be: the promise of the passport and the sum of the rows, whose difference is a finding of its own."""
        return [value for value in (self.known, self.promised, self.rows) if value is not None]

    @property
    def name(self) -> Message:
        """What a person calls the sum."""
        return money_name(self.program, self.money, self.measure)

    @cached_property
    def meant(self) -> Printed:
        """What the statement means, in the unit in which it makes sense."""
        if self.said.statement.reading is None and any(self.letter.agrees_with(value) for value in self._accepted):
            return self.letter
        return meaning_of(self.said.statement, self.letter, *(value.amount for value in self._accepted))


def stated_money(program: TargetProgram) -> Iterator[StatedMoney]:
    """Yield every sum of money that the accounts of *program* state, each with the revision that its account follows."""
    for execution in sorted(program.executions, key=lambda execution: execution.department):
        yield from _stated_in(program, followed(program, execution)[0], execution)


def followed(program: TargetProgram, execution: Execution) -> list[TargetProgram]:
    """Return the revisions that the planned totals of *execution* agree with best, the one in force on its day before the approved.

    All its statements are judged by one revision, so that none may pick the plan that suits it.
    """
    day = day_of(execution)
    revisions = [standing_on(program, day)]
    if any(amendment.decision.date <= day for amendment in program.amendments):
        revisions.append(as_approved_on(program, day))
    wrong = [sum(not said.is_right for said in _plans(program, revision, execution)) for revision in revisions]
    return [revision for revision, count in zip(revisions, wrong, strict=True) if count == min(wrong)]


def _plans(program: TargetProgram, revision: TargetProgram, execution: Execution) -> Iterator[StatedMoney]:
    for stated in _stated_in(program, revision, execution):
        if stated.money.stage is FundingStage.PLANNED and stated.measure is None:
            yield stated


def _stated_in(program: TargetProgram, revision: TargetProgram, execution: Execution) -> Iterator[StatedMoney]:
    by_key = {revision.key_of(measure): measure for measure in revision.measures}
    for said in said_in(revision):
        if said.department != execution.department:
            continue
        money = set_of(revision, said.statement.figure, by_key)
        letter = letter_of(said.statement)
        if money is not None and letter is not None:
            measure = by_key[money.measure] if money.measure else None
            terms = terms_of(revision, money, (measure,) if measure else None)
            yield StatedMoney(
                program=revision,
                said=said,
                money=money,
                measure=measure,
                letter=letter,
                promised=promised(revision, money),
                terms=terms,
                is_amended=measure is None and _amounts(terms) != _amounts(terms_of(program, money)),
            )


def _amounts(terms: tuple[Term, ...] | None) -> Money:
    return Money.total(term.value.amount for term in terms or ())


def promised(program: TargetProgram, money: FundingSet) -> Printed | None:
    """Return what the passport promises of *money*; None where it does not say, or the set is no total of the plan."""
    if money.stage is not FundingStage.PLANNED or {money.department, money.task, money.measure} != {None}:
        return None
    lines = [line for line in program.passport.planned if money.source in {None, line.source}]
    if money.years is not None:
        if any(line.year is None and line.amount for line in lines):
            return None
        lines = [line for line in lines if line.year is not None and line.year in money.years]
    return Printed.total(_promise(program, line) for line in lines) if lines else None


def _promise(program: TargetProgram, line: FundingLine) -> Printed:
    identity = "program.planned" if line.year is None else f"program.planned.{line.year}"
    return printed(line.amount, program.written, f"{identity}.{line.source}", identity)
