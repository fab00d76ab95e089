"""How many indicators of a program were fulfilled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from municipal_programs.figures import Comparison, Missing, fulfilment
from municipal_programs.model import program_figure
from municipal_programs.reports.writing import count_fact

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.fact import Fact

__all__ = ["fulfilment_summary"]


def fulfilment_summary(program: TargetProgram, year: int | None = None) -> dict[str, Fact]:
    """Return how many indicators reached their targets, for *year* or for the term where it is None.

    Returns:
        ``fulfilled``, how many reached or surpassed the target; ``compared``, how many could be compared with one; ``wanted``, how
        many there are.
    """
    found = [fulfilment(program, indicator, year).comparison for indicator in program.indicators]
    name = partial(program_figure, year=year)
    compared = [one for one in found if not isinstance(one, Missing)]
    return {
        "fulfilled": count_fact(name("indicators.fulfilled"), sum(one is not Comparison.WORSE for one in compared)),
        "compared": count_fact(name("indicators.compared"), len(compared)),
        "wanted": count_fact(name("indicators.wanted"), len(found)),
    }
