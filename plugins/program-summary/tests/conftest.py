"""Three small programs made by hand: one on its way, one behind, one of which little is known."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

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
from municipal_programs.values import Money, YearRange

TERM = YearRange(first=2021, last=2023)


def made(number: str, plans: list[int], payments: list[int | None], values: list[int | None]) -> TargetProgram:
    """Return a program with a measure for each plan and payment, and an indicator for each value, of which ten was the target."""
    measures = tuple(
        Measure(
            number=str(place),
            title=f"Захід {place}",
            executors=("office",),
            term=TERM,
            planned=(money(plan),),
            disbursed=() if payment is None else (money(payment),),
        )
        for place, (plan, payment) in enumerate(zip(plans, payments, strict=True), start=1)
    )
    return TargetProgram(
        title=f"Програма {number}",
        term=TERM,
        purpose="мета",
        approved_by=CouncilDecision(number=number, date=dt.date(2020, 12, 24)),
        passport=ProgramPassport(responsible_executor="office"),
        departments=(Department(identity="office", name="Відділ"),),
        tasks=(PriorityTask(title="Завдання", measures=measures),),
        indicators=tuple(indicator(str(place), value) for place, value in enumerate(values, start=1)),
    )


def money(hryvnias: int) -> FundingLine:
    """Return money of the community."""
    return FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(hryvnias))


def indicator(number: str, value: int | None) -> Indicator:
    """Return an indicator that was to reach ten."""
    return Indicator(
        number=number,
        title=f"Показник {number}",
        group=IndicatorGroup.QUALITY,
        kind=IndicatorKind.COUNT,
        department="office",
        direction=Direction.STIMULATOR,
        targets=(Observation(value=Decimal(10)),),
        actuals=() if value is None else (Observation(value=Decimal(value)),),
    )


@pytest.fixture
def good() -> TargetProgram:
    """Return a program that did what it was to do."""
    return made("1", [1000, 2000], [1000, 1950], [10, 11])


@pytest.fixture
def behind() -> TargetProgram:
    """Return a program with a measure without money, one beyond its plan, a missed indicator and an unknown one."""
    return made("2", [1000, 1000, 9000], [1500, None, 2000], [9, None, 12])


@pytest.fixture
def unknown() -> TargetProgram:
    """Return a program of which nobody told what was paid."""
    return made("3", [500], [None], [])


@pytest.fixture
def beyond() -> TargetProgram:
    """Return a program that was paid more than was planned."""
    return made("4", [1000], [1500], [10])


@pytest.fixture
def in_vain() -> TargetProgram:
    """Return a program that was paid for and whose indicator hardly moved."""
    return made("6", [1000], [1000], [1])


@pytest.fixture
def empty() -> TargetProgram:
    """Return a program without measures."""
    return made("5", [], [], [])
