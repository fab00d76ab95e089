from __future__ import annotations

import decimal
import locale
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from municipal_programs.errors import Message
from municipal_programs.hooks import Patience
from municipal_programs.hooks.calling import guarded

if TYPE_CHECKING:
    from collections.abc import Callable


def test_an_answer_comes_back_alone() -> None:
    """A plugin that behaves leaves no trace."""
    assert guarded("a", "mp_rules", lambda: 7) == (7, ())


def test_a_plugin_that_hangs_is_left_alone_after_a_warning() -> None:
    """Whoever waits learns for whom, and the report goes on."""
    never, told = Event(), list[Message]()

    answer, (failure,) = guarded("a", "mp_rules", never.wait, Patience(warn_after=0.02, stop_after=0.1, tell=told.append))
    never.set()

    assert answer is None
    assert "0.1" in failure.message.uk
    assert [("«a»" in message.uk, "0.02" in message.uk) for message in told] == [(True, True)]


def test_a_plugin_that_is_slow_and_answers_is_no_failure() -> None:
    """The warning is for the one who waits; the section is whole."""
    started, told = Event(), list[Message]()

    def slow() -> int:
        started.wait(0.05)
        return 7

    assert guarded("a", "mp_rules", slow, Patience(warn_after=0.01, stop_after=5, tell=told.append)) == (7, ())
    assert len(told) == 1


def prints() -> int:
    """Write to standard output."""
    sys.stdout.write("готово\n")
    return 7


def writes_below_python() -> int:
    """Write to the descriptor, past every stream."""
    os.write(1, "під капотом\n".encode())
    return 7


