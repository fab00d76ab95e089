"""The folder that documents go to, with its journal: what stands there, what of it is ours, and what somebody has worked on."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.digests import digest_of_file
from municipal_programs.app.building.made import MadeDocument
from municipal_programs.app.building.outcome import BuildError, BuiltDocument, DocumentState
from municipal_programs.errors import told_by_system
from municipal_programs.files.build_journal import (
    Journal,
    JournalDocument,
    JournalEntry,
    JournalError,
    journal_from,
    write_journal,
)
from municipal_programs.storage import StorageError, make_folder, remove_leftovers, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from municipal_programs.app.building.made import Made
    from municipal_programs.errors import Message

__all__ = ["JOURNAL", "Shelf"]

JOURNAL: Final = "build.json"
"""The name of the journal in the folder of a period."""


@frozen(kw_only=True)
class _Planned:
    """A document, and what is about to become of its file."""

    made: MadeDocument
    entry: JournalDocument
    state: DocumentState
    writes: bool = False


class Shelf:
    """Where the documents of one city and period stand.

    Before a document is written, the journal says what will stand there and what stood there before: wherever a run is killed, the
    next one knows its own files from those that somebody has changed.

    Args:
        folder: The folder of the period, locked by this run.
        city: Name of the city.
        period: The period.
        overwrite: Whether also files that somebody has changed are replaced.

    Raises:
        BuildError: If the documents of another city or period stand there.
    """

    def __init__(self, folder: Path, *, city: str, period: str, overwrite: bool = False) -> None:
        self._folder = folder
        self._overwrite = overwrite
        self.notices: list[Message] = []
        empty = Journal(city=city, period=period)
        found = self._read() or empty
        if (found.city, found.period) != (city, period):
            raise BuildError(say.OTHER_CITY(folder=folder, seen=f"{found.city}, {found.period}"))
        self._empty = empty
        self._entries = {entry.unit: entry for entry in found.units}
        self._leftovers = {document.path: document for document in found.leftovers}
        for below in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
            remove_leftovers(below)

    def unchanged(self, unit: str, digest: str) -> tuple[BuiltDocument, ...] | None:
        """Return the documents of *unit* as they stand; None if they have to be made."""
        entry = self._entries.get(unit)
        if entry is None or entry.digest != digest or not entry.is_whole:
            return None
        states = [self._standing(document) for document in entry.documents]
        return None if None in states else tuple(state for state in states if state is not None)

    def take(self, unit: str, digest: str, made: Made) -> tuple[BuiltDocument, ...]:
        """Put the documents of *unit* where they belong, and return what became of them.

        Raises:
            StorageError: If the journal cannot be written.
        """
        before = {document.path: document for document in self._documents(unit)}
        planned = [self._planned(document, before.get(document.path)) for document in made.documents]
        kept = {} if made.is_known else before
        entry = JournalEntry(
            unit=unit, digest=digest, documents=tuple([one.entry for one in planned] or kept.values()), problems=made.problems
        )
        self._leave({path: document for path, document in before.items() if path not in {one.path for one in entry.documents}})
        self._entries[unit] = entry
        self._write()
        built = tuple(self._put(one) for one in planned)
        return (*built, *(old for document in kept.values() for old in self._left(document, say.OLD_STANDS())))

    def close(self, units: Iterable[str]) -> tuple[BuiltDocument, ...]:
        """Write the journal as it stays until the next run, and return what stands there without anybody demanding it.

        Args:
            units: The names of all units that there are.

        Raises:
            StorageError: If the journal cannot be written.
        """
        for gone in sorted(set(self._entries) - set(units)):
            self._leave({document.path: document for document in self._entries.pop(gone).documents})
        demanded = {document.path for entry in self._entries.values() for document in entry.documents}
        left = [
            (document, old)
            for path, document in sorted(self._leftovers.items())
            if path not in demanded
            for old in self._left(document, say.NOBODY_DEMANDS())
        ]
        self._leftovers = {document.path: document for document, _ in left}
        self._entries = {name: self._settled(entry) for name, entry in self._entries.items()}
        self._write()
        return tuple(old for _, old in left)

    def _read(self) -> Journal | None:
        path = self._folder / JOURNAL
        try:
            return journal_from(path.read_bytes().decode("utf-8", errors="replace"))
        except FileNotFoundError:
            return None
        except JournalError as error:
            reason = error.message
        except OSError as error:
            reason = told_by_system(error)
        self.notices.append(say.NEW_JOURNAL(path=path, reason=reason))
        return None

    def _write(self) -> None:
        units = tuple(self._entries[name] for name in sorted(self._entries))
        leftovers = tuple(self._leftovers[path] for path in sorted(self._leftovers))
        content = write_journal(evolve(self._empty, units=units, leftovers=leftovers)).encode("utf-8")
        path = self._folder / JOURNAL
        if digest_of_file(path) != sha256(content).hexdigest():
            write_atomically(path, content)

    def _documents(self, unit: str) -> tuple[JournalDocument, ...]:
        entry = self._entries.get(unit)
        return () if entry is None else entry.documents

    def _standing(self, document: JournalDocument) -> BuiltDocument | None:
        """Return how *document*, which was made of the very same, stands there; None if it has to be made."""
        seen = self._seen(document.path)
        if seen == document.sha256:
            return BuiltDocument(path=document.path, state=DocumentState.UNCHANGED)
        if not seen or seen == document.replaces or self._overwrite:
            return None
        return BuiltDocument(path=document.path, state=DocumentState.KEPT, problems=(say.EDITED(),))

    def _planned(self, made: MadeDocument, before: JournalDocument | None) -> _Planned:
        seen, earlier = self._seen(made.path), before or self._leftovers.get(made.path)
        if made.content is None:
            entry = JournalDocument(
                path=made.path, kind=made.kind, sha256=earlier.sha256 if earlier else "", problems=made.problems
            )
            return _Planned(made=made, entry=entry, state=DocumentState.FAILED)
        wanted = sha256(made.content).hexdigest()
        ours = {"", wanted, *((earlier.sha256, earlier.replaces) if earlier else ())}
        entry = JournalDocument(path=made.path, kind=made.kind, sha256=wanted, problems=made.problems)
        if seen not in ours and not self._overwrite:
            return _Planned(made=made, entry=entry, state=DocumentState.KEPT)
        state = DocumentState.INCOMPLETE if made.problems else DocumentState.MADE
        replaces = "" if seen == wanted else seen
        return _Planned(made=made, entry=evolve(entry, replaces=replaces), state=state, writes=seen != wanted)

    def _put(self, planned: _Planned) -> BuiltDocument:
        path, state, problems = planned.made.path, planned.state, planned.made.problems
        if state is DocumentState.KEPT:
            problems = (say.EDITED(), *problems)
        elif state is DocumentState.FAILED and self._seen(path):
            problems = (*problems, say.OLD_STANDS())
        if planned.writes and planned.made.content is not None:
            try:
                make_folder((self._folder / path).parent)
                write_atomically(self._folder / path, planned.made.content)
            except StorageError as error:
                state, problems = DocumentState.FAILED, (error.message,)
        return BuiltDocument(path=path, state=state, problems=problems)

    def _leave(self, documents: dict[str, JournalDocument]) -> None:
        self._leftovers.update(documents)

    def _left(self, document: JournalDocument, reason: Message) -> Iterator[BuiltDocument]:
        """Yield a document of an earlier build, if it still stands there."""
        if self._seen(document.path):
            yield BuiltDocument(path=document.path, state=DocumentState.LEFTOVER, problems=(reason,))

    def _settled(self, entry: JournalEntry) -> JournalEntry:
        """Return *entry* without what its files held before they were written."""
        documents = (
            evolve(document, replaces="" if self._seen(document.path) == document.sha256 else document.replaces)
            for document in entry.documents
        )
        return evolve(entry, documents=tuple(documents))

    def _seen(self, path: str) -> str:
        return digest_of_file(self._folder / path)
