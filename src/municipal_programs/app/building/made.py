"""What comes of a unit, as the process that made it hands it over."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import Message

__all__ = ["Made", "MadeDocument"]


@frozen(kw_only=True)
class MadeDocument:
    """A document of a unit.

    Args:
        path: Where it goes, from the folder of the period.
        kind: Identity of its kind.
        content: Its bytes; None where it could not be made.
        problems: Why not, or what is missing in it.
    """

    path: str
    kind: str
    content: bytes | None
    problems: tuple[Message, ...] = ()


@frozen(kw_only=True)
class Made:
    """What came of a unit.

    Args:
        documents: The documents that it demands.
        problems: What is wrong with it as a whole.
        is_known: Whether it could be read so far that it is known what it demands.
    """

    documents: tuple[MadeDocument, ...] = ()
    problems: tuple[Message, ...] = ()
    is_known: bool = True
