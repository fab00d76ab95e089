"""Decisions as documents cite them: a number and a date in either order."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.intake.folding import tidy
from municipal_programs.values import Origin
from municipal_programs.values.wording import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Citation", "citations_in", "first_date"]

_MONTHS: Final = "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
_DATE: Final = rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}\.| (?:{_MONTHS}) )[0-9]{{4}}(?: ?(?:року|р\.))?"
_NUMBER: Final = r"(?:№|N|No) ?(?P<number>[0-9]+(?:[-/][0-9А-ЯІЇЄҐа-яіїєґA-Za-z]+)*)"
_AFTER: Final = re.compile(rf"(?P<date>{_DATE}),? ?{_NUMBER}")
_BEFORE: Final = re.compile(rf"{_NUMBER} (?:від )?(?P<date>{_DATE})")
_BARE: Final = re.compile(_DATE)


@frozen(kw_only=True)
class Citation:
    """A decision as a text cites it.

    Args:
        number: Its number.
        date: Its date.
        written: The date as written.
        title: What it is about, where the text quotes it; may be empty.
        start: Where in the text the citation begins.
        text: The text around it, tidied.
        origin: Where the text stands.
        place: The place in words.
    """

    number: str
    date: dt.date
    written: str
    start: int
    text: str
    origin: Origin
    place: str = ""
    title: str = ""


def citations_in(text: str, origin: Origin, place: str = "") -> Iterator[Citation]:
    """Yield the decisions that *text* cites, in order; what looks like one and has no day of the calendar is passed over."""
    plain = tidy(text.replace("\n", " "))
    found = sorted([*_AFTER.finditer(plain), *_BEFORE.finditer(plain)], key=lambda match: match.start())
    end = 0
    for match in found:
        date = _date(match["date"])
        if date is None or match.start() < end:
            continue
        end = match.end()
        yield Citation(
            number=match["number"],
            date=date,
            written=match["date"],
            start=match.start(),
            text=plain,
            origin=origin,
            place=place,
            title=_title(plain[match.end() :]),
        )


def _title(text: str) -> str:
    """Return the quotation that *text* begins with, the quotations inside of it included."""
    if not text.lstrip().startswith("«Про "):
        return ""
    quoted = text.lstrip()
    depth = 0
    for place, char in enumerate(quoted):
        depth += (char == "«") - (char == "»")
        if not depth:
            return quoted[1:place]
    return quoted[1:].rstrip(" .")


def first_date(text: str) -> tuple[dt.date, str] | None:
    """Return the first date of *text*, and how it is written."""
    found = _BARE.search(tidy(text))
    date = _date(found[0]) if found else None
    return (date, found[0]) if found and date else None


def _date(text: str) -> dt.date | None:
    try:
        return read_date(text)
    except InvalidValueError:
        return None
