"""How far a command is, on a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, Self, TextIO

import pytest

from municipal_programs.cli import _messages as say
from municipal_programs.cli import _progress, main
from municipal_programs.cli._progress import Progress, Stage
from municipal_programs.errors import Language
from municipal_programs.testing import write_sample_city, write_sample_country

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from municipal_programs.errors import Message


pytestmark = pytest.mark.skipif(not hasattr(os, "openpty"), reason="takes a terminal")


_END = b"\0"


class Terminal:
    """A terminal, and what a person sees on it.

    Args:
        columns: Its width.
        encoding: The letters that it has.
    """

    def __init__(self, columns: int = 80, encoding: str = "utf-8") -> None:
        import fcntl  # noqa: PLC0415 - not everywhere
        import struct  # noqa: PLC0415
        import termios  # noqa: PLC0415

        self._columns = columns
        self._leader, follower = os.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.stream: TextIO = os.fdopen(follower, "w", encoding=encoding, errors="backslashreplace")
        self._shown: list[bytes] = []
        self._reader = threading.Thread(target=self._read)

    def __enter__(self) -> Self:
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closed()
        os.close(self._leader)

    def _read(self) -> None:
        try:
            while not self._shown or _END not in self._shown[-1]:
                self._shown.append(os.read(self._leader, 4096))
        except OSError:
            pass  # so ends a terminal

    def raw(self) -> str:
        """Return all that was sent to it until now."""
        return b"".join(self._shown).partition(_END)[0].decode(errors="replace")

    def closed(self) -> str:
        """Close it, and return all that was sent to it."""
        if not self.stream.closed:
            self.stream.write(_END.decode())  # who keeps track of processes may hold it open for as long as this one lives
            self.stream.close()
        self._reader.join()
        return self.raw()

    def screen(self) -> list[str]:
        """Close it, and return what a person reads on it in the end."""
        rows: list[list[str]] = [[]]
        row = column = 0
        for char in self.closed():
            if column == self._columns and char not in "\r\n":
                row, column = row + 1, 0
            if char == "\r":
                column = 0
            elif char == "\n":
                row += 1
            rows += [[] for _ in range(row + 1 - len(rows))]
            if char not in "\r\n":
                assert char >= " ", "there is nothing that a terminal might not know"
                rows[row] += [" "] * (column + 1 - len(rows[row]))
                rows[row][column] = char
                column += 1
        return ["".join(line).rstrip() for line in rows]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Generator[Terminal]:
    """A terminal at which nobody has to wait a second."""
    monkeypatch.setattr(_progress, "AFTER", 0.0)
    monkeypatch.setattr(_progress, "_EVERY", 0.001)
    with Terminal() as made:
        yield made


def seen(terminal: Terminal, text: str) -> None:
    """Wait until *text* is on the terminal."""
    until = time.monotonic() + 10
    while text not in terminal.raw():
        assert time.monotonic() < until, f"{text!r} is not in {terminal.raw()[-500:]!r}"
        time.sleep(0.002)


def test_a_person_sees_what_is_done_and_how_much_of_it(terminal: Terminal) -> None:
    """Parts of which nobody knows the number have no bar; what is over leaves nothing behind."""
    with redirect_stderr(terminal.stream), Progress(Language.UKRAINIAN) as progress:
        progress.on(say.READING())
        seen(terminal, "Читання, минуло 0:0")
        tell = progress.on(say.CHECKING())
        tell(0, 40)
        seen(terminal, "Перевірка [--------------------] 0/40, минуло 0:0")
        tell(10, 40)
        tell(20, 40)
        seen(terminal, "Перевірка [##########----------] 20/40, минуло 0:0")
        progress.on(say.CHECKING(), shows_parts=False)(1, 3)
        seen(terminal, "Перевірка [######--------------] 33%")

    assert terminal.screen() == [""]


def test_the_rest_is_told_by_the_pace_of_what_is_done_now() -> None:
    """Neither what was done long ago counts, nor what had to be prepared; other parts are counted anew."""
    stage = Stage(say.CHECKING()).told(30, 100, now=0.0).told(31, 100, now=50.0)

    assert stage.line(50.0, spent=60.0).en == "Checking [######--------------] 31/100, 1:00 passed"
    assert stage.told(32, 100, now=52.0).line(52.0, spent=62.0).en.endswith("32/100, 1:02 passed, 2:16 left")
    assert stage.told(90, 100, now=4000.0).line(4000.0, spent=4010.0).en.endswith("90/100, 1:06:50 passed, 11:10 left")
    stuck = stage.told(32, 100, now=52.0)
    assert [stuck.line(now, spent=now).en.rpartition(", ")[2] for now in (52.0, 62.5, 500.0)] == [
        "2:16 left",
        "2:06 left",
        "0:00 left",
    ]
    assert stage.told(100, 100, now=52.0).line(53.0, spent=63.0).en == "Checking [####################] 100/100, 1:03 passed"
    assert (
        stage.told(0, 7, now=52.0).told(1, 7, now=52.0).line(52.0, spent=62.0).uk
        == "Перевірка [##------------------] 1/7, минуло 1:02"
    )
    assert stage.told(120, 100, now=52.0).line(52.0, spent=62.0).en.endswith("100/100, 1:02 passed"), (
        "a file that grows meanwhile"
    )


def test_what_is_said_meanwhile_stands_above(terminal: Terminal) -> None:
    """In whole lines, and without remains of the bar between them."""
    with redirect_stderr(terminal.stream), Progress(Language.UKRAINIAN) as progress:
        for text in ("Перше.", "Друге."):
            seen(terminal, "минуло")
            progress.say(text)

    assert terminal.screen() == ["Перше.", "Друге.", ""]


@pytest.mark.parametrize(("columns", "encoding"), [(30, "utf-8"), (12, "utf-8"), (60, "ascii"), (80, "cp1251")])
def test_no_terminal_is_too_narrow_or_lacks_letters(monkeypatch: pytest.MonkeyPatch, columns: int, encoding: str) -> None:
    """A line that the terminal goes on with below could not be taken away."""
    monkeypatch.setattr(_progress, "AFTER", 0.0)
    with Terminal(columns, encoding) as narrow:
        with redirect_stderr(narrow.stream), Progress(Language.UKRAINIAN) as progress:
            progress.on(say.RENDERING())(1, 2)
            until = time.monotonic() + 10
            while not narrow.raw() and time.monotonic() < until:
                time.sleep(0.002)
        shown = narrow.raw()

        assert narrow.screen() == [""]
        assert 0 < max(map(len, shown.split("\r"))) < columns


def test_who_waits_less_than_a_second_or_at_no_terminal_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is a thread started for a pipe, and what is said goes where it should."""
    with Terminal() as quick:
        with redirect_stderr(quick.stream), Progress(Language.UKRAINIAN) as progress:
            progress.on(say.READING())(1, 2)
        assert quick.closed() == ""
    monkeypatch.setattr(_progress, "AFTER", 0.0)
    threads = threading.active_count()
    with Progress(Language.UKRAINIAN) as progress:
        progress.on(say.READING())(1, 2)
        assert threading.active_count() == threads
        time.sleep(0.01)
        progress.say("Сказано.")
        progress.say("Відповідь.", err=False)

    assert capsys.readouterr() == ("Відповідь.\n", "Сказано.\n")


