from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.word.building import unpacked
from tests.word.received.rebuilding import rebuilt

from municipal_programs.files import read_program
from municipal_programs.files.received_text import received_text

if TYPE_CHECKING:
    from collections.abc import Callable

RECEIVED = Path(__file__).parents[1] / "examples" / "received"
CLOSING, ACTIVITY = RECEIVED / "closing-report-2018-2020.txt", RECEIVED / "activity-2017.txt"


def test_an_audit_shows_every_finding_at_its_line(run: Callable[..., Any]) -> None:
    """An editor can go to each; the summary is a remark of its own."""
    answer = run("audit", CLOSING)

    assert answer.status == 1
    assert f"{CLOSING}:40:324: MP101" in answer.out
    assert "заходів 23, показників 12" in answer.err


def test_the_data_of_a_report_are_checked_like_any_other(run: Callable[..., Any], tmp_path: Path) -> None:
    """What `audit --yaml` writes, `check` reads."""
    data = tmp_path / "program.yaml"
    run("audit", CLOSING, "--yaml", data)

    assert len(read_program(data).measures) == 23
    assert "MP202" in run("check", data).out


def test_import_writes_the_data_alone(run: Callable[..., Any], tmp_path: Path) -> None:
    """Standard output stays empty, and the findings are only counted."""
    answer = run("import", ACTIVITY, "-o", tmp_path / "activity.yaml")

    assert (answer.status, answer.out) == (0, "")
    assert (tmp_path / "activity.yaml").read_text(encoding="utf-8").startswith("format: municipal-programs/activity/1\n")
    assert "municipal-programs audit" in answer.err


def test_a_document_without_a_program_gives_no_data(run: Callable[..., Any], tmp_path: Path) -> None:
    """The status says so, and so does a sentence."""
    (tmp_path / "letter.txt").write_text("Шановні колеги!\n\nНадсилаємо лист.\n", encoding="utf-8")
    answer = run("import", tmp_path / "letter.txt", "-o", tmp_path / "letter.yaml")

    assert answer.status == 1
    assert not (tmp_path / "letter.yaml").exists()


def test_remarks_are_written_into_the_margin(run: Callable[..., Any], tmp_path: Path) -> None:
    """A Word document goes back to its author with comments."""
    received, annotated = tmp_path / "closing.docx", tmp_path / "annotated.docx"
    received.write_bytes(rebuilt(received_text(CLOSING.read_text(encoding="utf-8"))))

    assert run("audit", received, "--annotate", annotated).status == 1
    assert "word/comments.xml" in unpacked(annotated.read_bytes())


@pytest.mark.parametrize("arguments", [("--annotate", "out.docx")])
def test_plain_text_has_no_margin(run: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    """The refusal says why, and nothing is written."""
    answer = run("audit", ACTIVITY, *arguments)

    assert (answer.status, answer.out) == (2, "")
    assert "простий текст" in answer.err


def test_json_goes_to_standard_output_alone(run: Callable[..., Any]) -> None:
    """A program can read it."""
    told = json.loads(run("audit", ACTIVITY, "--format", "json").out)

    assert [finding["code"] for finding in told["findings"]] == ["MP903"]


def test_a_file_that_is_not_there_is_said(run: Callable[..., Any]) -> None:
    """In words, with exit status 2."""
    answer = run("audit", "nothing.docx")

    assert answer.status == 2
    assert "nothing.docx" in answer.err
