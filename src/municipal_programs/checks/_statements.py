"""What the documents state, each statement with its place, its letter and what it means."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.checks._printed import Printed, slack_of
from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import ActivityReport, FundingSource, Statement, TargetProgram, statement_figure
from municipal_programs.values import Money, MoneyUnit, Origin, YearRange, calendar_year
from municipal_programs.values.wording import read_written_money

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


__all__ = ["Said", "letter_of", "meaning_of", "said_in", "set_of", "year_named"]


@frozen(kw_only=True)
class Said:
    """A statement, who made it, and where it is written down.

    Args:
        statement: The statement.
        department: The department whose account it is; empty in an activity report.
        origin: The place of its text; None where nobody knows.
    """

    statement: Statement
    department: str
    origin: Origin | None


def said_in(subject: TargetProgram | ActivityReport) -> Iterator[Said]:
    """Yield every statement of *subject* with its place."""
    if isinstance(subject, ActivityReport):
        accounts = [("", subject.statements)]
    else:
        by_department = sorted(subject.executions, key=lambda execution: execution.department)
        accounts = [(execution.department, execution.statements) for execution in by_department]
    for department, statements in accounts:
        for number, statement in enumerate(statements, start=1):
            written = subject.written.get(statement_figure(number, department))
            yield Said(statement=statement, department=department, origin=written.origin if written else None)


def letter_of(statement: Statement) -> Printed | None:
    """Return the money that *statement* states by its letter; None where it states none."""
    unit = _unit(statement.unit)
    try:
        written = read_written_money(statement.text, unit)
    except InvalidValueError:
        return None
    return Printed(written.amount, slack_of(statement.text, unit))


def meaning_of(statement: Statement, letter: Printed, *known: Money) -> Printed:
    """Return the money that *statement* means: its reading, else its letter in the unit that any of *known* makes likely.

    Args:
        statement: The statement.
        letter: What it states by its letter.
        known: What the data hold of the same figure: what is promised and what the rows make.
    """
    if statement.reading is not None:
        scale = Fraction(statement.reading.kopiykas, letter.amount.kopiykas) if letter.amount else Fraction(1)
        return Printed(statement.reading, letter.slack * abs(scale))
    for factor, amount in product(_FACTORS, filter(None, known)):
        scaled = Fraction(letter.amount.kopiykas) / factor
        if scaled.denominator == 1 and abs(scaled - amount.kopiykas) * _LIKELY <= abs(letter.amount.kopiykas - amount.kopiykas):
            return Printed(Money(int(scaled)), letter.slack / factor)
    return letter


_FACTORS = (Fraction(1000), Fraction(1000000), Fraction(1, 1000), Fraction(1, 1000000))
_LIKELY = 10
"""A unit is taken for mistaken where another brings the figure this many times nearer to what is known."""


def set_of(program: TargetProgram, figure: str, keys: Collection[str]) -> FundingSet | None:
    """Return the set of money whose sum *figure* is; None where it is none, or names nothing of *program*.

    Args:
        program: The program.
        figure: Identity of the figure.
        keys: The keys of the program's measures.
    """
    whose, rest = _owner(program, figure, keys)
    if not rest or rest[0] not in set(FundingStage):
        return None
    years: YearRange | None = None
    source: FundingSource | None = None
    for word in rest[1:]:
        if word in set(FundingSource) and source is None:
            source = FundingSource(word)
        elif (year := year_named(word)) and years is None:
            years = year
        else:
            return None
    return evolve(whose, stage=FundingStage(rest[0]), years=years, source=source)


def _owner(program: TargetProgram, figure: str, keys: Collection[str]) -> tuple[FundingSet, list[str]]:
    """Return all that is planned by whom *figure* is of, and the words that follow; no words if it is of nobody known."""
    whole = FundingSet(stage=FundingStage.PLANNED)
    kind, *words = figure.split(".")
    if kind == "program":
        return whole, words
    if kind == "department" and words and any(words[0] == known.identity for known in program.departments):
        return evolve(whole, department=words[0]), words[1:]
    if kind == "task" and words and words[0] in map(str, range(1, len(program.tasks) + 1)):
        return evolve(whole, task=int(words[0])), words[1:]
    for length in range(1, len(words)) if kind == "measure" else ():
        if ".".join(words[:length]) in keys:
            return evolve(whole, measure=".".join(words[:length])), words[length:]
    return whole, []


def year_named(word: str) -> YearRange | None:
    """Return the year that a word of an identity names; None where it names none."""
    try:
        return YearRange.single(calendar_year(int(word))) if word.isascii() and word.isdigit() else None
    except InvalidValueError:
        return None


def _unit(text: str) -> MoneyUnit | None:
    try:
        return read_written_money(f"1 {text}").unit if text.strip() else None
    except InvalidValueError:
        return None
