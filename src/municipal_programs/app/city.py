"""A city from its folder: whatever can be read of it, and what cannot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from municipal_programs.app import _city_messages as say
from municipal_programs.app.completing import completed
from municipal_programs.app.delivering import DELIVERED, delivery_file
from municipal_programs.app.reading import load, load_activity
from municipal_programs.checks import Waiver
from municipal_programs.errors import perhaps
from municipal_programs.model import ActivityReport, City, Delivery, LaidOver, TargetProgram, lay_over
from municipal_programs.telling import each_told
from municipal_programs.values.wording import write_years

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from municipal_programs.errors import Message
    from municipal_programs.files import FileFault  # noqa: TC004 - nobody resolves annotations, and the library stays light
    from municipal_programs.telling import Tell
    from municipal_programs.values import YearRange

__all__ = [
    "CityProgram",
    "LoadedCity",
    "activity_files",
    "data_files",
    "is_city",
    "load_activity_of",
    "load_city",
    "load_program_of",
    "missing_programs",
    "new_city",
    "program_folders",
    "told_in_city",
]

_Read = TypeVar("_Read")
_PROGRAMS = "programs"
_ACTIVITY = "activity"
_PROGRAM_FILES = ("program.yaml", "program.yml", "program.json")


@frozen(kw_only=True)
class CityProgram:
    """A program of a city, and what lies in its folder.

    Args:
        slug: Name of its folder.
        path: Its file.
        program: The program as the file has it, without what was delivered; the profile of the city where it names none.
        waivers: Findings that somebody answers for.
        deliveries: What was delivered, in the order of periods and departments.
    """

    slug: str
    path: Path
    program: TargetProgram
    waivers: tuple[Waiver, ...] = ()
    deliveries: tuple[Delivery, ...] = ()


@frozen(kw_only=True)
class LoadedCity:
    """A city as its folder has it.

    Args:
        folder: The folder.
        city: What its ``city.toml`` says.
        programs: The programs that can be read, in the order of their folders.
        activity: The activity reports that can be read, each by its file; with the profile of the city where one names none.
        waivers: Findings between programs that somebody answers for; from the file beside ``city.toml``.
        unread: What is wrong with everything else, in the order of places; nothing that it concerns is in the other fields.
    """

    folder: Path
    city: City
    programs: tuple[CityProgram, ...] = ()
    activity: tuple[tuple[Path, ActivityReport], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    unread: tuple[FileFault, ...] = ()


def is_city(path: str | os.PathLike[str]) -> bool:
    """Tell whether *path* is a folder with the file of a city."""
    from municipal_programs.files import CITY_FILE

    return _stands(Path(path) / CITY_FILE)


def load_city(folder: str | os.PathLike[str], *, tell: Tell | None = None) -> LoadedCity:
    """Read a city with its programs, waivers, deliveries and activity reports.

    Args:
        folder: A folder with a ``city.toml``; see ``docs/city.md``.
        tell: Is told how many folders of programs are read, and of how many.

    Returns:
        The city. A file in it that cannot be read, or that belongs elsewhere, is told in `LoadedCity.unread` and stops no other.

    Raises:
        LoadError: If ``city.toml`` itself cannot be understood, with everything that is wrong with it.
    """
    from municipal_programs.files import CITY_FILE, read_city

    root = Path(folder)
    city = read_city(root / CITY_FILE)
    reading = _Reading(city)
    programs = tuple(found for below in each_told(program_folders(root), tell) if (found := reading.program(below)))
    activity = tuple((path, report) for path in activity_files(root) if (report := reading.activity(path)))
    waivers = reading.waivers(root / CITY_FILE)
    unread = tuple(sorted(reading.faults, key=lambda fault: fault.origin))
    return LoadedCity(folder=root, city=city, programs=programs, activity=activity, waivers=waivers, unread=unread)


def program_folders(root: Path) -> list[Path]:
    """Return the folders of the programs of the city in *root*, in order, whatever they hold; a link that leads nowhere is one too."""
    folder = root / _PROGRAMS
    return sorted(below for below in folder.iterdir() if below.is_dir() or not below.exists()) if folder.is_dir() else []


def missing_programs(root: Path, read: Iterable[CityProgram]) -> list[str]:
    """Return the names of the folders of programs in *root* that hold none of those that were *read*, in order."""
    known = {one.slug for one in read}
    return [folder.name for folder in program_folders(root) if folder.name not in known]


def activity_files(root: Path, year: int | None = None) -> list[Path]:
    """Return the files of the activity reports of the city in *root*, of all years or of those filed under *year*, in order."""
    return sorted((root / _ACTIVITY).glob(f"{'*' if year is None else year}/*.yaml"))


def data_files(root: Path) -> Iterator[Path]:
    """Yield every file of the city in *root* that may be read as its data, so that nothing is written over it."""
    from municipal_programs.files import CITY_FILE
    from municipal_programs.files.findings import WAIVERS_FILE

    yield from (root / CITY_FILE, root / WAIVERS_FILE)
    for folder in (_PROGRAMS, _ACTIVITY):
        yield from (path for path in (root / folder).rglob("*") if path.is_file())


def load_program_of(city: City, below: Path) -> tuple[CityProgram | None, tuple[FileFault, ...]]:
    """Read the program of *city* in the folder *below*, and tell what of it cannot be read, as `load_city` does for all."""
    reading = _Reading(city)
    program = reading.program(below)
    return program, tuple(reading.faults)


def load_activity_of(city: City, path: Path) -> tuple[ActivityReport | None, tuple[FileFault, ...]]:
    """Read the activity report of *city* in *path*, and tell what is wrong with it, as `load_city` does for all."""
    reading = _Reading(city)
    report = reading.activity(path)
    return report, tuple(reading.faults)


def told_in_city(city: City, one: CityProgram) -> LaidOver:
    """Return what the documents of *city* tell of a program: with what was delivered, and the requisites that its file leaves to the city's."""
    laid = lay_over(one.program, one.deliveries)
    program = completed(laid.program, {department.identity: department for department in city.departments})
    assert isinstance(program, TargetProgram), "a program is completed to a program"
    return evolve(laid, program=program)


