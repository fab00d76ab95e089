"""A small program made by hand: two departments, two years, two sources, an amendment of each kind."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from attrs import evolve

from municipal_programs.model import (
    Addition,
    Adjustment,
    Amendment,
    CouncilDecision,
    Department,
    Direction,
    Exclusion,
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

TERM = YearRange(first=2021, last=2022)
STATE, COMMUNITY = FundingSource.STATE, FundingSource.COMMUNITY


def money(hryvnias: str, year: int | None = None, source: FundingSource = COMMUNITY) -> FundingLine:
    """Return a line of funding."""
    return FundingLine(source=source, amount=Money.of(Decimal(hryvnias)), year=year)


def measure(number: str, department: str, planned: tuple[FundingLine, ...], disbursed: tuple[FundingLine, ...] = ()) -> Measure:
    """Return a measure with its money."""
    return Measure(
        number=number, title=f"Захід {number}", executors=(department,), term=TERM, planned=planned, disbursed=disbursed
    )


def small_program() -> TargetProgram:
    """Return the program whole."""
    return TargetProgram(
        title="Програма",
        term=TERM,
        purpose="мета",
        approved_by=CouncilDecision(number="73", date=dt.date(2020, 12, 24)),
        passport=ProgramPassport(
            responsible_executor="roads",
            co_executors=("schools",),
            sources=(STATE, COMMUNITY),
            planned=(money("1000", 2021), money("500.05", 2022), money("100", 2022, STATE)),
        ),
        departments=(Department(identity="roads", name="Дороги"), Department(identity="schools", name="Школи")),
        tasks=(
            PriorityTask(
                title="Перше",
                measures=(
                    measure(
                        "1",
                        "roads",
                        (money("1000", 2021), money("500.05", 2022), money("100", 2022, STATE)),
                        (money("750", 2021), money("600.05", 2022)),
                    ),
                    measure("2", "schools", (money("200", 2021), money("200", 2022)), (money("150", 2021),)),
                ),
            ),
            PriorityTask(title="Порожнє"),
        ),
        indicators=(
            indicator("1", IndicatorKind.COUNT, "10", "12"),
            indicator("2", IndicatorKind.RANK, "5", "6", Direction.DESTIMULATOR),
            indicator("3", IndicatorKind.COUNT, "10", None),
        ),
        amendments=(
            Amendment(
                decision=CouncilDecision(number="418", date=dt.date(2021, 12, 22)),
                changes=(
                    Adjustment(measure="1", planned=(money("900", 2021), money("700", 2022)), reason="Дорожче."),
                    Exclusion(measure="2"),
                    Addition(task="Перше", measure=measure("3", "schools", (money("50", 2022),)), reason="Потрібно."),
                ),
            ),
        ),
    )


def indicator(
    number: str, kind: IndicatorKind, target: str, actual: str | None, direction: Direction = Direction.STIMULATOR
) -> Indicator:
    """Return an indicator of roads with its values of 2022."""
    return Indicator(
        number=number,
        title=f"Показник {number}",
        group=IndicatorGroup.QUALITY,
        kind=kind,
        department="roads",
        unit="одиниць",
        direction=direction,
        targets=(Observation(year=2022, value=Decimal(target)),),
        actuals=(Observation(year=2022, value=Decimal(actual)),) if actual else (),
    )


def mixed_program() -> TargetProgram:
    """Return a program of which some money is given by years, some for the term, and some for the one year of a measure."""
    years = measure(
        "1", "roads", (money("300000", 2021), money("300500", 2022), money("500000", source=STATE)), (money("290000", 2021),)
    )
    term = measure("2", "schools", (money("80000"),), (money("75000"),))
    one = evolve(measure("3", "schools", (money("20000.05"),)), term=YearRange.single(2022))
    passport = evolve(
        small_program().passport, planned=(money("300000", 2021), money("320000", 2022), money("500000", source=STATE))
    )
    return evolve(
        small_program(), tasks=(PriorityTask(title="Перше", measures=(years, term, one)),), passport=passport, amendments=()
    )
