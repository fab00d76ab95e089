from __future__ import annotations

import errno
import gettext
import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
import pytest

import municipal_programs.cli
from municipal_programs.cli.command import _group
from municipal_programs.errors import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr" / "program.yaml"
CATALOG = Path(municipal_programs.cli.__file__).parent / "locale" / "uk" / "LC_MESSAGES" / "municipal_programs.po"


def test_the_version_is_that_of_the_distribution(run: Callable[..., Any]) -> None:
    """What is installed says which it is."""
    said = f"municipal-programs {version('municipal-programs')}\n"

    assert run("--version").out == said
    assert run("--lang", "en", "--version").out == said


def test_the_command_is_a_module_too() -> None:
    """Where scripts are not on the path."""
    answer = subprocess.run([sys.executable, "-m", "municipal_programs", "--help"], capture_output=True, text=True, check=True)

    assert answer.stdout.startswith("Виклик: municipal-programs ")


def test_the_help_speaks_ukrainian_unless_english_is_asked_for(run: Callable[..., Any]) -> None:
    """Also where click speaks for the command."""
    assert "Виклик:" in run("--help").out
    assert "Usage:" in run("--lang", "en", "--help").out


def test_the_environment_chooses_the_language_too(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who always wants English says so once."""
    monkeypatch.setenv("MUNICIPAL_PROGRAMS_LANG", "en")

    assert "Usage:" in run("--help").out


def test_the_language_of_the_process_is_its_own_again(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that runs the command within itself goes on in its own."""
    monkeypatch.setenv("LANGUAGE", "de")

    assert "Виклик:" in run("--help").out
    assert os.environ["LANGUAGE"] == "de"


def test_an_unknown_language_is_refused_with_those_that_are_known(run: Callable[..., Any]) -> None:
    """The message comes in the language that is there."""
    answer = run("--lang", "de", "plugin", "list")

    assert answer.status == 2
    assert "«de»" in answer.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["reprot"], "Команди «reprot» немає. Можливо, «report»?"),
        (["frobnicate"], "Команди «frobnicate» немає."),
        (["plugin", "lst"], "Команди «lst» немає. Можливо, «list»?"),
        (["report"], "Бракує аргументу «ВИД»"),
        (["report", "final", "program.yaml"], "Бракує параметра «-o» / «--output»"),
        (["check"], "Бракує аргументу «ФАЙЛ...»"),
        (["check", "--frobnicate"], "Параметра «--frobnicate» немає"),
        (["check", "--format", "xml", "program.yaml"], "«xml» немає серед «text», «json», «sarif», «github»"),
    ],
)
def test_what_was_typed_wrong_is_said_in_ukrainian(run: Callable[..., Any], words: list[str], said: str) -> None:
    """A slip gets one sentence and the way to the help, no traceback."""
    answer = run(*words)

    assert answer.status == 2
    assert said in answer.err
    assert "--help" in answer.err


@pytest.mark.parametrize("words", [[], ["plugin"]], ids=["the command", "a group"])
def test_who_types_nothing_gets_the_help_and_no_error(run: Callable[..., Any], words: list[str]) -> None:
    """Nothing was done, so the status is not 0; nothing was wrong either."""
    answer = run(*words)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("Виклик:")
    assert "Помилка" not in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["--lang", "en", "plugin", "list", "--help"],
        ["plugin", "--lang=en", "list", "--help"],
        ["plugin", "list", "--help", "--lang", "en"],
    ],
)
def test_the_language_may_stand_anywhere(run: Callable[..., Any], words: list[str]) -> None:
    """Nobody remembers whether an option belongs to the command or to the subcommand."""
    assert "Usage: municipal-programs plugin list" in run(*words).out


def test_behind_two_dashes_there_is_no_option(run: Callable[..., Any]) -> None:
    """A file may be called like one."""
    answer = run("check", "--", "--lang", "en")

    assert answer.status == 2
    assert "--lang: Файлу немає" in answer.err


