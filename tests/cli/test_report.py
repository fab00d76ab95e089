from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import pytest

import municipal_programs as mp
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
PROGRAM, ACTIVITY = EXAMPLE / "program.yaml", EXAMPLE / "activity-2017.yaml"


def test_the_final_report_of_the_example_is_made_by_one_command(run: Callable[..., Any], tmp_path: Path) -> None:
    """This is the main job."""
    answer = run("report", "final", PROGRAM, "-o", tmp_path / "final.docx")

    assert (answer.status, answer.out) == (0, "")
    assert "final.docx" in answer.err
    assert "7. Заключний висновок" in "\n".join(document_text((tmp_path / "final.docx").read_bytes()))


def test_the_activity_report_of_the_example_is_made_by_one_command(run: Callable[..., Any], tmp_path: Path) -> None:
    """A department's year is the second document of the example."""
    answer = run("report", "activity", ACTIVITY, "-o", tmp_path / "activity.docx")

    assert answer.status == 0
    assert "384" in "\n".join(document_text((tmp_path / "activity.docx").read_bytes()))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fnial", PROGRAM], "Можливо, «final»"),
        (["activity", PROGRAM], "program.yaml"),
        (["final", ACTIVITY], "activity-2017.yaml"),
        (["final", EXAMPLE / "progam.yaml"], "progam.yaml"),
        (["final", EXAMPLE], "zhytomyr"),
    ],
    ids=["unknown kind", "program for activity", "activity for program", "missing file", "folder"],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    run: Callable[..., Any], tmp_path: Path, words: list[object], said: str
) -> None:
    """The message names the thing, the status is 2, and what stood on disk still stands."""
    output = tmp_path / "out.docx"
    output.write_bytes(b"the report of last year")

    answer = run("report", *words, "-o", output)

    assert answer.status == 2
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert output.read_bytes() == b"the report of last year"


def test_a_document_that_does_not_say_what_the_data_say_replaces_nothing(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read back before it is written: here somebody broke the placing of texts, so that «№» becomes «No»."""

    def broken(text: str) -> str:
        return escape(text).replace("№", "No")

    monkeypatch.setattr("municipal_programs.word.template.placing.text_xml", broken)
    output = tmp_path / "out.docx"
    output.write_bytes(b"the report of last year")

    answer = run("report", "final", PROGRAM, "-o", output)

    assert answer.status == 2
    assert "Документ не записано" in answer.err
    assert "№" in answer.err
    assert output.read_bytes() == b"the report of last year"
    assert list(tmp_path.iterdir()) == [output]


def test_an_output_that_is_no_docx_is_refused(run: Callable[..., Any], tmp_path: Path) -> None:
    """A document under another name would not open."""
    answer = run("report", "final", PROGRAM, "-o", tmp_path / "final.pdf")

    assert answer.status == 2
    assert "final.pdf" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_document_does_not_replace_the_file_that_it_is_made_from(run: Callable[..., Any], tmp_path: Path) -> None:
    """A document carries its data, so that both may have one name; the data would be gone with it."""
    run("report", "final", PROGRAM, "-o", tmp_path / "final.docx")
    before = (tmp_path / "final.docx").read_bytes()
    (tmp_path / "link.docx").symlink_to(tmp_path / "final.docx")

    for output in ("final.docx", "link.docx"):
        answer = run("report", "final", tmp_path / "final.docx", "-o", tmp_path / output)

        assert answer.status == 2
        assert "з якого читають дані" in answer.err
    assert (tmp_path / "final.docx").read_bytes() == before


def test_an_output_that_is_marked_read_only_is_kept(run: Callable[..., Any], tmp_path: Path) -> None:
    """Somebody protected the signed copy."""
    (tmp_path / "final.docx").write_bytes(b"signed")
    (tmp_path / "final.docx").chmod(0o444)

    answer = run("report", "final", PROGRAM, "-o", tmp_path / "final.docx")

    assert answer.status == 2
    assert "захищено від запису" in answer.err
    assert (tmp_path / "final.docx").read_bytes() == b"signed"


def test_an_output_folder_that_does_not_exist_is_named(run: Callable[..., Any], tmp_path: Path) -> None:
    """The library makes no folders that nobody asked for."""
    answer = run("report", "final", PROGRAM, "-o", tmp_path / "звіти" / "final.docx")

    assert answer.status == 2
    assert "звіти" in answer.err


def test_a_department_that_no_plugin_serves_is_named(run: Callable[..., Any], tmp_path: Path) -> None:
    """A program of another office needs that office's plugin."""
    foreign = tmp_path / "program.yaml"
    text = PROGRAM.read_text(encoding="utf-8").replace("council_support", "water_supply")
    foreign.write_text(text, encoding="utf-8")

    answer = run("report", "final", foreign, "-o", tmp_path / "final.docx")

    assert answer.status == 2
    assert "water_supply" in answer.err
    assert not (tmp_path / "final.docx").exists()


def test_a_profile_that_is_not_installed_is_named(run: Callable[..., Any], tmp_path: Path) -> None:
    """A program of another city needs that city's profile."""
    foreign = tmp_path / "program.yaml"
    foreign.write_text(PROGRAM.read_text(encoding="utf-8").replace("profile: zhytomyr", "profile: zhitomir"), encoding="utf-8")

    answer = run("report", "final", foreign, "-o", tmp_path / "final.docx")

    assert answer.status == 2
    assert "Можливо, «zhytomyr»" in answer.err


def test_the_library_makes_the_same_document_as_the_command(run: Callable[..., Any], tmp_path: Path) -> None:
    """Whatever the command does, the library does in as many lines."""
    run("report", "final", PROGRAM, "-o", tmp_path / "by-command.docx")
    mp.render(mp.load(PROGRAM), "final").save(tmp_path / "by-library.docx")

    assert (tmp_path / "by-command.docx").read_bytes() == (tmp_path / "by-library.docx").read_bytes()
