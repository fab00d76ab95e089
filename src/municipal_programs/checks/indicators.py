"""Rules on indicators: their units and kinds, their years, and words that do not fit their values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._in_force import in_force
from municipal_programs.checks._money import difference
from municipal_programs.checks._places import origin_of
from municipal_programs.checks._printed import Printed, slack_of
from municipal_programs.checks._standing import Standing, reported_year, standing_of, text_of
from municipal_programs.checks._statements import said_in
from municipal_programs.checks._terms import measure_name, terms_of
from municipal_programs.checks._words import is_called_no_problem, speaks_of_failure, tells_why
from municipal_programs.checks.explaining import explain
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import Comparison, FundingSet, FundingStage, Side
from municipal_programs.model import IndicatorGroup, IndicatorKind, indicator_figure
from municipal_programs.values import YearRange, rounded
from municipal_programs.values.wording import read_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.model import CheckSettings, Indicator, Measure, Observation, TargetProgram

__all__ = ["RULES"]

_WITHOUT_UNIT = {IndicatorKind.YES_NO, IndicatorKind.QUALITATIVE}
_WHOLE = {IndicatorKind.RANK, IndicatorKind.COUNT}
"""Kinds whose values are counted, not measured."""
_HUNDRED = 100


@rule("MP501", Severity.WARNING, uk=demand.MP501, basis=say.PROFILE())
def the_groups_that_the_profile_demands_are_there(program: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """The program has every group of indicators that the council's profile demands."""
    there = {indicator.group for indicator in program.indicators}
    for group in IndicatorGroup:
        if group in settings.groups and group not in there:
            yield Finding(subject=f"indicator.{group}", message=say.GROUP_MISSING(group=group.message))


@rule("MP502", Severity.WARNING, uk=demand.MP502, needs=("indicators.target",))
def an_indicator_with_a_target_has_a_unit(program: TargetProgram) -> Iterator[Finding]:
    """An indicator with a target has a unit; a yes or no and words need none."""
    places = {said.statement.figure: said.origin for said in said_in(program) if not said.statement.text.strip()}
    for indicator in program.indicators:
        has_target = any(target.value is not None for target in indicator.targets)
        if has_target and not indicator.unit.strip() and indicator.kind not in _WITHOUT_UNIT:
            subject = indicator_figure(program, indicator, "unit")
            message = say.WITHOUT_UNIT(indicator=indicator_name(indicator))
            yield Finding(subject=subject, message=message, origin=places.get(subject))


@rule("MP503", Severity.WARNING, uk=demand.MP503, needs=("indicators.target", "indicators.actual"))
def a_worse_value_is_not_called_no_problem(program: TargetProgram) -> Iterator[Finding]:
    """A value worse than its target is not said to need no correction."""
    for standing in _standings(program):
        words = _no_problem(standing.indicator)
        if standing.comparison is Comparison.WORSE and words:
            role = "corrective_action" if is_called_no_problem(standing.indicator.corrective_action) else "explanation"
            yield _on_actual(program, standing, say.CALLED_NO_PROBLEM(**_gaps(standing), words=words), role)


@rule("MP504", Severity.ERROR, uk=demand.MP504, needs=("indicators",))
def a_value_is_of_its_kind(program: TargetProgram) -> Iterator[Finding]:
    """A value is of the kind of its indicator: places and counts are whole numbers, and no place is zero."""
    for indicator in program.indicators:
        yield from _of_foreign_kind(program, indicator)


def _of_foreign_kind(program: TargetProgram, indicator: Indicator) -> Iterator[Finding]:
    if indicator.kind not in _WHOLE:
        return
    for side, observation in _observations(indicator):
        value = observation.value
        assert isinstance(value, Decimal), "the model holds numbers only for these kinds"
        name = indicator_name(indicator)
        if value != value.to_integral_value():
            likely = say.LIKELY_A_SCORE if indicator.kind is IndicatorKind.RANK else say.LIKELY_ANOTHER_KIND
            words = say.FRACTION(indicator=name, seen=write_number(value), kind=indicator.kind.message, likely=likely())
        elif indicator.kind is IndicatorKind.RANK and not value:
            words = say.RANK_ZERO(indicator=name)
        else:
            continue
        subject = indicator_figure(program, indicator, side, year=observation.year)
        yield Finding(subject=subject, message=words, stated=value)


