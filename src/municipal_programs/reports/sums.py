"""Sums of a program's money as facts, each written with the decimals of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import execution
from municipal_programs.reports.writing import decimals_of_column, money_or_nothing, percent_fact

if TYPE_CHECKING:
    from municipal_programs.figures import Funding, FundingSet
    from municipal_programs.reports.fact import Fact
    from municipal_programs.values import MoneyUnit

__all__ = ["execution_fact", "sum_fact"]


def sum_fact(identity: str, funding: Funding, chosen: FundingSet, unit: MoneyUnit) -> Fact | str:
    """Return the sum of the set *chosen*, with as many decimals as the measure of it that needs most."""
    of_measures = (funding.total_of(evolve(chosen, department=None, task=None, measure=key)) for key in funding.measures(chosen))
    return money_or_nothing(identity, funding.total_of(chosen), unit, decimals_of_column(of_measures))


def execution_fact(identity: str, funding: Funding, disbursed: FundingSet) -> Fact | str:
    """Return the set *disbursed* as a percentage of the same set, planned."""
    return percent_fact(identity, execution(funding, disbursed).ratio)
