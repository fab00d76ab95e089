"""The data that a document is held against: files, or what the folder of a city tells of the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app import _verifying_messages as say
from municipal_programs.app.city import is_city, load_city, load_program_of, program_folders, told_in_city
from municipal_programs.app.kinds import ReportError, kind_named
from municipal_programs.app.overriding import templates_beside, templates_for
from municipal_programs.app.provenance import content_of, facts_of, understood_of
from municipal_programs.app.reading import load_together
from municipal_programs.errors import Message, in_lines
from municipal_programs.model import TargetProgram
from municipal_programs.reports import Portfolio, Subject

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from municipal_programs.app.city import LoadedCity
    from municipal_programs.model import ActivityReport
    from municipal_programs.telling import Tell

__all__ = ["VerifiedData", "data_for"]


@frozen(kw_only=True)
class VerifiedData:
    """What a document is held against.

    Args:
        subject: The program, report or programs.
        templates: The folder of templates that such a document takes instead of those of plugins; None where there is none.
        troubles: What of it could not be read, so that the document may differ for that alone.
    """

    subject: Subject
    templates: Path | None
    troubles: tuple[Message, ...] = ()


def data_for(
    document: str | os.PathLike[str], paths: Sequence[str | os.PathLike[str]], *, tell: Tell | None = None
) -> VerifiedData:
    """Read what *document* is to be held against.

    Args:
        document: A .docx that this library made.
        paths: Files, as `load_together` takes them; or the folder of a city or of one of its programs, of which then is taken what
            the document was made from, with what was delivered, as `build_city` does.
        tell: Is told how many files or folders of programs are read, and of how many.

    Raises:
        PackageError: If *document* is no Word document.
        ReportError: If the folder is neither, or the city has nothing that the document was made from.
        LoadError: If the data cannot be understood.
        InvalidValueError: If a program is given twice.
    """
    first = Path(paths[0])
    if len(paths) > 1 or not first.is_dir():
        return VerifiedData(subject=load_together(paths, tell=tell), templates=templates_beside(first))
    if is_city(first):
        return _of_city(Path(document), load_city(first, tell=tell))
    below = first.absolute()
    if is_city(below.parent.parent) and below in program_folders(below.parent.parent):
        return _of_program(below)
    raise ReportError(say.NO_CITY_HERE(path=first))


def _of_program(below: Path) -> VerifiedData:
    from municipal_programs.files import CITY_FILE, LoadError, read_city

    root = below.parent.parent
    city = read_city(root / CITY_FILE)
    found, faults = load_program_of(city, below)
    if found is None:
        raise LoadError(faults)
    troubles = (LoadError(faults).message,) if faults else ()
    return VerifiedData(subject=told_in_city(city, found).program, templates=templates_for(root, below), troubles=troubles)


def _of_city(document: Path, loaded: LoadedCity) -> VerifiedData:
    from municipal_programs.files import LoadError

    manifest = facts_of(content_of(document), document).manifest
    made = [] if manifest is None else understood_of(manifest.provenance)
    if manifest is None or not made:
        raise ReportError(say.MADE_OF_WHAT(path=document, city=loaded.folder))
    places = _places(loaded)
    missing = [one for one in made if _known_by(one) not in places]
    if missing:
        what = "; ".join(f"«{one.title}»" for one in missing)
        message = say.NOT_IN_CITY(path=document, city=loaded.folder, what=what)
        raise ReportError(in_lines((message, *(LoadError([fault]).message for fault in loaded.unread))))
    found = [places[_known_by(one)] for one in made]
    programs = tuple(subject for _, subject in found if isinstance(subject, TargetProgram))
    below, first = found[0]
    is_of_all = kind_named(manifest.provenance.kind).subject is Portfolio
    unread = [fault for fault in loaded.unread if any(Path(fault.origin.source).is_relative_to(place) for place, _ in found)]
    return VerifiedData(
        subject=Portfolio(programs=programs) if is_of_all else first,
        templates=templates_for(loaded.folder, loaded.folder if is_of_all else below),
        troubles=(LoadError(unread).message,) if unread else (),
    )


def _places(loaded: LoadedCity) -> dict[tuple[object, ...], tuple[Path, TargetProgram | ActivityReport]]:
    """Return all that documents of a city are made from, as it tells them, by what tells one from the other, with where it lies."""
    found: list[tuple[Path, TargetProgram | ActivityReport]] = [*loaded.activity]
    found += ((one.path.parent, told_in_city(loaded.city, one).program) for one in loaded.programs)
    return {_known_by(subject): (place, subject) for place, subject in found}


def _known_by(subject: TargetProgram | ActivityReport) -> tuple[object, ...]:
    if isinstance(subject, TargetProgram):
        return subject.approved_by.number, subject.approved_by.date
    return subject.department.identity, subject.reporting_period
