"""How an indicator stands at the end of what is reported: its target, the latest value that is known, and how they compare."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.figures import Comparison, Fulfilment, Missing, accumulation_of, fulfilment
from municipal_programs.model import Accumulation, Indicator
from municipal_programs.values import rounded
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.figures import Observed
    from municipal_programs.model import TargetProgram

__all__ = ["Standing", "reported_year", "standing_of", "text_of"]

_DECIMALS = 2
"""Digits of a mean of several years, which as a fraction may have no end."""


@frozen(kw_only=True)
class Standing:
    """How an indicator stands.

    Args:
        indicator: The indicator.
        target: The target that it is judged by.
        actual: The value that is held against it.
        actual_year: The year of that value; None for the term.
        comparison: How they compare; None where direction or kind forbids it.
        ratio: How far the target is fulfilled; None where there is no ratio.
    """

    indicator: Indicator
    target: Decimal | bool | str
    actual: Decimal | bool | str
    actual_year: int | None
    comparison: Comparison | None
    ratio: Fraction | None

    @property
    def target_text(self) -> str | Message:
        """The target as a person writes it."""
        return text_of(self.target)

    @property
    def actual_text(self) -> str | Message:
        """The value as a person writes it."""
        return text_of(self.actual)


def standing_of(program: TargetProgram, indicator: Indicator) -> Standing | None:
    """Return how *indicator* stands: against the target of the end, else of the latest year that has a value.

    What measures a level, such as a place in a rating, is judged by the latest value that is known, where that of the end is not.
    """
    years = sorted((target.year for target in indicator.targets if target.year is not None), reverse=True)
    for found in (_at_the_end(program, indicator), *(fulfilment(program, indicator, year) for year in years)):
        if not isinstance(found.target, Missing) and not isinstance(found.actual, Missing):
            return _standing(found, found.target, found.actual)
    return None


def reported_year(program: TargetProgram, indicator: Indicator) -> int | None:
    """Return the last year that the department of *indicator* accounts for; None where it has delivered no account."""
    execution = program.execution_of(indicator.department)
    return min(execution.reporting_period.last, program.term.last) if execution else None


def _at_the_end(program: TargetProgram, indicator: Indicator) -> Fulfilment:
    found = fulfilment(program, indicator)
    known = [actual.year for actual in indicator.actuals if actual.value is not None and actual.year is not None]
    is_level = accumulation_of(indicator, program.term) is Accumulation.LAST
    if isinstance(found.actual, Missing) and is_level and known:
        return fulfilment(program, indicator, actual_year=max(known))
    return found


def _standing(found: Fulfilment, target: Observed, actual: Observed) -> Standing:
    comparison, ratio = found.comparison, found.ratio
    only = actual.observations[0] if len(actual.observations) == 1 else None
    return Standing(
        indicator=found.indicator,
        target=_value(target),
        actual=_value(actual),
        actual_year=only.year if only else None,
        comparison=None if isinstance(comparison, Missing) else comparison,
        ratio=None if isinstance(ratio, Missing) else ratio,
    )


def _value(observed: Observed) -> Decimal | bool | str:
    if len(observed.observations) == 1 and observed.observations[0].value is not None:
        return observed.observations[0].value
    assert isinstance(observed.value, Fraction), "only numbers are made of several years"
    return rounded(observed.value, 0 if observed.value.denominator == 1 else _DECIMALS)


def text_of(value: Decimal | bool | str) -> str | Message:  # noqa: FBT001 - a yes or no is what it is
    """Return *value* as a person writes it: a number with its comma, a yes or no in words."""
    match value:
        case Decimal():
            return write_number(value)
        case bool():
            return (say.YES if value else say.NO)()
        case _:
            return value
