"""``municipal-programs explain``: how a figure came about."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.errors import Language
    from municipal_programs.figures import Missing, Trace, TraceValue

__all__ = ["command"]

_DECIMALS = 4
"""Digits after the comma with which a fraction is shown beside its exact form."""


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("explain", help=say.TRACE_HELP().text(language))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.argument("figure", metavar="[FIGURE]", required=False)
    @click.option("--on", "on", metavar="DATE", help=say.ON_HELP().text(language))
    def explain(file: Path, figure: str | None, on: str | None) -> int:
        return _explain(file, figure, on, language)

    return explain


def _explain(file: Path, figure: str | None, on: str | None, language: Language) -> int:
    from municipal_programs import app, figures
    from municipal_programs.values.wording import read_date

    day = None if on is None else read_date(on)
    with Progress(language) as progress:
        progress.on(say.READING())
        subject = app.load_any(file)
        if figure is None:
            lines: Iterable[str] = figures.identities(subject, day=day)
        else:
            lines = _tree(figures.explain(subject, figure, day=day), language)
        text = "\n".join(lines)
    click.echo(text)
    return 0


def _tree(trace: Trace, language: Language, margin: str = "") -> Iterator[str]:
    """Yield the lines of a figure and of all that it is made of, each below what it belongs to."""
    yield f"{trace.identity} = {_value(trace.value, language)}"
    for detail in _details(trace, language):
        yield f"{margin}  {detail}"
    below = [*((say.OPERAND, operand) for operand in trace.operands), *((say.LEFT_OUT, missing) for missing in trace.left_out)]
    for place, (mark, part) in enumerate(below, start=1):
        branch, further = ("└─ ", "   ") if place == len(below) else ("├─ ", "│  ")
        first, *rest = _tree(part, language, f"{margin}{further}")
        yield f"{margin}{branch}{mark(figure=first).text(language)}"
        yield from rest


def _details(trace: Trace, language: Language) -> Iterator[str]:
    yield trace.title.text(language)
    if trace.revision is not None:
        yield trace.revision.text(language)
    if trace.grade is not None:
        yield say.GRADE(grade=trace.grade).text(language)
    if trace.how is not None:
        yield say.HOW(how=trace.how).text(language)
    if trace.rounding is not None:
        yield say.ROUNDING(rounding=trace.rounding).text(language)
    if trace.written is not None:
        yield say.WRITTEN(text=trace.written.text, place=trace.written.origin.message).text(language)


def _value(value: TraceValue | Missing, language: Language) -> str:
    from municipal_programs.figures import Missing
    from municipal_programs.values import Money
    from municipal_programs.values.wording import write_money, write_short_date

    match value:
        case Missing():
            return say.NO_FIGURE(reason=value.message).text(language)
        case Money():
            return write_money(value)
        case bool():
            return (say.YES if value else say.NO)().text(language)
        case Decimal() | int() | Fraction():
            return _number(value)
        case _:
            return write_short_date(value) if isinstance(value, dt.date) else value


def _number(value: Decimal | int | Fraction) -> str:
    """Write a number as it is; a fraction exactly, and beside it as a decimal."""
    from municipal_programs.values import rounded
    from municipal_programs.values.wording import write_number

    if not isinstance(value, Fraction):
        return write_number(value)
    if value.denominator == 1:
        return write_number(value.numerator)
    return f"{value.numerator}/{value.denominator} ≈ {write_number(rounded(value, _DECIMALS))}"
