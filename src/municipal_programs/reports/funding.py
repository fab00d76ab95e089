"""The money of a program as a report tells it: totals, years, sources, departments, and what the passport promised."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing
from municipal_programs.model import FundingSource, department_figure, passport_figure, program_figure
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.sums import execution_fact, sum_fact
from municipal_programs.reports.writing import money_fact
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["department_totals", "funding_summary"]


def funding_summary(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND, *, year: int | None = None) -> Values:
    """Return the totals of *program* over its measures, and the promise of its passport.

    Args:
        program: The program.
        unit: The unit in which the report writes money; its text or heading names it.
        year: The year to which all of it is narrowed; None for the whole term.

    Returns:
        ``planned``, ``allocated``, ``disbursed`` and ``execution`` (the disbursed as a percentage of the planned) of the whole;
        ``years``, a row with the same four for each year of the term of which the measures give any (the sign for nothing where they
        do not; empty where they give no years at all, or *year* is asked for); ``sources`` and ``departments``, a row for each
        that has money or answers for measures, with its ``name`` and the four; ``passport`` with ``planned`` and its ``years``,
        empty where the passport promises nothing.
    """
    funding = Funding.of(program)
    period = None if year is None else YearRange.single(year)
    whole = FundingSet(stage=FundingStage.DISBURSED, years=period)
    return {
        **_stages(funding, whole, partial(program_figure, year=year), unit),
        "years": list(_years(funding, program.term, unit)) if year is None else [],
        "sources": list(_sources(funding, whole, unit, year)),
        "departments": [
            {"name": program.department(identity).name, **department_totals(program, identity, unit, year=year)}
            for identity in program.owners
        ],
        "passport": _promise(program, unit, year),
    }


def department_totals(
    program: TargetProgram, department: str, unit: MoneyUnit = MoneyUnit.THOUSAND, *, year: int | None = None
) -> Values:
    """Return ``planned``, ``allocated``, ``disbursed`` and ``execution`` over the measures of *department*, written in *unit*."""
    period = None if year is None else YearRange.single(year)
    chosen = FundingSet(stage=FundingStage.DISBURSED, years=period, department=department)
    return _stages(Funding.of(program), chosen, partial(department_figure, department, year=year), unit)


def _stages(funding: Funding, chosen: FundingSet, name: Callable[[str], str], unit: MoneyUnit) -> dict[str, Fact | str]:
    return {
        **{stage.value: sum_fact(name(stage), funding, chosen.at(stage), unit) for stage in FundingStage},
        "execution": execution_fact(name("execution"), funding, chosen.at(FundingStage.DISBURSED)),
    }


def _years(funding: Funding, term: YearRange, unit: MoneyUnit) -> Iterator[Values]:
    for year in term:
        chosen = FundingSet(stage=FundingStage.DISBURSED, years=YearRange.single(year))
        row = _stages(funding, chosen, partial(program_figure, year=year), unit)
        if any(isinstance(value, Fact) for value in row.values()):
            yield {"year": str(year), **row}


def _sources(funding: Funding, whole: FundingSet, unit: MoneyUnit, year: int | None) -> Iterator[Values]:
    for source in FundingSource:
        row = _stages(funding, evolve(whole, source=source), partial(program_figure, year=year, source=source), unit)
        if any(isinstance(value, Fact) for value in row.values()):
            yield {"name": source.message.uk, **row}


def _promise(program: TargetProgram, unit: MoneyUnit, year: int | None) -> Values:
    promised = Funding.promised(program)
    total = promised.total(FundingStage.PLANNED, years=year)
    if isinstance(total, Missing):
        return {}
    by_year = ((one, promised.total(FundingStage.PLANNED, years=one)) for one in program.term if year is None)
    rows: list[Value] = [
        {"year": str(one), "planned": money_fact(passport_figure("planned", year=one), amount, unit)}
        for one, amount in by_year
        if not isinstance(amount, Missing)
    ]
    return {"planned": money_fact(passport_figure("planned", year=year), total, unit), "years": rows}
