"""Fulfilment of an indicator (виконання показника): a ratio and a comparison, or the reason why there is none."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import _messages as say
from municipal_programs.figures.derived import value_of
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.observed import Observed, Side
from municipal_programs.model import Direction, Indicator, IndicatorKind, Observation

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.model import TargetProgram

__all__ = ["Comparison", "Fulfilment", "fulfilment"]

_Value = Fraction | bool | str

_UNDIVIDED = {
    IndicatorKind.RANK: Reason.RANK_NOT_DIVIDED,
    IndicatorKind.YES_NO: Reason.YES_NO_NOT_DIVIDED,
    IndicatorKind.QUALITATIVE: Reason.WORDS_NOT_DIVIDED,
}


class Comparison(Enum):
    """How an actual value stands to its target; the value is its name in both languages."""

    BETTER = say.BETTER
    EQUAL = say.EQUAL
    WORSE = say.WORSE

    @property
    def message(self) -> Message:
        """The comparison in words."""
        return self.value


@frozen(kw_only=True)
class Fulfilment:
    """How far one indicator reached its target.

    Args:
        indicator: The indicator.
        year: The year of the target; None for the end of the program.
        actual_year: The year that the actual value belongs to; None for the term.
        target: The target, or why there is none.
        actual: The actual value, or why there is none.
        cap: The most that `capped` may be.
    """

    indicator: Indicator
    year: int | None
    actual_year: int | None
    target: Observed | Missing
    actual: Observed | Missing
    cap: Fraction = Fraction(1)

    @property
    def ratio(self) -> Fraction | Missing:
        """Actual / target for a stimulator, target / actual for a destimulator; exact and not capped."""
        numbers = self._numbers
        return numbers if isinstance(numbers, Missing) else _divided(*numbers, self.indicator.direction)

    @property
    def capped(self) -> Fraction | Missing:
        """The ratio, but no more than the cap."""
        ratio = self.ratio
        return ratio if isinstance(ratio, Missing) else min(ratio, self.cap)

    @property
    def comparison(self) -> Comparison | Missing:
        """Whether the actual value is better or worse than the target; ranks, yes and no have this and no ratio."""
        pair = self._pair
        if isinstance(pair, Missing):
            return pair
        target, actual = pair
        if target == actual:
            return Comparison.EQUAL
        if isinstance(target, str) or isinstance(actual, str):
            return Missing.because(Reason.WORDS_NOT_COMPARED)
        return _compared(target, actual, self.indicator.direction)

    @property
    def progress(self) -> Fraction | Missing:
        """The part of the way from the baseline to the target that was gone: (actual − baseline) / (target − baseline).

        The same for stimulators and destimulators, and below zero where the value moved away from its target. It is the distance
        to target of the OECD, measured from the baseline.
        """
        numbers = self._numbers
        return numbers if isinstance(numbers, Missing) else _progress(*numbers, self.indicator.baseline)

    @property
    def _pair(self) -> tuple[_Value, _Value] | Missing:
        if isinstance(self.target, Missing):
            return self.target
        return self.actual if isinstance(self.actual, Missing) else (self.target.value, self.actual.value)

    @property
    def _numbers(self) -> tuple[Fraction, Fraction] | Missing:
        pair = self._pair
        if isinstance(pair, Missing):
            return pair
        if self.indicator.kind in _UNDIVIDED:
            return Missing.because(_UNDIVIDED[self.indicator.kind])
        target, actual = pair
        assert isinstance(target, Fraction), "an indicator of this kind has numbers only"
        assert isinstance(actual, Fraction), "an indicator of this kind has numbers only"
        return target, actual


def fulfilment(
    program: TargetProgram,
    indicator: Indicator,
    year: int | None = None,
    *,
    actual_year: int | None = None,
    cap: Fraction = Fraction(1),
) -> Fulfilment:
    """Hold the actual value of *indicator* against its target.

    Args:
        program: The program that it belongs to.
        indicator: The indicator.
        year: The year of both; None for the end of the program.
        actual_year: Another year whose actual value is to be used knowingly, because that of *year* is not there.
        cap: The most that `Fulfilment.capped` may be.
    """
    of_year = year if actual_year is None else actual_year
    return Fulfilment(
        indicator=indicator,
        year=year,
        actual_year=of_year,
        target=value_of(program, indicator, Side.TARGET, year),
        actual=value_of(program, indicator, Side.ACTUAL, of_year),
        cap=cap,
    )


def _divided(target: Fraction, actual: Fraction, direction: Direction | None) -> Fraction | Missing:
    undirected = _undirected(direction)
    if undirected is not None:
        return Missing.because(undirected)
    if target < 0 or actual < 0:
        return Missing.because(Reason.NEGATIVE_VALUE)
    if not target:
        return Missing.because(Reason.TARGET_IS_ZERO)
    if direction is Direction.STIMULATOR:
        return actual / target
    return target / actual if actual else Missing.because(Reason.ACTUAL_IS_ZERO)


def _compared(target: Fraction | bool, actual: Fraction | bool, direction: Direction | None) -> Comparison | Missing:  # noqa: FBT001 - a yes or no is what they are
    undirected = _undirected(direction)
    if undirected is not None:
        return Missing.because(undirected)
    return Comparison.BETTER if (actual > target) is (direction is Direction.STIMULATOR) else Comparison.WORSE


def _undirected(direction: Direction | None) -> Reason | None:
    if direction is None:
        return Reason.DIRECTION_NOT_SAID
    return Reason.DIRECTION_NEUTRAL if direction is Direction.NEUTRAL else None


def _progress(target: Fraction, actual: Fraction, baseline: Observation | None) -> Fraction | Missing:
    if baseline is None or not isinstance(baseline.value, Decimal):
        return Missing.because(Reason.BASELINE_NOT_SET)
    start = Fraction(baseline.value)
    return (actual - start) / (target - start) if target != start else Missing.because(Reason.TARGET_EQUALS_BASELINE)
