"""How the values of years make the value of a term."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.model import Accumulation, IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.model import Indicator
    from municipal_programs.values import YearRange

__all__ = ["ASSOCIATIVE", "accumulate", "accumulates", "accumulation_of"]

ASSOCIATIVE = frozenset({Accumulation.SUM, Accumulation.LAST, Accumulation.MAXIMUM})
"""Those that may be taken in parts: the value of two halves is the value of the whole. An average may not."""

_LEVELS = frozenset(
    {IndicatorKind.RANK, IndicatorKind.SHARE, IndicatorKind.INDEX, IndicatorKind.YES_NO, IndicatorKind.QUALITATIVE}
)
_FORBIDDEN = {
    IndicatorKind.RANK: frozenset({Accumulation.SUM, Accumulation.AVERAGE}),
    IndicatorKind.SHARE: frozenset({Accumulation.SUM}),
    IndicatorKind.YES_NO: frozenset(Accumulation) - {Accumulation.LAST},
    IndicatorKind.QUALITATIVE: frozenset(Accumulation) - {Accumulation.LAST},
}


def accumulate(values: Sequence[Fraction], how: Accumulation) -> Fraction:
    """Make one value of the *values* of several years.

    Args:
        values: The exact values in the order of their years, at least one.
        how: As the indicator says.

    >>> accumulate([Fraction(5), Fraction(6), Fraction(4)], Accumulation.AVERAGE)
    Fraction(5, 1)
    """
    match how:
        case Accumulation.SUM:
            return sum(values, start=Fraction(0))
        case Accumulation.AVERAGE:
            return sum(values, start=Fraction(0)) / len(values)
        case Accumulation.MAXIMUM:
            return max(values)
        case _:
            return values[-1]


def accumulation_of(indicator: Indicator, term: YearRange) -> Accumulation | None:
    """Return how *indicator* accumulates over *term*, or None where nobody said and it cannot be told.

    What measures a level (a rank, share, index, yes or no, or words) has at the end of a term the level of its last year. A term
    of one year has the value of that year. Counts and amounts may add up or not: that has to be said.
    """
    if indicator.accumulation is not None:
        return indicator.accumulation
    return Accumulation.LAST if indicator.kind in _LEVELS or len(term) == 1 else None


def accumulates(kind: IndicatorKind, how: Accumulation) -> bool:
    """Say whether values of *kind* may be accumulated so: ranks are never added or averaged, shares never added."""
    return how not in _FORBIDDEN.get(kind, frozenset())
