"""Laws of the audit: what the library writes it reads back, and one defect is one finding at one cell."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.intake.reports import FIRST, HEADING, SECOND, THIRD, TITLE, report
from tests.word.received.rebuilding import document, rebuilt
from tests.word.received.stripping import without_manifest

import municipal_programs as mp
from municipal_programs.files.received_text import received_text
from municipal_programs.model import (
    CouncilDecision,
    DecisionCitation,
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
    ProgramPassport,
    Signatory,
    TargetProgram,
)
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from pathlib import Path

OWNERS = {
    "public_relations": "Управління по зв'язках з громадськістю",
    "council_support": "Відділ організаційного забезпечення депутатської діяльності",
}
TERM = YearRange(2021, 2023)
APPROVED = CouncilDecision(number="55", date=dt.date(2020, 12, 17))
VERBS = ("Прибрано", "Оновлено", "Проведено", "Придбано", "Виготовлено", "Відремонтовано")
THINGS = ("парки міста", "вулиці центру", "засідання ради", "меблі для школи", "листівки про свято", "дахи лікарень")


@st.composite
def programs(draw: st.DrawFn) -> TargetProgram:
    """Build programs in which nothing is wrong, told in words that departments use."""
    measures = {owner: draw(st.lists(measures_of(owner), min_size=1, max_size=4)) for owner in OWNERS}
    numbered = [
        evolve(measure, number=str(number)) for owner in OWNERS for number, measure in enumerate(measures[owner], start=1)
    ]
    planned = Money.total(line.amount for measure in numbered for line in measure.planned)
    return TargetProgram(
        title="Міська цільова програма «Чисте місто»",
        profile="zhytomyr",
        term=TERM,
        purpose="чисті вулиці й парки міста",
        approved_by=APPROVED,
        passport=ProgramPassport(
            responsible_executor="public_relations",
            co_executors=("council_support",),
            sources=(FundingSource.COMMUNITY,),
            planned=(FundingLine(source=FundingSource.COMMUNITY, amount=planned),),
        ),
        departments=tuple(Department(identity=identity, name=name) for identity, name in OWNERS.items()),
        tasks=tuple(PriorityTask(title=f"Завдання про {measure.title.lower()}", measures=(measure,)) for measure in numbered),
        indicators=tuple(indicator for owner in OWNERS for indicator in draw(numbered_indicators_of(owner))),
        executions=tuple(accounts()),
    )


@st.composite
def measures_of(draw: st.DrawFn, owner: str) -> Measure:
    """Build a measure of *owner* that spent nearly all that was planned."""
    planned = draw(st.integers(1_000_00, 5_000_000_00))
    spent = planned - draw(st.integers(0, planned // 50))
    told = " ".join(draw(st.lists(sentences(), min_size=1, max_size=3)))
    return Measure(
        number="1",
        title=draw(sentences()).rstrip("."),
        executors=(owner,),
        term=TERM,
        planned=(FundingLine(source=FundingSource.COMMUNITY, amount=Money(planned)),),
        disbursed=(FundingLine(source=FundingSource.COMMUNITY, amount=Money(spent)),),
        narrative=told,
    )


def sentences() -> st.SearchStrategy[str]:
    """Build sentences about work."""
    return st.builds("{} {}.".format, st.sampled_from(VERBS), st.sampled_from(THINGS))


@st.composite
def numbered_indicators_of(draw: st.DrawFn, owner: str) -> list[Indicator]:
    """Build indicators of *owner*, in the order of their groups and numbered in each."""
    drawn = draw(st.lists(indicators_of(owner), min_size=1, max_size=4, unique_by=lambda indicator: indicator.title))
    groups = [[one for one in drawn if one.group is group] for group in IndicatorGroup]
    return [evolve(one, number=str(number)) for group in groups for number, one in enumerate(group, start=1)]


@st.composite
def indicators_of(draw: st.DrawFn, owner: str) -> Indicator:
    """Build a count that was reached."""
    count = Decimal(draw(st.integers(1, 99_999)))
    return Indicator(
        number="1",
        title=f"Кількість проведених заходів ({draw(st.sampled_from(THINGS))})",
        group=draw(st.sampled_from(IndicatorGroup)),
        kind=IndicatorKind.COUNT,
        department=owner,
        unit="одиниць",
        direction=Direction.STIMULATOR,
        targets=(Observation(value=count),),
        actuals=(Observation(value=count),),
    )


def accounts() -> list[Execution]:
    """Return what both departments say of their parts."""
    cited = (DecisionCitation(number=APPROVED.number, date=APPROVED.date),)
    return [
        Execution(
            department=owner,
            reporting_period=TERM,
            date=dt.date(2024, 1, 22),
            registration_number="18",
            citations=cited,
            conclusion="Пропонуємо зняти програму з контролю.",
            signatory=Signatory(position=position, name=name),
        )
        for owner, position, name in (
            ("public_relations", "Начальник управління", "О.П. Коваль"),
            ("council_support", "Начальник відділу", "Г.В. Мельник"),
        )
    ]


@settings(max_examples=8)
@given(program=programs())
def test_a_report_that_the_library_writes_is_read_back_and_nothing_is_found_in_it(
    program: TargetProgram, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any program → report → audit: the same measures, money, indicators and decisions, and no finding."""
    path = tmp_path_factory.mktemp("report") / "final.docx"
    path.write_bytes(without_manifest(mp.render(program, "final").content))
    audited = mp.audit(path, profile="zhytomyr")
    read = audited.program
    assert read is not None

    told = [(m.number, m.title, m.term, m.planned, m.disbursed, m.narrative) for m in read.measures]
    assert told == [(m.number, m.title, m.term, m.planned, m.disbursed, m.narrative) for m in program.measures]
    assert [(i.title, i.group, i.kind, i.unit, i.targets, i.actuals) for i in read.indicators] == [
        (i.title, i.group, i.kind, i.unit, i.targets, i.actuals) for i in program.indicators
    ]
    assert (read.title, read.term, read.purpose) == (program.title, program.term, program.purpose)
    assert read.approved_by == program.approved_by
    assert [(d.name, d.head) for d in read.departments] == [(OWNERS[e.department], e.signatory) for e in program.executions]
    assert [str(finding.message) for finding in audited.findings if not is_of_the_annex(finding)] == []


