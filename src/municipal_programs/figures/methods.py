"""The methods that come with the library; councils and plugins bring more. Each is described in ``docs/methods.md``."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import _messages as say
from municipal_programs.figures.coverage import coverage
from municipal_programs.figures.effectiveness import Band, Mark, Method, Scale, Score, ScoreStep
from municipal_programs.figures.fulfilment import Fulfilment, fulfilment
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.model import IndicatorGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.errors import Message
    from municipal_programs.model import TargetProgram

__all__ = ["COMPARATIVE_SCALE", "REDUCED_COMPARATIVE_SCALE", "comparative_method", "mean_method"]

COMPARATIVE_SCALE = Scale(
    bands=(Band(least=Fraction(215), title=say.HIGH), Band(least=Fraction(190), title=say.MEDIUM)), below=say.LOW
)
"""Grades of the comparative method; recalled."""
REDUCED_COMPARATIVE_SCALE = Scale(
    bands=(Band(least=Fraction(190), title=say.HIGH), Band(least=Fraction(165), title=say.MEDIUM)), below=say.LOW
)
"""The same where there is no year before, and so no points; weakly recalled."""
_POINTS = ((Fraction(1), Fraction(25)), (Fraction(85, 100), Fraction(15)))
_PERCENT = 100


@frozen(kw_only=True)
class _Average:
    """The mean fulfilment of some indicators in percent, with what entered it and what did not."""

    value: Fraction | Missing
    inputs: tuple[Fulfilment, ...] = ()
    left_out: tuple[Fulfilment, ...] = ()


@frozen(kw_only=True)
class _Rules:
    """What a council decides about the averages of a method.

    Args:
        cap: The most that one indicator may contribute, 1 for 100 %; None for no cap.
        most_missing: The greatest part of the indicators that may be missing; None for any part but all.
    """

    cap: Fraction | None
    most_missing: Fraction | None

    def average(self, program: TargetProgram, groups: Iterable[IndicatorGroup], year: int | None) -> _Average:
        wanted = frozenset(groups)
        found = [fulfilment(program, indicator, year) for indicator in program.indicators if indicator.group in wanted]
        ratios = [ratio for one in found if not isinstance(ratio := one.ratio, Missing)]
        value = self._refusal([one.ratio for one in found]) or _PERCENT * sum(map(self._capped, ratios)) / Fraction(len(ratios))
        return _Average(
            value=value,
            inputs=tuple(one for one in found if not isinstance(one.ratio, Missing)),
            left_out=tuple(one for one in found if isinstance(one.ratio, Missing)),
        )

    def _capped(self, ratio: Fraction) -> Fraction:
        return ratio if self.cap is None else min(ratio, self.cap)

    def _refusal(self, ratios: list[Fraction | Missing]) -> Missing | None:
        known = coverage(ratios)
        if not known.wanted:
            return Missing.because(Reason.NOTHING_WANTED)
        if not known.available:
            return Missing.because(Reason.NOTHING_TO_AVERAGE, wanted=known.wanted)
        if self.most_missing is not None and known.wanted - known.available > self.most_missing * known.wanted:
            return Missing.because(Reason.TOO_MUCH_MISSING, available=known.available, wanted=known.wanted)
        return None


def comparative_method(*, cap: Fraction | None = None, most_missing: Fraction | None = None) -> Method:
    """Return the comparative method of the Ministry of Finance for local budget programs, as it is recalled.

    Letter of 19.09.2013 № 31-05110-14-5/27486; its title was read, its formulas are recalled. The indicators of a program are
    not tied to its tasks, so that the method is applied to the program as one task.

    Args:
        cap: The most that one indicator may contribute, 1 for 100 %; the method as recalled has no cap.
        most_missing: The greatest part of the indicators of a group that may be missing; the method as recalled does not say.
    """
    return Method(
        identity="comparative",
        title=say.COMPARATIVE_TITLE,
        formula=say.COMPARATIVE_FORMULA,
        reference=say.COMPARATIVE_REFERENCE,
        mark=Mark.RECALLED,
        score=partial(_comparative, _Rules(cap=cap, most_missing=most_missing)),
    )


def mean_method(
    *,
    identity: str,
    title: Message,
    reference: Message,
    scale: Scale,
    groups: frozenset[IndicatorGroup] = frozenset(IndicatorGroup),
    cap: Fraction | None = Fraction(1),
    most_missing: Fraction | None = None,
) -> Method:
    """Return a council's own method: the mean fulfilment of the indicators in percent, graded by the council's scale.

    Args:
        identity: Short Latin name, unique among methods.
        title: Its name.
        reference: The council's act that sets the scale.
        scale: The scale, in percent.
        groups: The groups of indicators that count.
        cap: The most that one indicator may contribute, 1 for 100 %; None for no cap.
        most_missing: The greatest part of the indicators that may be missing; None for any part but all.
    """
    return Method(
        identity=identity,
        title=title,
        formula=say.MEAN_FORMULA,
        reference=reference,
        mark=Mark.OWN,
        score=partial(_mean, _Rules(cap=cap, most_missing=most_missing), groups, scale),
    )


def _mean(rules: _Rules, groups: frozenset[IndicatorGroup], scale: Scale, program: TargetProgram, year: int | None) -> Score:
    mean = rules.average(program, groups, year)
    step = ScoreStep(identity="mean", title=say.MEAN_FULFILMENT, value=mean.value)
    return Score(value=mean.value, scale=scale, steps=(step,), inputs=mean.inputs, left_out=mean.left_out)


def _comparative(rules: _Rules, program: TargetProgram, year: int | None) -> Score:
    efficiency = rules.average(program, (IndicatorGroup.EFFICIENCY,), year)
    quality = rules.average(program, (IndicatorGroup.QUALITY,), year)
    before = _year_before(rules, program, year)
    change = _quotient(efficiency.value, before.value)
    points = change if isinstance(change, Missing) else _points(change)
    return Score(
        value=_added(efficiency.value, quality.value, Fraction(0) if isinstance(points, Missing) else points),
        scale=REDUCED_COMPARATIVE_SCALE if isinstance(points, Missing) else COMPARATIVE_SCALE,
        steps=(
            ScoreStep(identity="efficiency", title=say.MEAN_EFFICIENCY, value=efficiency.value),
            ScoreStep(identity="quality", title=say.MEAN_QUALITY, value=quality.value),
            ScoreStep(identity="efficiency_before", title=say.MEAN_EFFICIENCY_BEFORE, value=before.value),
            ScoreStep(identity="change", title=say.CHANGE_OF_EFFICIENCY, value=change),
            ScoreStep(identity="points", title=say.POINTS, value=points),
        ),
        inputs=(*efficiency.inputs, *quality.inputs, *before.inputs),
        left_out=(*efficiency.left_out, *quality.left_out, *before.left_out),
    )


def _year_before(rules: _Rules, program: TargetProgram, year: int | None) -> _Average:
    if year is None or year - 1 not in program.term:
        return _Average(value=Missing.because(Reason.NO_YEAR_BEFORE))
    return rules.average(program, (IndicatorGroup.EFFICIENCY,), year - 1)


def _quotient(now: Fraction | Missing, before: Fraction | Missing) -> Fraction | Missing:
    if isinstance(before, Missing):
        return before
    if isinstance(now, Missing):
        return now
    return now / before if before else Missing.because(Reason.EFFICIENCY_BEFORE_IS_ZERO)


def _points(change: Fraction) -> Fraction:
    return next((points for least, points in _POINTS if change >= least), Fraction(0))


def _added(*summands: Fraction | Missing) -> Fraction | Missing:
    total = Fraction(0)
    for summand in summands:
        if isinstance(summand, Missing):
            return summand
        total += summand
    return total
