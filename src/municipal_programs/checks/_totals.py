"""Statements about money, each with what it means and what the data make of the same set."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.checks._named import money_name
from municipal_programs.checks._printed import Printed, printed
from municipal_programs.checks._statements import Said, letter_of, meaning_of, said_in, set_of
from municipal_programs.checks._terms import Term, terms_of
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import Measure, TargetProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.model import FundingLine

__all__ = ["StatedMoney", "promised", "stated_money"]


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
    """

    program: TargetProgram = field(repr=False, eq=False)
    said: Said
    money: FundingSet
    measure: Measure | None
    letter: Printed
    promised: Printed | None
    terms: tuple[Term, ...] | None

    @cached_property
    def known(self) -> Printed | None:
        """What the data make of the same set: the passport's promise, else the sum of the rows; None where they do not say."""
        if self.promised is not None:
            return self.promised
        return Printed.total(term.value for term in self.terms) if self.terms else None

    @property
    def name(self) -> Message:
        """What a person calls the sum."""
        return money_name(self.program, self.money, self.measure)

    @cached_property
    def meant(self) -> Printed:
        """What the statement means, in the unit in which it makes sense."""
        return meaning_of(self.said.statement, self.letter, self.known.amount if self.known else None)


def stated_money(program: TargetProgram) -> Iterator[StatedMoney]:
    """Yield every sum of money that the accounts of *program* state."""
    by_key = {program.key_of(measure): measure for measure in program.measures}
    for said in said_in(program):
        money = set_of(program, said.statement.figure, by_key)
        letter = letter_of(said.statement)
        if money is not None and letter is not None:
            measure = by_key[money.measure] if money.measure else None
            yield StatedMoney(
                program=program,
                said=said,
                money=money,
                measure=measure,
                letter=letter,
                promised=promised(program, money),
                terms=terms_of(program, money, (measure,) if measure else None),
            )


def promised(program: TargetProgram, money: FundingSet) -> Printed | None:
    """Return what the passport promises of *money*; None where it does not say, or the set is no total of the plan."""
    if money.stage is not FundingStage.PLANNED or money.department is not None or money.measure is not None:
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
