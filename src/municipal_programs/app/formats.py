"""Formats of files that plugins bring, chosen by how the name of a file ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.errors import told_by_system
from municipal_programs.model import ActivityReport, TargetProgram

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.errors import Message
    from municipal_programs.hooks import FileFormat

__all__ = ["brought_format", "read_brought"]

_Subject = TypeVar("_Subject", bound=TargetProgram | ActivityReport)

_OURS: Final = frozenset({"", ".docx", ".json", ".yaml", ".yml"})


def brought_format(path: Path) -> FileFormat | None:
    """Return the format of a plugin that *path* is in; None where the library reads and writes it itself.

    Raises:
        ReportError: If no plugin brings one, and one that may have been meant to failed.
    """
    suffix = path.suffix.lower()
    if suffix in _OURS:
        return None
    from municipal_programs.hooks import Plugins

    plugins = Plugins.discover()
    answers = plugins.formats()
    found = next((brought for brought in answers.items if brought.suffix == suffix), None)
    if found is None and answers.failures:
        raise ReportError(answers.failures[0].message)
    return found


def read_brought(path: Path, brought: FileFormat, *wanted: type[_Subject]) -> _Subject:
    """Read *path*, which is in a format that a plugin *brought*.

    Raises:
        ReportError: If it cannot be opened, or describes none of what is *wanted*.
        MunicipalProgramsError: Whatever its reader has against it.
    """
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise ReportError(say.UNREADABLE(path=path, reason=told_by_system(error))) from error
    subject = brought.read(content, str(path))
    if not isinstance(subject, wanted):
        raise ReportError(say.OTHER_SUBJECT(path=path, seen=_called(type(subject)), expected=_called(wanted[0])))
    return subject


def _called(subject: type) -> Message:
    return say.PROGRAM() if issubclass(subject, TargetProgram) else say.ACTIVITY()
