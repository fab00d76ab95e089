"""Programs and activity reports from files: YAML or JSON, every fault at once and in its place."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from municipal_programs.files import _messages as say
from municipal_programs.files._formats import FORMATS, FileModel, model_of
from municipal_programs.files._forms import spelled_out
from municipal_programs.files._growth import Growth
from municipal_programs.files._json import tree_of_json
from municipal_programs.files._second_look import further_slips
from municipal_programs.files._slips import Misread, Slip, load_error, misread
from municipal_programs.files._stated import stated
from municipal_programs.files._structure import part_of, structured
from municipal_programs.files._text import read_text
from municipal_programs.files._tree import Place, Scalar, Table, is_blank
from municipal_programs.files._yaml import tree_of_yaml
from municipal_programs.model import ActivityReport, Delivery, TargetProgram
from municipal_programs.values import Origin, Written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from municipal_programs.files._tree import Node, Steps

__all__ = [
    "Syntax",
    "activity_from",
    "delivery_from",
    "file_from",
    "program_from",
    "program_on_line",
    "read_activity",
    "read_delivery",
    "read_file",
    "read_program",
]

_Model = TypeVar("_Model", bound=FileModel)


class Syntax(Enum):
    """How a file is written; the structure is the same."""

    YAML = "yaml"
    JSON = "json"

    @classmethod
    def of(cls, path: Path) -> Syntax:
        """Return the syntax that the name of a file tells: JSON for ``.json``, YAML for all others."""
        return cls.JSON if path.suffix.lower() == ".json" else cls.YAML


def read_program(path: Path | str) -> TargetProgram:
    """Read a target program.

    Args:
        path: A file in YAML, or in JSON if its name ends in ``.json``.

    Returns:
        The program; its `written` holds the text and the place of each figure that the file states.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    return _read(path, [TargetProgram])


def read_activity(path: Path | str) -> ActivityReport:
    """Read an activity report; see `read_program`.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    return _read(path, [ActivityReport])


def read_delivery(path: Path | str) -> Delivery:
    """Read what a department delivered; see `read_program`.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    return _read(path, [Delivery])


def read_file(path: Path | str) -> TargetProgram | ActivityReport:
    """Read whichever of the two the file says that it is; see `read_program`.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    return _read(path, [TargetProgram, ActivityReport])


def program_from(text: str, *, source: str = "", syntax: Syntax = Syntax.YAML) -> TargetProgram:
    """Read a target program from *text*.

    Args:
        text: What a file would hold.
        source: What to call the text in messages and origins.
        syntax: How it is written.

    Raises:
        LoadError: With everything that is wrong with the text.
    """
    return _from(text, source, syntax, [TargetProgram])


def program_on_line(text: str, source: str, line: int) -> TargetProgram:
    """Read a target program from the *line* of the file *source*, which holds *text* in JSON; see `program_from`.

    Raises:
        LoadError: With everything that is wrong with the line.
    """
    return _from(text, source, Syntax.JSON, [TargetProgram], line)


def activity_from(text: str, *, source: str = "", syntax: Syntax = Syntax.YAML) -> ActivityReport:
    """Read an activity report from *text*; see `program_from`.

    Raises:
        LoadError: With everything that is wrong with the text.
    """
    return _from(text, source, syntax, [ActivityReport])


def delivery_from(text: str, *, source: str = "", syntax: Syntax = Syntax.YAML) -> Delivery:
    """Read what a department delivered from *text*; see `program_from`.

    Raises:
        LoadError: With everything that is wrong with the text.
    """
    return _from(text, source, syntax, [Delivery])


def file_from(text: str, *, source: str = "", syntax: Syntax = Syntax.YAML) -> TargetProgram | ActivityReport:
    """Read whichever of the two *text* says that it is; see `program_from`.

    Raises:
        LoadError: With everything that is wrong with the text.
    """
    return _from(text, source, syntax, [TargetProgram, ActivityReport])


def _read(path: Path | str, wanted: Sequence[type[_Model]]) -> _Model:
    try:
        text = read_text(Path(path))
    except Misread as cause:
        raise load_error(str(path), cause.slips) from None
    return _from(text, str(path), Syntax.of(Path(path)), wanted)


def _from(text: str, source: str, syntax: Syntax, wanted: Sequence[type[_Model]], line: int = 1) -> _Model:
    growth = Growth()
    try:
        root = _root(text, syntax, growth, wanted[0], line)
        model = model_of(root, wanted)
        fields = spelled_out(_without_format(root), growth)
        built = _structured(fields, model)
    except Misread as cause:
        known = {slip.place for slip in growth.slips}
        further = [slip for slip in cause.slips if slip.place not in known]
        raise load_error(source, [*growth.slips, *further]) from None
    if growth.slips:
        raise load_error(source, growth.slips)
    return evolve(built, written=_written(built, fields, source))


def _root(text: str, syntax: Syntax, growth: Growth, model: type, line: int) -> Table:
    root = tree_of_json(text, growth, line) if syntax is Syntax.JSON else tree_of_yaml(text, growth)
    if root is None or is_blank(root):
        raise Misread([Slip(Place(line, 1), say.EMPTY(format=FORMATS[model]))])
    if not isinstance(root, Table):
        raise misread(root, say.NO_FIELDS(format=FORMATS[model]))
    return root


def _without_format(root: Table) -> Table:
    return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))


def _structured(fields: Table, model: type[_Model]) -> _Model:
    try:
        return structured(fields, model)
    except Misread as cause:
        raise Misread([*cause.slips, *further_slips(fields, cause.slips, model)]) from cause


def _written(built: FileModel, fields: Table, source: str) -> Mapping[str, Written]:
    @cache
    def part_at(path: Steps) -> Node | None:  # figures stand side by side, so that the way to them is known already
        return part_of(part_at(path[:-1]), path[-1]) if path else fields

    written: dict[str, Written] = {}
    for figure, path in stated(built):
        part = part_at(path)
        if isinstance(part, Scalar) and not is_blank(part):
            origin = Origin(source=source, line=part.place.line, column=part.place.column)
            written.setdefault(figure, Written(text=part.text, origin=origin))
    return written
