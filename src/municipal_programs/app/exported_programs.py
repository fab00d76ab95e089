"""The programs that are given away: of files and of cities, as far as they can be read."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app import _city_messages as say_of_city
from municipal_programs.app import _messages as say
from municipal_programs.app.city import is_city, load_program_of, program_folders, told_in_city
from municipal_programs.app.reading import load
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError, in_lines
from municipal_programs.model import TargetProgram
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from municipal_programs.model import City
    from municipal_programs.telling import Tell

__all__ = ["ReadablePrograms", "name_of", "readable_programs"]


@frozen(kw_only=True)
class ReadablePrograms:
    """What could be read, and what could not.

    Args:
        programs: The programs, in the order in which they were named; those of a city in the order of their folders.
        incomplete: What is not among them or not whole, as one who has only the export may know it: a path without the folders above.
        troubles: Why it is so, for whoever exports.
    """

    programs: tuple[TargetProgram, ...]
    incomplete: tuple[str, ...]
    troubles: tuple[Message, ...]


def readable_programs(paths: Sequence[str | os.PathLike[str]], *, tell: Tell | None = None) -> ReadablePrograms:
    """Read the programs in *paths*, the files of programs or the folders of cities.

    Args:
        paths: The files and folders.
        tell: Is told how many programs are read, and of how many.

    Raises:
        MunicipalProgramsError: If no program can be read, with the reasons.
        InvalidValueError: If two programs were approved by one decision, which names a program in open data.
    """
    reading = _Reading()
    for read in each_told([*chain.from_iterable(reading.steps(path) for path in map(Path, paths))], tell):
        read()
    if reading.troubles and not reading.programs:
        raise MunicipalProgramsError(in_lines(reading.troubles))
    return ReadablePrograms(
        programs=tuple(reading.programs), incomplete=tuple(reading.incomplete), troubles=tuple(reading.troubles)
    )


def name_of(program: TargetProgram) -> str:
    """Return what tells a program from all others, as a name of a file."""
    decision = program.approved_by
    number = "".join(char if char.isalnum() or char in "-_." else "_" for char in decision.number)
    return f"{number}-{decision.date.isoformat()}"


class _Reading:
    """Programs while they are read."""

    def __init__(self) -> None:
        self.programs: list[TargetProgram] = []
        self.incomplete: list[str] = []
        self.troubles: list[Message] = []
        self._places: dict[str, Path] = {}

    def steps(self, path: Path) -> list[Callable[[], None]]:
        """Return what reads, one by one, the program in the file *path* or those of the city in that folder."""
        from municipal_programs.files import CITY_FILE, read_city

        if not is_city(path):
            return [partial(self._file, path)]
        city = read_city(path / CITY_FILE)
        return [partial(self._program, city, path, below) for below in program_folders(path)]

    def _file(self, path: Path) -> None:
        try:
            program = load(path)
        except MunicipalProgramsError as error:
            self.incomplete.append(path.name)
            self.troubles.append(error.message)
        else:
            self._add(program, path)

    def _program(self, city: City, root: Path, below: Path) -> None:
        """Read the program in the folder *below* of the *city* in *root* with what was delivered, as its documents tell it."""
        from municipal_programs.files import LoadError

        found, faults = load_program_of(city, below)
        troubles = [LoadError(faults).message] if faults else []
        if found is not None:
            told = told_in_city(city, found)
            if told.contradictions:
                message = say_of_city.NOT_TAKEN(count=len(told.contradictions), folder=root)
                troubles.append(say.AT_FILE(path=found.path, message=message))
            self._add(told.program, found.path)
        if troubles:
            self.incomplete.append(below.relative_to(root).as_posix())
            self.troubles += troubles

    def _add(self, program: TargetProgram, path: Path) -> None:
        name = name_of(program)
        if name in self._places:
            raise InvalidValueError(
                say.EXPORTED_TWICE(
                    one=self._places[name], other=path, number=program.approved_by.number, date=program.approved_by.date
                )
            )
        self._places[name] = path
        self.programs.append(program)