def starts_a_process_that_prints() -> int:
    """Let another program write to standard output."""
    subprocess.run([sys.executable, "-c", "print('дитина')"], check=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    return 7


def writes_to_the_first_stream() -> int:
    """Reach the stream that the process began with."""
    assert sys.__stdout__ is not None
    sys.__stdout__.write("перший потік\n")
    return 7


def changes_the_folder() -> int:
    """Go elsewhere."""
    os.chdir("/")
    return 7


def changes_the_locale() -> int:
    """Let numbers be written otherwise."""
    locale.setlocale(locale.LC_ALL, "C" if locale.setlocale(locale.LC_ALL) != "C" else "C.UTF-8")
    return 7


def changes_the_environment() -> int:
    """Leave something for others."""
    os.environ["MP_LEFT_BEHIND"] = "1"
    return 7


def changes_how_deep_calls_may_go() -> int:
    """Let everybody fail who calls a little deeper."""
    sys.setrecursionlimit(sys.getrecursionlimit() + 100)
    return 7


def changes_who_may_open_new_files() -> int:
    """Let nobody open what is written later."""
    os.umask(0o777)
    return 7


def changes_how_new_threads_count() -> int:
    """Let every plugin that is asked later count with three digits."""
    decimal.DefaultContext.prec = 3
    decimal.DefaultContext.traps[decimal.Inexact] = True
    return 7


def shared() -> tuple[object, ...]:
    """Return what all plugins share."""
    surroundings = Path.cwd(), locale.setlocale(locale.LC_ALL), dict(os.environ), sys.getrecursionlimit()
    os.umask(mask := os.umask(0))
    return *surroundings, mask, repr(decimal.DefaultContext)


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (prints, "готово"),
        (writes_below_python, "під капотом"),
        (starts_a_process_that_prints, "дитина"),
        (writes_to_the_first_stream, "перший потік"),
        (changes_the_folder, "теку"),
        (changes_the_locale, "локаль"),
        (changes_the_environment, "середовища"),
        (changes_how_deep_calls_may_go, "вкладеності"),
        (changes_who_may_open_new_files, "права"),
        (changes_how_new_threads_count, "точність"),
    ],
)
def test_what_belongs_to_everybody_is_put_back_and_told(
    call: Callable[[], int], word: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """The answer is good all the same, and the next plugin finds the world as it was."""
    before = shared()

    answer, (failure,) = guarded("a", "mp_rules", call)

    assert answer == 7
    assert word in failure.message.uk
    assert shared() == before
    assert capfd.readouterr().out == ""


def closes_the_streams() -> int:
    """Take from everybody what messages are written to."""
    sys.stderr.write("кажу наостанок\n")
    sys.stderr.close()
    sys.stdout.close()
    return 7


def replaces_the_streams() -> int:
    """Let messages go where nobody reads them."""
    sys.stderr.write("кажу наостанок\n")
    sys.stdout = sys.stderr = StringIO()
    return 7


@pytest.mark.parametrize("call", [closes_the_streams, replaces_the_streams])
def test_the_streams_of_the_command_outlive_a_plugin(call: Callable[[], int], capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever it does to them; its own words on the stream of errors are read."""
    assert guarded("a", "mp_rules", call) == (7, ())

    sys.stdout.write("документ")
    sys.stderr.write("зауваження")
    assert capfd.readouterr() == ("документ", "кажу наостанок\nзауваження")


def test_what_a_plugin_lets_others_write_to_the_stream_of_errors_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    """A process that it starts takes the stream as it takes any other."""
    code = "import sys; sys.stderr.write('тло')"
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}

    def starts() -> int:
        return subprocess.run([sys.executable, "-c", code], check=True, stderr=sys.stderr, env=environment).returncode

    assert guarded("a", "mp_rules", starts) == (0, ())
    assert capfd.readouterr().err == "тло"


def test_a_stream_that_a_plugin_held_on_to_is_forgotten_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one below may be closed by then."""
    kept: list[object] = []
    monkeypatch.setattr(sys, "stderr", StringIO())
    guarded("a", "mp_rules", lambda: kept.append(sys.stderr))
    sys.stderr.close()

    kept.pop().close()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue] - as Python does with what nobody holds


def test_a_plugin_that_asks_whether_somebody_watches_is_told_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    """It colours what it says on a terminal, and there alone."""

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    def asks() -> bool:
        return sys.stderr.isatty()

    for stream, watched in ((Terminal(), True), (StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        assert guarded("a", "mp_rules", asks) == (watched, ())


def test_a_current_folder_that_is_gone_stops_no_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none to go back to, nothing has changed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert guarded("a", "mp_rules", lambda: 7) == (7, ())


SERVICE = """\
import os, sys
from pathlib import Path
from municipal_programs.hooks.calling import guarded
before = sys.stdout, sys.stderr
os.close(1)
answers = guarded("a", "mp_rules", lambda: 7), guarded("b", "mp_rules", lambda: print("готово"))
assert (sys.stdout, sys.stderr) == before
Path(sys.argv[1]).write_text("\\n".join(repr(answer) for answer in answers), encoding="utf-8")
"""


def test_a_process_without_standard_streams_calls_plugins_too(tmp_path: Path) -> None:
    """A service has none; what a plugin prints there is told as anywhere."""
    told = tmp_path / "told.txt"
    nothing = "import sys; sys.stdout = sys.stderr = None\n"

    subprocess.run([sys.executable, "-c", nothing + SERVICE, str(told)], check=True)

    first, second = told.read_text(encoding="utf-8").splitlines()
    assert first == "(7, ())"
    assert "готово" in second


@pytest.mark.parametrize("daemon", [None, False, True], ids=["as it comes", "waited for", "not waited for"])
def test_threads_that_a_plugin_leaves_behind_are_told(daemon: bool | None) -> None:
    """They go on beside the plugins that are asked next, or keep the process from ending."""
    ends = Event()

    def leaves() -> int:
        Thread(target=ends.wait, name="forgotten", daemon=daemon).start()
        return 7

    answer, (failure,) = guarded("a", "mp_rules", leaves)
    ends.set()

    assert answer == 7
    assert "forgotten" in failure.message.uk


def test_a_plugin_counts_in_a_decimal_context_of_its_own() -> None:
    """What it does to the precision of numbers ends with it."""

    def spoils() -> int:
        decimal.getcontext().prec = 2
        return decimal.getcontext().prec

    before = decimal.getcontext().prec

    assert guarded("a", "mp_rules", spoils) == (2, ())
    assert decimal.getcontext().prec == before


def test_the_place_of_a_failure_is_the_plugins_own_line() -> None:
    """Its author cannot change a line of the library."""
    _, (failure,) = guarded("a", "mp_rules", lambda: guarded(1, 2, 3, 4))  # type: ignore[arg-type]  # a plugin that calls wrongly

    assert failure.place.startswith("test_calling.py:")
