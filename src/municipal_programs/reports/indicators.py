"""The indicators of a department by group, as plain rows for a template."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from municipal_programs.figures import Comparison, Missing, Observed, Side, accumulation_of, fulfilment, value_of
from municipal_programs.model import Accumulation, IndicatorGroup, IndicatorKind, indicator_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.gap import gap_of, lacking, lines_or_gap
from municipal_programs.reports.writing import NOTHING, lines_of, observation_line, observed_value, percent_fact
from municipal_programs.values.wording import write_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.errors import Wording
    from municipal_programs.model import Indicator, Observation, TargetProgram
    from municipal_programs.reports.section import Value, Values
    from municipal_programs.values import YearRange

__all__ = ["indicator_groups"]

_OVER_THE_TERM = {
    Accumulation.SUM: say.SUM_OF_YEARS,
    Accumulation.AVERAGE: say.AVERAGE_OF_YEARS,
    Accumulation.MAXIMUM: say.MOST_OF_YEARS,
}
_WITHOUT_UNIT = {IndicatorKind.INDEX, IndicatorKind.RANK, IndicatorKind.YES_NO, IndicatorKind.QUALITATIVE}
_IN_YEAR = {Side.TARGET: say.TARGET_YEAR, Side.ACTUAL: say.ACTUAL_YEAR}


def indicator_groups(program: TargetProgram, department: str, *, year: int | None = None) -> list[Value]:
    """Return the indicators of *department* by group, in the order of the groups; a group without indicators is left out.

    Args:
        program: The program.
        department: Identity of the department that reports them.
        year: The year whose target and actual value are shown; None for the end of the program.

    Returns:
        For each group a mapping with ``title`` and ``rows``; a row has ``key`` (as `TargetProgram.key_of` gives it), ``number``,
        ``title``, ``unit``, ``fulfilment`` (a percentage), ``reason`` (why there is none, else empty), and as lists of lines ``target``, ``actual``, ``explanation`` and ``corrective_action``. A line of target and
        actual is itself a list of pieces.

        At the end of the program that is the value that is given for the end; else the one that the years make together, with
        words on how; else that of the last year of which one is known, with its year. A value that carries a note is always shown.
    """
    own = program.indicators_of(department)
    return [
        {
            "title": say.GROUP_TITLE(group=group.message).uk,
            "rows": [_indicator_row(program, indicator, year) for indicator in own if indicator.group is group],
        }
        for group in IndicatorGroup
        if any(indicator.group is group for indicator in own)
    ]


def _indicator_row(program: TargetProgram, indicator: Indicator, year: int | None) -> Values:
    found = fulfilment(program, indicator, year)
    told = lines_or_gap if found.comparison is Comparison.WORSE else _lines
    return {
        "key": program.key_of(indicator),
        "number": indicator.number,
        "title": indicator.title,
        "unit": indicator.unit or (NOTHING if indicator.kind in _WITHOUT_UNIT else lacking(say.NO_UNIT)),
        "target": _cell(program, indicator, Side.TARGET, year),
        "actual": _cell(program, indicator, Side.ACTUAL, year),
        "fulfilment": percent_fact(indicator_figure(program, indicator, "fulfilment", year=year), found.ratio),
        "reason": found.ratio.message.uk if isinstance(found.ratio, Missing) else "",
        "explanation": told(indicator.explanation, say.NO_EXPLANATION),
        "corrective_action": told(indicator.corrective_action, say.NO_CORRECTIVE_ACTION),
    }


def _lines(text: str, _: Wording) -> list[Value]:
    """Return the lines of an indicator that reached its target: nobody owes a word on it."""
    return lines_of(text)


def _cell(program: TargetProgram, indicator: Indicator, side: Side, year: int | None) -> list[Value]:
    """Return a line for each value that is shown; first the one that was made of several or derived from other indicators."""
    name = partial(indicator_figure, program, indicator, side)
    found, given = value_of(program, indicator, side, year), side.of(indicator)
    shown = _at_the_end(indicator, found, given, program.term) if year is None else [one for one in given if one.year == year]
    lines: list[Value] = [
        observation_line(name(year=one.year), one, indicator.unit, _when(one, side) if year is None else "") for one in shown
    ]
    if isinstance(found, Observed) and len(found.observations) != 1:
        return [_made(name(year=year), found, indicator.unit, program.term), *lines]
    return lines or [[gap_of(name(year=year), found, instead=NOTHING) if isinstance(found, Missing) else NOTHING]]


def _at_the_end(
    indicator: Indicator, found: Observed | Missing, given: Sequence[Observation], term: YearRange
) -> list[Observation]:
    """Return what is told of the end of *term*: the one that is its value, else the last that is known; and all with a note."""
    if isinstance(found, Observed):
        told: Sequence[Observation] = found.observations if len(found.observations) == 1 else ()
    else:
        told = given if accumulation_of(indicator, term) in _OVER_THE_TERM else _last_known(given)
    return [one for one in given if one.note or one in told]


def _last_known(given: Sequence[Observation]) -> Sequence[Observation]:
    """Return the last observation that has a value, and those after it that tell why they have none."""
    known = [place for place, one in enumerate(given) if one.value is not None]
    return given[known[-1] :] if known else given


def _when(observation: Observation, side: Side) -> str:
    return "" if observation.year is None else _IN_YEAR[side](year=observation.year).uk


def _made(identity: str, found: Observed, unit: str, term: YearRange) -> list[Value]:
    value = observed_value(identity, found, unit)
    if found.accumulation is None:
        return [value]
    return [value, f" ({_OVER_THE_TERM[found.accumulation](years=write_years(term)).uk})"]
