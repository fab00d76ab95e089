"""A small program of the city, made by hand, and a way to see what the sections of its profile show."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from municipal_programs.figures import comparative_method
from municipal_programs.model import (
    Amendment,
    CouncilDecision,
    Department,
    Execution,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    PriorityTask,
    ProgramPassport,
    Requisites,
    Signatory,
    Statement,
    TargetProgram,
)
from municipal_programs.reports import ANNUAL, FINAL, ReportingPeriod, ReportRequest
from municipal_programs.values import Money, YearRange
from municipal_programs.word import render
from zhytomyr_profile import plugin
from zhytomyr_profile.plugin import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.reports import Section

    Request: TypeAlias = Callable[[TargetProgram], ReportRequest]
    Parts: TypeAlias = dict[str, ET.Element]

TERM = YearRange(first=2018, last=2020)


def community(hryvnias: str, year: int | None = None) -> FundingLine:
    """Return money of the community's budget, for a year or for the whole term."""
    return FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(Decimal(hryvnias)), year=year)


def measure(department: str, planned: tuple[FundingLine, ...], disbursed: tuple[FundingLine, ...]) -> Measure:
    """Return a measure with its money."""
    return Measure(number="1", title="Захід", executors=(department,), term=TERM, planned=planned, disbursed=disbursed)


@pytest.fixture
def program() -> TargetProgram:
    """Return a program of two departments, both of which account for their parts."""
    return TargetProgram(
        title="Міська цільова програма «Ефективна влада»",
        territory="Житомирської громади",
        profile="zhytomyr",
        term=TERM,
        purpose="відкрита влада",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        amendments=(
            Amendment(decision=CouncilDecision(number="1784", date=dt.date(2020, 4, 3))),
            Amendment(decision=CouncilDecision(number="1882", date=dt.date(2020, 6, 18))),
        ),
        passport=ProgramPassport(
            responsible_executor="office",
            co_executors=("archive",),
            planned=(community("2080600", 2018), community("1560000", 2019)),
        ),
        departments=(
            Department(identity="archive", name="Архів", head=Signatory(position="Начальник архіву", name="А.А. Архівна")),
            Department(
                identity="office",
                name="Управління зв'язків",
                superior="Житомирська міська рада",
                requisites=Requisites(address="майдан Корольова, 4/2", phone="48-12-19", email="office@example.org"),
            ),
        ),
        tasks=(
            PriorityTask(
                title="Завдання",
                measures=(
                    measure("office", (community("540000"),), (community("162331.35"),)),
                    measure("archive", (community("12000"),), (community("0"),)),
                ),
            ),
        ),
        indicators=(
            Indicator(number="1", title="Показник", group=IndicatorGroup.OUTPUT, kind=IndicatorKind.COUNT, department="office"),
        ),
        executions=(
            Execution(
                department="office",
                reporting_period=TERM,
                date=dt.date(2021, 1, 22),
                registration_number="18",
                purpose_results="Мети досягнуто.",
                conclusion="Завдання виконано.\nПросимо зняти з контролю.",
                signatory=Signatory(position="Начальник управління", name="О.В. Стежко"),
                statements=(
                    Statement(
                        figure="program.disbursed",
                        text="162 331,00 тис. гривень",
                        reading=Money.of(162331),
                        place="пункт 5",
                        note="Прочитано в гривнях.",
                    ),
                    Statement(figure="program.disbursed.2018", text="100,5", unit="тис. грн", place="пункт 5"),
                    Statement(figure="measure.office.1.number", text="", place="рядок 1"),
                ),
            ),
            Execution(department="archive", reporting_period=TERM, conclusion="Архів упорядковано."),
        ),
    )


@pytest.fixture
def yearly(program: TargetProgram) -> TargetProgram:
    """Return the program with one measure alone, whose money is parted by years."""
    planned = (community("300000", 2018), community("240000", 2019))
    parted = measure("office", planned, (community("162331.35", 2018),))
    return evolve(program, tasks=(PriorityTask(title="Завдання", measures=(parted,)),), executions=())


@pytest.fixture
def final() -> Request:
    """Return what asks for the final report of a program."""
    return lambda program: ReportRequest(kind=FINAL, subject=program, profile=PROFILE, method=comparative_method())


@pytest.fixture
def annual() -> Callable[[TargetProgram, str], ReportRequest]:
    """Return what asks for the report of a program for a period."""
    return lambda program, period: ReportRequest(
        kind=ANNUAL, subject=program, profile=PROFILE, period=ReportingPeriod.read(period)
    )


@pytest.fixture
def parts() -> Callable[[Section], Parts]:
    """Return what renders one section alone, whole, and gives its XML parts by name."""

    def rendered(section: Section) -> Parts:
        filters = {found.name: found.apply for found in plugin.mp_template_filters()}
        content = render([section], strict=True, filters=filters).content
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return {name: ET.fromstring(package.read(name)) for name in package.namelist() if name.endswith((".xml", ".rels"))}  # noqa: S314 - made here

    return rendered


@pytest.fixture
def lines(parts: Callable[[Section], Parts]) -> Callable[[Section], list[str]]:
    """Return what renders one section alone and gives its paragraphs, with ordinary spaces and without the empty ones."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

    def shown(section: Section) -> list[str]:
        paragraphs = parts(section)["word/document.xml"].iter(f"{w}p")
        texts = ("".join(piece.text or "" for piece in paragraph.iter(f"{w}t")) for paragraph in paragraphs)
        return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts if text]

    return shown
