"""Programs given away as open data."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.exported_programs import name_of, readable_programs
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.storage import remove_file, write_files

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Callable, Mapping, Sequence

    from municipal_programs.hooks import Plugins
    from municipal_programs.model import TargetProgram
    from municipal_programs.telling import Tell

__all__ = ["ExportFormat", "Exported", "export", "export_schema"]

_SCHEMA: Final = "municipal-programs.schema.json"
_INCOMPLETE: Final = "incomplete.txt"
"""What says that programs are missing in what lies beside it."""


class ExportFormat(Enum):
    """A format of open data; the value is what the command calls it."""

    REGISTER = "835"
    IATI = "iati"
    PACKAGE = "datapackage"
    JSON = "json"


@frozen(kw_only=True)
class Exported:
    """What was written.

    Args:
        files: The files.
        gaps: What the format demands and the data do not hold.
        troubles: What could not be read, so that it is not in the files; ``incomplete.txt`` among them says so to others.
        losses: What the data hold and the format cannot carry.
    """

    files: tuple[Path, ...]
    gaps: tuple[Message, ...] = ()
    troubles: tuple[Message, ...] = ()
    losses: tuple[Message, ...] = ()


def export(
    paths: Sequence[str | os.PathLike[str]],
    wanted: ExportFormat,
    folder: str | os.PathLike[str],
    *,
    day: dt.date,
    edition: str = "2020",
    plugins: Plugins | None = None,
    tell: Tell | None = None,
) -> Exported:
    """Write programs in a format of open data.

    Args:
        paths: The files of programs, or folders of cities, which mean all of their programs with what was delivered for them.
        wanted: The format.
        folder: Where the files go; it is made.
        day: The day for which it is said whether a program is in force.
        edition: The edition of the recommendation that names the columns, ``2020`` or ``2025``.
        plugins: The plugins to ask for profiles of councils; those that are installed unless given.
        tell: Is told how many programs are read, then how many files are written, and of how many.

    Raises:
        MunicipalProgramsError: If no program can be read, with the reasons.
        InvalidValueError: If there is no such edition, or two programs were approved by one decision.
        StorageError: If a file cannot be written.
    """
    read = readable_programs(paths, tell=tell)
    target = Path(folder)
    if wanted is ExportFormat.REGISTER:
        made = _register(read.programs, target, day, edition, plugins)
    elif wanted is ExportFormat.IATI:
        made = _iati(read.programs, target, day)
    else:
        made = _each(read.programs, target, wanted, tell)
    return evolve(made, files=(*made.files, *_told_incomplete(read.incomplete, target)), troubles=read.troubles)


def export_schema(folder: str | os.PathLike[str]) -> Exported:
    """Write the JSON Schema of programs, activity reports and deliveries, for editors.

    Raises:
        StorageError: If it cannot be written.
    """
    from municipal_programs.files.open_data import json_schema

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return Exported(files=_written({_SCHEMA: text}, Path(folder)))


def _register(programs: Sequence[TargetProgram], folder: Path, day: dt.date, edition: str, plugins: Plugins | None) -> Exported:
    from municipal_programs.files.open_data import Edition, csv_text, register_of, workbook
    from municipal_programs.hooks import Plugins

    known = {one.value: one for one in Edition}
    if edition not in known:
        raise InvalidValueError(say.UNKNOWN_EDITION(seen=edition, known=", ".join(known)))
    asked = Plugins.discover() if plugins is None else plugins
    register = register_of(programs, known[edition], day=day, profiles=asked.profiles().items)
    texts: dict[str, str | bytes] = {f"{table.name}.csv": csv_text(table) for table in register.tables}
    files = _written({**texts, "register.xlsx": workbook(register.tables)}, folder)
    return Exported(files=files, gaps=register.gaps, losses=(say.LOST_IN_REGISTER(),))


def _iati(programs: Sequence[TargetProgram], folder: Path, day: dt.date) -> Exported:
    from municipal_programs.files.open_data import iati_xml, lost_in_iati

    losses = tuple(
        say.LOST_IN_IATI(program=program.title, what="; ".join(lost)) for program in programs if (lost := lost_in_iati(program))
    )
    return Exported(files=_written({"activities.xml": iati_xml(programs, day=day)}, folder), losses=losses)


def _each(programs: Sequence[TargetProgram], folder: Path, wanted: ExportFormat, tell: Tell | None) -> Exported:
    from municipal_programs.files import Syntax, write_program
    from municipal_programs.files.open_data import package_files

    made: dict[str, Callable[[TargetProgram], Mapping[str, str]]] = {
        ExportFormat.PACKAGE.value: package_files,
        ExportFormat.JSON.value: lambda program: {"program.json": write_program(program, Syntax.JSON)},
    }
    texts = {f"{name_of(program)}/{name}": text for program in programs for name, text in made[wanted.value](program).items()}
    return Exported(files=_written(texts, folder, tell))


def _told_incomplete(what: Sequence[str], folder: Path) -> tuple[Path, ...]:
    """Lay a file beside the data that says to everyone what is not there; take away that of an earlier export if nothing is missing."""
    if what:
        message = say.INCOMPLETE(what="".join(f"\n- {one}" for one in what))
        return _written({_INCOMPLETE: f"{message.uk}\n\n{message.en}\n"}, folder)
    remove_file(folder / _INCOMPLETE)
    return ()


def _written(texts: Mapping[str, str | bytes], folder: Path, tell: Tell | None = None) -> tuple[Path, ...]:
    contents = {name: text if isinstance(text, bytes) else text.encode() for name, text in texts.items()}
    return write_files(folder, contents, tell=tell)
