"""The folder that documents go to, with its journal: what stands there, what of it is ours, and what somebody has worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.digests import digest_of_file
from municipal_programs.app.building.journal_file import journal_in, save_journal
from municipal_programs.app.building.outcome import BuildError, BuiltDocument, DocumentState
from municipal_programs.app.building.placement import placement_of
from municipal_programs.files.build_journal import Journal, JournalEntry
from municipal_programs.storage import StorageError, make_folder, remove_leftovers, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from municipal_programs.app.building.made import Made, MadeDocument
    from municipal_programs.app.building.placement import Placement
    from municipal_programs.errors import Message
    from municipal_programs.files.build_journal import JournalDocument

__all__ = ["Shelf"]


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
        self._empty = Journal(city=city, period=period)
        found, self.notices = journal_in(folder)
        found = found or self._empty
        if (found.city, found.period) != (city, period):
            raise BuildError(say.OTHER_CITY(folder=folder, seen=f"{found.city}, {found.period}"))
        self._entries = {entry.unit: entry for entry in found.units}
        self._leftovers = {document.path: document for document in found.leftovers}
        remove_leftovers(folder)

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
        planned = [self._placement(document, before.get(document.path)) for document in made.documents]
        kept = {} if made.is_known else before
        entry = JournalEntry(
            unit=unit, digest=digest, documents=tuple([one.entry for one in planned] or kept.values()), problems=made.problems
        )
        demanded = {document.path for document in entry.documents}
        self._leftovers |= {path: document for path, document in before.items() if path not in demanded}
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
            self._leftovers |= {document.path: document for document in self._entries.pop(gone).documents}
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

    def _write(self) -> None:
        units = tuple(self._entries[name] for name in sorted(self._entries))
        leftovers = tuple(self._leftovers[path] for path in sorted(self._leftovers))
        save_journal(self._folder, evolve(self._empty, units=units, leftovers=leftovers))

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

    def _placement(self, made: MadeDocument, before: JournalDocument | None) -> Placement:
        earlier = before or self._leftovers.get(made.path)
        return placement_of(made, earlier, seen=self._seen(made.path), overwrite=self._overwrite)

    def _put(self, planned: Placement) -> BuiltDocument:
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