@rule("MP505", Severity.NOTE, uk=demand.MP505, needs=("indicators.actual",))
def an_actual_value_is_of_the_year_of_the_account(program: TargetProgram) -> Iterator[Finding]:
    """An actual value belongs to the year that the account is of.

    The year of the latest value that is known is held against the last year of the department's reporting period. Where targets are
    given for years and none is later than that value, nothing was to be reached since.
    """
    for indicator in program.indicators:
        expected = reported_year(program, indicator)
        latest = max((o for o in indicator.actuals if o.value is not None), key=_year, default=None)
        if latest is None or latest.year is None or expected is None or latest.year >= expected:
            continue
        if any(o.year is None and o.value is not None for o in indicator.actuals) or _nothing_since(indicator, latest.year):
            continue
        actual = text_of(latest.value) if latest.value is not None else ""
        yield Finding(
            subject=indicator_figure(program, indicator, "actual", year=latest.year),
            message=say.ANOTHER_YEAR(indicator=indicator_name(indicator), actual=actual, stated=latest.year, computed=expected),
            stated=latest.year,
            computed=expected,
        )


def _nothing_since(indicator: Indicator, year: int) -> bool:
    """Say whether all targets are given for years, none of them later than *year*."""
    years = [target.year for target in indicator.targets if target.value is not None]
    return bool(years) and all(known is not None and known <= year for known in years)


@rule("MP506", Severity.WARNING, uk=demand.MP506, needs=("indicators.target", "indicators.actual"))
def a_missed_target_has_a_reason(program: TargetProgram) -> Iterator[Finding]:
    """Where a target was missed, the reason is given; a dash, or words that it is still to be studied, is none.

    What rules MP503 and MP504 find is not repeated here.
    """
    for standing in _standings(program):
        indicator = standing.indicator
        if standing.comparison is not Comparison.WORSE or tells_why(indicator.explanation) or _no_problem(indicator):
            continue
        if list(_of_foreign_kind(program, indicator)):
            continue
        gaps = _gaps(standing)
        words = indicator.explanation.strip(" -–—.\n")
        message = (
            say.NO_REASON_IN_WORDS(**gaps, words=indicator.explanation.strip()) if words else say.MISSED_WITHOUT_REASON(**gaps)
        )
        yield _on_actual(program, standing, message, "explanation")


@rule("MP507", Severity.NOTE, uk=demand.MP507, needs=("indicators.target", "indicators.actual"))
def a_target_that_was_met_has_no_excuse(program: TargetProgram) -> Iterator[Finding]:
    """Where a target was met, nothing explains why it was missed."""
    for standing in _standings(program):
        words = speaks_of_failure(standing.indicator.explanation)
        if standing.comparison in {Comparison.BETTER, Comparison.EQUAL} and words:
            message = say.MET_WITH_REASON(**_gaps(standing), words=words)
            yield _on_actual(program, standing, message, "explanation")


