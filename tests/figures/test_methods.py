"""The methods that come with the library."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import Message
from municipal_programs.figures import (
    COMPARATIVE_SCALE,
    REDUCED_COMPARATIVE_SCALE,
    Band,
    Mark,
    Method,
    Missing,
    Reason,
    Scale,
    Score,
    comparative_method,
    mean_method,
)
from municipal_programs.model import (
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

EFFICIENCY, QUALITY, OUTPUT = IndicatorGroup.EFFICIENCY, IndicatorGroup.QUALITY, IndicatorGroup.OUTPUT
TITLE = Message(uk="Наша шкала", en="Our scale")
SCALE = Scale(bands=(Band(least=Fraction(80), title=Message(uk="добре", en="good")),), below=Message(uk="погано", en="poor"))


def indicator(
    group: IndicatorGroup, *percent_by_year: int | None, number: str = "1", kind: IndicatorKind = IndicatorKind.AMOUNT
) -> Indicator:
    """Build an indicator with a target of a hundred in each year from 2018 on, and these actual values."""
    years = range(2018, 2018 + len(percent_by_year))
    return Indicator(
        number=number,
        title="Показник",
        group=group,
        kind=kind,
        department="press",
        direction=Direction.STIMULATOR,
        targets=tuple(Observation(year=year, value=Decimal(100)) for year in years),
        actuals=tuple(
            Observation(year=year, value=Decimal(percent))
            for year, percent in zip(years, percent_by_year, strict=True)
            if percent is not None
        ),
    )


def program(*indicators: Indicator) -> TargetProgram:
    """Build a program with these indicators."""
    return TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="press"),
        departments=(Department(identity="press", name="Управління"),),
        indicators=indicators,
    )


def own_method(*groups: IndicatorGroup, cap: Fraction | None = Fraction(1), most_missing: Fraction | None = None) -> Method:
    """Build a council's own method."""
    wanted = frozenset(groups or IndicatorGroup)
    return mean_method(
        identity="own", title=TITLE, reference=TITLE, scale=SCALE, groups=wanted, cap=cap, most_missing=most_missing
    )


def steps(score: Score) -> dict[str, Fraction | Missing]:
    """Return the steps of a score by their names."""
    return {step.identity: step.value for step in score.steps}


def reason(figure: object) -> Reason:
    """Return why a figure is missing."""
    assert isinstance(figure, Missing)
    return figure.reason


def compared(*indicators: Indicator, year: int | None = 2019, method: Method | None = None) -> Score:
    """Judge a program by the comparative method."""
    return (method or comparative_method()).score(program(*indicators), year)


def test_the_comparative_method_is_marked_as_recalled() -> None:
    """It names its source and says that its formulas were not read there."""
    method = comparative_method()

    assert (method.identity, method.mark) == ("comparative", Mark.RECALLED)
    assert "Мінфін" in method.title.uk
    assert "31-05110-14-5/27486" in method.reference.uk
    assert "215" in method.formula.uk


def test_efficiency_quality_and_points_make_the_comparative_score() -> None:
    """Efficiency 80 after 100 is 0.8 of it, no points; quality 90: together 170, which is low."""
    score = compared(indicator(EFFICIENCY, 100, 80), indicator(QUALITY, 50, 90))

    assert steps(score) == {
        "efficiency": 80,
        "quality": 90,
        "efficiency_before": 100,
        "change": Fraction(4, 5),
        "points": 0,
    }
    assert [step.title.en for step in score.steps] == [
        "mean fulfilment of efficiency, %",
        "mean fulfilment of quality, %",
        "mean fulfilment of efficiency a year before, %",
        "ratio to the year before",
        "points for change",
    ]
    assert (score.value, score.scale) == (Fraction(170), COMPARATIVE_SCALE)
    assert score.grade == COMPARATIVE_SCALE.below


@pytest.mark.parametrize(
    ("before", "now", "points"),
    [(100, 100, 25), (80, 100, 25), (100, 99, 15), (100, 85, 15), (100, 84, 0), (10_000, 8499, 0), (10_000, 9999, 15)],
)
def test_points_reward_what_did_not_fall(before: int, now: int, points: int) -> None:
    """No less than a year before is 25, no less than 0,85 of it is 15, less is nothing."""
    score = compared(indicator(EFFICIENCY, before, now), indicator(QUALITY, 0, 100))

    assert steps(score)["points"] == points
    assert score.value == now + 100 + points