def test_a_terminal_that_is_closed_meanwhile_stops_no_work(terminal: Terminal) -> None:
    """Whoever closes a window may still want the file that is being written."""
    with redirect_stderr(terminal.stream), Progress(Language.UKRAINIAN):
        seen(terminal, "минуло")
        terminal.stream.close()
        time.sleep(0.01)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city with workbooks, a document and a file of two communities."""
    folder = tmp_path_factory.mktemp("made")
    write_sample_city(folder / "city", programs=3, departments=2, measures=6)
    (folder / "one").mkdir()
    program = next((folder / "city" / "programs").iterdir()) / "program.yaml"
    (folder / "one" / "program.yaml").write_bytes(program.read_bytes())
    write_sample_country(folder / "country.jsonl", communities=2, programs=3, measures=2)
    kits, document = ["kit", folder / "one/program.yaml"], ["report", "summary", folder / "one/program.yaml"]
    for words in ([*kits, "--period", "2020", "-o", folder / "kits"], [*document, "-o", folder / "summary.docx"]):
        with pytest.raises(SystemExit):
            main([str(word) for word in words])
    return folder


ONE = "{made}/one/program.yaml"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (["check", "{made}/city"], "Читання ["),
        (["check", "{made}/city"], "Перевірка ["),
        (["check", ONE, "{made}/city/programs/program_001/program.yaml"], "Перевірка ["),
        (["status", "{made}/city", "--period", "2020"], "Читання ["),
        (["status", "{made}/city", "--period", "2020"], "Перевірка ["),
        (["export", "835", "{made}/city", "-o", "{out}"], "Експорт ["),
        (["export", "datapackage", "{made}/city", "-o", "{out}"], "Експорт ["),
        (["export", "site", "{made}/city", "-o", "{out}"], "Читання ["),
        (["export", "site", "{made}/city", "-o", "{out}"], "Складання сайту ["),
        (["kit", ONE, "--period", "2020", "-o", "{out}"], "Складання книг ["),
        (["collect", ONE, "{made}/kits/department_1.xlsx"], "Читання книг ["),
        (["report", "summary", ONE, "-o", "{out}.docx"], "Читання ["),
        (["report", "summary", ONE, "-o", "{out}.docx"], "Складання документа, минуло"),
        (["build", "{made}/city", "--period", "2020", "-o", "{out}", "--jobs", "1"], "Складання ["),
        (["country", "{made}/country.jsonl", "--jobs", "1"], "Підсумовування ["),
        (["verify", "{made}/summary.docx", "{made}/city"], "Читання ["),
        (["verify", "{made}/summary.docx", ONE], "Порівняння, минуло"),
        (["facts", "{made}/summary.docx"], "Читання, минуло"),
        (["audit", "{made}/summary.docx"], "Перевірка, минуло"),
        (["import", "{made}/summary.docx", "-o", "{out}.yaml"], "Читання, минуло"),
        (["explain", ONE], "Читання, минуло"),
        (["template", "vars", "summary"], "Опитування розширень, минуло"),
        (["plugin", "list"], "Опитування розширень, минуло"),
    ],
)
def test_every_command_that_may_last_says_how_far_it_is_and_leaves_nothing_of_it(
    words: Sequence[str],
    label: str,
    *,
    made: Path,
    tmp_path: Path,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On the error stream: standard output may go into a file."""
    typed = [word.format(made=made, out=tmp_path / "out") for word in words]
    monkeypatch.setattr(Progress, "on", _slow(terminal, Progress.on))
    with redirect_stderr(terminal.stream), pytest.raises(SystemExit):
        main(typed)

    assert label in terminal.raw()
    assert not any("минуло" in line for line in terminal.screen())
    assert "минуло" not in capsys.readouterr().out


