"""Generated programs in which every rule has something to look at, and none finds anything."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.figures import FundingStage
from municipal_programs.model import (
    Amendment,
    CouncilDecision,
    DecisionCitation,
    DecisionEffect,
    Department,
    Direction,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    PriorityTask,
    RelatedDecision,
    Statement,
    TargetProgram,
    department_figure,
    measure_figure,
    program_figure,
)
from municipal_programs.testing.strategies import consistent_programs
from municipal_programs.values import Money, YearRange, rounded
from municipal_programs.values.wording import write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OWNER, OTHER = "proba", "proba_dva"
"""Departments of the rows that every program has beside what is drawn."""
SOURCE = FundingSource.COMMUNITY
AMENDED, REPEALED, REPEALING, SUSPENDING = "200-а", "250-а", "310-а", "300-а"


@st.composite
def conforming_programs(draw: st.DrawFn) -> TargetProgram:
    """Build a program of three years, drawn and consistent, with rows, indicators and an account for every rule to look at."""
    first = draw(st.integers(2005, 2030))
    drawn = draw(consistent_programs(term=YearRange(first, first + 2), most_measures=2))
    rows = _rows(drawn.term, draw(st.integers(1_000, 3_000)))
    passport = drawn.passport
    program = evolve(
        drawn,
        departments=(
            *drawn.departments,
            Department(identity=OWNER, name="Проба"),
            Department(identity=OTHER, name="Друга проба"),
        ),
        tasks=(*drawn.tasks, PriorityTask(title="Проба", measures=rows)),
        indicators=(*map(_explained, drawn.indicators), *_indicators(drawn.term, rows[0])),
        amendments=(_amendment(AMENDED, dt.date(first, 6, 15)), _amendment(REPEALED, dt.date(first, 12, 20))),
        related_decisions=(
            _related(SUSPENDING, dt.date(first + 2, 3, 1), DecisionEffect.SUSPENDS, f"measure.{OWNER}.4"),
            _related(REPEALING, dt.date(first + 2, 2, 1), DecisionEffect.REPEALS, REPEALED),
        ),
        executions=(),
        passport=evolve(passport, planned=()),
    )
    program = evolve(program, related_decisions=_with_keys(program), indicators=_repeating(program))
    planned = _promise(program.measures)
    program = evolve(program, passport=evolve(passport, sources=tuple(FundingSource), planned=planned))
    cited = _citations(program)
    others = tuple(evolve(one, citations=cited, statements=()) for one in drawn.executions)
    own = Execution(
        department=OWNER,
        reporting_period=program.term,
        citations=cited,
        conclusion="Програму виконано частково.",
        statements=_statements(program),
    )
    return evolve(program, executions=(*others, own))


def _explained(indicator: Indicator) -> Indicator:
    """Give a reason where none is, since the drawn value may far exceed its target."""
    return evolve(indicator, explanation=indicator.explanation or "Допомогло нове обладнання.")


def own(program: TargetProgram, number: str) -> Measure:
    """Return the measure of that number of the department that every program has."""
    return next(m for m in program.measures if m.department in {OWNER, OTHER} and m.number == number)


def _lines(term: YearRange, *amounts: Money) -> tuple[FundingLine, ...]:
    return tuple(FundingLine(source=SOURCE, year=year, amount=amount) for year, amount in zip(term, amounts, strict=True))


def _whole(amount: Money) -> tuple[FundingLine, ...]:
    return (FundingLine(source=SOURCE, amount=amount),)


def _rows(term: YearRange, hundreds: int) -> tuple[Measure, ...]:
    one, three = Money.of(100) * hundreds, Money.of(100) * (hundreds + 37)
    two, four, nothing = three + Money.of(5_400), one * 7, Money(0)

    def row(number: str, owner: str, narrative: str, **money: tuple[FundingLine, ...]) -> Measure:
        return Measure(number=number, title=f"Проба {number}", executors=(owner,), term=term, narrative=narrative, **money)  # type: ignore[arg-type]  # the stages of money

    plain = _lines(term, one, one, one)
    terms = [_whole(amount * 3) for amount in (one, three)]
    return (
        row(
            "1",
            OWNER,
            "Проведено 3 навчання на такі теми: «А», «Б», «В». Разом 5 + 7 = 12 годин.",
            planned=plain,
            allocated=plain,
            disbursed=plain,
        ),
        row(
            "2",
            OWNER,
            "Кошти перерозподілено на захід 3.",
            planned=_lines(term, two, two, two),
            disbursed=_lines(term, two - three, two, two),
        ),
        row(
            "3",
            OWNER,
            "Роботи розширено завдяки перерозподілу із заходу 2.",
            planned=_lines(term, three, three, three),
            disbursed=_lines(term, three * 2, three, three),
        ),
        row(
            "4",
            OWNER,
            "Змагання не проводилися у зв'язку з карантином.",
            planned=_lines(term, four, four, four),
            disbursed=_lines(term, nothing, nothing, nothing),
        ),
        *(
            row(number, OTHER, "Зроблено.", planned=money, allocated=money, disbursed=money)
            for number, money in zip(("5", "6"), terms, strict=True)
        ),
    )


def _indicators(term: YearRange, repeated: Measure) -> tuple[Indicator, ...]:
    spent = thousands(total(repeated.disbursed))

    def one(
        number: str, group: IndicatorGroup, kind: IndicatorKind, target: Decimal, *actuals: Observation, **more: str
    ) -> Indicator:
        return Indicator(
            number=number,
            title=f"Показник проби {number}",
            group=group,
            kind=kind,
            department=OWNER,
            direction=Direction.DESTIMULATOR if kind is IndicatorKind.RANK else Direction.STIMULATOR,
            targets=(Observation(value=target),),
            actuals=actuals,
            **{"unit": "одиниць", **more},  # type: ignore[arg-type]  # the fields are named by the table
        )

    return (
        one(
            "1",
            IndicatorGroup.INPUT,
            IndicatorKind.AMOUNT,
            spent,
            Observation(value=spent),
            unit="тис. грн",
            repeats=f"{OWNER}.1",
        ),
        one("1", IndicatorGroup.OUTPUT, IndicatorKind.COUNT, Decimal(12), Observation(value=Decimal(12))),
        one(
            "2",
            IndicatorGroup.OUTPUT,
            IndicatorKind.COUNT,
            Decimal(900),
            Observation(value=Decimal(500)),
            explanation="Заходи не проводилися через карантин.",
        ),
        one(
            "1",
            IndicatorGroup.QUALITY,
            IndicatorKind.RANK,
            Decimal(7),
            Observation(year=term.last - 1, value=Decimal(6)),
            Observation(year=term.last, value=Decimal(5)),
            corrective_action="Ситуація не потребує виправлення.",
        ),
        one(
            "2",
            IndicatorGroup.QUALITY,
            IndicatorKind.INDEX,
            Decimal(4),
            Observation(value=Decimal(8)),
            explanation="Оцінювання перейшло на іншу шкалу.",
        ),
    )


def _amendment(number: str, date: dt.date) -> Amendment:
    return Amendment(decision=CouncilDecision(number=number, date=date))


def _related(number: str, date: dt.date, effect: DecisionEffect, subject: str) -> RelatedDecision:
    return RelatedDecision(decision=CouncilDecision(number=number, date=date), effect=effect, subject=subject)


def _with_keys(program: TargetProgram) -> tuple[RelatedDecision, ...]:
    """Name the measure as the program does: with its department only where numbers clash."""
    suspends, repeals = program.related_decisions
    return evolve(suspends, subject=f"measure.{program.key_of(own(program, '4'))}"), repeals


def _repeating(program: TargetProgram) -> tuple[Indicator, ...]:
    key = program.key_of(own(program, "1"))
    return tuple(evolve(one, repeats=key) if one.repeats else one for one in program.indicators)


def _promise(measures: Iterable[Measure]) -> tuple[FundingLine, ...]:
    sums: dict[FundingSource, Money] = {}
    for measure in measures:
        for line in measure.planned:
            sums[line.source] = sums.get(line.source, Money(0)) + line.amount
    return tuple(FundingLine(source=source, amount=amount) for source, amount in sums.items())


def _citations(program: TargetProgram) -> tuple[DecisionCitation, ...]:
    decisions = [
        program.approved_by,
        *(amendment.decision for amendment in program.amendments),
        program.related_decisions[1].decision,
    ]
    return tuple(DecisionCitation(number=one.number, date=one.date, place="пункт 1") for one in decisions)


def _statements(program: TargetProgram) -> tuple[Statement, ...]:
    """State totals of the program and of the department, years and parts that no row proves, and cells of single rows."""
    first, *others = program.term
    spent = _sum(program.measures, FundingStage.DISBURSED)
    mine = program.measures_of(OWNER)
    done, plan = (_sum(mine, stage) for stage in (FundingStage.DISBURSED, FundingStage.PLANNED))
    stated = {
        program_figure("disbursed"): spent,
        program_figure("disbursed", year=first): spent - Money.of(1_000) * len(others),
        **{program_figure("disbursed", year=year): Money.of(1_000) for year in others},
        department_figure(OWNER, "planned"): plan,
        department_figure(OWNER, "disbursed"): done,
        department_figure(OWNER, "allocated"): _sum(mine, FundingStage.ALLOCATED),
        measure_figure(program, own(program, "1"), "disbursed"): total(own(program, "1").disbursed),
    }
    parts = {owner: _of_year(program.measures_of(owner), first) for owner in program.owners}
    stated |= {f"department.{owner}.allocated.{first}": amount for owner, amount in parts.items()}
    stated[program_figure("allocated", year=first)] = Money.total(parts.values())
    rate = rounded(Fraction(100 * done.kopiykas, plan.kopiykas), 1)
    texts = {
        **{figure: write_money(amount) for figure, amount in stated.items()},
        department_figure(OWNER, "execution"): f"{write_number(rate)} %",
        measure_figure(program, own(program, "1"), "number"): "1.",
        measure_figure(program, own(program, "2"), "title"): "Проба 2",
    }
    return tuple(Statement(figure=figure, text=text) for figure, text in texts.items())


def total(lines: Sequence[FundingLine]) -> Money:
    """Return the sum of *lines*."""
    return Money.total(line.amount for line in lines)


def thousands(amount: Money) -> Decimal:
    """Return *amount*, whole hundreds of hryvnias, in thousands."""
    return rounded(Fraction(amount.kopiykas, 100_000), 1)


def _sum(measures: Iterable[Measure], stage: FundingStage) -> Money:
    return Money.total(line.amount for measure in measures for line in getattr(measure, stage.value))


def _of_year(measures: Iterable[Measure], year: int) -> Money:
    """Return what is allocated for *year*; of money for the whole term nobody can say, so any amount agrees with it."""
    return Money.total(line.amount for measure in measures for line in measure.allocated if line.year in {year, None})