@pytest.mark.parametrize(
    ("quality", "grade"), [(115, "висока"), (90, "висока"), (89, "середня"), (65, "середня"), (64, "низька"), (0, "низька")]
)
def test_the_comparative_scale_is_215_and_190(quality: int, grade: str) -> None:
    """With efficiency 100 as a year before, 25 points and this quality."""
    score = compared(indicator(EFFICIENCY, 100, 100), indicator(QUALITY, 0, quality))

    assert isinstance(score.grade, Message)
    assert score.grade.uk == f"{grade} ефективність"


@pytest.mark.parametrize(("quality", "grade"), [(90, "висока"), (89, "середня"), (65, "середня"), (64, "низька")])
@pytest.mark.parametrize("year", [2018])
def test_without_a_year_before_the_reduced_scale_is_190_and_165(year: int, quality: int, grade: str) -> None:
    """The first year of a program has no points to win."""
    score = compared(indicator(EFFICIENCY, 100), indicator(QUALITY, quality), year=year)

    assert reason(steps(score)["points"]) is Reason.NO_YEAR_BEFORE
    assert score.scale is REDUCED_COMPARATIVE_SCALE
    assert isinstance(score.grade, Message)
    assert score.grade.uk == f"{grade} ефективність"


def test_a_term_has_no_year_before() -> None:
    """The whole program is judged by the reduced scale."""
    whole = Observation(value=Decimal(100))
    rows = [
        Indicator(
            number="1",
            title="Показник",
            group=group,
            kind=IndicatorKind.AMOUNT,
            department="press",
            direction=Direction.STIMULATOR,
            targets=(whole,),
            actuals=(whole,),
        )
        for group in (EFFICIENCY, QUALITY)
    ]
    score = compared(*rows, year=None)

    assert (score.value, score.scale) == (Fraction(200), REDUCED_COMPARATIVE_SCALE)
    assert reason(steps(score)["efficiency_before"]) is Reason.NO_YEAR_BEFORE


def test_a_year_before_of_which_nothing_is_known_gives_no_points() -> None:
    """The reduced scale is used, and what was missing is left out by name."""
    score = compared(indicator(EFFICIENCY, None, 100), indicator(QUALITY, 0, 100))

    assert reason(steps(score)["change"]) is Reason.NOTHING_TO_AVERAGE
    assert (score.value, score.scale) == (Fraction(200), REDUCED_COMPARATIVE_SCALE)
    assert [(one.indicator.group, one.year) for one in score.left_out] == [(EFFICIENCY, 2018)]


def test_a_year_before_of_nothing_is_not_divided_by() -> None:
    """Zero a year before leaves no ratio, and none is invented."""
    score = compared(indicator(EFFICIENCY, 0, 100), indicator(QUALITY, 0, 100))

    assert reason(steps(score)["change"]) is Reason.EFFICIENCY_BEFORE_IS_ZERO
    assert score.scale is REDUCED_COMPARATIVE_SCALE


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([indicator(QUALITY, 100, 100)], Reason.NOTHING_WANTED),
        ([indicator(EFFICIENCY, 100, 100)], Reason.NOTHING_WANTED),
        ([indicator(EFFICIENCY, 100, None), indicator(QUALITY, 100, 100)], Reason.NOTHING_TO_AVERAGE),
        ([indicator(EFFICIENCY, 100, 100), indicator(QUALITY, 100, 100, kind=IndicatorKind.RANK)], Reason.NOTHING_TO_AVERAGE),
    ],
)
def test_without_efficiency_or_quality_there_is_no_comparative_score(rows: list[Indicator], expected: Reason) -> None:
    """A score of one half of the formula would be another score."""
    score = compared(*rows)

    assert reason(score.value) is expected
    assert reason(score.grade) is expected


def test_a_mean_of_nothing_says_of_how_many() -> None:
    """Two indicators are there, and neither has a ratio."""
    rows = (indicator(OUTPUT, None), indicator(OUTPUT, None, number="2"))

    assert own_method().score(program(*rows), 2018).value == Missing.because(Reason.NOTHING_TO_AVERAGE, wanted=2)


