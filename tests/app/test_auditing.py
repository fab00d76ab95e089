"""The audit of a received report, from the file to the findings, the data and the remarks in the margin."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.intake.test_golden import EXAMPLE, plain_measure
from tests.word.building import unpacked
from tests.word.received.rebuilding import rebuilt

import municipal_programs as mp
from municipal_programs.app import AuditError, audit
from municipal_programs.app.auditing import severity_of
from municipal_programs.checks import Severity
from municipal_programs.errors import Language
from municipal_programs.files import activity_from, program_from
from municipal_programs.files.received_text import received_text
from municipal_programs.hooks import Plugins
from municipal_programs.intake import RemarkKind
from municipal_programs.limits import Limits, limited

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.hooks import InstalledPlugin

RECEIVED = Path(__file__).parents[1] / "examples" / "received"
BAD = Path(__file__).parents[1] / "bad" / "received"


@pytest.fixture(scope="module")
def closing(tmp_path_factory: pytest.TempPathFactory) -> mp.Audit:
    """Return the audit of the closing report as a Word document."""
    text = (RECEIVED / "closing-report-2018-2020.txt").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("closing") / "closing.docx"
    path.write_bytes(rebuilt(received_text(text)))
    return audit(path, profile="zhytomyr")


def test_an_audit_tells_the_program_its_statements_findings_and_coverage(closing: mp.Audit) -> None:
    """Everything that was understood, and everything that does not hold."""
    assert closing.program is not None
    assert len(closing.program.measures) == 23
    assert len(closing.statements) == 42
    assert {"MP101", "MP202", "MP402", "MP851", "MP852", "MP853"} <= {finding.code for finding in closing.findings}
    assert closing.coverage
    assert closing.readings


def test_every_finding_has_a_place_in_the_document(closing: mp.Audit) -> None:
    """Whoever reads the findings can put a finger on each, and they come in the order of the pages."""
    places = [finding.origin for finding in closing.findings]

    assert all(place is not None and place.source.endswith("closing.docx") for place in places)
    rows = [(place.table, place.row) for place in places if place is not None and place.table]
    assert rows == sorted(rows)


def test_the_data_load_again_with_the_places_as_comments(closing: mp.Audit) -> None:
    """Nobody types the report again."""
    (one,) = closing.subjects
    text = one.yaml().replace("\u00a0", " ")

    assert program_from(one.yaml()) == one.subject
    assert "місцевий бюджет: 162 331,35 грн  # " in text
    assert "табл. 1, рядок 3, стовпець 7" in text


def test_the_annotated_document_has_a_comment_for_each_finding_and_a_summary(closing: mp.Audit) -> None:
    """The first comment counts the findings; each of the others has code, stated, computed, difference."""
    comments = unpacked(closing.annotated())["word/comments.xml"].decode()

    assert comments.count("<w:comment ") == len(closing.findings) + 1
    assert f"Зауважень: {len(closing.findings)}." in comments
    assert "MP202 (помилка)" in comments
    for word in ("У документі: ", "Має бути: ", "Різниця: ", "Пояснення: "):
        assert word in comments


def test_the_annotated_document_speaks_english_when_asked(closing: mp.Audit) -> None:
    """The remarks are in the language of who reads them; the document stays as it is."""
    assert "Difference: " in unpacked(closing.annotated(Language.ENGLISH))["word/comments.xml"].decode()


def test_an_audit_as_json_holds_data_readings_and_findings(closing: mp.Audit) -> None:
    """Another program gets all that a person gets."""
    told = json.loads(closing.json())

    assert told["format"] == "municipal-programs/audit/1"
    assert len(told["findings"]) == len(closing.findings)
    assert told["subjects"][0]["data"]["format"] == "municipal-programs/program/1"
    reading = next(one for one in told["subjects"][0]["readings"] if one["figure"].endswith(".1.disbursed"))
    assert (reading["text"], reading["confidence"]) == ("162 331,35", "likely")


def test_an_activity_report_is_audited_like_a_program() -> None:
    """The list of seven under «5 навчань» is found, and the data load again."""
    audited = audit(RECEIVED / "activity-2017.txt")

    assert [(finding.code, finding.stated, finding.computed) for finding in audited.findings] == [("MP903", 5, 7)]
    assert audited.activity == activity_from(audited.subjects[0].yaml())
    assert audited.activity is not None
    assert audited.statements == audited.activity.statements
    assert audited.program is None


def test_a_rule_that_fails_is_told_beside_what_the_document_says(plugin: Callable[..., InstalledPlugin]) -> None:
    """As a finding on the document that has no line; the rules of others were run."""

    def fails() -> list[object]:
        raise LookupError("немає ключа")

    audited = audit(RECEIVED / "activity-2017.txt", plugins=Plugins([plugin("roads", mp_rules=fails)]))
    (told,) = (finding for finding in audited.findings if finding.subject == "plugin.roads.mp_rules")

    assert (told.severity, "немає ключа" in told.message.uk) == (Severity.ERROR, True)
    assert told.origin is not None
    assert (told.origin.source, told.origin.line) == (str(RECEIVED / "activity-2017.txt"), 0)
    assert "MP903" in {finding.code for finding in audited.findings}


def test_a_document_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """The bound is told, and can be changed."""
    (tmp_path / "large.txt").write_bytes(b"x" * 2_000_001)

    with limited(Limits(received_bytes=2_000_000)), pytest.raises(AuditError, match=r"large\.txt.* 2 "):
        audit(tmp_path / "large.txt")


def test_what_holds_a_zero_byte_is_no_text(tmp_path: Path) -> None:
    """Whatever its other bytes would say in some encoding."""
    (tmp_path / "picture.txt").write_bytes("Звіт\0".encode() * 10)

    with pytest.raises(AuditError, match=r"picture\.txt"):
        audit(tmp_path / "picture.txt")


def test_of_a_text_with_too_many_rows_the_first_are_read_and_the_rest_is_told() -> None:
    """Nobody takes the audit for one of the whole report."""
    with limited(Limits(received_rows=20)):
        cut = audit(RECEIVED / "closing-report-2018-2020.txt")
    whole = audit(RECEIVED / "closing-report-2018-2020.txt")

    left_out = RemarkKind.NOT_ALL_READ.value
    assert [left_out in {finding.code for finding in one.findings} for one in (whole, cut)] == [False, True]


def test_plain_text_has_no_margin() -> None:
    """Comments need a Word document, and the refusal says so."""
    with pytest.raises(AuditError, match="простий текст"):
        audit(RECEIVED / "activity-2017.txt").annotated()


def test_a_report_made_by_the_library_is_read_back_whole(tmp_path: Path) -> None:
    """The final report of the example, with every oddity of its program: the same measures, money, values and decisions."""
    program = mp.load(EXAMPLE / "program.yaml")
    mp.render(program, "final").save(tmp_path / "final.docx")
    read = audit(tmp_path / "final.docx", profile="zhytomyr").program
    assert read is not None

    assert [plain_measure(measure) for measure in read.measures] == [plain_measure(measure) for measure in program.measures]
    assert [[(o.year, o.value, o.absence) for o in (*i.targets, *i.actuals)] for i in read.indicators] == [
        [(o.year, o.value, o.absence) for o in (*i.targets, *i.actuals)] for i in program.indicators
    ]
    assert [amendment.decision.number for amendment in read.amendments] == ["1784", "1882"]
    assert next(execution.conclusion for execution in read.executions) == program.executions[0].conclusion


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.iterdir() if path.suffix != ".message"))
def test_a_bad_file_gets_its_answer(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal in words, or findings; never a traceback."""
    monkeypatch.chdir(BAD)
    try:
        audited = audit(name)
        seen = "".join(f"{finding.code} {finding.origin}: {finding.message.uk}\n" for finding in audited.findings)
    except mp.MunicipalProgramsError as refused:
        seen = f"{refused.message.uk}\n"

    assert seen == (BAD / f"{name}.message").read_text(encoding="utf-8")


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    """The name is part of the answer."""
    with pytest.raises(AuditError, match=r"nothing\.docx"):
        audit(tmp_path / "nothing.docx")
    with pytest.raises(AuditError, match="тека"):
        audit(tmp_path)
    with pytest.raises(AuditError, match="не вдалося прочитати"):
        audit("a\0b")


def test_a_remark_on_the_document_weighs_what_it_weighs(closing: mp.Audit) -> None:
    """A shifted row warns; a torn one is a note, since nothing in it is in doubt."""
    weights = {finding.code: finding.severity for finding in closing.findings}

    assert (weights["MP851"], weights["MP852"]) == (Severity.WARNING, Severity.NOTE)
    assert severity_of(RemarkKind.REFUSED) is Severity.ERROR, "what no program can hold"


def test_the_path_may_be_anything_that_names_a_file() -> None:
    """Text, `Path` and other path-like objects name the same file."""
    path = RECEIVED / "activity-2017.txt"

    assert audit(str(path)).source == audit(path).source == os.fspath(path)
