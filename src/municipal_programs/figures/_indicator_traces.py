"""Traces of the values of indicators, their fulfilment, and the effectiveness that comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import _messages as say
from municipal_programs.figures.derived import CostPerUnit, cost_per_unit, value_of
from municipal_programs.figures.fulfilment import Fulfilment, fulfilment
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.observed import Observed, Side, entered, period_of
from municipal_programs.figures.trace import Trace
from municipal_programs.model import Direction, Indicator, Observation, TargetProgram, indicator_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.figures.effectiveness import Method

__all__ = ["IndicatorTraces"]

_SIDES = {Side.TARGET: say.TARGET, Side.ACTUAL: say.ACTUAL}
_QUOTIENTS: dict[Direction | None, Message] = {
    Direction.STIMULATOR: say.ACTUAL_BY_TARGET,
    Direction.DESTIMULATOR: say.TARGET_BY_ACTUAL,
}


@frozen(eq=False, repr=False)
class IndicatorTraces:
    """Explains the indicators of one program.

    Args:
        program: The program.
    """

    program: TargetProgram

    def of_baseline(self, indicator: Indicator) -> Trace:
        """Return what the program started from."""
        title = say.BASELINE(title=indicator.title)
        identity = indicator_figure(self.program, indicator, "baseline")
        if indicator.baseline is None:
            return Trace(identity=identity, title=title, value=Missing.because(Reason.BASELINE_NOT_SET))
        return self._entered(identity, title, indicator.baseline, Reason.BASELINE_NOT_SET)

    def of_value(self, indicator: Indicator, side: Side, year: int | None = None) -> Trace:
        """Return how a target or an actual value came about: entered, accumulated over years, or derived."""
        identity = indicator_figure(self.program, indicator, side, year=year)
        title = _SIDES[side](title=indicator.title, period=period_of(year))
        for observation in side.of(indicator):
            if observation.year == year:
                return self._entered(identity, title, observation, side.nothing)
        found = value_of(self.program, indicator, side, year)
        return Trace(
            identity=identity,
            title=title,
            value=found if isinstance(found, Missing) else found.value,
            how=_way(indicator, found),
            operands=tuple(self._operands(indicator, side, year)),
        )

    def of_fulfilment(self, indicator: Indicator, year: int | None = None) -> Trace:
        """Return how the fulfilment of *indicator* came about, from its target and its actual value."""
        found = fulfilment(self.program, indicator, year)
        return Trace(
            identity=indicator_figure(self.program, indicator, "fulfilment", year=year),
            title=say.FULFILMENT(title=indicator.title, period=period_of(year)),
            value=found.ratio,
            how=_how(found),
            rounding=None if isinstance(found.ratio, Missing) else say.ROUNDED_IN_PRINT,
            operands=(self.of_value(indicator, Side.TARGET, year), self.of_value(indicator, Side.ACTUAL, year)),
        )

    def of_effectiveness(self, method: Method, year: int | None = None) -> Trace:
        """Return how the effectiveness of the program by *method* came about, from the fulfilments that entered it."""
        score = method.score(self.program, year)
        identity = ".".join(str(word) for word in ("program.effectiveness", method.identity, year) if word is not None)
        steps = tuple(Trace(identity=f"{identity}.{step.identity}", title=step.title, value=step.value) for step in score.steps)
        return Trace(
            identity=identity,
            title=say.EFFECTIVENESS(period=period_of(year), method=method.title),
            value=score.value,
            grade=None if isinstance(score.grade, Missing) else score.grade,
            how=method.formula,
            rounding=say.ROUNDED_IN_PRINT,
            operands=(*steps, *(self.of_fulfilment(one.indicator, one.year) for one in score.inputs)),
            left_out=tuple(self.of_fulfilment(one.indicator, one.year) for one in score.left_out),
        )

    def _operands(self, indicator: Indicator, side: Side, year: int | None) -> Iterator[Trace]:
        derived = cost_per_unit(self.program, indicator, side)
        if side.of(indicator):
            yield from (self.of_value(indicator, side, one.year) for one in side.of(indicator) if year is None)
        elif isinstance(derived, CostPerUnit):
            yield self.of_value(derived.cost, side, year)
            yield self.of_value(derived.output, side, year)

    def _entered(self, identity: str, title: Message, observation: Observation, nothing: Reason) -> Trace:
        found = entered(observation, nothing)
        value = found if isinstance(found, Missing) else observation.value
        assert value is not None, "what is not missing has a value"
        return Trace(identity=identity, title=title, value=value, written=self.program.written.get(identity))


def _way(indicator: Indicator, found: Observed | Missing) -> Message | None:
    if isinstance(found, Missing) or found.accumulation is None:
        return say.COST_BY_OUTPUT if indicator.cost else None
    return say.ACCUMULATED(accumulation=found.accumulation.message)


def _how(found: Fulfilment) -> Message | None:
    comparison = found.comparison
    if isinstance(found.ratio, Missing) and not isinstance(comparison, Missing):
        return say.COMPARED_AS(comparison=comparison.message)
    return _QUOTIENTS.get(found.indicator.direction)
