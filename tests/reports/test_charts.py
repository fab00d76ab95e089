from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from tests.reports.building import mixed_program

from municipal_programs.model import (
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
from municipal_programs.reports import ChartKind, Fact, fulfilment_of_indicators, plan_and_fact_by_year
from municipal_programs.values import Money, YearRange

TERM = YearRange(2021, 2022)


def money(hryvnias: int, year: int) -> FundingLine:
    """Return a line of local money."""
    return FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(hryvnias), year=year)


def indicator(number: str, title: str, actual: str | None) -> Indicator:
    """Return an indicator with the target of 10 at the end of the program."""
    return Indicator(
        number=number,
        title=title,
        department="roads",
        group=IndicatorGroup.OUTPUT,
        kind=IndicatorKind.COUNT,
        unit="км",
        direction=Direction.STIMULATOR,
        targets=(Observation(value=Decimal(10)),),
        actuals=(Observation(value=Decimal(actual)),) if actual else (),
    )


@pytest.fixture
def program() -> TargetProgram:
    """Return a program with money in two years and three indicators, one of them without a value."""
    measure = Measure(
        number="1",
        title="Дорога",
        executors=("roads",),
        term=TERM,
        planned=(money(100_000, 2021), money(250_500, 2022)),
        disbursed=(money(90_000, 2021),),
    )
    return TargetProgram(
        title="Програма",
        purpose="мета",
        term=TERM,
        approved_by=CouncilDecision(number="1", date=dt.date(2020, 12, 1)),
        passport=ProgramPassport(responsible_executor="roads"),
        departments=(Department(identity="roads", name="Шляхи"),),
        tasks=(PriorityTask(title="Завдання", measures=(measure,)),),
        indicators=(indicator("1", "Довжина", "9"), indicator("2", "Ширина " * 20, "12"), indicator("3", "Висота", None)),
    )


def test_the_plan_stands_beside_the_fact_for_each_year(program: TargetProgram) -> None:
    """A year without money has no bar, which is not a bar of zero."""
    chart = plan_and_fact_by_year(program)

    assert chart is not None
    assert chart.alternative == (
        "План і фактичне фінансування за роками, тис.\u00a0грн. Заплановано: 2021 – 100,0; 2022 – 250,5. "
        "Фактично профінансовано: 2021 – 90,0; 2022 – немає."
    )
    assert [point.identity for point in chart.series[0].points if isinstance(point, Fact)] == [
        "program.planned.2021",
        "program.planned.2022",
    ]


def test_the_fulfilment_of_indicators_lies_one_below_the_other(program: TargetProgram) -> None:
    """Long titles are cut, and whoever has no fulfilment is counted in words."""
    chart = fulfilment_of_indicators(program)

    assert chart is not None
    assert chart.kind is ChartKind.BAR
    assert chart.series[0].numbers == (Decimal("90.0"), Decimal("120.0"))
    assert len(chart.categories[1]) == 60
    assert chart.alternative.endswith("Показників, для яких виконання не обчислюється: 1.")


def test_titles_stay_whole_where_they_may_break_into_lines(program: TargetProgram) -> None:
    """A page has room for them, a drawing has not."""
    chart = fulfilment_of_indicators(program, longest=None)

    assert chart is not None
    assert chart.categories == tuple(one.title for one in program.indicators[:2])


def test_where_there_is_nothing_to_draw_there_is_no_chart(program: TargetProgram) -> None:
    """A template asks whether there is one."""
    assert fulfilment_of_indicators(program, year=2021) is None
    assert plan_and_fact_by_year(_without_money(program)) is None


def test_every_indicator_that_can_be_drawn_is_told_in_full(program: TargetProgram) -> None:
    """Nothing is said of those left out where none is."""
    whole = fulfilment_of_indicators(_without_the_last_indicator(program))

    assert whole is not None
    assert "не обчислюється" not in whole.alternative


def _without_money(program: TargetProgram) -> TargetProgram:
    tasks = tuple(
        evolve(task, measures=tuple(evolve(m, planned=(), disbursed=()) for m in task.measures)) for task in program.tasks
    )
    return evolve(program, tasks=tasks)


def _without_the_last_indicator(program: TargetProgram) -> TargetProgram:
    return evolve(program, indicators=program.indicators[:-1])


def test_money_of_the_term_has_bars_of_its_own() -> None:
    """The chart shows what the table by year shows."""
    chart = plan_and_fact_by_year(mixed_program())

    assert chart is not None
    assert chart.categories == ("2021", "2022", "без розподілу за роками")
    assert [[str(point) if point else None for point in one.points] for one in chart.series] == [
        ["300,0", "320,50005", "580,0"],
        ["290,0", None, "75,0"],
    ]