@rule("MP508", Severity.NOTE, uk=demand.MP508, needs=("indicators.target", "indicators.actual"), basis=say.PROFILE())
def a_target_far_exceeded_has_a_word_on_why(program: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """A target that was far exceeded has a word on why; «показник перевиконано» says nothing.

    The council's profile sets the threshold; ranks are compared, not divided, and have no percentage.
    """
    for standing in _standings(program):
        ratio = standing.ratio
        if ratio is None or ratio <= 1 + Fraction(settings.overfulfilment) or tells_why(standing.indicator.explanation):
            continue
        message = say.FAR_EXCEEDED(**_gaps(standing), percent=write_number(rounded(_HUNDRED * ratio, 1)))
        yield _on_actual(program, standing, message, "explanation")


@rule("MP509", Severity.ERROR, uk=demand.MP509, needs=("indicators.repeats",), as_approved=True)
def an_indicator_that_repeats_a_measure_has_its_money(program: TargetProgram) -> Iterator[Finding]:
    """An indicator that repeats a measure has the money of the measure: planned as its target, disbursed as its actual value.

    Only indicators in a unit of money are compared, each over the years that its values are of. A target may follow the approved
    plan as well as the amended one, since amendments leave targets as they are.
    """
    amended = in_force(program)
    by_key = {**program.by_key, **amended.by_key}
    for indicator in program.indicators:
        if not indicator.repeats:
            continue
        measure = by_key.get(indicator.repeats.removeprefix("measure."))
        if measure is None:
            words = say.REPEATS_UNKNOWN(indicator=indicator_name(indicator), seen=indicator.repeats)
            yield Finding(subject=indicator_figure(program, indicator, "repeats"), message=words)
            continue
        for side, observation in _observations(indicator):
            found = list(_repeated(amended, indicator, measure, side, observation))
            approved = program.by_key.get(indicator.repeats.removeprefix("measure."), measure)
            yield from found if found and list(_repeated(program, indicator, approved, side, observation)) else ()


def _repeated(
    program: TargetProgram, indicator: Indicator, measure: Measure, side: Side, observation: Observation
) -> Iterator[Finding]:
    stage = FundingStage.PLANNED if side is Side.TARGET else FundingStage.DISBURSED
    years = None if observation.year is None else YearRange.single(observation.year)
    terms = terms_of(program, FundingSet(stage=stage, years=years), (measure,))
    stated = _as_money(indicator, observation)
    if stated is None or not terms or stated.agrees_with(terms[0].value):
        return
    yield difference(
        indicator_figure(program, indicator, side, year=observation.year),
        say.REPEATS_OTHERWISE,
        stated,
        terms[0].value,
        explanations=explain(stated, terms),
        indicator=indicator_name(indicator),
        role=(say.TARGET if side is Side.TARGET else say.ACTUAL)(),
        measure=measure_name(program, measure),
    )


def indicator_name(indicator: Indicator) -> Message:
    """Return what a person calls *indicator*."""
    return say.INDICATOR_NAME(number=indicator.number, title=indicator.title)


def _standings(program: TargetProgram) -> Iterator[Standing]:
    for indicator in program.indicators:
        standing = standing_of(program, indicator)
        if standing is not None:
            yield standing


def _observations(indicator: Indicator) -> Iterator[tuple[Side, Observation]]:
    for side in Side:
        for observation in side.of(indicator):
            if observation.value is not None:
                yield side, observation


def _no_problem(indicator: Indicator) -> str:
    return is_called_no_problem(indicator.corrective_action) or is_called_no_problem(indicator.explanation)


def _year(observation: Observation) -> int:
    return observation.year or 0


def _gaps(standing: Standing) -> dict[str, object]:
    return {
        "indicator": indicator_name(standing.indicator),
        "target": standing.target_text,
        "actual": standing.actual_text,
    }


def _on_actual(program: TargetProgram, standing: Standing, message: Message, role: str) -> Finding:
    subject = indicator_figure(program, standing.indicator, "actual", year=standing.actual_year)
    is_number = isinstance(standing.actual, Decimal) and isinstance(standing.target, Decimal)
    return Finding(
        subject=subject,
        message=message,
        stated=standing.actual if is_number else None,
        computed=standing.target if is_number else None,
        unit=standing.indicator.unit if is_number else "",
        origin=origin_of(program, subject, indicator_figure(program, standing.indicator, role)),
    )


def _as_money(indicator: Indicator, observation: Observation) -> Printed | None:
    if not isinstance(observation.value, Decimal):
        return None
    text = f"{write_number(observation.value)} {indicator.unit}"
    try:
        return Printed(read_money(text), slack_of(text))
    except InvalidValueError:
        return None


RULES = (
    the_groups_that_the_profile_demands_are_there,
    an_indicator_with_a_target_has_a_unit,
    a_worse_value_is_not_called_no_problem,
    a_value_is_of_its_kind,
    an_actual_value_is_of_the_year_of_the_account,
    a_missed_target_has_a_reason,
    a_target_that_was_met_has_no_excuse,
    a_target_far_exceeded_has_a_word_on_why,
    an_indicator_that_repeats_a_measure_has_its_money,
)
