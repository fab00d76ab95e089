"""Examples by hand from the reports of a real program, «Ефективна влада. Конкурентне місто», 2018–2020.

The steps are written out, so that they can be followed with a pencil; no property stands behind them.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from municipal_programs.figures import (
    Comparison,
    CostPerUnit,
    Funding,
    FundingSet,
    FundingStage,
    Missing,
    Reason,
    Side,
    cost_per_unit,
    coverage,
    execution,
    fulfilment,
    shares,
)
from municipal_programs.model import (
    Absence,
    CouncilDecision,
    Department,
    Direction,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.values import Money, MoneyUnit, YearRange, rounded

TERM = YearRange(2018, 2020)


def percent(ratio: object, decimals: int = 1) -> Decimal:
    """Round a ratio as an office prints it."""
    assert isinstance(ratio, Fraction)
    return rounded(ratio * 100, decimals)


def thousands(amount: str) -> tuple[FundingLine, ...]:
    """Build one line for the whole term, in thousands of hryvnias as the table gives it."""
    return (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(Decimal(amount), MoneyUnit.THOUSAND)),)


def indicator(
    key: str,
    title: str,
    kind: IndicatorKind,
    direction: Direction | None,
    target: str,
    *actuals: Observation,
    cost: str = "",
    output: str = "",
) -> Indicator:
    """Build an indicator with its target for the end; an empty one is not set."""
    group, _, number = key.partition(".")
    targets = (Observation(value=Decimal(target)),) if target else ()
    return Indicator(
        number=number,
        title=title,
        group=IndicatorGroup(group),
        kind=kind,
        department="council",
        direction=direction,
        targets=targets,
        actuals=actuals,
        cost=cost,
        output=output,
    )


def at_the_end(value: str) -> Observation:
    """Build an actual value for the term."""
    return Observation(value=Decimal(value))


def of_year(year: int, value: str | None) -> Observation:
    """Build an actual value of a year; without one the data are not yet published."""
    if value is None:
        return Observation(year=year, absence=Absence.NOT_YET_PUBLISHED)
    return Observation(year=year, value=Decimal(value))


STIMULATOR, DESTIMULATOR = Direction.STIMULATOR, Direction.DESTIMULATOR
COUNT, AMOUNT, RANK, INDEX = IndicatorKind.COUNT, IndicatorKind.AMOUNT, IndicatorKind.RANK, IndicatorKind.INDEX
DELEGATIONS = indicator("output.1", "Кількість прийнятих офіційних делегацій", COUNT, STIMULATOR, "45", at_the_end("14"))
INITIATIVES = indicator("output.2", "Кількість громадських ініціатив", COUNT, STIMULATOR, "13", at_the_end("40"))
TRAININGS = indicator("output.3", "Кількість навчань", COUNT, STIMULATOR, "30", at_the_end("28"))
RECEPTIONS = indicator("output.4", "Кількість представницьких заходів", COUNT, STIMULATOR, "0", at_the_end("0"))
EXPENSES = indicator("input.1", "Обсяг видатків на навчання", AMOUNT, DESTIMULATOR, "570.0", at_the_end("105.6"))
COST = indicator(
    "efficiency.1",
    "Вартість одного навчання",
    AMOUNT,
    DESTIMULATOR,
    "",
    cost="input.1",
    output="output.3",
)
TRANSPARENCY = indicator(
    "quality.1", "Місце у рейтингу прозорості", RANK, DESTIMULATOR, "6", of_year(2019, "12"), of_year(2020, None)
)
PUBLICITY = indicator(
    "quality.2", "Рейтинг індексу публічності", RANK, DESTIMULATOR, "10", of_year(2019, "6"), of_year(2020, None)
)
SATISFACTION = indicator(
    "quality.3",
    "Індекс задоволеності мешканців",
    INDEX,
    STIMULATOR,
    "3.5",
    of_year(2019, "2.8"),
    of_year(2020, None),
)
MEDIA = indicator(
    "quality.4",
    "Місце у рейтингу «Рада дружна до медіа»",
    RANK,
    DESTIMULATOR,
    "5",
    Observation(absence=Absence.STUDY_NOT_CONDUCTED),
)
INDICATORS = (DELEGATIONS, INITIATIVES, TRAININGS, RECEPTIONS, EXPENSES, COST, TRANSPARENCY, PUBLICITY, SATISFACTION, MEDIA)
ROWS = [("570", "0.00"), ("570.0", "105.6"), ("12.0", "0.00"), ("348.0", "192.4"), ("0.0", "0.00")]
PROGRAM = TargetProgram(
    title="Ефективна влада. Конкурентне місто",
    term=TERM,
    purpose="Підвищення рівня комфорту та якості життя",
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    passport=ProgramPassport(responsible_executor="council"),
    departments=(Department(identity="council", name="Відділ організаційного забезпечення"),),
    tasks=(
        PriorityTask(
            title="Заходи відділу",
            measures=tuple(
                Measure(
                    number=str(number),
                    title="Захід",
                    executors=("council",),
                    term=TERM,
                    planned=thousands(plan),
                    disbursed=thousands(fact),
                )
                for number, (plan, fact) in enumerate(ROWS, start=1)
            ),
        ),
    ),
    indicators=INDICATORS,
)


def test_delegations_fourteen_of_forty_five() -> None:
    """A stimulator: 14 / 45 = 0,3111… → 31,1 %; the cap changes nothing; fourteen is worse than forty-five."""
    found = fulfilment(PROGRAM, DELEGATIONS)

    assert found.ratio == Fraction(14, 45)
    assert found.capped == Fraction(14, 45)
    assert percent(found.ratio) == Decimal("31.1")
    assert found.comparison is Comparison.WORSE


def test_initiatives_forty_of_thirteen() -> None:
    """40 / 13 = 3,0769… → 307,7 %, raw; capped it is 100 %."""
    found = fulfilment(PROGRAM, INITIATIVES)

    assert percent(found.ratio) == Decimal("307.7")
    assert percent(found.capped) == Decimal("100.0")


def test_a_fall_from_the_sixth_place_to_the_twelfth() -> None:
    """Planned 6th, reached 12th in 2019: less is better, 12 > 6, so worse; 12/6 is no 200 %, nor is 6/12 half.

    The value of the end of the term is not there: for 2020 it is not yet published.
    """
    at_the_close, of_2019 = fulfilment(PROGRAM, TRANSPARENCY), fulfilment(PROGRAM, TRANSPARENCY, actual_year=2019)

    assert isinstance(at_the_close.comparison, Missing)
    assert at_the_close.comparison.reason is Reason.NOT_YET_PUBLISHED
    assert of_2019.comparison is Comparison.WORSE
    assert isinstance(of_2019.ratio, Missing)
    assert of_2019.ratio.reason is Reason.RANK_NOT_DIVIDED


def test_a_rise_from_the_tenth_place_to_the_sixth() -> None:
    """Planned 10th, reached 6th in 2019: 6 < 10 and less is better, so better."""
    assert fulfilment(PROGRAM, PUBLICITY, actual_year=2019).comparison is Comparison.BETTER


def test_an_index_of_two_point_eight_where_three_point_five_was_planned() -> None:
    """2,8 / 3,5 = 28 / 35 = 4 / 5 = 80,0 %; for 2020 there is no value yet, so for the term there is none."""
    of_2019 = fulfilment(PROGRAM, SATISFACTION, actual_year=2019)
    at_the_close = fulfilment(PROGRAM, SATISFACTION)

    assert of_2019.ratio == Fraction(4, 5)
    assert percent(of_2019.ratio) == Decimal("80.0")
    assert isinstance(at_the_close.ratio, Missing)
    assert at_the_close.ratio.reason is Reason.NOT_YET_PUBLISHED


def test_a_study_that_was_not_conducted() -> None:
    """There is a target, the 5th place, and nothing to hold against it."""
    found = fulfilment(PROGRAM, MEDIA)

    assert isinstance(found.comparison, Missing)
    assert found.comparison.reason is Reason.STUDY_NOT_CONDUCTED


def test_what_one_training_costs() -> None:
    """Planned 570,0 / 30 = 19,0 thousand; actual 105,6 / 28 = 3,7714… → 3,8 thousand.

    Less is better, so fulfilment is planned / actual: 19 / (105,6 / 28) = 19 · 28 / 105,6 = 532 / 105,6 = 5,0378… → 503,8 %.
    """
    planned, actual = (cost_per_unit(PROGRAM, COST, side) for side in Side)

    assert isinstance(planned, CostPerUnit)
    assert isinstance(actual, CostPerUnit)
    assert planned.value == 19
    assert actual.value == Fraction(1056, 280)
    assert isinstance(actual.value, Fraction)
    assert rounded(actual.value, 1) == Decimal("3.8")
    assert percent(fulfilment(PROGRAM, COST).ratio) == Decimal("503.8")
    assert percent(fulfilment(PROGRAM, TRAININGS).ratio) == Decimal("93.3")


def test_nothing_planned_and_nothing_done() -> None:
    """0 of 0: no ratio, because there is nothing to divide by; but exactly as planned."""
    found = fulfilment(PROGRAM, RECEPTIONS)

    assert isinstance(found.ratio, Missing)
    assert found.ratio.reason is Reason.TARGET_IS_ZERO
    assert found.comparison is Comparison.EQUAL


def test_the_money_of_the_division() -> None:
    """Planned 570 + 570 + 12 + 348 + 0 = 1500,0; paid 0 + 105,6 + 0 + 192,4 + 0 = 298,0; 298 / 1500 = 19,866… → 19,9 %.

    1202,0 were not spent. For the fifth measure, 0 of 0, there is no percentage.
    """
    funding = Funding.of(PROGRAM)
    whole = execution(funding, FundingSet(stage=FundingStage.DISBURSED))
    fifth = execution(funding, FundingSet(stage=FundingStage.DISBURSED, measure="5"))

    assert (whole.plan, whole.done) == (Money.of(1_500_000), Money.of(298_000))
    assert percent(whole.ratio) == Decimal("19.9")
    assert whole.underspent == Money.of(1_202_000)
    assert isinstance(fifth.ratio, Missing)
    assert fifth.ratio.reason is Reason.NOTHING_PLANNED
    assert fifth.deviation == Money(0)


def test_the_shares_of_the_division() -> None:
    """Of 298,0 the trainings took 105,6 → 35,436… and the goods 192,4 → 64,563…; cut 35,4 + 64,5 = 99,9.

    The missing tenth goes to what lost most: 64,563… lost 0,063…, 35,436… lost 0,036…, so 35,4 and 64,6.
    """
    parts = [Money.of(Decimal(fact), MoneyUnit.THOUSAND).kopiykas for _, fact in ROWS]

    assert shares(parts) == tuple(map(Decimal, ("0.0", "35.4", "0.0", "64.6", "0.0")))


def test_how_many_indicators_can_be_told() -> None:
    """Ten indicators, five with a ratio; one target is zero, two ranks and an index lack 2020, one study was not conducted."""
    found = coverage(fulfilment(PROGRAM, one).ratio for one in INDICATORS)

    assert (found.available, found.wanted) == (5, 10)
    assert found.missing == {Reason.TARGET_IS_ZERO: 1, Reason.NOT_YET_PUBLISHED: 3, Reason.STUDY_NOT_CONDUCTED: 1}
