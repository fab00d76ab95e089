"""The value of an indicator for a year or for the term, from what was observed; or why there is none."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import _messages as say
from municipal_programs.figures.accumulation import accumulate, accumulates, accumulation_of
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.model import Absence, Accumulation, Indicator, Observation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from municipal_programs.errors import Message
    from municipal_programs.values import YearRange

__all__ = ["Observed", "Side", "entered", "observed", "period_of"]

_ABSENCES = {
    Absence.NOT_MEASURED: Reason.NOT_MEASURED,
    Absence.STUDY_NOT_CONDUCTED: Reason.STUDY_NOT_CONDUCTED,
    Absence.NOT_YET_PUBLISHED: Reason.NOT_YET_PUBLISHED,
}


class Side(StrEnum):
    """The two sides of an indicator that are held against each other."""

    TARGET = "target"
    ACTUAL = "actual"

    def of(self, indicator: Indicator) -> tuple[Observation, ...]:
        """Return the observations of *indicator* on this side."""
        return indicator.targets if self is Side.TARGET else indicator.actuals

    @property
    def nothing(self) -> Reason:
        """Why there is no value where nothing is said of it."""
        return Reason.TARGET_NOT_SET if self is Side.TARGET else Reason.ACTUAL_NOT_GIVEN


@frozen(kw_only=True)
class Observed:
    """A value of an indicator, exact, with the observations that it is made of.

    Args:
        value: A number as a fraction, a yes or no, or words.
        observations: What it is made of, by year.
        accumulation: How several years made it; None where one observation is the value.
    """

    value: Fraction | bool | str
    observations: tuple[Observation, ...]
    accumulation: Accumulation | None = None


def observed(indicator: Indicator, side: Side, term: YearRange, year: int | None = None) -> Observed | Missing:
    """Return what was planned or reached in *year*, or at the end of *term* where *year* is None.

    The value of the end is the one that is given for it; else it is accumulated from those of the years of the term, all of
    which have to be there.
    """
    by_year = {observation.year: observation for observation in side.of(indicator)}
    if year in by_year:
        return entered(by_year[year], side.nothing)
    if year is not None or not by_year:
        return _not_there(by_year, year, side)
    return _accumulated(indicator, by_year, term, side)


def entered(observation: Observation, nothing: Reason) -> Observed | Missing:
    """Return what was entered in *observation*, or why nothing was; *nothing* is the reason where a value was never set."""
    if observation.absence is not None:
        return Missing.because(_ABSENCES.get(observation.absence, nothing), period=period_of(observation.year))
    value = observation.value
    assert value is not None, "an observation has a value or an absence"
    return Observed(value=Fraction(value) if isinstance(value, Decimal) else value, observations=(observation,))


def _not_there(by_year: Mapping[int | None, Observation], year: int | None, side: Side) -> Missing:
    others = sorted(other for other, observation in by_year.items() if other is not None and observation.absence is None)
    if not others or side is Side.TARGET:
        return Missing.because(side.nothing, period=period_of(year))
    return Missing.because(Reason.VALUE_OF_ANOTHER_YEAR, period=period_of(year), years=", ".join(map(str, others)))


def _accumulated(
    indicator: Indicator, by_year: Mapping[int | None, Observation], term: YearRange, side: Side
) -> Observed | Missing:
    how = accumulation_of(indicator, term)
    if how is None:
        return Missing.because(Reason.ACCUMULATION_NOT_SAID)
    if not accumulates(indicator.kind, how):
        return Missing.because(Reason.NOT_ACCUMULATED_SO, kind=indicator.kind.message, accumulation=how.message)
    years = [term.last] if how is Accumulation.LAST else list(term)
    return _together([_of_year(by_year, year, side) for year in years], how)


def _of_year(by_year: Mapping[int | None, Observation], year: int, side: Side) -> Observed | Missing:
    return entered(by_year[year], side.nothing) if year in by_year else _not_there(by_year, year, side)


def _together(found: list[Observed | Missing], how: Accumulation) -> Observed | Missing:
    for one in found:
        if isinstance(one, Missing):
            return one
    there = [one for one in found if isinstance(one, Observed)]
    numbers = [one.value for one in there if isinstance(one.value, Fraction)]
    value = accumulate(numbers, how) if numbers else there[-1].value
    return Observed(value=value, observations=tuple(o for one in there for o in one.observations), accumulation=how)


def period_of(year: int | None) -> Message:
    """Return the name of a year, or of the end of the program where it is None."""
    return say.AT_THE_END if year is None else say.IN_YEAR(year=year)