def commands(group: click.Group) -> Iterator[click.Command]:
    """Yield the commands of *group* and of the groups below."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        if isinstance(command, click.Group):
            yield from commands(command)


def test_every_command_speaks_ukrainian_also_of_what_one_puts_in() -> None:
    """A capital English word in the help stands for a file or a name, and has its Ukrainian one."""
    helps = [command.get_help(click.Context(command, info_name="x")) for command in commands(_group(Language.UKRAINIAN))]

    assert {word for text in helps for word in re.findall(r"\b[A-Z]{2,}\b", text)} - {
        "YAML",
        "JSON",
        "SARIF",
        "CI",
        "TOML",
    } == set()
    assert len(helps) > 10


def test_no_command_lets_click_judge_a_file() -> None:
    """The library says in Ukrainian what is wrong with it, and where."""
    types = [param.type for command in commands(_group(Language.UKRAINIAN)) for param in command.params]
    paths = [found for found in types if isinstance(found, click.Path)]

    assert [found for found in paths if found.exists or found.readable or found.writable] == []
    assert paths != []


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


def loaded_by(*words: str) -> set[str]:
    """Return the modules that a process has loaded when the command has answered."""
    code = "import sys\nfrom municipal_programs.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    command = [sys.executable, "-c", code, *words]
    return {*subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()[-1].split()}


def test_the_version_loads_nothing_but_the_entry() -> None:
    """A command that answers at once is one that imports nothing; typing and enum alone take as long as Python does to start."""
    loaded = loaded_by("--version")

    assert {name for name in loaded if name.startswith("municipal_programs.")} == {
        "municipal_programs._later",
        "municipal_programs.cli",
        "municipal_programs.cli._entry",
    }
    assert loaded & {"attr", "click", "importlib.metadata", "signal", "typing"} == set()


@pytest.mark.parametrize(
    ("words", "layers"),
    [
        (["--help"], {"_later", "cli", "errors"}),
        (
            ["check", str(PROGRAM)],
            {
                "_later",
                "app",
                "checks",
                "cli",
                "errors",
                "figures",
                "files",
                "hooks",
                "limits",
                "model",
                "reports",
                "telling",
                "values",
            },
        ),
    ],
    ids=["the help", "a check"],
)
def test_a_command_loads_what_it_needs_and_no_more(words: list[str], layers: set[str]) -> None:
    """No Word, no spreadsheets, no charts, no pages and no processes beside this one, before somebody wants one of them."""
    loaded = loaded_by(*words)

    assert {name.split(".")[1] for name in loaded if name.startswith("municipal_programs.")} == layers
    foreign = {"concurrent", "docx", "docxtpl", "jinja2", "lxml", "multiprocessing", "num2words", "openpyxl", "xlsxwriter"}
    assert foreign & loaded == set()


def test_a_command_ends_although_a_plugin_hangs() -> None:
    """Whatever runs on in a thread of its own ends with the command, and the status is that of the command."""
    code = (
        "import sys, threading\nfrom municipal_programs.cli import main\n"
        "threading.Thread(target=threading.Event().wait, daemon=False).start()\n"
        "sys.argv[1:] = ['--help']\nmain()"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert answer.stdout.startswith("Виклик: municipal-programs ")


def test_importing_the_library_loads_neither_word_nor_spreadsheets() -> None:
    """Other tools import the library for its model and its arithmetic."""
    code = (
        "import sys, municipal_programs\n"
        "print([name for name in ('docx', 'docxtpl', 'lxml', 'openpyxl', 'xlsxwriter') if name in sys.modules])"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONIOENCODING": "cp866"},
        {"PYTHONIOENCODING": "cp1251"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["cp866", "cp1251", "ascii", "C"],
)
def test_a_console_of_any_code_page_loses_nothing(surroundings: dict[str, str], tmp_path: Path) -> None:
    """A letter that it does not have is written by its number, so that a file of findings that was caught there is still exact."""
    code = surroundings.get("PYTHONIOENCODING", "ascii").replace(
        "ascii", "utf-8"
    )  # which click takes for one that is set wrongly
    environment = {**os.environ, **surroundings}

    def answered(*words: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", "from municipal_programs.cli import main; main()", *words]
        return subprocess.run(command, capture_output=True, check=False, env=environment, cwd=tmp_path)

    helped, checked, lost = (
        answered("--help"),
        answered("check", "--format", "json", str(PROGRAM)),
        answered("check", "немає.yaml"),
    )

    assert (helped.returncode, checked.returncode, lost.returncode) == (0, 1, 2)
    assert b"Traceback" not in helped.stderr + checked.stderr + lost.stderr
    assert "municipal-programs" in helped.stdout.decode(code)
    written = json.loads(checked.stdout.decode(code))
    assert any("і" in finding["message"]["uk"] for finding in written["findings"])
    assert lost.stderr.decode(code).count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell closes the streams")
@pytest.mark.parametrize(("words", "status"), [(["check", str(PROGRAM)], 1), (["check", "немає.yaml"], 2)])
def test_a_service_that_has_no_streams_gets_the_status_all_the_same(words: list[str], status: int) -> None:
    """There is nobody to read what the command says."""
    code = "from municipal_programs.cli import main; main()"
    shell = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", sys.executable, "-c", code, *words]

    assert subprocess.run(shell, check=False).returncode == status


def test_ctrl_c_is_answered_in_a_sentence(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the status that a shell knows it by."""

    def interrupted(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("municipal_programs.app.new_city", interrupted)
    answer = run("city", "new", "city", "--name", "Рада")

    assert (answer.status, answer.out, answer.err.strip()) == (
        130,
        "",
        "Перервано. Записані файли цілі. Повторіть команду; лише build піде далі.",
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows sends it to all processes of a console")
@pytest.mark.parametrize("module", ["cli._interruption", "cli.command", "errors", "cli.check", "files._yaml"])
@pytest.mark.parametrize(("language", "said"), [("uk", "Перервано."), ("en", "Interrupted.")])
def test_ctrl_c_is_answered_in_a_sentence_also_while_the_command_is_imported(module: str, language: str, said: str) -> None:
    """Wherever it comes: no module is left half imported, and none makes an error of its own of it."""
    code = (
        "import os, signal, sys\nfrom importlib.abc import MetaPathFinder\n"
        "class Person(MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name == 'municipal_programs.{module}':\n"
        "            sys.meta_path.remove(self)\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.meta_path.insert(0, Person())\n"
        "from municipal_programs.cli import main\nmain()"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code, "check", str(PROGRAM), "--lang", language], capture_output=True, text=True, check=False
    )

    assert (answer.returncode, answer.stdout) == (130, "")
    assert answer.stderr.strip().startswith(said)
    assert len(answer.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows sends it to all processes of a console")
def test_ctrl_c_ends_also_an_import_that_hangs(tmp_path: Path) -> None:
    """It waits for a module, but not for ever."""
    (tmp_path / "hanging.py").write_text("import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(60)\n")
    code = (
        "import signal\nfrom municipal_programs.cli import _interruption\n_interruption._LONGEST = 0.2\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n_interruption.wait_for_imports()\n"
        "try: import hanging\nexcept KeyboardInterrupt: print('heard')"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, timeout=50)

    assert answer.stdout == "heard\n"


def test_what_the_system_refuses_is_told_with_its_place(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it comes up; no command ends with a traceback for it."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.EIO, os.strerror(errno.EIO), "диск/місто")

    monkeypatch.setattr("municipal_programs.app.new_city", refused)
    answer = run("city", "new", "city", "--name", "Рада")

    assert (answer.status, answer.out) == (2, "")
    assert "«диск/місто»: диск відповів помилкою" in answer.err


def test_what_stands_where_a_command_should_is_told_as_what_it_is(run: Callable[..., Any]) -> None:
    """An option that nobody knows is no command, also behind two dashes."""
    answer = run("--", "--frobnicate")

    assert answer.status == 2
    assert "«--frobnicate»" in answer.err


def test_a_current_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """Somebody removed it, or it lay on a stick."""
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"import os, shutil; shutil.rmtree({str(gone)!r}); from municipal_programs.cli import main; main()"
    arguments = ["build", str(tmp_path), "--period", "2020", "-o", "documents"]

    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=gone, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_what_a_console_lacks_is_written_as_json_writes_it(run: Callable[..., Any]) -> None:
    """Whatever its plane, and be it half a character; JSON that goes there is read back as it was."""
    run("--version")

    for text in ("«так» 🏛 і", "\ud800"):
        written = json.dumps(text, ensure_ascii=False).encode("cp866", errors="municipal-programs.numbered")
        assert json.loads(written.decode("cp866")) == text


@pytest.mark.parametrize("words", [["check", str(PROGRAM)], ["--version"]])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_finds_no_room_is_told_as_such(words: list[str]) -> None:
    """It was sent into a file on a full disk; no name, folder or permission is to blame."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-c", "from municipal_programs.cli import main; main()", *words]
        answer = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert answer.returncode == 2
    assert "Відповідь не вдалося вивести повністю" in answer.stderr
    assert "Traceback" not in answer.stderr
