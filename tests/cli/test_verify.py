from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.word.facts.habits import edited, typed_over

import municipal_programs as mp

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
PROGRAM = EXAMPLE / "program.yaml"
DISBURSED = "measure.public_relations.1.disbursed"


@pytest.fixture(scope="module")
def content() -> bytes:
    """Return the final report of the example."""
    return mp.render(mp.load(PROGRAM), "final").content


@pytest.fixture
def report(content: bytes, tmp_path: Path) -> Path:
    """Return the file of it."""
    path = tmp_path / "signed.docx"
    path.write_bytes(content)
    return path


def test_a_document_that_holds_is_said_to(run: Callable[..., Any], report: Path) -> None:
    """Nothing on standard output, nothing wrong; the parts are the same too."""
    answer = run("verify", report, PROGRAM, "--rebuild")

    assert (answer.status, answer.out) == (0, "")
    assert "Усе сходиться" in answer.err


def test_an_edited_figure_is_told_with_its_place_and_both_values(run: Callable[..., Any], report: Path, content: bytes) -> None:
    """One line, and the exit status says that something is wrong."""
    report.write_bytes(edited(content, typed_over(DISBURSED, "62,33135")))
    answer = run("verify", report, PROGRAM)

    assert answer.status == 1
    assert f"{report}: {DISBURSED} (таблиця " in answer.out
    assert "«62,33135»" in answer.out
    assert "«162,33135»" in answer.out
    assert len(answer.out.splitlines()) == 1


def test_programs_read_the_same_as_json(run: Callable[..., Any], report: Path, content: bytes) -> None:
    """Kinds of differences have stable names."""
    report.write_bytes(edited(content, typed_over(DISBURSED, "62,33135")))
    record = json.loads(run("verify", report, PROGRAM, "--format", "json").out)

    assert record["holds"] is False
    assert [(one["kind"], one["identity"], one["old"], one["new"]) for one in record["differences"]] == [
        ("edited", DISBURSED, "162,33135", "62,33135")
    ]


def test_english_is_spoken_where_it_is_asked_for(run: Callable[..., Any], report: Path, content: bytes) -> None:
    """The same sentence in the other language."""
    report.write_bytes(edited(content, typed_over(DISBURSED, "62,33135")))

    assert "the figure was edited by hand" in run("--lang", "en", "verify", report, PROGRAM).out


def test_the_data_of_a_document_are_taken_from_another_document_as_well(run: Callable[..., Any], report: Path) -> None:
    """A document carries its data, so two of them can be compared."""
    assert run("verify", report, report).status == 0


def test_a_file_that_is_no_document_is_not_understood(run: Callable[..., Any]) -> None:
    """That is another exit status."""
    answer = run("verify", PROGRAM, PROGRAM)

    assert answer.status == 2
    assert "program.yaml" in answer.err
