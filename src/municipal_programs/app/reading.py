"""From a file to the object that it describes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.app.kinds import kind_named
from municipal_programs.model import TargetProgram

if TYPE_CHECKING:
    import os

    from municipal_programs.model import ActivityReport

__all__ = ["load", "load_activity", "load_any", "load_subject"]


def load(path: str | os.PathLike[str]) -> TargetProgram:
    """Read a target program from a YAML or JSON file.

    Args:
        path: The file; its ending says which of the two it is.

    Raises:
        LoadError: With every fault of the file and its line, if the file cannot be understood.
    """
    from municipal_programs.files import read_program

    return read_program(Path(path))


def load_activity(path: str | os.PathLike[str]) -> ActivityReport:
    """Read a department's activity report from a YAML or JSON file; like `load`."""
    from municipal_programs.files import read_activity

    return read_activity(Path(path))


def load_any(path: str | os.PathLike[str]) -> TargetProgram | ActivityReport:
    """Read whichever the file says that it is, a target program or an activity report; like `load`."""
    from municipal_programs.files import read_file

    return read_file(Path(path))


def load_subject(path: str | os.PathLike[str], kind: str) -> TargetProgram | ActivityReport:
    """Read what a document of *kind* is made from.

    Raises:
        ReportError: If no document is called so; before the file is looked at.
        LoadError: If the file cannot be understood, or is the file of something else.
    """
    return load(path) if issubclass(kind_named(kind).subject, TargetProgram) else load_activity(path)
