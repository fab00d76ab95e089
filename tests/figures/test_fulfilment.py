"""Fulfilment of an indicator: a ratio and a comparison, or why there is none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from municipal_programs.figures import Comparison, Fulfilment, Missing, Reason, fulfilment
from municipal_programs.model import (
    Absence,
    CouncilDecision,
    Department,
    Direction,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Observation,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import YearRange

TERM = YearRange(2018, 2020)
POSITIVE = strategies.numbers(1)
DIRECTIONS = st.sampled_from([Direction.STIMULATOR, Direction.DESTIMULATOR])
DIVIDED = [IndicatorKind.COUNT, IndicatorKind.AMOUNT, IndicatorKind.SHARE, IndicatorKind.INDEX]
Value = Decimal | bool | str | Absence | None


def side(value: Value) -> tuple[Observation, ...]:
    """Build what was observed: a value, an absence, or nothing."""
    if value is None:
        return ()
    return (Observation(absence=value) if isinstance(value, Absence) else Observation(value=value),)


def fulfilled(
    target: Value,
    actual: Value,
    direction: Direction | None = Direction.STIMULATOR,
    kind: IndicatorKind = IndicatorKind.AMOUNT,
    *,
    baseline: Value = None,
    cap: Fraction = Fraction(1),
) -> Fulfilment:
    """Return the fulfilment of an indicator at the end of a program."""
    started = side(baseline)
    indicator = Indicator(
        number="1",
        title="Показник",
        group=IndicatorGroup.OUTPUT,
        kind=kind,
        department="press",
        direction=direction,
        baseline=started[0] if started else None,
        targets=side(target),
        actuals=side(actual),
    )
    return fulfilment(program_of(indicator), indicator, cap=cap)


def program_of(indicator: Indicator) -> TargetProgram:
    """Build a program with one indicator."""
    return TargetProgram(
        title="Програма",
        term=TERM,
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor=indicator.department),
        departments=(Department(identity=indicator.department, name="Управління"),),
        indicators=(indicator,),
    )


def ratio(of: Fulfilment) -> Fraction:
    """Return the ratio, which has to be there."""
    assert isinstance(of.ratio, Fraction)
    return of.ratio


def reason(figure: object) -> Reason:
    """Return why a figure is missing."""
    assert isinstance(figure, Missing)
    return figure.reason


def test_a_stimulator_is_actual_by_target() -> None:
    """Three of four are three quarters."""
    assert fulfilled(Decimal(4), Decimal(3)).ratio == Fraction(3, 4)


def test_a_destimulator_is_target_by_actual() -> None:
    """Four where three were to be are three quarters."""
    assert fulfilled(Decimal(3), Decimal(4), Direction.DESTIMULATOR).ratio == Fraction(3, 4)


@pytest.mark.parametrize("kind", DIVIDED)
def test_counts_amounts_shares_and_indices_are_divided(kind: IndicatorKind) -> None:
    """Each kind that measures how much has a ratio."""
    assert fulfilled(Decimal(4), Decimal(3), kind=kind).ratio == Fraction(3, 4)


def test_raw_and_capped_stand_side_by_side() -> None:
    """Forty of thirteen is more than three times the target, and counts as one."""
    found = fulfilled(Decimal(13), Decimal(40))

    assert (found.ratio, found.capped) == (Fraction(40, 13), Fraction(1))
    assert fulfilled(Decimal(13), Decimal(40), cap=Fraction(3, 2)).capped == Fraction(3, 2)
    assert fulfilled(Decimal(13), Decimal(12)).capped == Fraction(12, 13)


def test_a_missing_ratio_has_no_capped_one() -> None:
    """The cap is no number of its own."""
    assert reason(fulfilled(None, Decimal(1)).capped) is Reason.TARGET_NOT_SET


@pytest.mark.parametrize(
    ("target", "actual", "direction", "expected"),
    [
        (None, Decimal(1), Direction.STIMULATOR, Reason.TARGET_NOT_SET),
        (Absence.NOT_SET, Decimal(1), Direction.STIMULATOR, Reason.TARGET_NOT_SET),
        (Decimal(1), None, Direction.STIMULATOR, Reason.ACTUAL_NOT_GIVEN),
        (None, None, Direction.STIMULATOR, Reason.TARGET_NOT_SET),
        (Decimal(1), Absence.NOT_MEASURED, Direction.STIMULATOR, Reason.NOT_MEASURED),
        (Decimal(1), Absence.STUDY_NOT_CONDUCTED, Direction.STIMULATOR, Reason.STUDY_NOT_CONDUCTED),
        (Decimal(1), Absence.NOT_YET_PUBLISHED, Direction.STIMULATOR, Reason.NOT_YET_PUBLISHED),
        (Decimal(1), Decimal(2), None, Reason.DIRECTION_NOT_SAID),
        (Decimal(1), Decimal(2), Direction.NEUTRAL, Reason.DIRECTION_NEUTRAL),
        (Decimal(0), Decimal(2), Direction.STIMULATOR, Reason.TARGET_IS_ZERO),
        (Decimal(0), Decimal(0), Direction.STIMULATOR, Reason.TARGET_IS_ZERO),
        (Decimal(0), Decimal(2), Direction.DESTIMULATOR, Reason.TARGET_IS_ZERO),
        (Decimal(1), Decimal(0), Direction.DESTIMULATOR, Reason.ACTUAL_IS_ZERO),
        (Decimal(-1), Decimal(2), Direction.STIMULATOR, Reason.NEGATIVE_VALUE),
        (Decimal(1), Decimal(-2), Direction.STIMULATOR, Reason.NEGATIVE_VALUE),
    ],
)
def test_where_there_is_no_ratio_there_is_a_reason(
    target: Value, actual: Value, direction: Direction | None, expected: Reason
) -> None:
    """No number is invented in its place."""
    assert reason(fulfilled(target, actual, direction).ratio) is expected


def test_nothing_of_a_stimulator_is_a_ratio_of_zero() -> None:
    """Nothing reached of something planned is zero, which is a figure."""
    assert fulfilled(Decimal(5), Decimal(0)).ratio == 0


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (IndicatorKind.RANK, Decimal(6), Reason.RANK_NOT_DIVIDED),
        (IndicatorKind.YES_NO, True, Reason.YES_NO_NOT_DIVIDED),
        (IndicatorKind.QUALITATIVE, "створено", Reason.WORDS_NOT_DIVIDED),
    ],
)
def test_what_is_no_measure_is_not_divided(kind: IndicatorKind, value: Value, expected: Reason) -> None:
    """Ranks, yes and no, and words have a comparison and neither a ratio nor progress."""
    found = fulfilled(value, value, kind=kind)

    assert reason(found.ratio) is expected
    assert reason(found.progress) is expected
    assert found.comparison is Comparison.EQUAL


@pytest.mark.parametrize(
    ("target", "actual", "direction", "expected"),
    [
        (6, 12, Direction.DESTIMULATOR, Comparison.WORSE),
        (10, 6, Direction.DESTIMULATOR, Comparison.BETTER),
        (6, 12, Direction.STIMULATOR, Comparison.BETTER),
        (10, 6, Direction.STIMULATOR, Comparison.WORSE),
        (6, 6, None, Comparison.EQUAL),
        (6, 6, Direction.NEUTRAL, Comparison.EQUAL),
    ],
)
def test_ranks_are_compared_in_their_direction(
    target: int, actual: int, direction: Direction | None, expected: Comparison
) -> None:
    """A fall from the sixth place to the twelfth is no growth."""
    assert fulfilled(Decimal(target), Decimal(actual), direction, IndicatorKind.RANK).comparison is expected


@pytest.mark.parametrize(("target", "actual", "expected"), [(True, False, Comparison.WORSE), (False, True, Comparison.BETTER)])
def test_a_yes_is_better_than_a_no_for_a_stimulator(target: bool, actual: bool, expected: Comparison) -> None:
    """Done where it was not promised is better, not done where it was is worse."""
    assert fulfilled(target, actual, kind=IndicatorKind.YES_NO).comparison is expected


def test_words_that_differ_are_left_to_a_person() -> None:
    """No machine says whether other words are better."""
    assert reason(fulfilled("створено", "розпочато", kind=IndicatorKind.QUALITATIVE).comparison) is Reason.WORDS_NOT_COMPARED


@pytest.mark.parametrize(
    ("target", "actual", "direction", "expected"),
    [
        (None, Decimal(1), Direction.STIMULATOR, Reason.TARGET_NOT_SET),
        (Decimal(1), None, Direction.STIMULATOR, Reason.ACTUAL_NOT_GIVEN),
        (Decimal(1), Decimal(2), None, Reason.DIRECTION_NOT_SAID),
        (Decimal(1), Decimal(2), Direction.NEUTRAL, Reason.DIRECTION_NEUTRAL),
    ],
)
def test_where_there_is_no_comparison_there_is_a_reason(
    target: Value, actual: Value, direction: Direction | None, expected: Reason
) -> None:
    """Nothing is better or worse as long as nobody said which way."""
    assert reason(fulfilled(target, actual, direction).comparison) is expected


@pytest.mark.parametrize(
    ("actual", "expected"), [(10, 0), (15, Fraction(1, 2)), (20, 1), (25, Fraction(3, 2)), (5, Fraction(-1, 2))]
)
def test_progress_is_the_part_of_the_way_that_was_gone(actual: int, expected: Fraction) -> None:
    """From ten to twenty, fifteen is half the way, and five is half of it backwards."""
    assert fulfilled(Decimal(20), Decimal(actual), baseline=Decimal(10)).progress == expected


def test_progress_needs_a_baseline_that_differs_from_the_target() -> None:
    """Without one there is no way to go."""
    assert reason(fulfilled(Decimal(20), Decimal(15)).progress) is Reason.BASELINE_NOT_SET
    assert reason(fulfilled(Decimal(20), Decimal(15), baseline=Absence.NOT_MEASURED).progress) is Reason.BASELINE_NOT_SET
    assert reason(fulfilled(Decimal(20), Decimal(15), baseline=Decimal(20)).progress) is Reason.TARGET_EQUALS_BASELINE
    assert reason(fulfilled(None, Decimal(15), baseline=Decimal(1)).progress) is Reason.TARGET_NOT_SET


def test_a_year_is_held_against_its_own_target() -> None:
    """The value of another year is used only where somebody asks for it, and the result says so."""
    indicator = Indicator(
        number="1",
        title="Місце",
        group=IndicatorGroup.QUALITY,
        kind=IndicatorKind.RANK,
        department="press",
        direction=Direction.DESTIMULATOR,
        targets=(Observation(value=Decimal(6)), Observation(year=2019, value=Decimal(8))),
        actuals=(Observation(year=2019, value=Decimal(7)),),
    )
    program = program_of(indicator)
    of_2019, of_2020 = fulfilment(program, indicator, 2019), fulfilment(program, indicator, 2020)
    of_the_end, knowingly = fulfilment(program, indicator), fulfilment(program, indicator, actual_year=2019)

    assert (of_2019.comparison, of_2019.year, of_2019.actual_year) == (Comparison.BETTER, 2019, 2019)
    assert reason(of_2020.comparison) is Reason.TARGET_NOT_SET
    assert reason(of_the_end.comparison) is Reason.VALUE_OF_ANOTHER_YEAR
    assert (knowingly.comparison, knowingly.year, knowingly.actual_year) == (Comparison.WORSE, None, 2019)


def test_a_comparison_speaks_both_languages() -> None:
    """The words are ready for a report."""
    assert [one.message.uk for one in Comparison] == ["краще, ніж заплановано", "як заплановано", "гірше, ніж заплановано"]


@given(POSITIVE, strategies.numbers(), strategies.numbers(1, 1000, places=0))
def test_fulfilment_of_a_stimulator_does_not_mind_the_unit(target: Decimal, actual: Decimal, factor: Decimal) -> None:
    """Thousands of hryvnias and hryvnias have one ratio."""
    assert ratio(fulfilled(target * factor, actual * factor)) == ratio(fulfilled(target, actual))


@given(POSITIVE, POSITIVE, strategies.numbers(1, 1000, places=0))
def test_fulfilment_of_a_destimulator_does_not_mind_the_unit(target: Decimal, actual: Decimal, factor: Decimal) -> None:
    """Nor does the other direction."""
    scaled = fulfilled(target * factor, actual * factor, Direction.DESTIMULATOR)

    assert ratio(scaled) == ratio(fulfilled(target, actual, Direction.DESTIMULATOR))


@given(POSITIVE, POSITIVE, POSITIVE)
def test_more_of_a_stimulator_is_never_a_lower_ratio(target: Decimal, actual: Decimal, more: Decimal) -> None:
    """The ratio grows with the actual value."""
    low, high = sorted((actual, more))

    assert ratio(fulfilled(target, low)) <= ratio(fulfilled(target, high))


@given(POSITIVE, POSITIVE, POSITIVE)
def test_more_of_a_destimulator_is_never_a_higher_ratio(target: Decimal, actual: Decimal, more: Decimal) -> None:
    """The ratio falls with the actual value."""
    low, high = sorted((actual, more))

    assert ratio(fulfilled(target, high, Direction.DESTIMULATOR)) <= ratio(fulfilled(target, low, Direction.DESTIMULATOR))


@given(POSITIVE, POSITIVE)
def test_stimulator_and_destimulator_are_duals(target: Decimal, actual: Decimal) -> None:
    """Their ratios are reciprocal, and either is the other with target and actual exchanged."""
    more, less = ratio(fulfilled(target, actual)), ratio(fulfilled(target, actual, Direction.DESTIMULATOR))

    assert more * less == 1
    assert less == ratio(fulfilled(actual, target))


@given(POSITIVE, strategies.numbers(), st.fractions(min_value=0, max_value=5))
def test_a_cap_never_raises_a_ratio(target: Decimal, actual: Decimal, cap: Fraction) -> None:
    """Capped is the smaller of the ratio and the cap, and capping twice changes nothing."""
    found = fulfilled(target, actual, cap=cap)

    assert isinstance(found.capped, Fraction)
    assert found.capped <= ratio(found)
    assert found.capped <= cap
    assert found.capped in {cap, ratio(found)}


@given(POSITIVE, POSITIVE, DIRECTIONS)
def test_ratio_and_comparison_agree(target: Decimal, actual: Decimal, direction: Direction) -> None:
    """Above one is better, below is worse, and one is as planned."""
    found = fulfilled(target, actual, direction)
    expected = {1: Comparison.BETTER, 0: Comparison.EQUAL, -1: Comparison.WORSE}

    assert found.comparison is expected[(ratio(found) > 1) - (ratio(found) < 1)]


@given(POSITIVE, POSITIVE)
def test_what_is_better_one_way_is_worse_the_other(target: Decimal, actual: Decimal) -> None:
    """The comparison turns with the direction."""
    assume(target != actual)
    ways = {
        fulfilled(target, actual, way, IndicatorKind.INDEX).comparison for way in (Direction.STIMULATOR, Direction.DESTIMULATOR)
    }

    assert ways == {Comparison.BETTER, Comparison.WORSE}


@given(strategies.numbers(), strategies.numbers(), strategies.numbers(), strategies.numbers(-1000, 1000))
def test_progress_does_not_mind_where_zero_is(start: Decimal, target: Decimal, actual: Decimal, shift: Decimal) -> None:
    """Degrees above freezing or above any other mark give one and the same part of the way."""
    assume(start != target)
    moved = fulfilled(target + shift, actual + shift, baseline=start + shift)

    assert moved.progress == fulfilled(target, actual, baseline=start).progress


@given(strategies.indicators(term=TERM), st.sampled_from([None, *TERM]))
def test_a_ratio_exists_only_where_both_values_do(indicator: Indicator, year: int | None) -> None:
    """Absence of data never becomes a number, whatever the indicator."""
    found = fulfilment(program_of(indicator), indicator, year)
    if isinstance(found.ratio, Fraction):
        assert indicator.kind in DIVIDED
        assert not isinstance(found.target, Missing)
        assert not isinstance(found.actual, Missing)
        assert found.ratio >= 0
