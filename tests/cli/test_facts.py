from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.word.facts.habits import edited, table_deleted

import municipal_programs as mp

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
BAD = Path(__file__).parents[1] / "bad" / "facts"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the final report of the example."""
    path = tmp_path_factory.mktemp("made") / "final.docx"
    mp.render(mp.load(EXAMPLE / "program.yaml"), "final").save(path)
    return path


def test_the_figures_of_a_document_are_shown_with_their_places(run: Callable[..., Any], report: Path) -> None:
    """One line a figure."""
    answer = run("facts", report)

    assert answer.status == 0
    assert "program.term = 2018–2020\u00a0роки – абзац" in answer.out
    assert "Показників у документі:" in answer.err


def test_programs_read_them_as_csv(run: Callable[..., Any], report: Path) -> None:
    """Exact values in a column of their own; a row a figure."""
    rows = list(csv.DictReader(io.StringIO(run("facts", report, "--format", "csv").out)))
    (row,) = [row for row in rows if row["identity"] == "measure.public_relations.1.disbursed"]

    assert (row["text"], row["kind"], row["value"], row["decimals"]) == ("162,33135", "money", "16233135", "5")
    assert (row["unit"], row["period"]) == ("тис.\u00a0грн", "2018-2020")


def test_the_figures_of_charts_are_among_them(run: Callable[..., Any], report: Path) -> None:
    """With their identities, and the chart, series and category as their place."""
    identity = "indicator.public_relations.output.1.fulfilment"
    rows = list(csv.DictReader(io.StringIO(run("facts", report, "--format", "csv").out)))
    rows_of_text = [row for row in rows if row["chart"] == "0"]
    (drawn,) = [row for row in rows if row["identity"] == identity and row["chart"] != "0"]
    lines = [line for line in run("facts", report).out.splitlines() if "діаграма «" in line]

    assert (drawn["text"], drawn["unit"], drawn["chart"], drawn["table"]) == ("31,1", "%", "1", "0")
    assert (rows_of_text[0]["heading"], rows_of_text[0]["chart"], drawn["part"]) == ("", "0", "")
    assert drawn["category"] == "Кількість прийнятих офіційних делегацій"
    assert lines[0].startswith(f"{identity} = 31,1 % – діаграма «Виконання показників, %», ")


def test_programs_read_them_as_json_with_what_the_document_was_made_from(run: Callable[..., Any], report: Path) -> None:
    """The digests of data and templates, the version of the library, the carriers that are left."""
    record = json.loads(run("facts", report, "--format", "json").out)

    assert record["document"]["kind"] == "final"
    assert record["document"]["carriers"] == ["xml", "properties"]
    assert len(record["document"]["sources"][0]) == 64
    assert record["missing"] == []
    assert {"identity", "value", "table", "row", "cell"} <= record["facts"][0].keys()


def test_figures_that_somebody_deleted_are_told(run: Callable[..., Any], report: Path, tmp_path: Path) -> None:
    """They are in the manifest, and on no page."""
    (tmp_path / "cut.docx").write_bytes(edited(report.read_bytes(), table_deleted))
    answer = run("facts", tmp_path / "cut.docx")

    gone = [line for line in answer.out.splitlines() if line.startswith("Є в переліку, а на сторінках немає: ")]
    assert gone
    assert all(" = " in line for line in gone)


def test_a_document_without_a_manifest_shows_texts_and_says_that_nothing_vouches_for_them(run: Callable[..., Any]) -> None:
    """The exit status tells programs the same."""
    answer = run("facts", BAD / "without-manifest.docx")

    assert answer.status == 1
    assert "measure.1.planned = 1000,0" in answer.out
    assert "не несе переліку своїх показників" in answer.err
    record = json.loads(run("facts", BAD / "without-manifest.docx", "--format", "json").out)
    assert record["document"] == {"manifest": "missing"}
    assert ("measure.1.planned", "1000,0", "", "") in [
        (fact["identity"], fact["text"], fact["kind"], fact["value"]) for fact in record["facts"]
    ]
