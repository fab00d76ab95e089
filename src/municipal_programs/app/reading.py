"""From a file to the object that it describes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from municipal_programs.app import _messages as say
from municipal_programs.app.formats import brought_format, read_brought
from municipal_programs.app.kinds import ReportError, kind_named
from municipal_programs.errors import MunicipalProgramsError, in_lines
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import Portfolio
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from municipal_programs.reports import Subject
    from municipal_programs.telling import Tell

_Made = TypeVar("_Made")
_Subject = TypeVar("_Subject", bound=TargetProgram | ActivityReport)

__all__ = ["load", "load_activity", "load_any", "load_subject", "load_together", "of_each", "write_subject"]


def load(path: str | os.PathLike[str]) -> TargetProgram:
    """Read a target program from a YAML or JSON file, from one in a format of a plugin, or from a document that was made of one.

    Args:
        path: The file; its ending says which of them it is. A ``.docx`` carries the program that it was made from.

    Raises:
        LoadError: With every fault of the file and its line, if the file cannot be understood.
        PackageError: If a ``.docx`` is no Word document.
        ManifestError: If a ``.docx`` carries no program, or nothing that can be relied on.
        ReportError: If a plugin that reads such files fails, or finds something else in it.

    Examples:
        >>> import municipal_programs as mp
        >>> program = mp.load("program.yaml")
        >>> program.term, len(program.measures)
        (YearRange(first=2018, last=2020), 23)
    """
    from municipal_programs.files import read_program

    return _read(Path(path), read_program, TargetProgram)


def load_activity(path: str | os.PathLike[str]) -> ActivityReport:
    """Read a department's activity report from a YAML or JSON file, or from a document; like `load`."""
    from municipal_programs.files import read_activity

    return _read(Path(path), read_activity, ActivityReport)


def load_any(path: str | os.PathLike[str]) -> TargetProgram | ActivityReport:
    """Read whichever the file says that it is, a target program or an activity report; like `load`."""
    from municipal_programs.files import read_file

    return _read(Path(path), read_file, TargetProgram, ActivityReport)


def write_subject(subject: TargetProgram | ActivityReport, path: str | os.PathLike[str]) -> None:
    """Write *subject* to a file from which it can be read again; the ending of *path* says how.

    Raises:
        StorageError: If it cannot be written; what stood there before is untouched.
        ReportError: If a plugin that writes such files fails.
    """
    from municipal_programs.files import Syntax, write_activity, write_program
    from municipal_programs.storage import write_atomically

    target = Path(path)
    brought = brought_format(target)
    if brought is not None:
        content = brought.write(subject)
    elif isinstance(subject, TargetProgram):
        content = write_program(subject, Syntax.of(target)).encode("utf-8")
    else:
        content = write_activity(subject, Syntax.of(target)).encode("utf-8")
    write_atomically(target, content)


def _read(path: Path, read: Callable[[Path], _Subject], *wanted: type[_Subject]) -> _Subject:
    """Read *path* with the library's own *read*, unless it is a document or in a format that a plugin brings."""
    if path.suffix.lower() == ".docx":
        return _carried(path, *wanted)
    brought = brought_format(path)
    return read(path) if brought is None else read_brought(path, brought, *wanted)


def _carried(path: Path, *wanted: type[_Subject]) -> _Subject:
    from municipal_programs.app import _verifying_messages as say_of_documents
    from municipal_programs.app.provenance import carried_by
    from municipal_programs.word import ManifestError, ManifestFault

    subject = carried_by(path)
    if not isinstance(subject, wanted):
        raise ManifestError(ManifestFault.FOREIGN, say_of_documents.CARRIES_ANOTHER(path=path, title=subject.title))
    return subject


def load_subject(paths: Sequence[str | os.PathLike[str]], kind: str, *, tell: Tell | None = None) -> Subject:
    """Read what a document of *kind* is made from: one file, or as many as there are programs in a summary.

    Args:
        paths: The files.
        kind: The kind of document.
        tell: Is told how many of several files are read, and of how many.

    Raises:
        ReportError: If no document is called so, or it takes another number of files; before any file is looked at.
        LoadError: If a file cannot be understood, or is the file of something else; with the faults of all files.
        InvalidValueError: If a program is given twice.
    """
    wanted = kind_named(kind).subject
    if wanted is Portfolio:
        return Portfolio(programs=of_each(paths, load, tell=tell))
    if len(paths) != 1:
        raise ReportError(say.ONE_FILE(kind=kind, seen=len(paths)))
    return load(paths[0]) if wanted is TargetProgram else load_activity(paths[0])


def load_together(paths: Sequence[str | os.PathLike[str]], *, tell: Tell | None = None) -> Subject:
    """Read one file, whatever it says that it is, or several programs that one document tells of.

    Args:
        paths: The files.
        tell: Is told how many of several files are read, and of how many.

    Raises:
        LoadError: If a file cannot be understood, or is not that of a program where several are given; with the faults of all.
        InvalidValueError: If a program is given twice.
    """
    return load_any(paths[0]) if len(paths) == 1 else Portfolio(programs=of_each(paths, load, tell=tell))


def of_each(
    paths: Sequence[str | os.PathLike[str]], read: Callable[[str | os.PathLike[str]], _Made], *, tell: Tell | None = None
) -> tuple[_Made, ...]:
    """Return what *read* makes of each of the files; whatever is wrong with any of them is told at once.

    Args:
        paths: The files.
        read: Reads one.
        tell: Is told how many are read, and of how many.

    Raises:
        LoadError: With the faults of all files, where these are what is wrong.
        MunicipalProgramsError: With everything, where something else is.
    """
    made: list[_Made] = []
    refused: list[MunicipalProgramsError] = []
    for path in each_told(paths, tell):
        try:
            made.append(read(path))
        except MunicipalProgramsError as error:
            refused.append(error)
    if refused:
        raise _together(refused)
    return tuple(made)


def _together(refused: Sequence[MunicipalProgramsError]) -> MunicipalProgramsError:
    from municipal_programs.files import LoadError

    faults = [fault for error in refused if isinstance(error, LoadError) for fault in error.faults]
    if all(isinstance(error, LoadError) for error in refused):
        return LoadError(faults)
    return refused[0] if len(refused) == 1 else MunicipalProgramsError(in_lines(error.message for error in refused))
