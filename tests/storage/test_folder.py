from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest

from municipal_programs.storage import StorageError, make_folder, write_atomically, write_files

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    """Whoever names a folder for documents need not make it first."""
    make_folder(tmp_path / "reports" / "2020")

    assert (tmp_path / "reports" / "2020").is_dir()


def test_a_folder_that_is_there_keeps_what_it_holds(tmp_path: Path) -> None:
    """Making a folder twice damages nothing."""
    (tmp_path / "report.docx").write_bytes(b"whole")

    make_folder(tmp_path)

    assert (tmp_path / "report.docx").read_bytes() == b"whole"


def test_a_file_in_the_way_is_said_by_name(tmp_path: Path) -> None:
    """A file is never replaced by a folder."""
    (tmp_path / "reports").write_bytes(b"whole")

    for folder in (tmp_path / "reports", tmp_path / "reports" / "2020"):
        with pytest.raises(StorageError, match="reports» – це файл, а потрібна тека"):
            make_folder(folder)

    assert (tmp_path / "reports").read_bytes() == b"whole"


@pytest.mark.parametrize("name", ["aux", "звіт?", "рік ", "ї" * 128])
def test_a_folder_with_a_name_that_is_none_elsewhere_is_not_made(tmp_path: Path, name: str) -> None:
    """Neither itself nor above another; one that is there already is nobody's business."""
    for folder in (tmp_path / name, tmp_path / name / "2020"):
        with pytest.raises(StorageError, match=r"Змініть назву|Скоротіть"):
            make_folder(folder)

    assert list(tmp_path.iterdir()) == []
    (tmp_path / "a:b").mkdir()
    make_folder(tmp_path / "a:b" / "2020")
    assert (tmp_path / "a:b" / "2020").is_dir()


def test_files_are_written_into_a_folder_with_those_below_it(tmp_path: Path) -> None:
    """Beside whatever stands there already, and told in their order."""
    (tmp_path / "old.txt").write_bytes(b"old")

    written = write_files(tmp_path, {"index.html": b"1", "programs/first.html": b"2"})

    assert [path.relative_to(tmp_path).as_posix() for path in written] == ["index.html", "programs/first.html"]
    assert [path.read_bytes() for path in written] == [b"1", b"2"]
    assert (tmp_path / "old.txt").read_bytes() == b"old"


def test_a_folder_that_is_gone_between_two_files_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the first one would be missing and nobody would know."""

    def write_and_remove(path: Path, content: bytes) -> None:
        write_atomically(path, content)
        shutil.rmtree(tmp_path / "site")

    monkeypatch.setattr("municipal_programs.storage.folder.write_atomically", write_and_remove)

    with pytest.raises(StorageError, match="немає, тож файл «second"):
        write_files(tmp_path / "site", {"first.html": b"1", "programs/second.html": b"2"})

    assert list(tmp_path.iterdir()) == []


def test_a_place_where_no_folder_can_be_made_is_told_in_the_language_of_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says is said in Ukrainian too."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)

    with pytest.raises(StorageError, match="не створено: немає дозволу"):
        make_folder(tmp_path / "reports")
