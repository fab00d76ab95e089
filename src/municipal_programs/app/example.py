"""The example that comes with the library: a real program of a real city, in the folder of that city."""

from __future__ import annotations

from pathlib import Path

from municipal_programs import __file__ as package
from municipal_programs.app import _messages as say
from municipal_programs.app.city import is_city
from municipal_programs.app.kinds import ReportError

__all__ = ["example_city", "example_files"]

_FOLDERS = (Path(package).parent / "example", Path(package).parents[2] / "docs" / "examples" / "city")
"""Where it lies once installed, and in a checkout, where the documentation shows it."""


def example_city() -> Path:
    """Return the folder of the example, as `load_city` reads it.

    Raises:
        ReportError: If this installation came without it.
    """
    for folder in filter(is_city, _FOLDERS):
        return folder
    raise ReportError(say.NO_EXAMPLE())


def example_files() -> tuple[Path, ...]:
    """Return the files of the programs and the reports of the example, sorted by name; of a link the file that it leads to.

    Raises:
        ReportError: If this installation came without it.
    """
    files = (file.resolve() for file in example_city().rglob("*.yaml"))
    return tuple(_nearby(file) for file in sorted(files, key=lambda file: file.name))


def _nearby(file: Path) -> Path:
    """Return the same file as a person in this folder would name it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