def new_city(folder: Path, *, name: str, profile: str = "") -> tuple[Path, ...]:
    """Make the folder of a city that begins, without programs, and return what was made.

    Raises:
        InvalidValueError: If the name is blank.
        StorageError: If it cannot be written.
    """
    from municipal_programs.files import CITY_FILE
    from municipal_programs.files.new_city import write_new_city
    from municipal_programs.storage import make_folder, write_files

    text = write_new_city(name, profile)
    made = (folder / _PROGRAMS, folder / _ACTIVITY)
    written = write_files(
        folder, {CITY_FILE: text.encode("utf-8")}
    )  # first: of a full disk nothing is left that would be in the way
    for path in made:
        make_folder(path)
    return (*written, *made)


def _stands(path: Path) -> bool:
    """Tell whether a file stands at *path*, or a link that leads nowhere, which is told when it is read."""
    return path.is_file() or (path.is_symlink() and not path.exists())


class _Reading:
    """A folder while it is read."""

    def __init__(self, city: City) -> None:
        self.faults: list[FileFault] = []
        self._profile = city.profile
        self._known = [department.identity for department in city.departments]

    def program(self, below: Path) -> CityProgram | None:
        """Return the program in the folder *below*; None where it cannot be read."""
        path = next((below / name for name in _PROGRAM_FILES if _stands(below / name)), None)
        if path is None:
            there = below.exists()
            self._tell(
                below, say.NO_PROGRAM_HERE(name=_PROGRAM_FILES[0]) if there else say.LEADS_NOWHERE(target=below.readlink())
            )
            return None
        read = self._read(path, load)
        if read is None:
            return None
        program = evolve(read, profile=read.profile or self._profile)
        deliveries = tuple(self._deliveries(path, program))
        return CityProgram(slug=below.name, path=path, program=program, waivers=self.waivers(path), deliveries=deliveries)

    def activity(self, path: Path) -> ActivityReport | None:
        """Return the activity report in the file *path*; None where it cannot be read."""
        read = self._read(path, load_activity)
        if read is None:
            return None
        report = evolve(read, profile=read.profile or self._profile)
        if report.department.identity != path.stem:
            self._tell(path, say.OTHER_DEPARTMENT(seen=report.department.identity, name=path.name))
        if path.parent.name not in _names_of(report.reporting_period):
            self._tell(path, say.OTHER_PERIOD(seen=write_years(report.reporting_period), folder=path.parent.name))
        return report

    def waivers(self, path: Path) -> tuple[Waiver, ...]:
        """Return the waivers beside the file at *path*; none if they cannot be read."""
        from municipal_programs.files.findings import waivers_beside

        return self._read(path, waivers_beside) or ()

    def _deliveries(self, program_file: Path, program: TargetProgram) -> Iterator[Delivery]:
        from municipal_programs.files import read_delivery

        for path in sorted((program_file.parent / DELIVERED).glob("*/*.yaml")):
            delivery = self._read(path, read_delivery)
            if delivery is None:
                continue
            strange = self._strange(path, program_file, delivery, program)
            if strange is None:
                yield delivery
            else:
                self._tell(path, strange)

    def _strange(self, path: Path, program_file: Path, delivery: Delivery, program: TargetProgram) -> Message | None:
        """Return why *delivery* does not belong where it lies."""
        wanted, seen = program.approved_by, delivery.approved_by
        if (seen.number, seen.date) != (wanted.number, wanted.date):
            return say.OTHER_PROGRAM(seen=seen.number, seen_date=seen.date, number=wanted.number, date=wanted.date)
        if delivery_file(program_file, delivery) != path:
            return say.ELSEWHERE(expected=f"{delivery.reporting_period}/{delivery.department}.yaml")
        if delivery.department not in self._known:
            return say.UNKNOWN_TO_CITY(seen=delivery.department, nearest=perhaps(delivery.department, self._known))
        return None

    def _read(self, path: Path, read: Callable[[Path], _Read]) -> _Read | None:
        from municipal_programs.files import LoadError

        try:
            return read(path)
        except LoadError as error:
            self.faults += error.faults
        return None

    def _tell(self, path: Path, message: Message) -> None:
        from municipal_programs.files import FileFault
        from municipal_programs.values import Origin

        self.faults.append(FileFault(origin=Origin(source=str(path)), message=message))


def _names_of(years: YearRange) -> tuple[str, ...]:
    """Return the names that the folder of a report on *years* may have: any of its years."""
    return tuple(map(str, range(years.first, years.last + 1)))
