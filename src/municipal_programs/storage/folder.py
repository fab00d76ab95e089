"""Folders for what will be written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from municipal_programs.errors import told_by_system
from municipal_programs.storage import _messages as say
from municipal_programs.storage.atomic import StorageError, write_atomically
from municipal_programs.storage.names import refusal_of
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from municipal_programs.errors import Message
    from municipal_programs.telling import Tell

__all__ = ["make_folder", "write_files"]


def make_folder(path: Path) -> None:
    """Make the folder *path*, with those above it; one that is there stays as it is.

    Raises:
        StorageError: If a file stands in its way, it may not be made, or no folder can have that name everywhere.
    """
    for part in (path, *path.parents):
        if not os.path.exists(part) and (refusal := refusal_of(part.name)):  # noqa: PTH110 - that of Path raises
            raise StorageError(refusal)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(_explained(error, path)) from error


def write_files(folder: Path, files: Mapping[str, bytes], *, tell: Tell | None = None) -> tuple[Path, ...]:
    """Write *files* into *folder*, which is made, and return where they stand.

    A folder that somebody removes meanwhile is not made again: what was written into it before would be missing.

    Args:
        folder: The folder.
        files: What each file holds, by its path below the folder.
        tell: Is told how many are written, and of how many.

    Raises:
        StorageError: If something of it cannot be made or written; what was written before that stays.
    """
    make_folder(folder)
    paths = tuple(folder / name for name in files)
    for path, content in each_told([*zip(paths, files.values(), strict=True)], tell):
        if folder.is_dir():
            make_folder(path.parent)
        write_atomically(path, content)
    return paths


def _explained(error: OSError, path: Path) -> Message:
    stands = next((above for above in (path, *path.parents) if os.path.isfile(above)), None)  # noqa: PTH113 - that of Path raises
    return say.NO_NEW_FOLDER(path=path, reason=told_by_system(error)) if stands is None else say.NOT_A_FOLDER(path=stands)
