from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

from municipal_programs.errors import InvalidValueError, MunicipalProgramsError
from municipal_programs.files import _growth as files
from municipal_programs.hooks import Patience, plugins
from municipal_programs.limits import VARIABLE, Limits, limited, limits_in_force
from municipal_programs.values import LARGEST_EXPONENT
from municipal_programs.word.received import walking
from municipal_programs.word.template import structure, tags, values

PAGE = Path(__file__).parents[2] / "docs" / "security.md"


def test_the_usual_limits_hold_until_somebody_changes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program changes them for itself, an administrator for a machine; the program has the last word."""
    monkeypatch.delenv(VARIABLE, raising=False)
    assert limits_in_force() == Limits()

    monkeypatch.setenv(VARIABLE, " file_bytes=40000000  template_seconds=120 ")
    assert limits_in_force() == Limits(file_bytes=40_000_000, template_seconds=120)

    with limited(Limits(file_bytes=1)):
        assert limits_in_force() == Limits(file_bytes=1)
        with limited(Limits(file_bytes=2)):
            assert limits_in_force() == Limits(file_bytes=2)
        assert limits_in_force() == Limits(file_bytes=1)
    assert limits_in_force().file_bytes == 40_000_000


def test_limits_of_a_thread_are_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two requests to a server do not share theirs."""
    monkeypatch.delenv(VARIABLE, raising=False)
    seen: list[Limits] = []
    with limited(Limits(file_bytes=1)):
        thread = threading.Thread(target=lambda: seen.append(limits_in_force()))
        thread.start()
        thread.join()

    assert seen == [Limits()]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("file_byte=1", "«file_byte», а такої межі немає. Можливо, «file_bytes»?"),
        ("names=1", "«names», а такої межі немає"),
        ("file_bytes", "записано «file_bytes»"),
        ("file_bytes=", "записано «file_bytes=»"),
        ("file_bytes=0", "записано «file_bytes=0»"),
        ("file_bytes=-1", "записано «file_bytes=-1»"),
        ("file_bytes=1e9", "записано «file_bytes=1e9»"),
        ("file_bytes=٣", "записано «file_bytes=٣»"),
        ("file_bytes = 1", "записано «file_bytes»"),
        ("file_bytes=" + "9" * 5000, "записано «file_bytes=999"),
    ],
)
def test_what_is_no_limit_is_told(monkeypatch: pytest.MonkeyPatch, written: str, said: str) -> None:
    """A slip in a variable must not leave a machine open, or shut."""
    monkeypatch.setenv(VARIABLE, written)

    with pytest.raises(MunicipalProgramsError, match=re.escape(said)) as refused:
        limits_in_force()
    assert VARIABLE in refused.value.message.en


@pytest.mark.parametrize("value", [0, -1, True, 1.5, None])
def test_a_limit_is_a_whole_number_greater_than_zero(value: int) -> None:
    """Nothing else bounds anything."""
    for name in Limits.names():
        with pytest.raises(InvalidValueError, match=f"межа {name}"):
            Limits(**{name: value})


def test_the_patience_with_plugins_is_a_limit() -> None:
    """A slow machine waits for longer."""
    with limited(Limits(plugin_warning_seconds=60, plugin_seconds=600)):
        assert (Patience().warn_after, Patience().stop_after) == (60, 600)


def test_the_page_on_security_lists_every_limit_as_it_is() -> None:
    """Whoever meets a limit looks there, and an administrator copies the name from there."""
    rows = re.findall(r"^\| `(\w+)` \| ([\d ]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert {name: int(value.replace(" ", "")) for name, value in rows} == {
        name: getattr(Limits(), name) for name in Limits.names()
    }


def test_the_page_on_security_lists_the_bounds_that_are_fixed_as_they_are() -> None:
    """Nobody can change those for a machine, so the page has to say what they are."""
    table = PAGE.read_text(encoding="utf-8").split("| bound | is | because |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| ([^|`]+) \| ([\d ]+) \| ", table, re.MULTILINE)

    assert {bound: int(value.replace(" ", "")) for bound, value in rows} == {
        "levels of a file of data": files.DEEPEST,
        "levels of the values of a section": values._DEEPEST,
        "statements of a template inside of each other": structure._DEEPEST,
        "characters of a tag": tags._LONGEST,
        "elements of a document inside of each other": walking._DEEPEST,
        "columns that a cell of a foreign table covers": walking._WIDEST,
        "digits behind or before the point of a number": LARGEST_EXPONENT,
        "sections, rules or terms of one plugin": plugins._MOST,
    }
