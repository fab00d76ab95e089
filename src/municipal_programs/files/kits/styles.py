"""How cells show numbers: as they are, as a date, or as per cent."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from municipal_programs.storage.xml import Element

__all__ = ["Look", "looks_of"]

_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENTS = frozenset((9, 10))
"""Number formats that every spreadsheet program knows by number."""
_NO_PATTERN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
"""Parts of a format that are printed as they stand, colours, languages and spaces."""


class Look(Enum):
    """How a number is shown."""

    PLAIN = auto()
    DATE = auto()
    PERCENT = auto()


def looks_of(styles: Element) -> list[Look]:
    """Return how the cells of each style of a workbook show a number, in the order of the styles."""
    codes = {str(one.get("numFmtId", "")): str(one.get("formatCode", "")) for one in styles.iter("{*}numFmt")}
    cells = styles.find("{*}cellXfs")
    return [] if cells is None else [_look(str(one.get("numFmtId", "0")), codes) for one in cells.iterchildren("{*}xf")]


def _look(number: str, codes: dict[str, str]) -> Look:
    if number in codes:
        pattern = _NO_PATTERN.sub("", codes[number]).lower()
        if "%" in pattern:
            return Look.PERCENT
        return Look.DATE if pattern != "general" and re.search("[ymdhs]", pattern) else Look.PLAIN
    known = int(number) if number.isdecimal() else 0
    if known in _DATES:
        return Look.DATE
    return Look.PERCENT if known in _PERCENTS else Look.PLAIN
