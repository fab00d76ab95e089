"""What every command that writes says where it cannot, and what is on the disk then: the same as before."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import pytest
from attrs import evolve
from tests.files.kits.building import PROGRAM, filled

from municipal_programs.cli.command import _group
from municipal_programs.errors import Language
from municipal_programs.files import write_program
from municipal_programs.testing import write_sample_country

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from tests.cli.conftest import Answer

    Run = Callable[..., Answer]

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
EXAMPLE, CITY = str(EXAMPLES / "zhytomyr" / "program.yaml"), str(EXAMPLES / "city")
RECEIVED = str(Path(__file__).parents[1] / "golden" / "final.docx")

MAKING = {
    "kit": ["kit", EXAMPLE, "--period", "2019", "-o", "OUT"],
    "export json": ["export", "json", EXAMPLE, "other.yaml", "-o", "OUT"],
    "export 835": ["export", "835", EXAMPLE, "-o", "OUT"],
    "export iati": ["export", "iati", EXAMPLE, "-o", "OUT"],
    "export datapackage": ["export", "datapackage", EXAMPLE, "other.yaml", "-o", "OUT"],
    "export schema": ["export", "schema", "-o", "OUT"],
    "export site": ["export", "site", CITY, "-o", "OUT"],
    "build": ["build", CITY, "--period", "2017", "--jobs", "1", "-o", "OUT"],
    "city new": ["city", "new", "OUT", "--name", "Рада"],
    "plugin new": ["plugin", "new", "OUT"],
    "demo": ["demo", "OUT"],
    "collect --remarks": ["collect", "program.yaml", "book.xlsx", "--remarks", "OUT"],
}
"""The commands that make the folder OUT, by what they are called here."""
FILLING = {
    "report": ["report", "final", EXAMPLE, "-o", "OUT.docx"],
    "status": ["status", CITY, "--period", "2017", "--format", "xlsx", "-o", "OUT.xlsx"],
    "country": ["country", "country.jsonl", "--jobs", "1", "-o", "OUT.json"],
    "import": ["import", RECEIVED, "-o", "OUT.yaml"],
    "audit --annotate": ["audit", RECEIVED, "--annotate", "OUT.docx"],
    "audit --yaml": ["audit", RECEIVED, "--yaml", "OUT.yaml"],
    "collect -o": ["collect", "program.yaml", "book.xlsx", "-o", "OUT.yaml"],
}
"""Those that write a file OUT with an ending into a folder that is there."""
COLLECT = {"collect": ["collect", "there/program.yaml", "book.xlsx"]}
"""The one that writes beside what it reads."""

FOLDER, FILE = "there/out", "there/file"
TABLE = {**MAKING, **FILLING, **COLLECT}
every_command_that_writes = pytest.mark.parametrize(
    ("words", "out"), [(words, FILE if name in FILLING else FOLDER) for name, words in TABLE.items()], ids=TABLE
)
_SEVERAL = ("kit", "export json", "export 835", "export datapackage", "export site", "build", "plugin new", "demo")
several_files = pytest.mark.parametrize("words", [MAKING[name] for name in _SEVERAL], ids=_SEVERAL)
_CAPABILITIES, _OVERRIDING = 0x2008_0522, 0b110
"""The version of the call, and the bits of CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root is bound by no permission."""


@cache
def inputs() -> dict[str, bytes]:
    """Return the files that the commands of the table read, by their paths."""
    with tempfile.TemporaryDirectory() as folder:
        write_sample_country(f"{folder}/country.jsonl", communities=2, programs=1, measures=1)
        country = Path(folder, "country.jsonl").read_bytes()
    program = write_program(PROGRAM).encode()
    other = write_program(evolve(PROGRAM, approved_by=evolve(PROGRAM.approved_by, number="1"))).encode()
    book = filled({("measure.1", "disbursed.community"): 1})
    return {
        "program.yaml": program,
        "there/program.yaml": program,
        "other.yaml": other,
        "book.xlsx": book,
        "country.jsonl": country,
    }


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with what the commands read and the folder in which they write."""
    (tmp_path / "there").mkdir()
    for name, content in inputs().items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """Return everything in *folder* by its path: what a file holds, and a folder as nothing."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def holding(folder: Path) -> dict[str, bytes]:
    """Return the files in *folder* that hold something: no folders, and no lock that nobody holds."""
    return {path: content for path, content in contents(folder).items() if content}


def refusals(run: Run, words: Sequence[str], out: str) -> tuple[str, str]:
    """Run a command in each language; it has to refuse in a sentence, which is returned."""
    typed = [word.replace("OUT", out) for word in words]
    answers = [run("--lang", language, *typed) for language in ("uk", "en")]

    assert [answer.status for answer in answers] == [2, 2]
    ukrainian, english = (answer.err.splitlines()[-1] for answer in answers)
    assert ukrainian != english
    return ukrainian, english


def when_flushed(number: int, act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let *act* happen as something is flushed for that *number* of times: first a file, then the folder that it is in, and so on."""
    really, flushed = os.fsync, count(1)

    def flush(descriptor: int) -> None:
        really(descriptor)
        if next(flushed) == number:
            act()

    monkeypatch.setattr("os.fsync", flush)


