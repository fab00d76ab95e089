"""The file of a city, in TOML: every fault at once and in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from municipal_programs.files import _messages as say
from municipal_programs.files._growth import Growth
from municipal_programs.files._second_look import further_slips
from municipal_programs.files._slips import Misread, Slip, load_error, misread
from municipal_programs.files._structure import structured
from municipal_programs.files._text import read_text
from municipal_programs.files._toml import tree_of_toml
from municipal_programs.files._tree import Scalar, Table
from municipal_programs.model import City

if TYPE_CHECKING:
    import os

__all__ = ["CITY_FILE", "CITY_FORMAT", "city_from", "read_city"]

CITY_FILE: Final = "city.toml"
"""The name of the file that makes a folder that of a city."""
CITY_FORMAT: Final = "municipal-programs/city/1"


def read_city(path: str | os.PathLike[str]) -> City:
    """Read the file of a city, not its programs.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    try:
        text = read_text(Path(path))
    except Misread as cause:
        raise load_error(str(path), cause.slips) from None
    return city_from(text, source=str(path))


def city_from(text: str, *, source: str = "") -> City:
    """Read a city from the *text* of its file.

    Args:
        text: What the file holds.
        source: What to call the text in messages.

    Raises:
        LoadError: With everything that is wrong with the text.
    """
    growth = Growth()
    try:
        city = _structured(_without_format(tree_of_toml(text, growth)))
    except Misread as cause:
        raise load_error(source, [*growth.slips, *cause.slips]) from None
    if growth.slips:
        raise load_error(source, growth.slips)
    return city


def _without_format(root: Table) -> Table:
    announced = root.get("format")
    if announced is None:
        raise Misread([Slip(root.place, say.NO_CITY(format=CITY_FORMAT))])
    if not isinstance(announced, Scalar) or announced.text != CITY_FORMAT:
        raise misread(announced, say.OTHER_CITY(format=CITY_FORMAT))
    return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))


def _structured(table: Table) -> City:
    try:
        return structured(table, City)
    except Misread as cause:
        raise Misread([*cause.slips, *further_slips(table, cause.slips, City)]) from cause
