"""The documents that the page of a program offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.app import _site_messages as say
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError, told_by_system
from municipal_programs.model import ReportingPeriod
from municipal_programs.reports import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path, PurePath

    from municipal_programs.site import Download

__all__ = ["PublishingError", "documents_of"]

_ENDING: Final = ".docx"
_OPEN_IN_WORD: Final = "~$"
"""How Word begins the name of the file that it lays beside a document while somebody has it open."""


class PublishingError(MunicipalProgramsError):
    """A site that cannot be made of what was given."""


def documents_of(folder: Path, slug: str, *, site: Path) -> Iterator[Download]:
    """Yield the documents below *folder* that lie in a folder called *slug*, at whatever depth, in the order of their names.

    Args:
        folder: The folder.
        slug: The name of the folder of the program.
        site: The folder of the site; what an earlier one offers is not offered again.

    Raises:
        PublishingError: If one of them cannot be read.
    """
    from municipal_programs.site import Download

    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if slug in name.parts[:-1] and _is_document(path) and not path.resolve().is_relative_to(site.resolve()):
            yield Download(title=_title(name).uk, name=f"documents/{name.as_posix()}", content=_read(path))


def _is_document(path: Path) -> bool:
    return path.suffix.lower() == _ENDING and not path.name.startswith(_OPEN_IN_WORD) and path.is_file()


def _title(name: PurePath) -> Message:
    """Return what a document is called: by its kind, where its name begins with one (``comparative-418``), and by its period."""
    kind = KINDS.get(name.stem.partition("-")[0])
    title = Message(uk=name.stem, en=name.stem) if kind is None else kind.title
    period = next(filter(None, map(_period, reversed(name.parts[:-1]))), None)
    return title if period is None else say.DOCUMENT_OF_PERIOD(title=title, period=period.title)


def _period(part: str) -> ReportingPeriod | None:
    try:
        return ReportingPeriod.read(part)
    except InvalidValueError:
        return None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PublishingError(say.DOCUMENT_NOT_READ(path=path, reason=told_by_system(error))) from error