def full() -> NoReturn:
    """Answer as a system does whose disk is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


READING = {"check", "explain", "facts", "verify", "template check", "template vars", "plugin list", "plugin check"}
"""The commands that write nothing."""


def typed_as(group: click.Group, *before: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command below *group* by all that has to be typed for it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from typed_as(command, *before, name)
        elif command is not None:
            yield " ".join((*before, name)), command


def test_the_table_has_every_command_that_writes() -> None:
    """With every option for a file: whoever adds one adds a line to the table, or says that it is for reading."""
    named = dict(typed_as(_group(Language.ENGLISH)))
    options = {
        f"{name} {option}"
        for name, command in named.items()
        for param in command.params
        if isinstance(param, click.Option) and isinstance(param.type, click.Path)
        for option in param.opts
        if option.startswith("--")
    }
    tried = {name for name in named for words in TABLE.values() if " ".join(words).startswith(f"{name} ")}
    with_options = {f"{words[0]} {'--output' if word == '-o' else word}" for words in TABLE.values() for word in words}

    assert named.keys() - tried == READING
    assert options - with_options == {"export --documents", "report --templates", "verify --templates"}


@pytest.mark.parametrize("words", [*MAKING.values(), *FILLING.values()], ids=[*MAKING, *FILLING])
@pytest.mark.parametrize(("name", "said"), [("a" * 256, "Скоротіть її"), ("aux", "Windows зве пристрій")], ids=["long", "device"])
def test_a_name_that_some_system_does_not_take_is_told(run: Run, place: Path, words: Sequence[str], name: str, said: str) -> None:
    """A document goes to people who could not open it."""
    before = contents(place / "there")

    answer = run(*(word.replace("OUT", f"there/{name}") for word in words))

    assert answer.status == 2
    assert said in answer.err.splitlines()[-1]
    assert contents(place / "there") == before


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let no file grow, which the system tells like a full disk."""
    resource = pytest.importorskip("resource", reason="Windows limits no file")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@every_command_that_writes
def test_a_full_disk_is_told(run: Run, place: Path, words: Sequence[str], out: str, request: pytest.FixtureRequest) -> None:
    """In a sentence, and no file is left of what could not be written."""
    before = holding(place)
    request.getfixturevalue("full_disk")

    ukrainian, english = refusals(run, words, out)

    assert "бракує місця" in ukrainian
    assert "no room" in english
    assert holding(place) == before
    assert list(place.rglob("*.tmp")) == []


@several_files
def test_what_a_full_disk_interrupted_is_completed_by_the_next_run(
    run: Run, place: Path, words: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends with the same files as a run on a disk that had room for all."""
    typed = [word.replace("OUT", FOLDER) for word in words]
    whole = run(*typed)
    expected = contents(place / "there")
    shutil.rmtree(place / FOLDER)

    with monkeypatch.context() as patched:
        when_flushed(3, full, patched)
        assert run(*typed).status in {1, 2}
    assert contents(place / "there") != expected
    assert run(*typed).status == whole.status
    assert contents(place / "there") == expected


@contextmanager
def bound_by_permissions() -> Generator[None]:
    """Let permissions bind whoever runs the tests: the system takes from root what lets it write anywhere, and gives it back."""
    if sys.platform == "win32":
        pytest.skip("Windows keeps no permissions of a folder in its mode")
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("only Linux lets root be bound by permissions")
    libc, header, sets = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(_CAPABILITIES, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, sets) == 0
    effective = sets[0]
    sets[0] = effective & ~_OVERRIDING
    assert libc.capset(header, sets) == 0
    try:
        yield
    finally:
        sets[0] = effective
        assert libc.capset(header, sets) == 0


@contextmanager
def read_only(folder: Path) -> Generator[None]:
    """Let nobody write into *folder*."""
    with bound_by_permissions():
        folder.chmod(0o555)
        with pytest.raises(PermissionError):
            (folder / "probe").touch()
        try:
            yield
        finally:
            folder.chmod(0o755)


@pytest.mark.parametrize(
    ("words", "out", "protected"),
    [
        *(pytest.param(words, FILE if name in FILLING else FOLDER, "there", id=name) for name, words in TABLE.items()),
        *(pytest.param(words, FOLDER, FOLDER, id=f"{name}, its own") for name, words in MAKING.items()),
    ],
)
def test_a_read_only_folder_is_told(run: Run, place: Path, words: Sequence[str], out: str, protected: str) -> None:
    """By its name, with what to do about it; nothing stands in it that did not before."""
    (place / protected).mkdir(exist_ok=True)
    before = contents(place / "there")

    with read_only(place / protected):
        ukrainian, english = refusals(run, words, out)

    assert "there" in ukrainian
    assert "не дозволено записувати" in ukrainian or "не створено: немає дозволу" in ukrainian
    assert ("Змініть права" in ukrainian and "Change the permissions" in english) or (
        "Вкажіть іншу" in ukrainian and "Choose another" in english
    )
    assert contents(place / "there") == before


@every_command_that_writes
def test_a_folder_that_somebody_removes_meanwhile_is_told(
    run: Run, place: Path, words: Sequence[str], out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a file is written into it: what it is called, and that it is gone."""
    flushed = 3 if "--remarks" in words else 1  # what was delivered is written before, elsewhere
    when_flushed(flushed, lambda: shutil.rmtree(place / "there"), monkeypatch)

    said = run(*(word.replace("OUT", out) for word in words))

    assert said.status == 2
    assert "немає, тож файл" in said.err.splitlines()[-1]
    assert "there" in said.err.splitlines()[-1]
    assert not (place / "there").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows flushes no folder, by which the test tells that a file is written")
@several_files
def test_a_folder_that_somebody_removes_between_two_files_is_not_made_again(
    run: Run, place: Path, words: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of them would be missing, and nobody would be told."""
    when_flushed(2, lambda: shutil.rmtree(place / "there"), monkeypatch)

    said = run(*(word.replace("OUT", FOLDER) for word in words))

    assert said.status == 2
    assert "немає, тож файл" in said.err.splitlines()[-1]
    assert not (place / "there").exists()
