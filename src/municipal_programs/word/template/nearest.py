"""What somebody probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.errors import perhaps
from municipal_programs.word import _messages as say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.errors import Message

__all__ = ["nearest_to"]

_MOST_NAMES = 12


def nearest_to(name: str, known: Iterable[str]) -> Message:
    """Return the known name that looks most like *name* as a hint, or else all known names; nothing where none is known."""
    candidates = list(known)
    hint = perhaps(name, candidates)
    if hint.uk or not candidates:
        return hint
    more = "…" if len(candidates) > _MOST_NAMES else ""
    return say.KNOWN_ARE(names=", ".join(candidates[:_MOST_NAMES]) + more)
