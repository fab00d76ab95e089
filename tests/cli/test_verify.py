from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from tests.word.facts.habits import edited, typed_over

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.files import write_delivery
from municipal_programs.model import CouncilDecision, DeliveredMeasure, Delivery, ReportingPeriod
from municipal_programs.testing import write_sample_city

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


def test_data_that_changed_beside_the_figures_are_a_remark(run: Callable[..., Any], report: Path, tmp_path: Path) -> None:
    """Nothing on standard output, for the document still holds."""
    app.write_subject(evolve(mp.load(PROGRAM), purpose="інша мета"), tmp_path / "program.yaml")
    answer = run("verify", report, tmp_path / "program.yaml")

    assert (answer.status, answer.out) == (0, "")
    assert "Дані змінено" in answer.err


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


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A city whose program has money spent only in what a department delivered."""
    folder = Path(shutil.copytree(EXAMPLE.parent / "city", tmp_path / "city"))
    path = folder / "programs/efektyvna-vlada/program.yaml"
    program = mp.load(path)
    path.unlink()
    tasks = tuple(evolve(task, measures=tuple(evolve(one, disbursed=()) for one in task.measures)) for task in program.tasks)
    app.write_subject(evolve(program, profile="", tasks=tasks), path)
    measure = program.measures[0]
    delivery = Delivery(
        approved_by=CouncilDecision(number=program.approved_by.number, date=program.approved_by.date),
        department=measure.department,
        reporting_period=ReportingPeriod(year=2020),
        measures=(DeliveredMeasure(number=measure.number, disbursed=tuple(evolve(one, year=2020) for one in measure.disbursed)),),
    )
    target = app.delivery_file(path, delivery)
    target.parent.mkdir(parents=True)
    target.write_text(write_delivery(delivery), encoding="utf-8")
    return folder


@pytest.fixture
def built(city: Path, tmp_path: Path) -> Path:
    """The folder of the documents of that city."""
    assert mp.build_city(city, ReportingPeriod(year=2020), tmp_path / "built", jobs=1).is_whole
    return tmp_path / "built" / "2020"


def test_what_a_build_made_is_held_against_the_folder_that_it_was_made_from(
    run: Callable[..., Any], city: Path, built: Path
) -> None:
    """With what was delivered and the profile of the city; of a summary and of a program."""
    final, program = built / "programs/efektyvna-vlada/final.docx", city / "programs/efektyvna-vlada"

    for document, folder in ((built / "city/summary.docx", city), (final, city), (final, program)):
        answer = run("verify", document, folder, "--rebuild")
        assert (answer.status, answer.out) == (0, "")
    assert run("verify", final, program / "program.yaml").status == 1

    (path,) = program.glob("delivered/2020/*.yaml")
    path.write_text(re.sub(r"\d+,\d+", "7,00", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert run("verify", final, city).status == 1


def test_what_cannot_be_read_of_the_folder_is_told(run: Callable[..., Any], city: Path, built: Path) -> None:
    """A document that differs for that alone is not blamed without a word."""
    final = built / "programs/efektyvna-vlada/final.docx"
    (path,) = city.glob("programs/*/delivered/2020/*.yaml")
    path.write_text("strange: 1\n", encoding="utf-8")
    for folder in (city, city / "programs/efektyvna-vlada"):
        answer = run("verify", final, folder)
        assert (answer.status, f"{path.name}:1:1: " in answer.err) == (1, True)

    (city / "programs/efektyvna-vlada/program.yaml").write_text("strange: 1\n", encoding="utf-8")
    for folder in (city, city / "programs/efektyvna-vlada"):
        answer = run("verify", final, folder)
        assert (answer.status, "program.yaml:1:1: " in answer.err) == (2, True)


def test_a_folder_that_says_nothing_of_the_document_is_refused(
    run: Callable[..., Any], city: Path, report: Path, tmp_path: Path
) -> None:
    """With the reason, and what to name instead."""
    assert "не тека міста" in run("verify", report, city / "programs").err
    write_sample_city(tmp_path / "other", programs=1, departments=1, measures=1)
    assert "немає того, з чого складено документ" in run("verify", report, tmp_path / "other").err
    report.write_bytes((EXAMPLE.parents[2] / "plugins/council-support/src/council_support/templates/measures.docx").read_bytes())
    assert "не каже, з чого" in run("verify", report, city).err
