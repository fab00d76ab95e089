"""A folder that one run at a time works in; the system itself takes the lock from a process that is gone."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from municipal_programs.storage import _messages as say
from municipal_programs.storage.atomic import StorageError, not_written

if TYPE_CHECKING:
    from collections.abc import Generator
    from io import FileIO
    from pathlib import Path

__all__ = ["LockedError", "locked", "this_run"]

_FAR_BEHIND: Final = 1 << 30
"""Where Windows locks a byte: what it locks nobody else may read, and the name of the holder has to be read."""
_MOST: Final = 1000


class LockedError(StorageError):
    """Somebody else works in the folder."""


def this_run() -> str:
    """Return what to call this process as the holder of a lock: its computer and its number there."""
    return f"{socket.gethostname()}, PID {os.getpid()}"


@contextmanager
def locked(path: Path, holder: str) -> Generator[None, None, None]:
    """Hold the lock file *path* for as long as the context lasts.

    No clock and no number of a process decides whether a lock still stands: the system gives it back as soon as its holder is gone,
    however it went. The file itself stays, empty.

    Args:
        path: The file; its folder exists.
        holder: Who holds it, for whoever is refused.

    Raises:
        LockedError: If somebody holds it, with what was said of the holder.
        StorageError: If the file cannot be written.
    """
    with _opened(path) as file:
        if not _held(file, path):
            raise LockedError(say.LOCKED(folder=path.parent, holder=_read(file) or say.SOMEBODY()))
        _write(file, holder, path)
        try:
            yield
        finally:
            _write(file, "", path)


def _opened(path: Path) -> FileIO:
    try:  # without a buffer, which would be written once more when a full disk has refused it
        return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b", buffering=0)
    except OSError as error:
        raise not_written(error, path) from error


def _held(file: FileIO, path: Path) -> bool:
    try:
        return _taken(file)
    except OSError as error:  # some network folders know no locks
        raise not_written(error, path) from error


def _read(file: FileIO) -> str:
    return file.read(_MOST).decode("utf-8", errors="replace")


def _write(file: FileIO, text: str, path: Path) -> None:
    try:
        file.seek(0)
        file.truncate()
        file.write(text.encode("utf-8"))
    except OSError as error:
        raise not_written(error, path, len(text.encode("utf-8"))) from error


if sys.platform == "win32":  # pragma: no cover - how Windows locks; the tests that go through it run there
    import msvcrt

    def _taken(file: FileIO) -> bool:
        """Take the lock, and tell whether nobody else had it; it goes with the file."""
        file.seek(_FAR_BEHIND)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _taken(file: FileIO) -> bool:
        """Take the lock, and tell whether nobody else had it; it goes with the file."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
