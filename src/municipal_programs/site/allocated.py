"""Of what the money is that budgets gave, where it is not told of the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.site import _messages as say

if TYPE_CHECKING:
    from municipal_programs.model import FundingLine, TargetProgram

__all__ = ["allocated_note"]


def allocated_note(program: TargetProgram) -> str:
    """Return of which measures, departments and years *program* tells what budgets gave.

    Returns:
        The sentence; empty where it is told of nothing, or of every measure and year that money is planned for.
    """
    planned = [measure for measure in program.measures if measure.planned]
    given = [measure for measure in program.measures if measure.allocated]
    if not given or all(_years(measure.planned) == _years(measure.allocated) != {None} for measure in planned):
        return ""
    years = sorted({line.year for measure in given for line in measure.allocated if line.year is not None})
    undated = any(line.year is None for measure in given for line in measure.allocated)
    told = [*([say.IN_YEARS(years=", ".join(map(str, years))).uk] if years else []), *([say.OF_NO_YEAR().uk] if undated else [])]
    departments = dict.fromkeys(program.department(measure.department).name for measure in given)
    return say.ALLOCATED_OF(
        given=len(given), measures=len(program.measures), departments="; ".join(departments), years=" і ".join(told)
    ).uk


def _years(lines: tuple[FundingLine, ...]) -> set[int | None]:
    """Return the years of which *lines* tell; None among them for the whole term."""
    return {line.year for line in lines}