def test_what_entered_and_what_was_left_out_is_named() -> None:
    """Both groups and both years; other groups are no part of the method."""
    rows = (
        indicator(EFFICIENCY, 100, 80),
        indicator(QUALITY, 100, 90),
        indicator(QUALITY, 100, 90, number="2", kind=IndicatorKind.RANK),
        indicator(OUTPUT, 100, 70),
    )
    score = compared(*rows)

    assert [(one.indicator, one.year) for one in score.inputs] == [(rows[0], 2019), (rows[1], 2019), (rows[0], 2018)]
    assert [(one.indicator, one.year) for one in score.left_out] == [(rows[2], 2019)]


def test_the_comparative_method_has_no_cap_unless_it_is_given_one() -> None:
    """Whether an indicator may count for more than a hundred is not recalled; a council says."""
    rows = (indicator(EFFICIENCY, 100, 300), indicator(QUALITY, 100, 100))

    assert steps(compared(*rows))["efficiency"] == 300
    assert steps(compared(*rows, method=comparative_method(cap=Fraction(1))))["efficiency"] == 100


def test_a_council_says_how_much_may_be_missing() -> None:
    """One of two missing is a half: allowed up to a half, refused above it."""
    rows = (indicator(EFFICIENCY, 100, 100), indicator(EFFICIENCY, 100, None, number="2"), indicator(QUALITY, 1, 100))

    assert compared(*rows, method=comparative_method(most_missing=Fraction(1, 2))).value == 225
    refused = compared(*rows, method=comparative_method(most_missing=Fraction(49, 100))).value
    assert reason(refused) is Reason.TOO_MUCH_MISSING
    assert isinstance(refused, Missing)
    assert "відомих показників 1 із 2" in refused.message.uk


def test_a_councils_own_method_is_the_mean_of_its_groups() -> None:
    """A hundred and fifty are seventy-five; a cap is a hundred percent by default."""
    rows = program(indicator(OUTPUT, 300), indicator(QUALITY, 50), indicator(EFFICIENCY, 0))
    method = own_method(OUTPUT, QUALITY)
    score = method.score(rows, 2018)

    assert (method.identity, method.title, method.reference, method.mark) == ("own", TITLE, TITLE, Mark.OWN)
    assert "mean" in method.formula.en
    assert (score.value, score.scale, steps(score)) == (Fraction(75), SCALE, {"mean": Fraction(75)})
    assert [step.title.en for step in score.steps] == ["mean fulfilment of the indicators, %"]
    assert own_method(OUTPUT, QUALITY, cap=None).score(rows, 2018).value == 175
    assert own_method().score(rows, 2018).value == 50


def test_a_councils_own_method_names_what_it_left_out() -> None:
    """And refuses where too much is missing."""
    rows = program(indicator(OUTPUT, 100), indicator(OUTPUT, None, number="2"))
    lenient, strict = own_method().score(rows, 2018), own_method(most_missing=Fraction(1, 5)).score(rows, 2018)

    assert (lenient.value, len(lenient.inputs), len(lenient.left_out)) == (Fraction(100), 1, 1)
    assert reason(strict.value) is Reason.TOO_MUCH_MISSING
    assert len(strict.left_out) == 1


@given(strategies.programs(term=YearRange(2018, 2020)), st.sampled_from([None, 2018, 2019]))
def test_a_capped_mean_lies_between_nothing_and_a_hundred(whole: TargetProgram, year: int | None) -> None:
    """And every indicator either entered it or was left out."""
    score = own_method().score(whole, year)

    assert isinstance(score.value, Missing) or 0 <= score.value <= 100
    assert len(score.inputs) + len(score.left_out) == len(whole.indicators)


@given(strategies.programs(term=YearRange(2018, 2020)), st.permutations(list(range(4))))
def test_the_order_of_indicators_changes_no_score(whole: TargetProgram, order: list[int]) -> None:
    """Tables may list their indicators in any order."""
    shuffled = [whole.indicators[place] for place in order if place < len(whole.indicators)]
    other = program_like(whole, shuffled)

    assert own_method().score(other, None).value == own_method().score(whole, None).value
    assert comparative_method().score(other, 2019).value == comparative_method().score(whole, 2019).value


def program_like(whole: TargetProgram, indicators: list[Indicator]) -> TargetProgram:
    """Return *whole* with its indicators in another order."""
    return TargetProgram(
        title=whole.title,
        term=whole.term,
        purpose=whole.purpose,
        approved_by=whole.approved_by,
        passport=whole.passport,
        departments=whole.departments,
        indicators=tuple(indicators),
    )
