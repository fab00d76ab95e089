"""The rows that a total is made of, each with what a slip could have put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks._printed import Printed, printed
from municipal_programs.errors import Message
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import department_figure, measure_figure
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from fractions import Fraction

    from municipal_programs.model import FundingLine, Measure, TargetProgram

__all__ = ["Term", "groups_of", "lines_of", "measure_name", "numbers_first", "terms_of"]

_EXCHANGED = {
    FundingStage.PLANNED: FundingStage.DISBURSED,
    FundingStage.DISBURSED: FundingStage.PLANNED,
    FundingStage.ALLOCATED: FundingStage.DISBURSED,
}


@frozen(kw_only=True)
class Term:
    """One row of a sum, or a part of it that is a sum of rows itself.

    Args:
        identity: The figure that it is.
        name: What a person calls it.
        value: Its amount as it is printed.
        members: Identities of the rows that it is made of; its own for a row.
        years: What of it belongs to single years, by the figure's identity.
        exchanged: The amount that stands in the other column of the same row; None where there is none.
    """

    identity: str
    name: Message
    value: Printed
    members: frozenset[str]
    years: tuple[tuple[str, Money], ...] = field(default=())
    exchanged: Money | None = None


def terms_of(program: TargetProgram, money: FundingSet, among: Sequence[Measure] | None = None) -> tuple[Term, ...] | None:
    """Return the rows that the sum of *money* is made of; None where a row is not divided into the years that it asks for.

    Args:
        program: The program.
        money: The set.
        among: The measures that may belong to it; all unless given.
    """

    def asked(line: FundingLine) -> bool:
        in_years = money.years is None or (line.year is not None and line.year in money.years)
        return in_years and money.source in {None, line.source}

    measures = [measure for measure in among or program.measures if _belongs(program, measure, money)]
    if money.years is not None and any(_undivided(measure, money) for measure in measures):
        return None
    terms = [term for measure in measures if (term := _term(program, measure, money.stage, asked)) is not None]
    finest = min((term.value.slack for term in terms if term.value.amount), default=None)
    return tuple(term if term.value.amount or finest is None else _as_exact_as(finest, term) for term in terms)


def _belongs(program: TargetProgram, measure: Measure, money: FundingSet) -> bool:
    if money.task is not None and all(measure is not own for own in program.tasks[money.task - 1].measures):
        return False
    return money.department in {None, measure.department} and money.measure in {None, program.key_of(measure)}


def _as_exact_as(finest: Fraction, term: Term) -> Term:
    """Return a row of nothing as exact as the finest row beside it: «0,0» beside kopiykas is nothing, beside millions it is not."""
    return evolve(term, value=Printed(term.value.amount, min(finest, term.value.slack)))


def groups_of(program: TargetProgram, stage: FundingStage, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the parts of departments that *terms* fall into, of several rows each; a part of one row is that row."""
    owner = {measure_figure(program, measure, stage.value): measure.department for measure in program.measures}
    parts: dict[str, list[Term]] = {}
    for term in terms:
        parts.setdefault(owner[term.identity], []).append(term)
    several = [part for part in sorted(parts.items()) if len(part[1]) > 1]
    return tuple(_part(program, stage, *part) for part in several) if len(parts) > 1 else ()


def lines_of(measure: Measure, stage: FundingStage) -> tuple[FundingLine, ...]:
    """Return the lines of *measure* at *stage*."""
    lines: tuple[FundingLine, ...] = getattr(measure, stage)
    return lines


def measure_name(program: TargetProgram, measure: Measure) -> Message:
    """Return what a person calls *measure*: its number, and its department where others number from one too."""
    if program.key_of(measure) == measure.number:
        return say.MEASURE_NUMBER(number=measure.number)
    return say.MEASURE_OF(number=measure.number, department=program.department(measure.department).name)


def numbers_first(key: str) -> list[tuple[int, str]]:
    """Return what sorts keys and numbers as a person does: «9» before «10», whatever stands in front of it."""
    return [(int(word) if word.isascii() and word.isdigit() else 0, word) for word in key.split(".")]


def _undivided(measure: Measure, money: FundingSet) -> bool:
    lines = lines_of(measure, money.stage)
    return any(line.year is None and line.amount and money.source in {None, line.source} for line in lines)


def _term(program: TargetProgram, measure: Measure, stage: FundingStage, asked: Callable[[FundingLine], bool]) -> Term | None:
    lines = [line for line in lines_of(measure, stage) if asked(line)]
    if not lines:
        return None
    identity = measure_figure(program, measure, stage.value)
    by_year: dict[int, Money] = {}
    for line in lines:
        if line.year is not None:
            by_year[line.year] = by_year.get(line.year, Money(0)) + line.amount
    other = [line.amount for line in lines_of(measure, _EXCHANGED[stage]) if asked(line)]
    return Term(
        identity=identity,
        name=measure_name(program, measure),
        value=Printed.total(_line(program, identity, line) for line in lines),
        members=frozenset({identity}),
        years=tuple((f"{identity}.{year}", amount) for year, amount in sorted(by_year.items())) if len(by_year) > 1 else (),
        exchanged=Money.total(other) if other else None,
    )


def _line(program: TargetProgram, identity: str, line: FundingLine) -> Printed:
    year = "" if line.year is None else f".{line.year}"
    return printed(line.amount, program.written, f"{identity}{year}.{line.source}", f"{identity}{year}")


def _part(program: TargetProgram, stage: FundingStage, department: str, terms: list[Term]) -> Term:
    return Term(
        identity=department_figure(department, stage.value),
        name=say.PART_OF(department=program.department(department).name),
        value=Printed.total(term.value for term in terms),
        members=frozenset(term.identity for term in terms),
    )
