"""The money of a program as a report tells it: totals, years, departments, and what the passport promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.figures import Funding, FundingStage
from municipal_programs.model import FundingLine, TargetProgram, department_figure, program_figure
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.writing import NOTHING, money_fact
from municipal_programs.values import Money, MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.reports.section import Value, Values
    from municipal_programs.values import YearRange

__all__ = ["department_totals", "funding_summary"]

_STAGES = (FundingStage.PLANNED, FundingStage.ALLOCATED, FundingStage.DISBURSED)


def funding_summary(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return the totals of *program* over its measures, and the promise of its passport.

    Args:
        program: The program.
        unit: The unit in which the report writes money; its text or heading names it.

    Returns:
        ``planned``, ``allocated`` and ``disbursed`` of the whole; ``years``, a row with the same three for each year of the term
        of which the measures give any (the sign for nothing where they do not, empty where they give no years at all);
        ``departments``, a row for each that answers for measures, with its name and the three; ``passport`` with ``planned`` and
        its ``years``, empty where the passport promises nothing.
    """
    funding = Funding.of(program)
    return {
        **_stages(funding, unit),
        "years": list(_year_rows(funding, program.term, unit)),
        "departments": [
            {"name": program.department(identity).name, **department_totals(program, identity, unit)}
            for identity in program.owners
        ],
        "passport": _promise(program.passport.planned, unit),
    }


def department_totals(program: TargetProgram, department: str, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return ``planned``, ``allocated`` and ``disbursed`` over the measures of *department*, written in *unit*."""
    funding = Funding.of(program)
    return {
        stage.value: _shown(funding.total(stage, department=department), department_figure(department, stage.value), unit)
        for stage in _STAGES
    }


def _stages(funding: Funding, unit: MoneyUnit, year: int | None = None) -> dict[str, Fact | str]:
    return {
        stage.value: _shown(funding.total(stage, years=year), program_figure(stage.value, year=year), unit) for stage in _STAGES
    }


def _year_rows(funding: Funding, term: YearRange, unit: MoneyUnit) -> Iterator[Values]:
    for year in term:
        row = _stages(funding, unit, year)
        if any(isinstance(value, Fact) for value in row.values()):
            yield {"year": str(year), **row}


def _promise(lines: tuple[FundingLine, ...], unit: MoneyUnit) -> Values:
    if not lines:
        return {}
    by_year: dict[int, list[Money]] = {}
    for line in lines:
        if line.year is not None:
            by_year.setdefault(line.year, []).append(line.amount)
    rows: list[Value] = [
        {"year": str(year), "planned": money_fact(f"passport.planned.{year}", Money.total(amounts), unit)}
        for year, amounts in sorted(by_year.items())
    ]
    total = Money.total(line.amount for line in lines)
    return {"planned": money_fact("passport.planned", total, unit), "years": rows}


def _shown(sum_of_money: object, identity: str, unit: MoneyUnit) -> Fact | str:
    return money_fact(identity, sum_of_money, unit) if isinstance(sum_of_money, Money) else NOTHING
