from __future__ import annotations

import re
import sys
from importlib import invalidate_caches
from typing import TYPE_CHECKING, Any

import pytest
from tests.app.conftest import write_template

from municipal_programs.limits import Limits, limited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIXTURES = {b"sample_activity", b"sample_program"}


def test_the_list_names_every_plugin_with_its_version_origin_and_hooks(run: Callable[..., Any]) -> None:
    """Who wonders where a section comes from finds out here."""
    answer = run("plugin", "list")

    assert answer.status == 0
    (line,) = [line for line in answer.out.splitlines() if line.startswith("public_relations")]
    assert "municipal-programs-public-relations" in line
    assert "0.1.0" in line
    assert "src/public_relations" in line
    assert "mp_report_sections" in line


def test_the_list_has_the_sections_of_each_document_in_order(run: Callable[..., Any]) -> None:
    """Of all plugins together, with the profile that gives the form."""
    lines = run("plugin", "list", "--lang", "en").out.splitlines()
    start = lines.index("Final report (final · zhytomyr), sections in order:")
    listed = [line.split() for line in lines[start + 1 : lines.index("", start)]]

    assert [int(position) for position, _ in listed] == sorted(int(position) for position, _ in listed)
    assert listed[0] == ["100", "zhytomyr_profile.opening"]
    assert ["510", "public_relations.measures"] in listed


@pytest.mark.parametrize(
    "plugin",
    ["council_support", "mean_fulfilment", "program_summary", "public_relations", "toml_files", "zhytomyr_profile"],
)
def test_every_plugin_of_the_repository_is_sound(run: Callable[..., Any], plugin: str) -> None:
    """The doctor has looked at each of them."""
    answer = run("plugin", "check", plugin)

    assert (answer.status, answer.out) == (0, "")
    assert "справне" in answer.err


def test_a_plugin_that_is_not_there_cannot_be_checked(run: Callable[..., Any]) -> None:
    """With the nearest name that is."""
    answer = run("plugin", "check", "public_relation")

    assert answer.status == 2
    assert "Можливо, «public_relations»" in answer.err


PARKS = """
from pathlib import Path
import time
from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import FINAL, Position, Section

MP_HOOK_VERSION = 1
time.sleep({sleeps})

@hookimpl
def mp_departments():
    return [Department(identity="parks", name="Парки")]

@hookimpl
def mp_report_sections(report):
    def section(name, after):
        return Section(
            identity=f"parks.{{name}}", title=name, position=Position.MEASURES, template=Path(__file__).with_name("words.docx"), after=(after,)
        )
    return [section("a", "parks.b"), section("b", "parks.a"), section("c", "roads.tabel")] if report.kind == FINAL else []
"""


def install(site: Path, monkeypatch: pytest.MonkeyPatch, *, sleeps: float = 0) -> None:
    """Install a plugin called ``parks``, whose sections are at odds with each other, into *site*, and one that is broken."""
    described = site / "parks_bureau-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: parks-bureau\nVersion: 1.0\n", encoding="utf-8")
    points = "[municipal_programs]\nparks = parks_bureau\ngone = parks_bureau.gone\n"
    (described / "entry_points.txt").write_text(points, encoding="utf-8")
    (site / "parks_bureau.py").write_text(PARKS.format(sleeps=sleeps), encoding="utf-8")
    write_template(site / "words.docx", "слова")
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    monkeypatch.delitem(sys.modules, "parks_bureau", raising=False)
    invalidate_caches()