def _slow(terminal: Terminal, on: Callable[..., Callable[[int, int], None]]) -> Callable[..., Callable[[int, int], None]]:
    """Return *on* as it would be if every part took long enough to be seen."""

    def slow(progress: Progress, label: Message, **how: bool) -> Callable[[int, int], None]:
        tell = on(progress, label, **how)
        seen(terminal, label.uk)

        def told(done: int, total: int) -> None:
            tell(done, total)
            if total:
                seen(terminal, f"{label.uk} [")

        return told

    return slow


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")
def test_ctrl_c_takes_the_bar_away_and_says_how_to_go_on(made: Path) -> None:
    """Whatever was being done."""
    script = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from municipal_programs.cli import _progress, main; _progress.AFTER = _progress._EVERY = 0.001; main()"
    )
    with Terminal() as terminal:
        with subprocess.Popen(
            [sys.executable, "-c", script, "check", str(made / "city")],
            stdout=subprocess.PIPE,
            stderr=terminal.stream,
            start_new_session=True,
        ) as command:
            seen(terminal, "минуло")
            os.killpg(command.pid, signal.SIGINT)
            out, _ = command.communicate(timeout=60)

        assert (command.returncode, out) == (130, b"")
        assert [line for line in terminal.screen() if line] == [
            "Перервано. Записані файли цілі. Повторіть команду; лише build піде далі."
        ]
