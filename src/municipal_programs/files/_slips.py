"""Faults on their way up: what was misread, before the file is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import Message
from municipal_programs.files import _messages as say
from municipal_programs.files._tree import Place, Scalar
from municipal_programs.files.faults import FileFault, LoadError
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.files._tree import Node

__all__ = ["Misread", "Slip", "field_of", "load_error", "misread"]


@frozen
class Slip:
    """A fault whose file is not named yet.

    Args:
        place: Where it is.
        message: What is wrong.
        seen: The text that stands there.
    """

    place: Place
    message: Message
    seen: str = ""

    def lower(self, lines: int) -> Slip:
        """Return the same fault *lines* further down."""
        return evolve(self, place=evolve(self.place, line=self.place.line + lines))


class Misread(Exception):  # noqa: N818  # it carries faults and never leaves this package
    """Some part of a file that could not be understood, with all its slips."""

    def __init__(self, slips: Iterable[Slip]) -> None:
        self.slips = tuple(slips)
        super().__init__(*self.slips)


def misread(node: Node, message: Message) -> Misread:
    """Return the error of one value, which begins with the name of its field."""
    name = field_of(node.place)
    full = say.IN_FIELD(name=name, term=say.term_of(name, node.place.path), message=message) if name else message
    return Misread([Slip(node.place, full, node.text if isinstance(node, Scalar) else "")])


def field_of(place: Place) -> str:
    """Return the field that *place* belongs to, past the years and sources that lead on from it."""
    return next((step for step in reversed(place.path) if isinstance(step, str) and step in say.FIELDS), "")


def load_error(source: str, slips: Iterable[Slip]) -> LoadError:
    """Name the file of all *slips*; what was found twice is said once."""
    return LoadError(
        [
            FileFault(
                origin=Origin(source=source, line=slip.place.line, column=slip.place.column),
                path=slip.place.path,
                seen=slip.seen,
                message=slip.message,
            )
            for slip in dict.fromkeys(slips)
        ]
    )
