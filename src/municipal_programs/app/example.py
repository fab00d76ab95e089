"""The example that comes with the library: a real program of a real city."""

from __future__ import annotations

from pathlib import Path

from municipal_programs import __file__ as package
from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError

__all__ = ["example_files"]

_FOLDERS = (Path(package).parent / "example", Path(package).parents[2] / "docs" / "examples" / "zhytomyr")
"""Where it lies once installed, and in a checkout, where the documentation shows it."""


def example_files() -> tuple[Path, ...]:
    """Return the files of the example, sorted by name.

    Raises:
        ReportError: If this installation came without it.
    """
    for folder in _FOLDERS:
        files = tuple(sorted(folder.glob("*.yaml")))
        if files:
            return tuple(_nearby(file) for file in files)
    raise ReportError(say.NO_EXAMPLE())


def _nearby(file: Path) -> Path:
    """Return the same file as a person in this folder would name it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
