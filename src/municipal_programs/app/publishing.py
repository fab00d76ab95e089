"""A city published as pages for everyone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.app import _site_messages as say
from municipal_programs.app.checking import examine
from municipal_programs.app.city_checking import between_programs
from municipal_programs.app.site_documents import PublishingError, documents_of
from municipal_programs.checks import is_public
from municipal_programs.errors import Message
from municipal_programs.model import lay_over
from municipal_programs.storage import make_folder, write_atomically

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Mapping, Sequence

    from municipal_programs.app.city import CityProgram, LoadedCity
    from municipal_programs.checks import Finding
    from municipal_programs.hooks import Plugins
    from municipal_programs.model import TargetProgram
    from municipal_programs.site import Download, PublishedCity, PublishedProgram

__all__ = ["PublishedSite", "publish_site"]

_PAGES: Final = "programs"
_DATA: Final = "data"


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
) -> PublishedSite:
    """Write a page for *city* and one for each of its programs, with what they offer to download.

    Published is what programs say with what was delivered for them: money, indicators, measures, decisions, accounts, findings
    that are open and the open data of `export`. Not published are waivers and those who gave them, findings that are about the
    files of the office, and where something stands in a file.

    Args:
        city: The city; what cannot be read of it is not on the pages.
        folder: Where the files go; it is made. A file of an earlier site that this one does not have stays, and is told.
        day: The day as of which everything is told; it stands on every page.
        documents: A folder in which the ``.docx`` of each program lie below a folder named as in the city, such as `build` leaves.
        plugins: As for `check`.

    Raises:
        PublishingError: If *folder* is the city's own, there is no such folder of *documents*, one of them cannot be read, or the name
            of a program or a document is no text.
        StorageError: If a file cannot be written.
    """
    from municipal_programs.site import site_files

    root = Path(folder)
    _refuse_the_city(root, city.folder)
    told = _Telling(city, root, day, None if documents is None else Path(documents), plugins)
    gathered = told.city()
    _refuse_names_without_an_address(gathered)
    files = _written(site_files(gathered), root)
    kept_back = [say.KEPT_BACK(count=told.kept_back)] if told.kept_back else []
    left_over = [say.LEFT_OVER(path=path) for path in _left_over(root, files)]
    return PublishedSite(files=files, gaps=tuple(told.gaps), remarks=(*kept_back, *left_over))


def _refuse_the_city(root: Path, city: Path) -> None:
    target, own = root.resolve(), city.resolve()
    if target == own or any(target.is_relative_to(own / name) for name in ("programs", "activity")):
        raise PublishingError(say.INTO_THE_CITY(path=root, other=city / "site"))


def _refuse_names_without_an_address(city: PublishedCity) -> None:
    """Refuse what a file system of another code page left behind: such a name can be opened, but no address can be written of it."""
    for one in city.programs:
        for name in (one.slug, *(document.name for document in one.documents)):
            try:
                name.encode()
            except UnicodeEncodeError:
                raise PublishingError(say.NO_ADDRESS(name=ascii(name))) from None


class _Telling:
    """Gathers what is published, and remembers what is not."""

    def __init__(self, city: LoadedCity, site: Path, day: dt.date, documents: Path | None, plugins: Plugins | None) -> None:
        from municipal_programs.hooks import Plugins

        self._city, self._site, self._day, self._documents = city, site, day, documents
        self._plugins = Plugins.discover() if plugins is None else plugins
        self._laid = [lay_over(one.program, one.deliveries).program for one in city.programs]
        self.gaps: list[Message] = []
        self.kept_back = 0
        if documents is not None and not documents.is_dir():
            raise PublishingError(say.NO_DOCUMENTS(path=documents))

    def city(self) -> PublishedCity:
        from municipal_programs.site import PublishedCity

        return PublishedCity(
            name=self._city.city.name,
            day=self._day,
            programs=tuple(self._program(one, laid) for one, laid in zip(self._city.programs, self._laid, strict=True)),
            findings=self._public(between_programs(self._city, today=self._day)),
            data=self._register(),
        )

    def _program(self, one: CityProgram, laid: TargetProgram) -> PublishedProgram:
        from municipal_programs.files.open_data import package_files
        from municipal_programs.site import PublishedProgram

        findings = examine(laid, plugins=self._plugins, waivers=one.waivers, today=self._day).findings
        return PublishedProgram(
            slug=one.slug,
            program=laid,
            findings=self._public(findings),
            documents=() if self._documents is None else tuple(documents_of(self._documents, one.slug, site=self._site)),
            data=_downloads({name: text.encode() for name, text in package_files(laid).items()}),
        )

    def _public(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        still_open = [finding for finding in findings if finding.is_open]
        public = tuple(filter(is_public, still_open))
        self.kept_back += len(still_open) - len(public)
        return public

    def _register(self) -> tuple[Download, ...]:
        from municipal_programs.files.open_data import Edition, csv_text, register_of, workbook

        if not self._laid:
            return ()
        profiles = self._plugins.profiles().items
        register = register_of(self._laid, Edition.OF_2020, day=self._day, profiles=profiles)
        self.gaps += register.gaps
        tables = {f"{table.name}.csv": csv_text(table).encode() for table in register.tables}
        return _downloads({**tables, "register.xlsx": workbook(register.tables)})


def _downloads(files: Mapping[str, bytes]) -> tuple[Download, ...]:
    from municipal_programs.site import Download

    return tuple(Download(title=say.FILES[name]().uk, name=f"{_DATA}/{name}", content=content) for name, content in files.items())


def _written(files: Mapping[str, bytes], root: Path) -> tuple[Path, ...]:
    paths = tuple(root / name for name in files)
    for path, content in zip(paths, files.values(), strict=True):
        make_folder(path.parent)
        write_atomically(path, content)
    return paths


def _left_over(root: Path, files: Sequence[Path]) -> list[Path]:
    """Return the files in the folders of a site that this one did not write."""
    own = set(files)
    return sorted(path for name in (_PAGES, _DATA) for path in (root / name).rglob("*") if path.is_file() and path not in own)