def is_of_the_annex(finding: mp.Finding) -> bool:
    """Say whether a finding is the note that the annex, which works out how effective the program was, is not taken in."""
    return finding.code == "MP865" and any(words in finding.message.uk for words in ("Додаток", "Крок Значення", "Причина"))


ROWS = (FIRST, SECOND, THIRD)
TOTAL = ("", "Усього", "", "", "", "350,5", "345,4", "")


def found(text: str, tmp_path: Path) -> list[tuple[str, str]]:
    """Return the code and the place of each finding in *text* as a Word document."""
    path = tmp_path / "report.docx"
    path.write_bytes(rebuilt(received_text(text)))
    return [(finding.code, str(finding.origin).rpartition(": ")[2]) for finding in mp.audit(path).findings]


def test_a_report_without_a_defect_has_no_finding(tmp_path: Path) -> None:
    """What the defects below are measured against."""
    assert found(report(*ROWS, TOTAL), tmp_path) == []


def changed(row: tuple[str, ...], place: int, text: str) -> tuple[str, ...]:
    """Return *row* with another text in one cell."""
    return (*row[:place], text, *row[place + 1 :])


DEFECTS = {
    "a total that is no sum": ((*ROWS, changed(TOTAL, 5, "351,5")), "MP202", "рядок 5, стовпець 6"),
    "a cell in another unit": ((FIRST, changed(SECOND, 6, "50 500,00"), THIRD, TOTAL), "MP101", "рядок 3, стовпець 7"),
    "a number left blank": ((FIRST, changed(SECOND, 0, ""), THIRD, TOTAL), "MP701", "рядок 3, стовпець 2"),
    "a number given twice": ((FIRST, changed(SECOND, 0, "1"), THIRD, TOTAL), "MP858", "рядок 3, стовпець 1"),
    "a number skipped": ((FIRST, SECOND, changed(THIRD, 0, "5"), TOTAL), "MP858", "рядок 4, стовпець 1"),
    "a row shifted": ((FIRST, ("", *SECOND), THIRD, TOTAL), "MP851", "рядок 3, стовпець 2"),
    "a row torn by a page": (
        (FIRST, changed(SECOND, 7, "Висаджено сорок молодих"), ("", "", "", "", "", "", "", "дерев."), THIRD, TOTAL),
        "MP852",
        "рядок 3, стовпець 1",
    ),
    "a text spilled into the next row": (
        (FIRST, changed(SECOND, 7, "Висаджено сорок молодих дерев у парках та"), changed(THIRD, 7, "скверах міста. Замінено лампи."), TOTAL),
        "MP853",
        "рядок 4, стовпець 8",
    ),
    "letters among digits": ((changed(FIRST, 5, "1О0,0"), SECOND, THIRD, TOTAL), "MP862", "рядок 2, стовпець 6"),
    "a negative amount": ((*ROWS, ("4", *FIRST[1:5], "-1,0", "", "Скасовано.")), "MP857", "рядок 5, стовпець 6"),
    "nothing spent and no reason": ((changed(FIRST, 6, "0,0"), SECOND, THIRD), "MP402", "рядок 2, стовпець 7"),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_one_defect_is_one_finding_at_its_cell(defect: str, tmp_path: Path) -> None:
    """Exactly the finding that the defect deserves, and at the cell that holds it."""
    rows, code, place = DEFECTS[defect]
    ((seen, where),) = found(report(*rows), tmp_path)

    assert seen == code
    assert place in where


def test_a_column_that_nobody_knows_is_one_finding(tmp_path: Path) -> None:
    """Its cells are not taken in, and the heading is named."""
    rows = [(*row, "нічого") for row in ROWS]

    assert [code for code, _ in found(report(*rows, heading=(*HEADING, "Абракадабра")), tmp_path)] == ["MP856"]


PURPOSE = "4. Мета програми: чисті вулиці й парки міста.\n"
STRANGE = "Показники результативності\n\nСмак\tКолір\nсолодкий\tчервоний"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        pytest.param(report(*ROWS, title=TITLE.replace(PURPOSE, "")), ("MP861", "абзац 1"), id="no purpose"),
        pytest.param(report(*ROWS, heading=()), ("MP854", "табл. 1"), id="no heading"),
        pytest.param(report(*ROWS, after=STRANGE), ("MP855", "табл. 2"), id="a table of something else"),
        pytest.param(report(*ROWS, heading=[text.replace(", тис. грн", "") for text in HEADING[:6]] + [*HEADING[6:]]), None, id="a unit in one heading"),
    ],
)  # fmt: skip
def test_one_defect_of_the_whole_document_is_one_finding(text: str, finding: tuple[str, str] | None, tmp_path: Path) -> None:
    """What is missing, or belongs to nothing, is told once; a unit that one heading names holds for its neighbour."""
    assert found(text, tmp_path) == ([] if finding is None else [finding])


def test_a_change_that_nobody_accepted_is_one_finding_at_its_cell(tmp_path: Path) -> None:
    """The amount is read as if the change were accepted."""
    run = '<w:r><w:t xml:space="preserve">95,0</w:t></w:r>'
    package = zipfile.ZipFile(io.BytesIO(rebuilt(received_text(report(*ROWS, TOTAL)))))
    changed_part = package.read("word/document.xml").decode().replace(run, f'<w:ins w:id="1" w:author="x">{run}</w:ins>')
    path = tmp_path / "report.docx"
    path.write_bytes(document(parts={"word/document.xml": changed_part}))

    assert [(one.code, str(one.origin).rpartition(": ")[2]) for one in mp.audit(path).findings] == [
        ("MP859", "табл. 1, рядок 2, стовпець 7")
    ]
