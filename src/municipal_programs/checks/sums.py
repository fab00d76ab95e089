"""Rules on sums: totals against their rows, years and parts against their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._printed import Printed, printed
from municipal_programs.checks._terms import groups_of, terms_of
from municipal_programs.checks.explaining import explain
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.figures import FundingStage
from municipal_programs.model import program_figure
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import FundingLine, TargetProgram

__all__ = ["RULES"]


@rule("MP201", Severity.ERROR, uk=demand.MP201, needs=("program.planned", "measures.planned"))
def the_passport_promises_the_sum_of_its_measures(program: TargetProgram) -> Iterator[Finding]:
    """The money that the passport promises is the sum of what the measures plan.

    Where the passport and every measure give years, each year is compared, else the whole term. A printed figure is understood
    as the interval that its decimals give, so that a correctly rounded table raises nothing.
    """
    years = sorted({line.year for line in program.passport.planned if line.year is not None})
    by_year = {year: terms_of(program, FundingStage.PLANNED, year=year) for year in program.term}
    divided = all(line.year is not None for line in program.passport.planned) and all(
        terms is not None for terms in by_year.values()
    )
    for year in years if divided else [None]:
        yield from _promise_of(program, year)


def _promise_of(program: TargetProgram, year: int | None) -> Iterator[Finding]:
    lines = [line for line in program.passport.planned if year in {None, line.year}]
    stated = Printed.total(_promised(program, line) for line in lines)
    terms = terms_of(program, FundingStage.PLANNED, year=year) or ()
    computed = Printed.total(term.value for term in terms)
    if stated.agrees_with(computed):
        return
    period = say.NOTHING() if year is None else say.FOR_YEAR(year=year)
    yield Finding(
        subject=program_figure("planned", year=year),
        message=say.PASSPORT_AGAINST_MEASURES(
            period=period, stated=write_money(stated.amount), computed=write_money(computed.amount)
        ),
        stated=stated.amount,
        computed=computed.amount,
        unit="грн",
        explanations=explain(stated, terms, groups_of(program, FundingStage.PLANNED, terms)),
    )


def _promised(program: TargetProgram, line: FundingLine) -> Printed:
    identity = "passport.planned" if line.year is None else f"passport.planned.{line.year}"
    return printed(line.amount, program.written, f"{identity}.{line.source}", identity)


RULES = (the_passport_promises_the_sum_of_its_measures,)
