from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from municipal_programs.storage import StorageError, refuse_unwritable, remove_file, remove_leftovers, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def _refusing(number: int) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return refuse


@given(content=st.binary())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_written_is_read_back(tmp_path: Path, content: bytes) -> None:
    """Any bytes arrive as they are, whatever stood there before."""
    write_atomically(tmp_path / "звіт.docx", content)

    assert (tmp_path / "звіт.docx").read_bytes() == content
    assert _names(tmp_path) == ["звіт.docx"]


def test_a_new_file_has_the_mode_that_the_umask_says(tmp_path: Path) -> None:
    """Colleagues can open a report although its temporary file was private."""
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "report.docx", b"new")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "report.docx").stat().st_mode) == 0o640


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    """Whoever made a report private finds it private after the next run."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    target.chmod(0o600)

    write_atomically(target, b"new")

    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """A link into the shared folder still leads there."""
    (tmp_path / "real.docx").write_bytes(b"old")
    (tmp_path / "link.docx").symlink_to(tmp_path / "real.docx")

    write_atomically(tmp_path / "link.docx", b"new")

    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """The message says which folder to create; none is created behind one's back."""
    with pytest.raises(StorageError, match="немає") as caught:
        write_atomically(tmp_path / "нема" / "report.docx", b"new")

    assert str(tmp_path / "нема") in caught.value.message.en
    assert _names(tmp_path) == []


def test_a_folder_that_is_a_file_is_told_apart(tmp_path: Path) -> None:
    """A path that goes through a file is no missing folder."""
    (tmp_path / "report.docx").write_bytes(b"old")

    with pytest.raises(StorageError, match="це файл, а не тека"):
        write_atomically(tmp_path / "report.docx" / "again.docx", b"new")


def test_a_folder_cannot_be_replaced_by_a_file(tmp_path: Path) -> None:
    """A path that names a folder asks for the name of a file."""
    with pytest.raises(StorageError, match="це тека"):
        write_atomically(tmp_path, b"new")


def test_a_device_is_not_replaced() -> None:
    """Writing over the null device would make it a file."""
    with pytest.raises(StorageError, match="не звичайний файл"):
        write_atomically(Path(os.devnull), b"new")


def test_a_file_that_is_marked_read_only_is_not_replaced(tmp_path: Path) -> None:
    """Somebody protected it; the folder would let it be replaced all the same."""
    target = tmp_path / "signed.docx"
    target.write_bytes(b"signed")
    target.chmod(0o444)

    with pytest.raises(StorageError, match="захищено від запису"):
        write_atomically(target, b"new")

    assert target.read_bytes() == b"signed"
    assert _names(tmp_path) == ["signed.docx"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only some systems have a folder that takes no files")
def test_a_folder_that_is_there_and_takes_no_files_is_not_said_to_be_missing() -> None:
    """The system answers as if it were not there."""
    with pytest.raises(StorageError, match="У теку «/proc» не дозволено записувати"):
        write_atomically(Path("/proc/report.docx"), b"new")


def test_a_name_is_measured_in_bytes_not_letters(tmp_path: Path) -> None:
    """Of Cyrillic letters only half as many fit; the message counts what the disk counts."""
    write_atomically(tmp_path / ("з" * 127), b"fits")
    with pytest.raises(StorageError, match="256 байтів"):
        write_atomically(tmp_path / ("з" * 128), b"does not")

    assert _names(tmp_path) == ["з" * 127]


@pytest.mark.parametrize("name", ["a\0b.docx", "\ud800.docx"])
def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path, name: str) -> None:
    """A zero byte or half a character is reported, not passed on to the system."""
    with pytest.raises(StorageError, match="містить знак"):
        write_atomically(tmp_path / name, b"new")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "бракує місця"),
        (errno.EACCES, "не дозволено записувати"),
        (errno.EROFS, "не дозволено записувати"),
        (errno.EIO, "не записано"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace", "mkstemp"])
def test_a_failure_at_any_step_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, step: str
) -> None:
    """A full disk or a lost permission neither damages the report of yesterday nor leaves a stray file."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    owner = {"fsync": "os.fsync", "replace": "pathlib.Path.replace", "mkstemp": "tempfile.mkstemp"}[step]
    monkeypatch.setattr(owner, _refusing(number))

    with pytest.raises(StorageError, match=words):
        write_atomically(target, b"new")

    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["report.docx"]


@pytest.mark.parametrize(("number", "is_told"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)])
def test_a_folder_that_cannot_be_flushed_takes_its_file_and_one_that_fails_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_told: bool
) -> None:
    """Some network folders do not know how; a disk that answers with an error is another matter."""
    flush = os.fsync

    def of_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", of_files_only)
    if is_told:
        with pytest.raises(StorageError, match="диск відповів помилкою"):
            write_atomically(tmp_path / "report.docx", b"new")
    else:
        write_atomically(tmp_path / "report.docx", b"new")

    assert (tmp_path / "report.docx").read_bytes() == b"new"
    assert _names(tmp_path) == ["report.docx"]


def test_a_path_that_is_too_long_is_not_blamed_on_the_name(tmp_path: Path) -> None:
    """Each of its names is short enough."""
    with pytest.raises(StorageError, match=r"report\.docx.* не записано: назва чи весь шлях до неї задовгі"):
        write_atomically(tmp_path.joinpath(*["x" * 200] * 30) / "report.docx", b"new")


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of writing is no failure of the disk, and still cleans up."""

    def interrupted(_: int) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "report.docx", b"new")

    assert _names(tmp_path) == []


def test_what_a_killed_process_left_behind_is_removed_and_nothing_else(tmp_path: Path) -> None:
    """Names that only look alike are somebody's files."""
    (tmp_path / "2019").mkdir()
    for name in (".ab_c12de.tmp", "2019/.ab_c12de.tmp", ".notes.tmp", "report.docx", ".ABCDEFGH.tmp"):
        (tmp_path / name).write_bytes(b"half")

    remove_leftovers(tmp_path)
    remove_leftovers(tmp_path / "nowhere")

    assert {path.name for path in tmp_path.rglob("*")} == {"2019", ".notes.tmp", "report.docx", ".ABCDEFGH.tmp"}


def test_a_file_is_removed_and_one_that_is_not_there_needs_no_removing(tmp_path: Path) -> None:
    """What cannot be removed is told."""
    (tmp_path / "note.txt").touch()
    remove_file(tmp_path / "note.txt")
    remove_file(tmp_path / "note.txt")

    assert _names(tmp_path) == []
    with pytest.raises(StorageError, match="не вдалося вилучити"):
        remove_file(tmp_path)


def test_what_can_be_written_to_is_not_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing is left of the look."""
    refuse_unwritable(tmp_path / "new.json")
    assert _names(tmp_path) == []

    write_atomically(tmp_path / "old.json", b"{}")
    refuse_unwritable(tmp_path / "old.json")
    assert (tmp_path / "old.json").read_bytes() == b"{}"
    assert _names(tmp_path) == ["old.json"]


def test_what_cannot_be_written_to_is_refused_in_the_words_of_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, a place in no folder, a folder that takes no file."""
    for path in (tmp_path, tmp_path / "nowhere" / "new.json", tmp_path / "con"):
        with pytest.raises(StorageError) as later:
            write_atomically(path, b"")
        with pytest.raises(StorageError) as sooner:
            refuse_unwritable(path)
        assert sooner.value.message == later.value.message

    monkeypatch.setattr("tempfile.mkstemp", _refusing(errno.EROFS))
    with pytest.raises(StorageError, match="не дозволено записувати"):
        refuse_unwritable(tmp_path / "new.json")
