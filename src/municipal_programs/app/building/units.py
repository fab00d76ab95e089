"""What a build is parted into: each part is made alone, and again only if something that it depends on has changed."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app.city import activity_files, program_folders
from municipal_programs.app.delivering import DELIVERED
from municipal_programs.app.overriding import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import ReportingPeriod

__all__ = ["BuildUnit", "UnitKind", "units_of"]


class UnitKind(Enum):
    """What the documents of a unit are about."""

    CITY = "city"
    PROGRAM = "programs"
    ACTIVITY = "activity"


@frozen(kw_only=True)
class BuildUnit:
    """Documents that are made together: those of a program, of an activity report, or of the city as a whole.

    Args:
        kind: What they are about.
        name: Where they go, from the folder of the period; also what the journal calls them.
        path: The folder of the city or of the program, or the file of the report.
        inputs: The files that they are made from, in order.
    """

    kind: UnitKind
    name: str
    path: Path
    inputs: tuple[Path, ...]


def units_of(root: Path, period: ReportingPeriod) -> tuple[BuildUnit, ...]:
    """Return the units of the city in *root* for *period*; the one that takes longest comes first."""
    programs = [
        BuildUnit(kind=UnitKind.PROGRAM, name=f"programs/{below.name}", path=below, inputs=tuple(_inputs(root, below)))
        for below in program_folders(root)
    ]
    reports = [
        BuildUnit(kind=UnitKind.ACTIVITY, name=f"activity/{path.stem}", path=path, inputs=(path, *_templates(root)))
        for path in activity_files(root, period.year)
    ]
    everything = {path: None for one in programs for path in one.inputs} | dict.fromkeys(_templates(root))
    return (BuildUnit(kind=UnitKind.CITY, name="city", path=root, inputs=tuple(everything)), *programs, *reports)


def _inputs(root: Path, below: Path) -> Iterator[Path]:
    yield from sorted(below.glob("program.*"))
    yield from sorted((below / DELIVERED).glob("*/*.yaml"))
    yield from _templates(below) if (below / TEMPLATES).is_dir() else _templates(root)


def _templates(folder: Path) -> list[Path]:
    return sorted((folder / TEMPLATES).glob("*.docx"))
