"""Derived efficiency: what a unit of output costs, from the input and the output that an indicator names."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.observed import Observed, Side, observed
from municipal_programs.model import Indicator

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["CostPerUnit", "cost_per_unit", "value_of"]


@frozen(kw_only=True)
class CostPerUnit:
    """A cost divided by an output, with both.

    Args:
        cost: The input indicator.
        output: The output indicator.
        cost_value: The value of the input, or why there is none.
        output_value: The value of the output, likewise.
    """

    cost: Indicator
    output: Indicator
    cost_value: Observed | Missing
    output_value: Observed | Missing

    @property
    def value(self) -> Fraction | Missing:
        """Cost / output, exact: units of the cost for one unit of the output."""
        cost, output = _number(self.cost, self.cost_value), _number(self.output, self.output_value)
        if isinstance(cost, Missing):
            return cost
        if isinstance(output, Missing):
            return output
        return cost / output if output else Missing.because(Reason.OUTPUT_IS_ZERO, key=self.output.key)


def cost_per_unit(program: TargetProgram, indicator: Indicator, side: Side, year: int | None = None) -> CostPerUnit | Missing:
    """Return what a unit of output was to cost, or did cost, in *year*, or over the term where it is None.

    Returns:
        The quotient with its operands; Missing where *indicator* names no input and output, or one that is not there.
    """
    if not indicator.cost:
        return Missing.because(Reason.NOT_DERIVED)
    known = {own.key: own for own in program.indicators_of(indicator.department)}
    for key in (indicator.cost, indicator.output):
        if key not in known:
            return Missing.because(Reason.UNKNOWN_OPERAND, key=key)
    cost, output = known[indicator.cost], known[indicator.output]
    return CostPerUnit(
        cost=cost,
        output=output,
        cost_value=observed(cost, side, program.term, year),
        output_value=observed(output, side, program.term, year),
    )


def value_of(program: TargetProgram, indicator: Indicator, side: Side, year: int | None = None) -> Observed | Missing:
    """Return the value of *indicator* for *year*, or for the term where it is None: what was observed, else what is derived.

    An indicator with any observation on that *side* is never derived, so that a stated value is not replaced in silence.
    """
    if side.of(indicator) or not indicator.cost:
        return observed(indicator, side, program.term, year)
    quotient = cost_per_unit(program, indicator, side, year)
    value = quotient if isinstance(quotient, Missing) else quotient.value
    return value if isinstance(value, Missing) else Observed(value=value, observations=())


def _number(indicator: Indicator, found: Observed | Missing) -> Fraction | Missing:
    if isinstance(found, Missing):
        return found
    return found.value if isinstance(found.value, Fraction) else Missing.because(Reason.NOT_A_NUMBER, key=indicator.key)
