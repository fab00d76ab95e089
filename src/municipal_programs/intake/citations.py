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
_DATE: Final = rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}\.| (?:{_MONTHS}) )[0-9]{{4}}"
_NUMBER: Final = r"(?:№|N|No) ?(?P<number>[0-9]+(?:[-/][0-9А-ЯІЇЄҐа-яіїєґA-Za-z]+)*)"
_AFTER: Final = re.compile(rf"(?P<date>{_DATE})(?: ?(?:року|р\.?))?,? ?{_NUMBER}")
_BEFORE: Final = re.compile(rf"{_NUMBER} (?:від )?(?P<date>{_DATE})")
_BARE: Final = re.compile(_DATE)


@frozen(kw_only=True)
class Citation:
    """A decision as a text cites it.

    Args:
        number: Its number.
        date: Its date.
        written: The date as written.
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
            number=match["number"], date=date, written=match["date"], start=match.start(), text=plain, origin=origin, place=place
        )


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
