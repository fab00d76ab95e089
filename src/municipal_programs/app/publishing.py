"""A city published as pages for everyone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.app import _site_messages as say
from municipal_programs.app.site_documents import OfferedDocuments, PublishingError
from municipal_programs.app.site_gathering import DATA, gathered
from municipal_programs.errors import Message
from municipal_programs.files import LoadError
from municipal_programs.hooks import Plugins
from municipal_programs.reports import KINDS
from municipal_programs.site import site_files
from municipal_programs.storage import write_files

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Sequence

    from municipal_programs.app.city import LoadedCity
    from municipal_programs.site import PublishedCity
    from municipal_programs.telling import Tell

__all__ = ["PublishedSite", "publish_site"]

_BELOW: Final = ("programs", "documents", DATA)
"""The folders of a site."""
_OWN: Final = ("programs", "activity")
"""The folders of a city, in which a site would be taken for data."""


@frozen(kw_only=True)
class PublishedSite:
    """What was written.

    Args:
        files: The files, the page of the city last.
        gaps: What the register of resolution 835 demands and the data do not hold.
        remarks: What was not published, and what an earlier site left behind.
    """

    files: tuple[Path, ...]
    gaps: tuple[Message, ...] = ()
    remarks: tuple[Message, ...] = ()


def publish_site(
    city: LoadedCity,
    folder: str | os.PathLike[str],
    *,
    day: dt.date,
    documents: str | os.PathLike[str] | None = None,
    plugins: Plugins | None = None,
    tell: Tell | None = None,
) -> PublishedSite:
    """Write a page for *city* and one for each of its programs, with what they offer to download.

    Published is what programs say with what was delivered for them: money, indicators, measures, decisions, accounts, findings
    that are open and the open data of `export`. Not published are waivers and those who gave them, findings that are about the
    files of the office, and where something stands in a file.

    Args:
        city: The city; what cannot be read of it is not on the pages.
        folder: Where the files go; it is made. A file of an earlier site that this one does not have stays, and is told.
        day: The day as of which everything is told; it stands on every page.
        documents: A folder of ``.docx``, such as `build` leaves: those of a program lie below a folder of its name, those of the whole
            city below one that is called ``city`` or ``activity``.
        plugins: As for `check`.
        tell: Is told how many pages of programs are made, then how many files are written, and of how many.

    Raises:
        PublishingError: If no program of the city can be read, *folder* is the city's own, there is no such folder of *documents*, one of them cannot be read, or the name
            of a program or a document is no text.
        StorageError: If a file cannot be written.
    """
    root = Path(folder)
    _refuse_the_city(root, city.folder)
    if city.unread and not city.programs:
        raise PublishingError(LoadError(city.unread).message)
    asked = Plugins.discover() if plugins is None else plugins
    offered = _offered(city, None if documents is None else Path(documents), root, asked)
    site = gathered(city, offered, day=day, plugins=asked)
    _refuse_names_without_an_address(site.city)
    files = write_files(root, site_files(site.city, tell=tell), tell=tell)
    remarks = [
        *([say.KEPT_BACK(count=site.kept_back)] if site.kept_back else []),
        *(say.OF_NOBODY(path=path) for path in offered.of_nobody),
        *(say.LEFT_OVER(path=path) for path in _left_over(root, files)),
    ]
    return PublishedSite(files=files, gaps=site.gaps, remarks=tuple(remarks))


def _refuse_the_city(root: Path, city: Path) -> None:
    target, own = root.resolve(), city.resolve()
    if target == own or any(target.is_relative_to(own / name) for name in _OWN):
        raise PublishingError(say.INTO_THE_CITY(path=root, other=city / "site"))


def _offered(city: LoadedCity, folder: Path | None, site: Path, plugins: Plugins) -> OfferedDocuments:
    if folder is None:
        return OfferedDocuments()
    if not folder.is_dir():
        raise PublishingError(say.NO_DOCUMENTS(path=folder))
    return OfferedDocuments.found(
        folder,
        slugs=tuple(one.slug for one in city.programs),
        kinds={**KINDS, **{kind.identity: kind for kind in plugins.kinds().items}},
        departments={one.identity: one.name for one in city.city.departments},
        site=site,
    )


def _refuse_names_without_an_address(city: PublishedCity) -> None:
    """Refuse what a file system of another code page left behind: such a name can be opened, but no address can be written of it."""
    offered = (*city.documents, *(document for one in city.programs for document in one.documents))
    for name in (*(one.slug for one in city.programs), *(document.name for document in offered)):
        try:
            name.encode()
        except UnicodeEncodeError:
            raise PublishingError(say.NO_ADDRESS(name=ascii(name))) from None


def _left_over(root: Path, files: Sequence[Path]) -> list[Path]:
    """Return the files in the folders of a site that this one did not write."""
    own = set(files)
    return sorted(path for name in _BELOW for path in (root / name).rglob("*") if path.is_file() and path not in own)
