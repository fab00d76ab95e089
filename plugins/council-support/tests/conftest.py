"""A small program and a small activity report of the division, made by hand, and a way to see what their documents hold."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import pytest

from municipal_programs.model import (
    ActivityReport,
    Breakdown,
    CouncilDecision,
    Count,
    Department,
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
from municipal_programs.values import Money, YearRange
from municipal_programs.word import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.reports import Section

    Parts: TypeAlias = dict[str, ET.Element]

DIVISION = Department(identity="council_support", name="Відділ підтримки ради")
OTHERS = Department(identity="public_relations", name="Управління зв'язків")
TERM = YearRange(first=2018, last=2020)


def community(hryvnias: int) -> tuple[FundingLine]:
    """Return money of the community's budget for the whole term."""
    return (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(hryvnias)),)


@pytest.fixture
def program() -> TargetProgram:
    """Return a program in which the division has two measures and two indicators, and another department has one measure."""
    return TargetProgram(
        title="Ефективна влада",
        term=TERM,
        purpose="Доступна рада",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="public_relations"),
        departments=(OTHERS, DIVISION),
        tasks=(
            PriorityTask(
                title="Навички депутатів",
                measures=(
                    Measure(
                        number="1",
                        title="Навчання & семінари",
                        executors=("council_support",),
                        term=TERM,
                        planned=community(570000),
                        allocated=community(190000),
                        disbursed=community(105600),
                        narrative="Перше навчання відбулося.\nДруге навчання відбулося <онлайн>.",
                    ),
                    Measure(
                        number="2",
                        title="Техніка",
                        executors=("council_support",),
                        term=TERM,
                        planned=community(348000),
                        allocated=community(116000),
                        disbursed=community(192400),
                    ),
                ),
            ),
            PriorityTask(
                title="Обізнаність",
                measures=(
                    Measure(number="1", title="Радіо", executors=("public_relations",), term=TERM, planned=community(7777)),
                ),
            ),
        ),
        indicators=(
            indicator("1", "Кількість депутатів", IndicatorGroup.INPUT, "42", "41"),
            indicator("1", "Кількість навчань", IndicatorGroup.OUTPUT, "30", "28"),
        ),
    )


def indicator(number: str, title: str, group: IndicatorGroup, target: str, actual: str) -> Indicator:
    """Return an indicator of the division with its values at the end of the program."""
    return Indicator(
        number=number,
        title=title,
        group=group,
        kind=IndicatorKind.COUNT,
        department="council_support",
        unit="осіб",
        targets=(Observation(value=Decimal(target)),),
        actuals=(Observation(value=Decimal(actual)),),
    )


@pytest.fixture
def activity() -> ActivityReport:
    """Return a year with a text, two numbered lists, a list with bullets, a breakdown and a signature."""
    return ActivityReport(
        title="Звіт про роботу відділу за 2017 рік",
        department=DIVISION,
        reporting_period=YearRange(first=2017, last=2017),
        date=dt.date(2018, 1, 15),
        registration_number="12-з",
        signatory=Signatory(position="Начальник відділу", name="Г.В. Семенко"),
        topics=(
            Topic(
                identity="trainings",
                title="Навчання",
                counts=(Count(identity="held", number=2, title="навчань"),),
                content=(
                    Paragraph(text="Проведено {held} навчання:"),
                    ItemList(items=("«Декларації»;", "«Бюджет & громада»."), numbered=True, counts="held"),
                    Paragraph(text="Готуються:"),
                    ItemList(items=("«Етика».",), numbered=True),
                    Paragraph(text="Працювали комісії:"),
                    ItemList(items=("бюджетна;", "земельна.")),
                ),
            ),
            Topic(
                identity="letters",
                title="Листи",
                counts=(
                    Count(identity="received", number=1715, title="листів"),
                    Count(identity="citizens", number=1413, title="звернень"),
                    Count(identity="bodies", number=302, title="листів органів"),
                ),
                content=(
                    Paragraph(text="Надійшло {received} листів."),
                    Breakdown(
                        total="received",
                        heading="З них:",
                        parts=(Part(count="citizens", title="звернення громадян;"), Part(count="bodies", title="листи органів.")),
                    ),
                    Paragraph(text="На всі дано відповідь."),
                ),
            ),
        ),
    )


@pytest.fixture
def parts() -> Callable[[Section], Parts]:
    """Return what renders one section alone, whole, and gives the parts of the document by name."""

    def rendered(section: Section) -> Parts:
        content = render([section], strict=True).content
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return {name: ET.fromstring(package.read(name)) for name in package.namelist()}  # noqa: S314 - made here

    return rendered
