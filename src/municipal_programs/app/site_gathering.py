"""What of a city is for everyone, gathered for its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.app import _site_messages as say
from municipal_programs.app.checking import examine
from municipal_programs.app.city import missing_programs, told_in_city
from municipal_programs.app.city_checking import between_programs
from municipal_programs.checks import is_public
from municipal_programs.errors import Message
from municipal_programs.files.open_data import Edition, csv_text, package_files, register_of, workbook
from municipal_programs.site import Download, PublishedCity, PublishedProgram

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from municipal_programs.app.city import LoadedCity
    from municipal_programs.app.site_documents import OfferedDocuments
    from municipal_programs.checks import Finding
    from municipal_programs.hooks import Plugins
    from municipal_programs.model import TargetProgram

__all__ = ["DATA", "GatheredSite", "gathered"]

DATA: Final = "data"
"""The folder of open data beside a page."""


@frozen(kw_only=True)
class GatheredSite:
    """What is published, and what is not.

    Args:
        city: What is published.
        gaps: What the register of resolution 835 demands and the data do not hold.
        kept_back: How many findings are open and not for everyone.
    """

    city: PublishedCity
    gaps: tuple[Message, ...]
    kept_back: int


def gathered(city: LoadedCity, offered: OfferedDocuments, *, day: dt.date, plugins: Plugins) -> GatheredSite:
    """Gather what the pages of *city* say on *day*; see `publish_site`.

    Args:
        city: The city.
        offered: The documents to download.
        day: The day.
        plugins: The plugins to ask for rules and profiles.
    """
    programs = [told_in_city(city.city, one).program for one in city.programs]
    found = [
        examine(program, plugins=plugins, waivers=one.waivers, today=day).findings
        for one, program in zip(city.programs, programs, strict=True)
    ]
    between = between_programs(city, today=day)
    data, gaps = _register(programs, day, plugins)
    published = PublishedCity(
        name=city.city.name,
        day=day,
        programs=tuple(
            PublishedProgram(
                slug=one.slug,
                program=program,
                findings=_for_everyone(findings),
                documents=offered.of_programs.get(one.slug, ()),
                data=_package(program),
            )
            for one, program, findings in zip(city.programs, programs, found, strict=True)
        ),
        findings=_for_everyone(between),
        documents=offered.of_city,
        data=data,
        missing=len(missing_programs(city.folder, city.programs)),
    )
    kept_back = sum(one.is_open and not is_public(one) for findings in (*found, between) for one in findings)
    return GatheredSite(city=published, gaps=gaps, kept_back=kept_back)


def _for_everyone(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.is_open and is_public(one))


def _package(program: TargetProgram) -> tuple[Download, ...]:
    return _downloads({name: text.encode() for name, text in package_files(program).items()})


def _register(
    programs: Sequence[TargetProgram], day: dt.date, plugins: Plugins
) -> tuple[tuple[Download, ...], tuple[Message, ...]]:
    """Return the files of the register of resolution 835, and what it lacks; of no programs there is none."""
    if not programs:
        return (), ()
    register = register_of(programs, Edition.OF_2020, day=day, profiles=plugins.profiles().items)
    tables = {f"{table.name}.csv": csv_text(table).encode() for table in register.tables}
    return _downloads({**tables, "register.xlsx": workbook(register.tables)}), register.gaps


def _downloads(files: Mapping[str, bytes]) -> tuple[Download, ...]:
    return tuple(Download(title=say.FILES[name]().uk, name=f"{DATA}/{name}", content=content) for name, content in files.items())
