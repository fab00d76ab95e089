"""A file is replaced as a whole, or stays as it was."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.errors import MunicipalProgramsError, told_by_system
from municipal_programs.storage import _messages as say
from municipal_programs.storage.names import refusal_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from municipal_programs.errors import Message

__all__ = ["StorageError", "not_written", "refuse_unwritable", "remove_file", "remove_leftovers", "write_atomically"]

_TEMPORARY = re.compile(r"\.[a-z0-9_]{8}\.tmp")
"""What `tempfile` makes of the prefix and suffix below."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT}
"""A folder that is there and takes no new file, as those of ``/proc``, answers that there is none."""


class StorageError(MunicipalProgramsError, OSError):
    """A file could not be written; what was on disk before is still there, whole."""


def write_atomically(path: Path, content: bytes) -> None:
    """Write *content* to *path* so that at every moment the old file or the new one is there, whole.

    The bytes go to a temporary file in the same folder, reach the disk, and only then take the name. A symbolic link is
    followed: the file that it points to is replaced.

    Args:
        path: Where the file goes; an existing file is replaced, and its folder must exist.
        content: Everything that the file will hold.

    Raises:
        StorageError: If the folder does not exist or refuses, the path is a folder, a device or a read-only file, no file can
            have that name everywhere, or the disk is full. The temporary file is gone then.
    """
    with _explaining(path, len(content)) as target:
        _replace(target, content)


def refuse_unwritable(path: Path) -> None:
    """Refuse a *path* to which `write_atomically` could not write, before the work that it takes to know what to write there.

    Raises:
        StorageError: As `write_atomically` does, but for a disk that will be full.
    """
    with _explaining(path) as target:
        descriptor, name = _temporary_beside(target)
        os.close(descriptor)
        Path(name).unlink()


@contextmanager
def _explaining(path: Path, size: int = 0) -> Generator[Path]:
    """Give the file that *path* means, if one can stand there, and say what keeps *size* bytes from being written to it."""
    if refusal := refusal_of(str(path) if "\0" in str(path) else path.name):
        raise StorageError(refusal)
    target = path
    try:
        target = Path(os.path.realpath(path))  # fails where the current folder is gone
        _refuse_what_is_no_file(target, path)
        yield target
    except StorageError:
        raise
    except OSError as error:
        raise not_written(error, target, size) from error


def not_written(error: OSError, target: Path, size: int = 0) -> StorageError:
    """Return *error*, met in writing *size* bytes to *target*, as one that says what to do."""
    return StorageError(_explained(error, target, size))


def remove_file(path: Path) -> None:
    """Remove the file at *path*, if there is one.

    Raises:
        StorageError: If it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(say.NOT_REMOVED(path=path, reason=told_by_system(error))) from error


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files that writing into *folder*, or below it, left behind where the process was killed.

    Only whoever knows that nobody writes there may call it. A file that cannot be removed stays.
    """
    for path in folder.rglob(".*.tmp"):
        if _TEMPORARY.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()


def _refuse_what_is_no_file(target: Path, path: Path) -> None:
    if target.is_dir():
        raise StorageError(say.TARGET_IS_A_FOLDER(path=path))
    if target.exists() and not target.is_file():
        raise StorageError(say.TARGET_IS_NO_FILE(path=path))
    if target.exists() and not _may_be_replaced(target):
        raise StorageError(say.READ_ONLY(path=path))


def _may_be_replaced(target: Path) -> bool:
    """Tell whether *target* may be written to: replacing asks the folder only, and root may do everything."""
    return os.access(target, os.W_OK) and bool(target.stat().st_mode & 0o222)


def _replace(target: Path, content: bytes) -> None:
    descriptor, name = _temporary_beside(target)
    try:
        with open(descriptor, "wb") as temporary:  # noqa: PTH123 - a descriptor has no Path
            temporary.write(content)
            temporary.flush()
            os.fsync(temporary.fileno())
        Path(name).chmod(_mode_for(target))
        Path(name).replace(target)
    except BaseException:  # also Ctrl-C must leave nothing behind
        Path(name).unlink(missing_ok=True)
        raise
    _make_the_name_last(target.parent)


def _temporary_beside(target: Path) -> tuple[int, str]:
    # A short name of its own: the target's may already be as long as a name can be.
    return tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)


def _mode_for(target: Path) -> int:
    """Return the mode that the old file has, or that a new one gets by the umask; `mkstemp` makes it private."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)  # the only way to read it is to set it
    os.umask(umask)
    return 0o666 & ~umask


def _make_the_name_last(folder: Path) -> None:
    """Flush the folder, so that the new name survives a power cut; where a system cannot, the file is written all the same."""
    if os.name == "nt":  # pragma: no cover - Windows does not let anybody flush a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.EBADF, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def _explained(error: OSError, target: Path, size: int) -> Message:
    """Say why a file was not written; asks the system only in ways that cannot fail again."""
    folder, name = target.parent, target.name
    stands, is_folder = os.path.exists(folder), os.path.isdir(folder)  # noqa: PTH110, PTH112 - those of Path raise
    if error.errno in _FULL:
        return say.DISK_FULL(folder=folder, name=name, size=size)
    if error.errno == errno.ENOTDIR or (stands and not is_folder):
        return say.FOLDER_IS_A_FILE(folder=folder, name=name)
    if error.errno == errno.ENOENT and not stands:
        return say.NO_FOLDER(folder=folder, name=name)
    if error.errno in _FORBIDDEN:
        return say.NOT_WRITABLE(folder=folder)
    return say.NOT_WRITTEN(path=target, reason=told_by_system(error))
