"""What touches a figure on the page and would be read as part of it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["REACH", "glued_after", "glued_before"]

REACH: Final = 24
"""How many characters beside a figure are looked at."""

_BEFORE: Final = re.compile(r"([-\u2010-\u2014\u2212]|\d[\d\s.,]*)$")
_AFTER: Final = re.compile(r"[\s.,]*\d[\d\s.,]*|\s?%")


def glued_before(text: str) -> str:
    """Return the digits or the sign at the end of *text*, which a reader would take for the beginning of the figure after it.

    >>> glued_before("усього 1 "), glued_before("мінус −"), glued_before("усього ")
    ('1', '−', '')
    """
    found = _BEFORE.search(text[-REACH:])
    return found[0].strip() if found else ""


def glued_after(text: str) -> str:
    """Return the digits, or the sign of a percentage, at the beginning of *text*.

    >>> glued_after("0 тис. грн"), glued_after(",5."), glued_after(", з них"), glued_after(" %")
    ('0', ',5', '', '%')
    """
    found = _AFTER.match(text[:REACH])
    return found[0].rstrip(" .,\u00a0").lstrip() if found else ""
