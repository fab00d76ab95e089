"""One way in which a document is not what it was, or not what the data say."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.word.errors import Place

__all__ = ["Difference", "DifferenceKind", "unproven"]


class DifferenceKind(Enum):
    """What happened; the names are stable, for machines."""

    EDITED = "edited"
    PENDING = "pending"
    MISSING = "missing"
    ADDED = "added"
    MOVED = "moved"
    DISAGREEING = "disagreeing"
    CONTRADICTING = "contradicting"
    CHANGED = "changed"
    UNPROVEN = "unproven"
    REBUILT = "rebuilt"


@frozen(kw_only=True)
class Difference:
    """One thing that does not hold.

    Args:
        kind: What happened.
        message: The same in words, with the place, the old and the new value, and what to make of it.
        identity: The figure; empty where it is about the document as a whole.
        place: Where it stands now; None where it stands nowhere.
        old: What the document was made with.
        new: What is there now.
    """

    kind: DifferenceKind
    message: Message
    identity: str = ""
    place: Place | None = None
    old: str = ""
    new: str = ""


def unproven(message: Message) -> Difference:
    """Return that the document as a whole cannot be vouched for, because of *message*."""
    return Difference(kind=DifferenceKind.UNPROVEN, message=message)
