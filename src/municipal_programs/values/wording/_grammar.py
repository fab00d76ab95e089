"""The pieces that every grammar here is made of: spaces, dashes, and one grammar of a number."""

from __future__ import annotations

from functools import cache
from re import IGNORECASE, Match, Pattern
from re import compile as compiled

__all__ = ["DASH", "GAP", "HYPHEN", "MINUS", "NBSP", "NUMBER", "SPACE", "matched"]

NBSP = "\u00a0"
"""The no-break space: parts groups of three, and a number from its unit."""
MINUS = "\u2212"
"""The minus sign that is written; a hyphen could end a line and leave its number behind."""

SPACE = "[\t \u00a0\u1680\u2000-\u200a\u202f\u205f]"
"""Every space that people, word processors and spreadsheets put between digits; no line break."""
GAP = f"{SPACE}*"
DASH = "[-\u2010-\u2015\u2212]"
"""What people type between two years."""
HYPHEN = "[-\u2011\u2013\u2212]"
"""What people type before a negative number; a long dash stands for a missing one."""

NUMBER = rf"{HYPHEN}?(?:0|[1-9][0-9]{{0,2}}(?:{SPACE}[0-9]{{3}})+|[1-9][0-9]*)(?:[.,][0-9]+)?"
"""A number: ASCII digits, groups of three parted by one space or not at all, a decimal comma or point.

No leading zeros, since «0611010» is a code and would lose its zero as a number; no plus, exponent or underscore.
"""

_LONGEST_TEXT = 400
"""Characters of the longest text worth reading: a number of 100 + 100 digits with its spaces and words around it."""


def matched(pattern: str, text: str) -> Match[str] | None:
    """Return the match of *pattern* with all of *text*, in either case and with spaces around; None if there is none."""
    return _compiled(pattern).fullmatch(text) if len(text) <= _LONGEST_TEXT else None


@cache
def _compiled(pattern: str) -> Pattern[str]:
    return compiled(f"{GAP}(?:{pattern}){GAP}", IGNORECASE)
