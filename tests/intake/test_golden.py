"""The received documents of Zhytomyr, read as they are: as text with tabs, and as a Word document with the same torn rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from tests.word.received.rebuilding import rebuilt

from municipal_programs.checks import check
from municipal_programs.files import read_activity, read_program
from municipal_programs.files.received_text import received_text
from municipal_programs.intake import ReceivedDocument, Understood, understand
from municipal_programs.model import ActivityReport, Execution, Indicator, Measure, Paragraph, TargetProgram
from municipal_programs.word.received import read_received

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
RECEIVED = Path(__file__).parents[1] / "examples" / "received"
GOLDEN = read_program(EXAMPLE / "program.yaml")
OFFICE, SUPPORT = "upravlinnia_zviazkakh_hromadskistiu", "viddil_orhanizatsiinoho_zabezpechennia"
NAMES = {OFFICE: "public_relations", SUPPORT: "council_support"}

MOVED = "Розміщення хоумбордів на території громади щодо запобігання поширення коронавірусної інфекції."
"""A whole sentence that the transcription moved by its meaning; nothing in the form of the document tells that it was torn off."""
SPLIT = "інформаційним и виданнями"
"""A word that the document splits; the transcription mended it."""


def as_text() -> ReceivedDocument:
    """Return the closing report as it came: plain text with tabs."""
    return received_text((RECEIVED / "closing-report-2018-2020.txt").read_text(encoding="utf-8"), source="report.txt")


def as_word() -> ReceivedDocument:
    """Return the closing report as a Word document with the same cells, torn and shifted as they are."""
    return read_received(rebuilt(as_text()), source="report.docx")


@pytest.fixture(scope="module", params=[as_text, as_word], ids=["text", "word"])
def read(request: pytest.FixtureRequest) -> Understood:
    """Return what was understood of the closing report."""
    understanding = understand(request.param())
    assert understanding.remarks == ()
    (one,) = understanding.subjects
    return one


def told(read: Understood) -> TargetProgram:
    """Return the program of the report."""
    assert isinstance(read.subject, TargetProgram)
    return read.subject


def named(text: str) -> str:
    """Return an identity with the departments as the transcription calls them."""
    for seen, name in NAMES.items():
        text = text.replace(seen, name)
    return text


def one_line(text: str) -> str:
    """Return *text* with every run of spaces and line breaks as one space."""
    return " ".join(text.split())


def plain_measure(measure: Measure) -> Measure:
    """Return a measure as both readings of the document agree on it."""
    title = one_line(measure.title.replace(SPLIT, "інформаційними виданнями"))
    narrative = one_line(measure.narrative.replace(MOVED, ""))
    executors = tuple(map(named, measure.executors))
    return evolve(measure, title=title, narrative=narrative, executors=executors)


def plain_indicator(indicator: Indicator) -> Indicator:
    """Return an indicator as both readings agree on it; that one repeats a measure is known to the transcription only."""
    unit = indicator.unit.replace("\u00a0", " ")
    return evolve(
        indicator,
        title=one_line(indicator.title),
        department=named(indicator.department),
        unit=unit,
        repeats="",
        explanation=one_line(indicator.explanation),
        corrective_action=one_line(indicator.corrective_action),
    )


def statements(execution: Execution) -> set[tuple[object, ...]]:
    """Return what an account states: figure, letter and reading."""
    return {(named(said.figure), said.text, said.reading) for said in execution.statements}


def test_every_measure_is_read_whole(read: Understood) -> None:
    """18 + 5 measures with their titles, money and narratives, whatever cells the page breaks left them in."""
    assert [plain_measure(m) for m in told(read).measures] == [plain_measure(m) for m in GOLDEN.measures]
    assert [len(told(read).measures_of(owner)) for owner in (OFFICE, SUPPORT)] == [18, 5]


def test_every_indicator_is_read(read: Understood) -> None:
    """8 + 4 indicators with targets, values, years and reasons, those of shifted rows too."""
    assert [plain_indicator(i) for i in told(read).indicators] == [plain_indicator(i) for i in GOLDEN.indicators]


def test_no_word_of_a_narrative_is_lost(read: Understood) -> None:
    """All words of all narratives are there, those of torn rows too."""
    seen = sorted(word for measure in told(read).measures for word in measure.narrative.split())
    wanted = sorted(word for measure in GOLDEN.measures for word in measure.narrative.split())

    assert seen == wanted


def test_every_statement_is_found_with_its_letter_and_its_reading(read: Understood) -> None:
    """Eight totals, thirteen cells in another unit, blank and shifted cells, a decision under another date."""
    office, support = told(read).executions
    known = statements(GOLDEN.executions[0])
    inferred = {("indicator.public_relations.quality.2.actual", "", None)}  # blank, but the value's reason stands beside it

    assert statements(office) == known - inferred
    assert statements(support) == statements(GOLDEN.executions[1])


def test_every_decision_is_found(read: Understood) -> None:
    """The approval, both amendments, and what suspends, repeals and succeeds."""
    program = told(read)

    assert program.approved_by == GOLDEN.approved_by
    assert program.amendments == GOLDEN.amendments
    assert [(r.decision, r.effect, named(r.subject)) for r in program.related_decisions] == [
        (r.decision, r.effect, r.subject) for r in GOLDEN.related_decisions
    ]
    for seen, known in zip(program.executions, GOLDEN.executions, strict=True):
        assert sorted((c.number, c.date) for c in seen.citations) == sorted((c.number, c.date) for c in known.citations)


@pytest.mark.parametrize(
    "field",
    ["date", "registration_number", "addressee", "title", "purpose_results", "conclusion", "signatory", "reporting_period"],
)
def test_header_items_and_signatures_are_read(read: Understood, field: str) -> None:
    """Each part's date, number, addressee, title, results, conclusion and signature."""
    assert [getattr(e, field) for e in told(read).executions] == [getattr(e, field) for e in GOLDEN.executions]


