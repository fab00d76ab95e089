"""Programs given away as open data."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.reading import load, of_each
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.storage import make_folder, write_atomically

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Callable, Mapping, Sequence

    from municipal_programs.hooks import Plugins
    from municipal_programs.model import TargetProgram

__all__ = ["ExportFormat", "Exported", "export", "export_schema"]

_SCHEMA: Final = "municipal-programs.schema.json"


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
        losses: What the data hold and the format cannot carry.
    """

    files: tuple[Path, ...]
    gaps: tuple[Message, ...] = ()
    losses: tuple[Message, ...] = ()


def export(
    paths: Sequence[str | os.PathLike[str]],
    wanted: ExportFormat,
    folder: str | os.PathLike[str],
    *,
    day: dt.date,
    edition: str = "2020",
    plugins: Plugins | None = None,
) -> Exported:
    """Write programs in a format of open data.

    Args:
        paths: The files of the programs.
        wanted: The format.
        folder: Where the files go; it is made.
        day: The day for which it is said whether a program is in force.
        edition: The edition of the recommendation that names the columns, ``2020`` or ``2025``.
        plugins: The plugins to ask for profiles of councils; those that are installed unless given.

    Raises:
        LoadError: If a file cannot be understood; with the faults of all files.
        InvalidValueError: If there is no such edition, or two programs were approved by one decision.
        StorageError: If a file cannot be written.
    """
    programs = of_each(paths, load)
    _refuse_twice(programs)
    if wanted is ExportFormat.REGISTER:
        return _register(programs, Path(folder), day, edition, plugins)
    if wanted is ExportFormat.IATI:
        return _iati(programs, Path(folder), day)
    return _each(programs, Path(folder), wanted)


def export_schema(folder: str | os.PathLike[str]) -> Exported:
    """Write the JSON Schema of programs, activity reports and deliveries, for editors.

    Raises:
        StorageError: If it cannot be written.
    """
    from municipal_programs.files.open_data import json_schema

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return Exported(files=_written({_SCHEMA: text}, Path(folder)))


def _refuse_twice(programs: Sequence[TargetProgram]) -> None:
    seen: dict[str, TargetProgram] = {}
    for program in programs:
        name = _name(program)
        if name in seen:
            raise InvalidValueError(
                say.EXPORTED_TWICE(one=seen[name].title, other=program.title, number=program.approved_by.number)
            )
        seen[name] = program


def _name(program: TargetProgram) -> str:
    """Return what tells a program from all others, as a name of a file."""
    decision = program.approved_by
    number = "".join(char if char.isalnum() or char in "-_." else "_" for char in decision.number)
    return f"{number}-{decision.date.isoformat()}"


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


def _each(programs: Sequence[TargetProgram], folder: Path, wanted: ExportFormat) -> Exported:
    from municipal_programs.files import Syntax, write_program
    from municipal_programs.files.open_data import package_files

    made: dict[str, Callable[[TargetProgram], Mapping[str, str]]] = {
        ExportFormat.PACKAGE.value: package_files,
        ExportFormat.JSON.value: lambda program: {"program.json": write_program(program, Syntax.JSON)},
    }
    files = [_written(made[wanted.value](program), folder / _name(program)) for program in programs]
    return Exported(files=tuple(path for group in files for path in group))


def _written(texts: Mapping[str, str | bytes], folder: Path) -> tuple[Path, ...]:
    make_folder(folder)
    for name, content in texts.items():
        write_atomically(folder / name, content if isinstance(content, bytes) else content.encode())
    return tuple(folder / name for name in texts)
