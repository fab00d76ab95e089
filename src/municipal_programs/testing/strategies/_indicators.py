"""Strategies for indicators and their observations."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from municipal_programs.model import Absence, Accumulation, Direction, Indicator, IndicatorGroup, IndicatorKind, Observation
from municipal_programs.testing.strategies._values import numbers, texts
from municipal_programs.values import FIRST_YEAR, YearRange

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

__all__ = ["indicators", "observations", "values_of"]

_TERM = YearRange(2018, 2020)


_VALUES: dict[IndicatorKind, st.SearchStrategy[Decimal | bool | str]] = {
    IndicatorKind.COUNT: numbers(places=0),
    IndicatorKind.AMOUNT: numbers(),
    IndicatorKind.SHARE: numbers(0, 100),
    IndicatorKind.INDEX: numbers(),
    IndicatorKind.RANK: numbers(1, 10**4, places=0),
    IndicatorKind.YES_NO: st.booleans(),
    IndicatorKind.QUALITATIVE: texts(),
}
_ABSENCES = st.sampled_from(Absence)
_DIRECTIONS = st.none() | st.sampled_from(Direction)
_ACCUMULATIONS = st.none() | st.sampled_from(Accumulation)
_UNITS = st.sampled_from(("", "одиниць"))
_CHANCES = st.integers(0, 3)


def values_of(kind: IndicatorKind) -> st.SearchStrategy[Decimal | bool | str]:
    """Build values that an indicator of *kind* may have; numbers shrink towards zero, a rank towards the first place."""
    return _VALUES[kind]


def observations(kind: IndicatorKind, year: int | None = None, *, unit: str = "") -> st.SearchStrategy[Observation]:
    """Build observations of *kind* for *year*: a value, or, one time in four, the reason why there is none.

    Shrinks towards a value without unit.
    """
    return _observations(kind, year, unit)


@functools.cache
@st.composite
def _observations(draw: st.DrawFn, kind: IndicatorKind, year: int | None, unit: str) -> Observation:
    if draw(_CHANCES) == 3:  # noqa: PLR2004 - one time in four
        return Observation(year=year, absence=draw(_ABSENCES))
    return Observation(year=year, value=draw(_VALUES[kind]), unit=unit if draw(st.booleans()) else "")


@st.composite
def indicators(
    draw: st.DrawFn,
    *,
    number: str = "1",
    department: str = "culture",
    term: YearRange = _TERM,
    groups: Sequence[IndicatorGroup] = tuple(IndicatorGroup),
    kinds: Sequence[IndicatorKind] = tuple(IndicatorKind),
) -> Indicator:
    """Build indicators.

    Args:
        draw: Given by Hypothesis.
        number: The number in the group of the department's table.
        department: Identity of the department that reports it.
        term: The years that targets and actual values belong to; a baseline is of the year before.
        groups: The groups to choose from.
        kinds: The kinds to choose from.

    Shrinks towards the first group and kind, no direction, and no observations.
    """
    kind, unit = draw(st.sampled_from(kinds)), draw(_UNITS)
    periods = _periods(term)
    targets, actuals = ([draw(observations(kind, year, unit=unit)) for year in draw(periods)] for _ in range(2))
    return Indicator(
        number=number,
        title=draw(texts()),
        group=draw(st.sampled_from(groups)),
        kind=kind,
        department=department,
        unit=unit,
        direction=draw(_DIRECTIONS),
        accumulation=draw(_ACCUMULATIONS),
        baseline=draw(observations(kind, max(FIRST_YEAR, term.first - 1), unit=unit)) if draw(st.booleans()) else None,
        targets=tuple(targets),
        actuals=tuple(actuals),
        explanation=draw(texts(blank=True)),
        corrective_action=draw(texts(blank=True)),
    )


@functools.cache
def _periods(term: YearRange) -> st.SearchStrategy[list[int | None]]:
    return st.lists(st.sampled_from((None, *term)), unique=True, max_size=len(term) + 1)
