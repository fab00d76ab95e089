"""JSON lines: one program a line, read a batch at a time, so that a file of any size takes the same memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from municipal_programs.errors import MunicipalProgramsError, told_by_system
from municipal_programs.files._slips import Misread, Slip, load_error
from municipal_programs.files._text import text_of
from municipal_programs.files._tree import Place
from municipal_programs.files.country import _messages as say
from municipal_programs.files.reading import program_on_line
from municipal_programs.limits import limits_in_force

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from typing import BinaryIO

    from municipal_programs.model import TargetProgram

__all__ = ["Batch", "Line", "LinesError", "batches_of", "program_of"]

BATCH: Final = 500_000
"""Bytes after which a batch ends; some thirty programs of 25 measures."""


class LinesError(MunicipalProgramsError):
    """A file of lines that cannot be opened or read on."""


@frozen
class Line:
    """One line.

    Args:
        number: Its number in the file, from 1.
        content: Its bytes; None if there are more of them than a program may have.
    """

    number: int
    content: bytes | None = field(repr=False)


@frozen(kw_only=True)
class Batch:
    """Some lines that follow each other.

    Args:
        source: The file as the user named it.
        lines: The lines that say something; blank ones are left out.
        size: Bytes of the batch, blank lines included.
    """

    source: str
    lines: tuple[Line, ...]
    size: int


def batches_of(path: str | os.PathLike[str], size: int = BATCH) -> Iterator[Batch]:
    """Yield the lines of the file at *path*, some at a time.

    Args:
        path: The file.
        size: Bytes after which a batch ends; a line is never parted.

    Raises:
        LinesError: If it cannot be opened, or not be read on.
    """
    source = str(path)
    try:
        with Path(path).open("rb") as file:
            yield from _batches(file, source, size)
    except (OSError, ValueError) as cause:  # ValueError: a name with a zero byte
        raise LinesError(say.UNREADABLE(path=source, cause=told_by_system(cause))) from cause


def _batches(file: BinaryIO, source: str, size: int) -> Iterator[Batch]:
    gathered: list[Line] = []
    begun = file.tell()
    for line in _lines(file):
        if line.content is None or line.content.strip():
            gathered.append(line)
        if file.tell() - begun >= size:
            yield Batch(source=source, lines=tuple(gathered), size=file.tell() - begun)
            gathered, begun = [], file.tell()
    if file.tell() > begun:
        yield Batch(source=source, lines=tuple(gathered), size=file.tell() - begun)


def _lines(file: BinaryIO) -> Iterator[Line]:
    number, most = 0, limits_in_force().file_bytes
    while content := file.readline(most + 1):
        number += 1
        yield Line(number, content if len(content) <= most else None)
        while len(content) > most and not content.endswith(b"\n"):  # what is left of a line that is too long
            content = file.readline(most + 1)


def program_of(line: Line, source: str) -> TargetProgram:
    """Return the program that *line* of the file *source* holds.

    Raises:
        LoadError: With everything that is wrong with it, each in its column of the line.
    """
    if line.content is None:
        raise load_error(source, [Slip(Place(line.number, 1), say.LONG_LINE(most=limits_in_force().file_bytes))])
    try:
        text = text_of(line.content.rstrip(b"\r\n"))  # what is missing at its end is missing in this line
    except Misread as cause:
        raise load_error(source, (slip.lower(line.number - 1) for slip in cause.slips)) from None
    return program_on_line(text, source, line.number)
