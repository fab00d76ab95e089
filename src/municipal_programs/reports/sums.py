"""Sums of a program's money as facts, and columns of them whose commas stand one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import Missing, execution
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.writing import decimals_of_column, money_or_nothing, percent_fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from municipal_programs.figures import Funding, FundingSet
    from municipal_programs.reports.section import Value, Values
    from municipal_programs.values import MoneyUnit

__all__ = ["execution_fact", "most_decimals", "padded", "sum_fact", "undivided_fact", "with_even_decimals"]


def sum_fact(name: Callable[[str], str], funding: Funding, chosen: FundingSet, unit: MoneyUnit, role: str = "") -> Fact | str:
    """Return the sum of the set *chosen*, with as many decimals as the measure of it that needs most.

    Where money that nobody divided by years keeps a year from having a sum, it is what is given for that year alone, under
    an identity of its own (``program.planned_divided.2022``): a table shows the rest as `undivided_fact` and adds up.

    Args:
        name: Builds the identity from a role.
        funding: The money.
        chosen: Which of it.
        unit: The unit in which it is written.
        role: What the sum is called in its identity; by default the stage of its money.
    """
    of_measures = (funding.total_of(evolve(chosen, department=None, task=None, measure=key)) for key in funding.measures(chosen))
    total, role = funding.total_of(chosen), role or chosen.stage
    if isinstance(total, Missing):
        total, role = funding.divided_of(chosen), f"{role}_divided"
    return money_or_nothing(name(role), total, unit, decimals_of_column(of_measures, unit))


def undivided_fact(
    name: Callable[[str], str], funding: Funding, chosen: FundingSet, unit: MoneyUnit, role: str = ""
) -> Fact | str:
    """Return what is given in the set *chosen*, over all years, without being divided among them; arguments as of `sum_fact`."""
    return money_or_nothing(name(f"{role or chosen.stage}_undivided"), funding.undivided_of(chosen), unit)


def execution_fact(identity: str, funding: Funding, disbursed: FundingSet) -> Fact | str:
    """Return the set *disbursed* as a percentage of the same set, planned."""
    return percent_fact(identity, execution(funding, disbursed).ratio)


def with_even_decimals(rows: Sequence[Values], *columns: str) -> list[dict[str, Value]]:
    """Return *rows* with the figures of each of *columns* written with as many decimals as the longest of them.

    Aligned to the right, their commas then stand one below the other.

    Examples:
        >>> rows = [{"planned": Fact(identity=f"f.{text}", value=1, text=text)} for text in ("162,33135", "35,0")]
        >>> [str(row["planned"]) for row in with_even_decimals(rows, "planned")]
        ['162,33135', '35,00000']
    """
    most = {column: most_decimals(row[column] for row in rows) for column in columns}
    return [{**row, **{column: padded(row[column], most[column]) for column in columns}} for row in rows]


def most_decimals(cells: Iterable[Value]) -> int:
    """Return the decimals of the longest figure of a column."""
    return max(map(_decimals, cells), default=0)


def padded(cell: Value, decimals: int) -> Value:
    """Return a figure written with *decimals*, which are no fewer than it has; anything else as it is."""
    missing = decimals - _decimals(cell)
    if not isinstance(cell, Fact) or not missing:
        return cell
    whole, _, part = cell.text.partition(",")
    return evolve(cell, text=f"{whole},{part}{'0' * missing}")


def _decimals(cell: Value) -> int:
    return len(cell.text.partition(",")[2]) if isinstance(cell, Fact) else 0