def test_the_list_shows_what_is_wrong_with_plugins_and_with_the_order_of_their_sections(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be imported, and wishes that nobody can grant; the status says so."""
    install(tmp_path, monkeypatch)
    answer = run("plugin", "list")

    assert answer.status == 1
    assert "«gone»" in answer.err
    assert "  parks.a" in answer.out
    assert any(line.startswith(" " * 9) and "по колу" in line for line in answer.out.splitlines())


def test_a_plugin_with_faults_is_told_what_they_are(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is a fault on standard output, what may be none beside it."""
    install(tmp_path, monkeypatch)
    answer = run("plugin", "check", "parks")

    assert answer.status == 1
    assert "по колу" in answer.out
    assert "roads.tabel" in answer.err
    assert "roads.tabel" not in answer.out


def test_a_plugin_that_lets_us_wait_is_named_meanwhile(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits learns for whom, and for how long at most."""
    install(tmp_path, monkeypatch, sleeps=1.5)
    with limited(Limits(plugin_warning_seconds=1)):
        answer = run("plugin", "list")

    assert "працює довше ніж 1 с" in answer.err
    assert any(line.startswith("parks ") for line in answer.out.splitlines())


def test_where_no_plugin_is_installed_the_list_says_so(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty table would look like a fault."""

    def none(*, group: str) -> tuple[()]:
        assert group == "municipal_programs"
        return ()

    monkeypatch.setattr("municipal_programs.hooks.discovery.entry_points", none)
    answer = run("plugin", "list")

    assert (answer.status, answer.out) == (0, "")
    assert "Розширень не встановлено." in answer.err


def test_a_library_without_its_sample_says_so(run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody installed a part of it."""
    monkeypatch.setattr("municipal_programs.app.scaffold._FOLDERS", (tmp_path / "none",))
    answer = run("plugin", "new", tmp_path / "parks-office")

    assert answer.status == 2
    assert len(answer.err.splitlines()) == 1
    assert not (tmp_path / "parks-office").exists()


def test_a_new_plugin_is_written_under_its_own_names(run: Callable[..., Any], tmp_path: Path) -> None:
    """Whatever was said, and nothing of the sample."""
    folder = tmp_path / "parks-office"
    answer = run("plugin", "new", folder, "--department", "parks", "--title", "Відділ парків")
    written = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert answer.status == 0
    assert len(answer.out.splitlines()) == len(written)
    assert 'identity="parks", name="Відділ парків"' in (folder / "src/parks_office/plugin.py").read_text(encoding="utf-8")
    assert {word for content in written.values() for word in re.findall(rb"sample_\w+", content)} <= FIXTURES


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Парки"], "«Парки»"),
        (["json"], "«json» уже є"),
        (["class"], "«class» не годиться"),
        (["parks-office", "--department", "Парки"], "«Парки»"),
        (["parks-office", "--title", 'Відділ "парків"'], "лапки"),
    ],
)
def test_names_that_will_not_do_are_refused(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    """Before anything is written."""
    monkeypatch.chdir(tmp_path)
    answer = run("plugin", "new", *words)

    assert answer.status == 2
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_left_alone(run: Callable[..., Any], tmp_path: Path) -> None:
    """Nobody's work is written over."""
    folder = tmp_path / "parks-office"
    folder.mkdir()
    (folder / "notes.txt").write_text("нотатки", encoding="utf-8")

    answer = run("plugin", "new", folder)

    assert answer.status == 2
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_a_plugin_that_somebody_has_begun_to_change_is_left_alone(run: Callable[..., Any], tmp_path: Path) -> None:
    """As it was written it may be written again."""
    folder = tmp_path / "parks-office"
    statuses = [run("plugin", "new", folder).status for _ in range(2)]
    (folder / "README.md").write_text("нотатки", encoding="utf-8")

    assert statuses == [0, 0]
    assert run("plugin", "new", folder).status == 2
    assert (folder / "README.md").read_text(encoding="utf-8") == "нотатки"


def test_a_report_without_a_plugin_says_so_and_ends_with_one(run: Callable[..., Any], tmp_path: Path) -> None:
    """It is not whole, whoever wanted it so."""
    run("demo", tmp_path)
    answer = run(
        *("report", "final", "docs/examples/zhytomyr/program.yaml", "--output", tmp_path / "final.docx"),
        *("--skip-plugin", "council_support"),
    )

    assert answer.status == 1
    assert "council_support" in answer.err
    assert (tmp_path / "final.docx").exists()


def test_leaving_out_a_plugin_that_is_not_there_is_refused(run: Callable[..., Any], tmp_path: Path) -> None:
    """A slip would make a report that looks whole."""
    answer = run(
        *("report", "final", "docs/examples/zhytomyr/program.yaml", "--output", tmp_path / "final.docx"),
        *("--skip-plugin", "council_suport"),
    )

    assert answer.status == 2
    assert "Можливо, «council_support»" in answer.err
    assert not (tmp_path / "final.docx").exists()
