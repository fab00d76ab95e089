"""Folders for what will be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.errors import told_by_system
from municipal_programs.storage import _messages as say
from municipal_programs.storage.atomic import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.errors import Message

__all__ = ["make_folder"]


def make_folder(path: Path) -> None:
    """Make the folder *path*, with those above it; one that is there stays as it is.

    Raises:
        StorageError: If a file stands in its way, or it may not be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(_explained(error, path)) from error


def _explained(error: OSError, path: Path) -> Message:
    stands = next((above for above in (path, *path.parents) if above.is_file()), None)
    return say.NO_NEW_FOLDER(path=path, reason=told_by_system(error)) if stands is None else say.NOT_A_FOLDER(path=stands)
