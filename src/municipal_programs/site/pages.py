"""The files of a site: pages, their style, and what they offer."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from municipal_programs.reports import Fact
from municipal_programs.site.city_page import city_values
from municipal_programs.site.program_page import program_values
from municipal_programs.telling import each_told
from municipal_programs.values.wording import write_date, write_number

if TYPE_CHECKING:
    from municipal_programs.site.published import PublishedCity
    from municipal_programs.telling import Tell

__all__ = ["site_files"]

_STYLE: Final = "style.css"
_INDEX: Final = "index.html"
_KIBIBYTE: Final = 1024


def site_files(city: PublishedCity, *, tell: Tell | None = None) -> dict[str, bytes]:
    """Return the files of the site by their names, folders parted by slashes.

    The order is the one to write them in: what a page offers or leads down to stands before it, and the page of the city, where a
    reader begins, is the last. The same city gives the same bytes.

    Args:
        city: What is published; its texts may hold anything, for all of them are escaped.
        tell: Is told how many pages of programs are made, and of how many.
    """
    environment = _environment()
    common = {"city": city.name, "day": write_date(city.day)}
    files = {one.name: one.content for one in (*city.documents, *city.data)}
    files[_STYLE] = (resources.files("municipal_programs.site") / "templates" / _STYLE).read_bytes()
    for one in each_told(city.programs, tell):
        folder = f"programs/{one.slug}"
        files |= {f"{folder}/{download.name}": download.content for download in (*one.documents, *one.data)}
        page = environment.get_template("program.html").render({**common, **program_values(one, city.day), "root": "../../"})
        files[f"{folder}/{_INDEX}"] = page.encode()
    page = environment.get_template("city.html").render({**common, **city_values(city), "root": ""})
    return {**files, _INDEX: page.encode()}


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("municipal_programs.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["figure"] = lambda value: isinstance(value, Fact)
    environment.filters["size"] = _size
    return environment


def _size(content: bytes) -> str:
    """Return how large a file is, as a person reads it, in whole kibibytes rounded up."""
    return f"{write_number(-(-len(content) // _KIBIBYTE))}\N{NO-BREAK SPACE}КБ"
