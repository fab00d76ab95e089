from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from municipal_programs.hooks import Plugins
from municipal_programs.storage import read_package
from municipal_programs.word import document_text
from municipal_programs.word.facts.carriers import CUSTOM_PROPERTIES, XML_PART

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
SAMPLE = EXAMPLE.parent / "sample"
SECTION = "public_relations.measures"


@pytest.fixture
def own() -> Path:
    """Return the template that the plugin brings for its measures."""
    plugin = next(plugin for plugin in Plugins.discover() if plugin.name == "public_relations")
    assert plugin.folder is not None
    return plugin.folder / "templates" / "measures.docx"


def changed(template: Path, target: Path, old: str, new: str) -> Path:
    """Write *template* with other words to *target*."""
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                assert old in content.decode()
                content = content.decode().replace(old, new).encode()
            package.writestr(name, content)
    return target


def test_a_sound_template_passes(run: Callable[..., Any], own: Path) -> None:
    """Nothing is printed but what it was checked for."""
    answer = run("template", "check", own, "--for", f"final.{SECTION}")

    assert (answer.status, answer.out) == (0, "")
    assert f"перевірено для розділу {SECTION}" in answer.err


def test_the_faults_of_a_template_are_printed_a_line_each(run: Callable[..., Any], own: Path, tmp_path: Path) -> None:
    """With the file, the place, the text and the nearest name."""
    template = changed(own, tmp_path / f"{SECTION}.docx", "total.planned", "total.plan")

    answer = run("template", "check", template, "--for", "final")

    lines = answer.out.splitlines()
    assert answer.status == 1
    assert len(lines) == 2
    assert lines[0].startswith(f"{template}: таблиця ")
    assert "названо «plan», а такого значення немає. Можливо, «planned»?" in lines[0]
    assert "не показує «total.planned»" in lines[1]
    assert "Вад: 2." in answer.err


def test_the_names_that_a_template_may_use_are_listed(run: Callable[..., Any]) -> None:
    """Kind, unit and example side by side."""
    answer = run("template", "vars", f"final.{SECTION}")

    rows = [line.split() for line in answer.out.splitlines()]
    assert answer.status == 0
    assert answer.out.startswith(f"{SECTION} – ")
    assert ["measures[].planned", "гроші", "тис.\u00a0грн", "540,0"] in [line.split("  ") for line in _squeezed(answer.out)]
    assert ["total.execution", "показник", "%", "72,4"] in rows
    assert "{{ measure.title }}" in answer.err


def _squeezed(text: str) -> list[str]:
    """Return the lines of *text* with two spaces between columns."""
    return ["  ".join(part.strip() for part in line.split("  ") if part.strip()) for line in text.splitlines()]


def test_a_section_that_is_not_there_is_told(run: Callable[..., Any], own: Path) -> None:
    """The command was not understood."""
    answer = run("template", "check", own, "--for", "final.public_relations.measure")

    assert answer.status == 2
    assert f"Можливо, «{SECTION}»" in answer.err


@pytest.mark.parametrize("beside", [True, False])
def test_a_department_puts_its_own_template_in_the_place_of_the_plugins(
    run: Callable[..., Any], own: Path, tmp_path: Path, beside: bool
) -> None:
    """In a folder beside the program, or in one that the command names."""
    program = tmp_path / "program.yaml"
    program.write_bytes((EXAMPLE / "program.yaml").read_bytes())
    folder = tmp_path / ("templates" if beside else "наші шаблони")
    folder.mkdir()
    changed(own, folder / f"{SECTION}.docx", "{{ row.term }}", "термін: {{ row.term|years }}")

    answer = run("report", "final", program, "-o", tmp_path / "out.docx", *([] if beside else ["--templates", folder]))

    assert answer.status == 0
    assert "термін: 2018–2020\u00a0роки" in document_text((tmp_path / "out.docx").read_bytes())


def test_a_folder_of_templates_that_is_not_there_is_named(run: Callable[..., Any], tmp_path: Path) -> None:
    """Nothing is written."""
    words = ("report", "final", EXAMPLE / "program.yaml", "-o", tmp_path / "out.docx", "--templates", tmp_path / "nowhere")
    answer = run(*words)

    assert answer.status == 2
    assert "nowhere" in answer.err
    assert not (tmp_path / "out.docx").exists()


def test_a_draft_of_a_whole_program_is_the_report_itself(run: Callable[..., Any], tmp_path: Path) -> None:
    """Where nothing is missing, nothing is marked; only the manifest says that it was asked for as a draft."""
    parts: list[dict[str, bytes]] = []
    for name, more in (("report", []), ("draft", ["--draft"])):
        run("report", "measures", SAMPLE / "program.yaml", "-o", tmp_path / f"{name}.docx", *more)
        parts.append(dict(read_package((tmp_path / f"{name}.docx").read_bytes())))
    report, draft = parts

    assert {part for part in report.keys() | draft.keys() if report.get(part) != draft.get(part)} == {XML_PART, CUSTOM_PROPERTIES}


def test_a_draft_of_received_reports_marks_what_they_leave_out(run: Callable[..., Any], tmp_path: Path) -> None:
    """The units of indicators, say."""
    run("report", "final", EXAMPLE / "program.yaml", "-o", tmp_path / "draft.docx", "--draft")

    assert any("[бракує: одиниці виміру не вказано]" in line for line in document_text((tmp_path / "draft.docx").read_bytes()))
