"""A small program of the office, made by hand, and a way to see what its sections show."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from municipal_programs.model import (
    CouncilDecision,
    Department,
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
from municipal_programs.word import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.reports import Section

TERM = YearRange(first=2018, last=2020)


def community(hryvnias: str) -> tuple[FundingLine]:
    """Return money of the community's budget for the whole term."""
    return (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(Decimal(hryvnias))),)


def measure(number: str, department: str, planned: str, disbursed: str, narrative: str = "") -> Measure:
    """Return a measure with its money."""
    return Measure(
        number=number,
        title=f"Захід {number}",
        executors=(department,),
        term=TERM,
        planned=community(planned),
        disbursed=community(disbursed),
        narrative=narrative,
    )


@pytest.fixture
def program() -> TargetProgram:
    """Return a program in which the office has two measures and two indicators, and another department has one measure."""
    return TargetProgram(
        title="Ефективна влада",
        term=TERM,
        purpose="Відкрита влада",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="public_relations"),
        departments=(
            Department(identity="public_relations", name="Управління по зв'язках"),
            Department(identity="archive", name="Архів"),
        ),
        tasks=(
            PriorityTask(
                title="Партнерство",
                measures=(
                    measure("1", "public_relations", "540000", "162331.35", "Перший рік.\nДругий рік & третій <рік>."),
                    measure("2", "public_relations", "150000", "0"),
                    measure("1", "archive", "7777", "6666"),
                ),
            ),
        ),
        indicators=(
            Indicator(
                number="1",
                title="Кількість делегацій",
                group=IndicatorGroup.OUTPUT,
                kind=IndicatorKind.COUNT,
                department="public_relations",
                unit="одиниць",
                targets=(Observation(value=Decimal(45)),),
                actuals=(Observation(value=Decimal(14)),),
                explanation="Кордони закрито.",
                corrective_action="Зустрічі онлайн.",
            ),
            Indicator(
                number="1",
                title="Місце в рейтингу",
                group=IndicatorGroup.QUALITY,
                kind=IndicatorKind.RANK,
                department="public_relations",
                targets=(Observation(value=Decimal(6)),),
                actuals=(Observation(year=2019, value=Decimal(12)),),
            ),
        ),
    )


@pytest.fixture
def document() -> Callable[[Section], ET.Element]:
    """Return what renders one section alone, whole, and gives the main part of the document."""

    def rendered(section: Section) -> ET.Element:
        content = render([section], strict=True).content
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - made here

    return rendered
