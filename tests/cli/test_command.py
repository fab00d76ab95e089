from __future__ import annotations

import gettext
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import municipal_programs.cli

if TYPE_CHECKING:
    from collections.abc import Callable

CATALOG = Path(municipal_programs.cli.__file__).parent / "locale" / "uk" / "LC_MESSAGES" / "municipal_programs.po"


def test_the_version_is_that_of_the_distribution(run: Callable[..., Any]) -> None:
    """What is installed says which it is."""
    assert "municipal-programs 0." in run("--version").out


def test_the_help_speaks_ukrainian_unless_english_is_asked_for(run: Callable[..., Any]) -> None:
    """Also where click speaks for the command."""
    assert "Виклик:" in run("--help").out
    assert "Usage:" in run("--lang", "en", "--help").out


def test_the_environment_chooses_the_language_too(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who always wants English says so once."""
    monkeypatch.setenv("MUNICIPAL_PROGRAMS_LANG", "en")

    assert "Usage:" in run("--help").out


def test_an_unknown_language_is_refused_with_those_that_are_known(run: Callable[..., Any]) -> None:
    """The message comes in the language that is there."""
    answer = run("--lang", "de", "plugin", "list")

    assert answer.status == 2
    assert "«de»" in answer.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["reprt"], "Команди 'reprt' немає"),
        (["report"], "Бракує аргументу 'KIND'"),
        (["report", "final", "program.yaml"], "Бракує параметра '-o' / '--output'"),
        (["check"], "Бракує аргументу 'FILE...'"),
        (["check", "--frobnicate"], "Параметра '--frobnicate' немає"),
    ],
)
def test_what_was_typed_wrong_is_said_in_ukrainian(run: Callable[..., Any], words: list[str], said: str) -> None:
    """A slip gets one sentence and the way to the help, no traceback."""
    answer = run(*words)

    assert answer.status == 2
    assert said in answer.err
    assert "--help" in answer.err


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    """What translators edit is what people read."""
    entry = re.compile(r'^msgid "(?P<said>.+)"\n(?:msgid_plural ".+"\n)?msgstr(?:\[0\])? "(?P<meant>.+)"$', re.MULTILINE)
    edited = [(found["said"], found["meant"]) for found in entry.finditer(CATALOG.read_text(encoding="utf-8"))]
    with CATALOG.with_suffix(".mo").open("rb") as compiled:
        used = gettext.GNUTranslations(compiled)

    assert len(edited) > 20
    for said, meant in edited:
        english, ukrainian = (text.replace("\\n", "\n").replace("\\t", "\t") for text in (said, meant))
        assert ukrainian in {used.gettext(english), used.ngettext(english, english, 1)}


def test_the_version_loads_neither_word_nor_files_nor_plugins() -> None:
    """A command that answers at once is one that imports little."""
    code = (
        "import sys\nfrom municipal_programs.cli import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "print([name for name in ('docxtpl', 'lxml', 'jinja2', 'cattrs', 'ruamel', 'pluggy', 'babel') if name in sys.modules])"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout.splitlines()[-1] == "[]"


def test_importing_the_library_loads_neither_word_nor_spreadsheets() -> None:
    """Other tools import the library for its model and its arithmetic."""
    code = (
        "import sys, municipal_programs\n"
        "print([name for name in ('docx', 'docxtpl', 'lxml', 'openpyxl', 'xlsxwriter') if name in sys.modules])"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "[]"
