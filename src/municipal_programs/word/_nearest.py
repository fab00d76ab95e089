"""What somebody probably meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from municipal_programs.errors import Message
from municipal_programs.word import _messages as say

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["nearest_to"]

_MOST_NAMES = 12


def nearest_to(name: str, known: Iterable[str]) -> Message:
    """Return the known name that looks most like *name* as a hint, or else all known names; nothing where none is known."""
    candidates = list(known)
    nearest = difflib.get_close_matches(name, candidates, n=1)
    if nearest:
        return say.DID_YOU_MEAN(name=nearest[0])
    if not candidates:
        return Message(uk="", en="")
    more = "…" if len(candidates) > _MOST_NAMES else ""
    return say.KNOWN_ARE(names=", ".join(candidates[:_MOST_NAMES]) + more)
