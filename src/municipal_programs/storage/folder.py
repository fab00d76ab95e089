"""Folders for what will be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.storage import _messages as say
from municipal_programs.storage.atomic import StorageError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["make_folder"]


def make_folder(path: Path) -> None:
    """Make the folder *path*, with those above it; one that is there stays as it is.

    Raises:
        StorageError: If a file stands in its way, or it may not be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(say.NO_NEW_FOLDER(path=path, reason=error.strerror or error)) from error
