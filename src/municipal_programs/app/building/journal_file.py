"""The journal of a build on disk."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.digests import digest_of_file
from municipal_programs.errors import told_by_system
from municipal_programs.files.build_journal import JournalError, journal_from, write_journal
from municipal_programs.storage import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.errors import Message
    from municipal_programs.files.build_journal import Journal

__all__ = ["JOURNAL", "journal_in", "save_journal"]

JOURNAL: Final = "build.json"
"""The name of the journal in the folder of a period."""


def journal_in(folder: Path) -> tuple[Journal | None, tuple[Message, ...]]:
    """Return the journal of *folder*, None where there is none or it cannot be read, and what has to be told of that."""
    try:
        return journal_from((folder / JOURNAL).read_bytes().decode("utf-8", errors="replace")), ()
    except FileNotFoundError:
        if next(folder.rglob("*.docx"), None) is None:
            return None, ()
        reason = say.NO_JOURNAL(name=JOURNAL)
    except JournalError as error:
        reason = say.BAD_JOURNAL(name=JOURNAL, reason=error.message)
    except OSError as error:
        reason = say.BAD_JOURNAL(name=JOURNAL, reason=told_by_system(error))
    return None, (say.NOTHING_KNOWN(reason=reason),)


def save_journal(folder: Path, journal: Journal) -> None:
    """Write *journal* into *folder*, unless it says already what it has to say.

    Raises:
        StorageError: If it cannot be written.
    """
    content = write_journal(journal).encode("utf-8")
    if digest_of_file(folder / JOURNAL) != sha256(content).hexdigest():
        write_atomically(folder / JOURNAL, content)
