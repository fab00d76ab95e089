"""What is wrong with a file: every fault of it, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Language, Message, MunicipalProgramsError
from municipal_programs.files import _messages as say
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FileFault", "LoadError"]


@frozen(kw_only=True)
class FileFault:
    """One thing that is wrong with a file.

    Args:
        origin: The place in the file; without a line where the file as a whole is wrong.
        path: Keys and positions (from 0) that lead to the place from the top of the file.
        seen: The text that stands there; empty for a list, a mapping, or where nothing stands.
        message: What was expected and what to do.
    """

    origin: Origin
    path: tuple[str | int, ...] = ()
    seen: str = ""
    message: Message

    def text(self, language: Language = Language.UKRAINIAN) -> str:
        """Return the fault on one line, as ``file:line:column: message``."""
        return f"{self.origin.text(language)}: {self.message.text(language)}"


class LoadError(MunicipalProgramsError):
    """A file that cannot be read, with everything that is wrong with it.

    Args:
        faults: The faults, at least one; they are kept in the order of their places.
    """

    def __init__(self, faults: Sequence[FileFault]) -> None:
        self.faults: tuple[FileFault, ...] = tuple(sorted(faults, key=lambda fault: fault.origin))
        super().__init__(say.lines(say.AT_PLACE(origin=fault.origin.message, message=fault.message) for fault in self.faults))

    def text(self, language: Language = Language.UKRAINIAN) -> str:
        """Return one line a fault, in *language*."""
        return self.message.text(language)
