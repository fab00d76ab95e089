"""A finished document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.errors import Message
from municipal_programs.storage import write_atomically

if TYPE_CHECKING:
    import os


__all__ = ["Document", "SectionFailure"]


@frozen(kw_only=True)
class SectionFailure:
    """A section in whose place the document has a notice.

    Args:
        section: Its identity.
        title: What it is called.
        cause: Why it could not be made, with the template, the place and what to do.
    """

    section: str
    title: str
    cause: Message


@frozen(kw_only=True)
class Document:
    """A report as a Word document.

    Args:
        content: The bytes of the .docx.
        failures: The sections that could not be made, in the order of the document; empty for a whole one.
    """

    content: bytes = field(repr=False)
    failures: tuple[SectionFailure, ...] = ()

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the document to *path*, whole or not at all.

        Raises:
            StorageError: If it cannot be written there; what was there before is untouched.
        """
        write_atomically(Path(path), self.content)
