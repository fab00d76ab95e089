"""The money of a program as a report tells it: totals, years, sources, departments, and what the passport promised."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing, Reason
from municipal_programs.model import FundingSource, department_figure, passport_figure, program_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.sums import execution_fact, sum_fact, undivided_fact, with_even_decimals
from municipal_programs.reports.writing import NOTHING
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["department_totals", "funding_summary", "money_by_source_and_year", "money_by_year"]

_Row: TypeAlias = "dict[str, Value]"


def funding_summary(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND, *, year: int | None = None) -> Values:
    """Return the totals of *program* over its measures, and the promise of its passport.

    Args:
        program: The program.
        unit: The unit in which the report writes money; its text or heading names it.
        year: The year to which all of it is narrowed; None for the whole term.

    Returns:
        ``planned``, ``allocated``, ``disbursed`` and ``execution`` (the disbursed as a percentage of the planned) of the whole, the
        money with the same decimals in every row; ``years``, the rows of `money_by_year` that say anything (empty where they tell
        of no single year, or *year* is asked for); ``sources`` and ``departments``, a row for each that has money or answers for
        measures, with its ``name`` and the four; ``undivided``, whether there is money of a longer term that the sums of *year*
        leave out; ``passport`` with ``planned`` and its ``years``, empty where the passport promises nothing.
    """
    funding = Funding.of(program)
    whole = FundingSet(stage=FundingStage.DISBURSED, years=None if year is None else YearRange.single(year))
    total = _stages(funding, whole, partial(program_figure, year=year), unit)
    years = [row for row in money_by_year(program, unit) if _says_anything(row)] if year is None else []
    sources = list(_sources(funding, whole, unit, year))
    departments: list[_Row] = [
        {"name": program.department(identity).name, **_of_department(funding, identity, unit, year)}
        for identity in program.owners
    ]
    rows = iter(with_even_decimals([total, *years, *sources, *departments], *FundingStage))
    return {
        **next(rows),
        "years": list(islice(rows, len(years))),
        "sources": list(islice(rows, len(sources))),
        "departments": list(rows),
        "undivided": any(_leaves_out(funding, whole.at(stage)) for stage in FundingStage),
        "passport": _promise(program, unit, year),
    }


def department_totals(
    program: TargetProgram, department: str, unit: MoneyUnit = MoneyUnit.THOUSAND, *, year: int | None = None
) -> Values:
    """Return ``planned``, ``allocated``, ``disbursed`` and ``execution`` over the measures of *department*, written in *unit*."""
    return _of_department(Funding.of(program), department, unit, year)


def _of_department(funding: Funding, department: str, unit: MoneyUnit, year: int | None) -> _Row:
    period = None if year is None else YearRange.single(year)
    chosen = FundingSet(stage=FundingStage.DISBURSED, years=period, department=department)
    return _stages(funding, chosen, partial(department_figure, department, year=year), unit)


def money_by_source_and_year(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> list[Value]:
    """Return what each source gives to the measures of *program* for each year.

    Returns:
        For each source that gives anything for a single year a mapping with its ``name`` and ``years``, the rows of `money_by_year`
        that say anything, the money with the same decimals in every row.
    """
    given = {source: [row for row in money_by_year(program, unit, source) if _says_anything(row)] for source in FundingSource}
    rows = iter(with_even_decimals([row for own in given.values() for row in own], *FundingStage))
    return [{"name": source.message.uk, "years": list(islice(rows, len(own)))} for source, own in given.items() if own]


def money_by_year(
    program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND, source: FundingSource | None = None
) -> list[_Row]:
    """Return what the measures of *program* give for each year of its term, and what nobody divided by years.

    Args:
        program: The program.
        unit: The unit in which money is written.
        source: The source to which it is narrowed; None for all of them.

    Returns:
        A row for each year, and a last one if any money is not divided: ``year`` (or words in its place), ``planned``,
        ``allocated``, ``disbursed`` and ``execution``, each of them the sign for nothing where there is none. The columns of money add
        up to the totals of the program. None if no money at all is given for a single year.
    """
    funding, whole = Funding.of(program), FundingSet(stage=FundingStage.DISBURSED, source=source)
    name = partial(program_figure, source=source)
    rows: list[_Row] = [
        {
            "year": str(year),
            **_stages(funding, evolve(whole, years=YearRange.single(year)), partial(name, year=year), unit),
        }
        for year in program.term
    ]
    rest = {stage.value: undivided_fact(name, funding, whole.at(stage), unit) for stage in FundingStage}
    return _with_rest(rows, {"year": say.NOT_DIVIDED().uk, **rest, "execution": NOTHING})


def _stages(funding: Funding, chosen: FundingSet, name: Callable[[str], str], unit: MoneyUnit) -> _Row:
    return {
        **{stage.value: sum_fact(name, funding, chosen.at(stage), unit) for stage in FundingStage},
        "execution": execution_fact(name("execution"), funding, chosen),
    }


def _says_anything(row: _Row) -> bool:
    return any(isinstance(value, Fact) for value in row.values())


def _with_rest(years: list[_Row], rest: _Row) -> list[_Row]:
    if not any(map(_says_anything, years)):
        return []
    return [*years, rest] if _says_anything(rest) else years


def _leaves_out(funding: Funding, chosen: FundingSet) -> bool:
    total = funding.total_of(chosen)
    return isinstance(total, Missing) and total.reason is Reason.ONLY_FOR_THE_TERM


def _sources(funding: Funding, whole: FundingSet, unit: MoneyUnit, year: int | None) -> Iterator[_Row]:
    for source in FundingSource:
        row = _stages(funding, evolve(whole, source=source), partial(program_figure, year=year, source=source), unit)
        if _says_anything(row):
            yield {"name": source.message.uk, **row}


def _promise(program: TargetProgram, unit: MoneyUnit, year: int | None) -> Values:
    """Return the total that the passport promises and its years, or what it promises for *year*."""
    promised, whole = Funding.promised(program), FundingSet(stage=FundingStage.PLANNED)
    total = _promised(promised, evolve(whole, years=None if year is None else YearRange.single(year)), unit)
    if not _says_anything(total):
        return {}
    by_year = [_promised(promised, evolve(whole, years=YearRange.single(one)), unit) for one in program.term if year is None]
    rest: _Row = {"year": say.NOT_DIVIDED().uk, "planned": undivided_fact(passport_figure, promised, whole, unit)}
    told = [row for row in _with_rest(by_year, rest) if _says_anything(row)]
    total, *years = with_even_decimals([total, *told], "planned")
    return {"planned": total["planned"], "years": years}


def _promised(promised: Funding, chosen: FundingSet, unit: MoneyUnit) -> _Row:
    year = None if chosen.years is None else chosen.years.first
    return {"year": str(year), "planned": sum_fact(partial(passport_figure, year=year), promised, chosen, unit)}
