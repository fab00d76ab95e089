from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from municipal_programs.storage import LockedError, StorageError, locked

if TYPE_CHECKING:
    from pathlib import Path

HOLDS = """\
import sys, time
from pathlib import Path
from municipal_programs.storage import locked
with locked(Path(sys.argv[1]), "процес 7"):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    """Also within one process, and the first goes on undisturbed."""
    lock = tmp_path / ".lock"
    with locked(lock, "процес 7, бухгалтерія"):
        with pytest.raises(LockedError, match="процес 7, бухгалтерія"), locked(lock, "процес 8"):
            pass
        assert lock.read_text(encoding="utf-8") == "процес 7, бухгалтерія"

    with locked(lock, "процес 8"):
        pass
    assert lock.read_bytes() == b""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")
def test_the_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    """Nothing has to be removed by hand, whoever has the number of that process now."""
    lock = tmp_path / ".lock"
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(lock)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match="процес 7"), locked(lock, "процес 8"):
            pass
        holder.send_signal(signal.SIGKILL)
        holder.wait()

    with locked(lock, "процес 8"):
        assert lock.read_text(encoding="utf-8") == "процес 8"


@pytest.mark.skipif(os.name == "nt", reason="Windows locks otherwise")
def test_a_folder_that_knows_no_locks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network folders do not; two runs would mix there."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)

    with pytest.raises(StorageError, match=os.strerror(errno.ENOLCK)) as refused, locked(tmp_path / ".lock", "x"):
        pass
    assert not isinstance(refused.value, LockedError)


def test_a_lock_that_says_nothing_of_its_holder_holds_all_the_same(tmp_path: Path) -> None:
    """It was taken this very moment."""
    with locked(tmp_path / ".lock", ""), pytest.raises(LockedError, match="не записано"), locked(tmp_path / ".lock", ""):
        pass


def test_a_folder_that_takes_no_file_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not taken for one that somebody works in."""

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.open", refuse)

    with pytest.raises(StorageError, match="не дозволено записувати") as refused, locked(tmp_path / ".lock", "x"):
        pass
    assert not isinstance(refused.value, LockedError)
