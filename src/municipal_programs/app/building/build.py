"""Every document that a city owes for a period, made side by side, and again only where something has changed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.digests import Digests, environment
from municipal_programs.app.building.outcome import BuildError, BuildProblem, CityBuild
from municipal_programs.app.building.units import units_of
from municipal_programs.app.city import program_folders
from municipal_programs.app.overriding import TEMPLATES
from municipal_programs.app.processes import cores
from municipal_programs.app.schedulers import refuse_no_address
from municipal_programs.errors import InvalidValueError
from municipal_programs.storage import locked, make_folder, this_run

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Collection, Generator, Sequence

    from municipal_programs.app.building.made import Made
    from municipal_programs.app.building.making import BuildOrder
    from municipal_programs.app.building.outcome import BuiltDocument
    from municipal_programs.app.building.shelf import Shelf
    from municipal_programs.app.building.units import BuildUnit
    from municipal_programs.hooks import Patience
    from municipal_programs.model import ReportingPeriod
    from municipal_programs.telling import Tell

__all__ = ["LOCK", "build_city"]

LOCK: Final = ".build.lock"
"""The name of the lock file in the folder of a period."""


def build_city(
    folder: str | os.PathLike[str],
    period: ReportingPeriod,
    output: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    scheduler: str | None = None,
    draft: bool = False,
    overwrite: bool = False,
    skip: Collection[str] = (),
    patience: Patience | None = None,
    limit: float = 600,
    tell: Tell | None = None,
) -> CityBuild:
    """Make every document that the profiles of a city's programs demand for a period.

    What was made of the very same data, templates, plugins and library is not made again. A run that is interrupted or killed goes on
    when it is called again, and ends with the same bytes. Units are made in processes that are started afresh: a script calls this
    below ``if __name__ == "__main__":``.

    Args:
        folder: The folder of the city.
        period: The period.
        output: Where to; the documents go into a folder that is named after the period.
        jobs: The most processes at a time, one or more; as many as there are cores unless given.
        scheduler: Address of a Dask scheduler, such as ``tcp://10.0.0.1:8786``, whose workers make the documents instead; each needs what is
            installed here, in the same versions, and reads no file of the city. What they make is written here.
        draft: Whether missing values are shown as such; see `render`.
        overwrite: Whether also files are replaced that somebody has changed since they were made.
        skip: Names of plugins that are left out.
        patience: How long a plugin may take; whom it tells is not asked.
        limit: Seconds after which the documents of one program are given up by a process of this machine.
        tell: Is told how many units are done, and of how many.

    Returns:
        What was made and what was not, with the reasons.

    Raises:
        InvalidValueError: If there is to be no process, or the address of the scheduler is none.
        LoadError: If ``city.toml`` cannot be understood.
        BuildError: If the output lies among the data of the city, or holds the documents of another city.
        LockedError: If another run is at work there.
        StorageError: If nothing can be written there.
        UnknownPluginError: If a plugin to be left out is not installed.
        WorkersError: If no process can be started, or Dask is not installed, or the scheduler or what its workers do is lost; what was
            written stays, and the next run goes on from there.
    """
    from municipal_programs.app.building.making import BuildOrder
    from municipal_programs.app.building.shelf import Shelf
    from municipal_programs.files import CITY_FILE, read_city
    from municipal_programs.hooks import Patience

    if jobs is not None and jobs < 1:
        raise InvalidValueError(say.NO_JOBS(seen=jobs))
    if scheduler is not None:
        refuse_no_address(scheduler)
    root = Path(folder)
    city = read_city(root / CITY_FILE)
    target = _beside_the_data(root, Path(output)) / str(period)
    digests = Digests(root, (*environment(skip), f"{city.name} {city.profile} {city.departments!r}", f"{period} draft={draft}"))
    order = BuildOrder(root=root, city=city, period=period, draft=draft, skip=tuple(skip), patience=patience or Patience())
    make_folder(target)
    with locked(target / LOCK, this_run()):
        shelf = Shelf(target, city=city.name, period=str(period), overwrite=overwrite)
        run = _Run(shelf, units_of(root, period), digests, tell)
        run.make(lambda units: _made(units, order, scheduler=scheduler, jobs=jobs or cores(), limit=limit))
        return run.outcome(target)


def _beside_the_data(root: Path, output: Path) -> Path:
    """Return *output*, unless it lies where the city in *root* looks for its data; a folder of a program may be a link to elsewhere."""
    inside = output.resolve()
    for data in (root / "programs", *program_folders(root), root / "activity", root / TEMPLATES):
        if inside.is_relative_to(data.resolve()):
            raise BuildError(say.INSIDE_CITY(folder=output, other=root / "documents"))
    return output


def _made(
    units: Sequence[BuildUnit], order: BuildOrder, *, scheduler: str | None, jobs: int, limit: float
) -> Generator[tuple[BuildUnit, Made]]:
    """Make *units* wherever they are to be made."""
    if scheduler is not None:
        from municipal_programs.app.building.scheduled import made_on_scheduler

        yield from made_on_scheduler(units, order, scheduler)
    else:
        from municipal_programs.app.building.workers import made_side_by_side

        yield from made_side_by_side(units, order, jobs=jobs, limit=limit)


class _Run:
    """A build while it goes on."""

    def __init__(self, shelf: Shelf, units: Sequence[BuildUnit], digests: Digests, tell: Tell | None) -> None:
        self._shelf = shelf
        self._digests = {unit.name: digests.of(unit) for unit in units}
        self._units = units
        self._tell = tell
        self._documents: list[BuiltDocument] = []
        self._problems: list[BuildProblem] = []

    def make(self, made_of: Callable[[Sequence[BuildUnit]], Generator[tuple[BuildUnit, Made]]]) -> None:
        """Let every unit be made that is not as it should be."""
        open_units: list[BuildUnit] = []
        for unit in self._units:
            standing = self._shelf.unchanged(unit.name, self._digests[unit.name])
            if standing is None:
                open_units.append(unit)
            else:
                self._documents += standing
        standing_units = len(self._units) - len(open_units)
        self._report(standing_units)
        if not open_units:
            return
        with closing(made_of(open_units)) as making:
            for done, (unit, made) in enumerate(making, start=standing_units + 1):
                self._documents += self._shelf.take(unit.name, self._digests[unit.name], made)
                self._problems += (BuildProblem(unit=unit.name, message=message) for message in made.problems)
                self._report(done)

    def outcome(self, folder: Path) -> CityBuild:
        """Bring the run to its end and return what came of it."""
        left = self._shelf.close(self._digests)
        notices = (BuildProblem(unit="", message=notice) for notice in self._shelf.notices)
        return CityBuild(
            folder=folder,
            documents=tuple(sorted((*self._documents, *left), key=lambda document: document.path)),
            problems=(*notices, *sorted(self._problems, key=lambda problem: problem.unit)),
        )

    def _report(self, done: int) -> None:
        if self._tell is not None:
            self._tell(done, len(self._units))
