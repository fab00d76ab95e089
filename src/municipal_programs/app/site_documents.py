"""The documents that the pages of a site offer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from municipal_programs.app import _site_messages as say
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError, told_by_system
from municipal_programs.model import ActivityReport, ReportingPeriod
from municipal_programs.site import Download

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from municipal_programs.reports import ReportKind

__all__ = ["OfferedDocuments", "PublishingError"]

_ENDING: Final = ".docx"
_OPEN_IN_WORD: Final = "~$"
"""How Word begins the name of the file that it lays beside a document while somebody has it open."""
_PROGRAMS: Final = "programs"
_OF_THE_CITY: Final = frozenset({"activity", "city"})
"""Folders of what is about no single program, as `build` calls them."""


class PublishingError(MunicipalProgramsError):
    """A site that cannot be made of what was given."""


@frozen(kw_only=True)
class OfferedDocuments:
    """Documents in a folder, sorted by the pages that offer them.

    Args:
        of_programs: Those of each program, by the name of its folder.
        of_city: Those that are about no single program.
        of_nobody: Those that no page offers.
    """

    of_programs: Mapping[str, tuple[Download, ...]] = field(factory=dict[str, tuple[Download, ...]])
    of_city: tuple[Download, ...] = ()
    of_nobody: tuple[Path, ...] = ()

    @classmethod
    def found(
        cls, folder: Path, *, slugs: tuple[str, ...], kinds: Mapping[str, ReportKind], departments: Mapping[str, str], site: Path
    ) -> OfferedDocuments:
        """Find the documents below *folder*.

        Args:
            folder: The folder.
            slugs: The names of the folders of the programs.
            kinds: The kinds of documents by their identities, with which the names of files begin.
            departments: The names of departments by their identities, which folders may have.
            site: The folder of the site; what an earlier one offers is not offered again.

        Raises:
            PublishingError: If one of them cannot be read.
        """
        paths = [path for path in sorted(folder.rglob("*")) if _is_document(path) and not _is_in(path, site)]
        owners = {path: _owner(path.relative_to(folder).parts[:-1], slugs) for path in paths}

        def of(owner: str) -> tuple[Download, ...]:
            return tuple(_download(path, folder, kinds, departments) for path in paths if owners[path] == owner)

        return cls(
            of_programs={slug: of(slug) for slug in slugs},
            of_city=of(""),
            of_nobody=tuple(path for path in paths if owners[path] is None),
        )


def _is_document(path: Path) -> bool:
    return path.suffix.lower() == _ENDING and not path.name.startswith(_OPEN_IN_WORD) and path.is_file()


def _is_in(path: Path, site: Path) -> bool:
    return path.resolve().is_relative_to(site.resolve())


def _owner(folders: tuple[str, ...], slugs: tuple[str, ...]) -> str | None:
    """Return the program whose documents lie in *folders*; empty for the city, None for nobody."""
    if _PROGRAMS in folders:
        below = folders[folders.index(_PROGRAMS) + 1 :]
        return below[0] if below and below[0] in slugs else None
    program = next((part for part in folders if part in slugs), None)
    return "" if program is None and _OF_THE_CITY.intersection(folders) else program


def _download(path: Path, folder: Path, kinds: Mapping[str, ReportKind], departments: Mapping[str, str]) -> Download:
    name = path.relative_to(folder)
    title = ", ".join(part.uk for part in _titles(name, kinds, departments))
    return Download(title=title, name=f"documents/{name.as_posix()}", content=_read(path))


def _titles(name: PurePath, kinds: Mapping[str, ReportKind], departments: Mapping[str, str]) -> Iterator[Message]:
    """Yield what a document is called: its kind, if its name begins with one (``comparative-418``), its period, its department."""
    kind = kinds.get(name.stem.partition("-")[0])
    yield Message(uk=name.stem, en=name.stem) if kind is None else kind.title
    folders = name.parts[:-1]
    periods = (period.message for period in map(_period, folders) if period is not None)
    yield from (say.OF_THE_TERM(period=period) if _tells_of_a_term(kind) else period for period in periods)
    yield from (Message(uk=departments[part], en=departments[part]) for part in folders if part in departments)


def _tells_of_a_term(kind: ReportKind | None) -> bool:
    """Tell whether a document of *kind* tells of whole terms, also among those that are made for a period."""
    return kind is not None and kind.subject is not ActivityReport and not (kind.of_period or kind.of_amendment)


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