def test_the_program_is_the_one_that_was_typed_in(read: Understood) -> None:
    """Title, territory, term, purpose, passport and departments agree with the transcription."""
    program = told(read)

    assert (program.title, program.territory, program.term, program.purpose) == (
        GOLDEN.title, GOLDEN.territory, GOLDEN.term, GOLDEN.purpose,
    )  # fmt: skip
    assert program.passport.planned == GOLDEN.passport.planned
    assert [evolve(d, identity=named(d.identity)) for d in program.departments] == list(GOLDEN.departments)


def test_the_findings_are_those_of_the_golden_list(read: Understood) -> None:
    """Every rule finds in the document as received what it finds in the transcription, and nothing else."""
    seen = {(f.code, named(f.subject)) for f in check(told(read))}
    wanted = {(f.code, f.subject) for f in check(GOLDEN)}
    inferred = {("MP703", "indicator.public_relations.quality.2.actual")}

    assert seen == wanted - inferred


def test_every_repair_is_told(read: Understood) -> None:
    """Seven shifted rows, seven torn ones, nine spilled texts and a number in a row of its own: none of it in silence."""
    kinds = [remark.kind.name for remark in read.remarks]

    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "SHIFTED_ROW": 7, "TORN_ROW": 7, "SPILLED_TEXT": 9, "NUMBERING": 1,
    }  # fmt: skip


def test_the_activity_report_is_read_with_all_its_counts() -> None:
    """16 counts, the numbered list that a sentence counts, the breakdown and the flow of drafts."""
    text = (RECEIVED / "activity-2017.txt").read_text(encoding="utf-8")
    (one,) = understand(received_text(text, source="activity.txt")).subjects
    golden = read_activity(EXAMPLE / "activity-2017.yaml")
    assert isinstance(one.subject, ActivityReport)

    assert sorted(numbers(one.subject)) == sorted(numbers(golden))
    assert [(f.code, f.stated, f.computed) for f in check(one.subject)] == [(f.code, f.stated, f.computed) for f in check(golden)]
    assert len(one.subject.balances) == len(golden.balances)


def test_no_word_of_the_activity_report_is_lost() -> None:
    """Every word of the text stands in a paragraph, a list or a breakdown."""
    text = (RECEIVED / "activity-2017.txt").read_text(encoding="utf-8")
    (one,) = understand(received_text(text, source="activity.txt")).subjects
    assert isinstance(one.subject, ActivityReport)
    said = one_line(
        " ".join(
            paragraph.text for topic in one.subject.topics for paragraph in topic.content if isinstance(paragraph, Paragraph)
        )
    )

    for sentence in ("Слід зазначити, що Відділом організовується робота Погоджувальної ради", "Це дуже важлива дільниця роботи"):
        assert sentence in said


def numbers(report: ActivityReport) -> list[int]:
    """Return all counts of a report."""
    return [count.number for topic in report.topics for count in topic.counts]


def test_a_statement_knows_its_place(read: Understood) -> None:
    """Each statement of the text has the item, each of a table the row and column."""
    places = {named(said.figure): said.place for said in told(read).executions[0].statements}

    assert places["program.planned.2019"] == "пункт 5"
    assert places["measure.public_relations.4.disbursed"] == "таблиця заходів, рядок 6, стовпець 7"


def test_statements_of_one_figure_are_not_doubled(read: Understood) -> None:
    """A figure is stated once in each account."""
    for execution in told(read).executions:
        figures = [said.figure for said in execution.statements]
        assert len(figures) == len(set(figures))
