"""Small programs and reports of no city, on which plugins are tried: every department has something of everything."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from municipal_programs.app.asking import request_for
from municipal_programs.model import (
    Accumulation,
    ActivityReport,
    Addition,
    Amendment,
    Breakdown,
    CouncilDecision,
    Count,
    Direction,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    ItemList,
    Measure,
    Observation,
    Paragraph,
    Part,
    PriorityTask,
    ProgramPassport,
    Signatory,
    TargetProgram,
    Topic,
)
from municipal_programs.reports import Portfolio, ReportingPeriod
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.figures import Method
    from municipal_programs.model import Department, Profile
    from municipal_programs.reports import ReportKind, ReportRequest

__all__ = ["sample_activity", "sample_program", "sample_requests"]

_TERM: Final = YearRange(first=2021, last=2023)
_TASK: Final = "Зробити місто зручнішим"


def sample_requests(
    kind: ReportKind, departments: Sequence[Department], profile: Profile | None = None, method: Method | None = None
) -> Iterator[ReportRequest]:
    """Yield requests for documents of *kind* about samples: one, or one for each department where they report alone.

    Args:
        kind: The kind of document.
        departments: The departments that have a part in the samples; at least one.
        profile: The council's profile.
        method: Its method.
    """
    program = sample_program(departments, "" if profile is None else profile.identity)
    period = ReportingPeriod(year=_TERM.last) if kind.of_period else None
    if kind.subject is ActivityReport:
        for department in departments:
            yield request_for(kind, sample_activity(department), profile, period=None, amendment="", method=method)
        return
    subject = Portfolio(programs=(program,)) if kind.subject is Portfolio else program
    yield request_for(kind, subject, profile, period=period, amendment="", method=method)


def sample_program(departments: Sequence[Department], profile: str = "") -> TargetProgram:
    """Return a program in which each of *departments* has measures, money of every year, indicators and an account.

    Its figures agree with each other, so that no rule of the library has anything against them.

    Args:
        departments: The departments; the first one answers for the whole. At least one.
        profile: Identity of the council's profile.
    """
    return _sample_program(tuple(departments), profile)


@lru_cache(maxsize=8)  # every kind of document tells of it
def _sample_program(departments: tuple[Department, ...], profile: str) -> TargetProgram:
    measures = tuple(chain.from_iterable(_measures(department.identity) for department in departments))
    first, *others = (department.identity for department in departments)
    return TargetProgram(
        title="Програма «Зручне місто»",
        territory="Зразкової міської територіальної громади",
        profile=profile,
        term=_TERM,
        purpose="зручне й охайне місто",
        approved_by=CouncilDecision(number="100", date=dt.date(2020, 12, 21)),
        passport=ProgramPassport(
            responsible_executor=first,
            co_executors=tuple(others),
            sources=(FundingSource.COMMUNITY,),
            planned=tuple(_line(year, 30_000 * len(departments)) for year in _TERM),
        ),
        departments=departments,
        tasks=(PriorityTask(title=_TASK, measures=measures),),
        indicators=tuple(chain.from_iterable(_indicators(department.identity) for department in departments)),
        amendments=(_amendment(first),),
        executions=tuple(_execution(department.identity) for department in departments),
    )


def sample_activity(department: Department) -> ActivityReport:
    """Return an activity report of *department* with counts in its text and a list."""
    return ActivityReport(
        title="Звіт про роботу за 2023 рік",
        department=department,
        reporting_period=YearRange.single(_TERM.last),
        topics=(
            Topic(
                identity="letters",
                title="Листи громадян",
                counts=(
                    Count(identity="received", number=12, title="отримано листів"),
                    Count(identity="meetings", number=2, title="проведено зустрічей"),
                    Count(identity="thanks", number=5, title="подяк"),
                    Count(identity="requests", number=7, title="прохань"),
                ),
                content=(
                    Paragraph(text="За рік отримано {received} листів. Проведено {meetings} зустрічі:"),
                    ItemList(items=("з мешканцями центру", "зі старшокласниками"), counts="meetings"),
                    Breakdown(
                        total="received",
                        parts=(Part(count="thanks", title="подяки"), Part(count="requests", title="прохання")),
                        heading="З отриманих листів:",
                    ),
                ),
            ),
        ),
        date=dt.date(2024, 1, 15),
        signatory=Signatory(position="Керівник", name="Олена ЗРАЗКОВА"),
    )


def _line(year: int, hryvnias: int) -> FundingLine:
    return FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(Decimal(hryvnias)), year=year)


def _measures(department: str) -> Iterator[Measure]:
    for number, title, hryvnias in (("1", "Висадити дерева", 10_000), ("2", "Поставити лавки", 20_000)):
        yield Measure(
            number=number,
            title=title,
            executors=(department,),
            term=_TERM,
            planned=tuple(_line(year, hryvnias) for year in _TERM),
            allocated=tuple(_line(year, hryvnias) for year in _TERM),
            disbursed=tuple(_line(year, hryvnias) for year in _TERM),
            narrative="Роботи завершено.\nМешканці задоволені.",
        )


def _indicators(department: str) -> Iterator[Indicator]:
    for group in IndicatorGroup:
        yield Indicator(
            number="1",
            title="Кількість виконаних робіт",
            group=group,
            kind=IndicatorKind.COUNT,
            department=department,
            unit="од.",
            direction=Direction.STIMULATOR,
            accumulation=Accumulation.SUM,
            targets=tuple(Observation(year=year, value=Decimal(10)) for year in _TERM),
            actuals=tuple(Observation(year=year, value=Decimal(10)) for year in _TERM),
        )


def _amendment(department: str) -> Amendment:
    added = Measure(number="3", title="Освітити парк", executors=(department,), term=_TERM, narrative="Парк освітлено.")
    return Amendment(
        decision=CouncilDecision(number="200", date=dt.date(2022, 6, 15)),
        changes=(Addition(task=_TASK, measure=added, reason="на прохання мешканців"),),
    )


def _execution(department: str) -> Execution:
    return Execution(
        department=department,
        reporting_period=_TERM,
        date=dt.date(2024, 1, 15),
        registration_number="01-15/7",
        purpose_results="Місто стало зручнішим.",
        conclusion="Заходи виконано.",
        signatory=Signatory(position="Керівник", name="Олена ЗРАЗКОВА"),
    )
