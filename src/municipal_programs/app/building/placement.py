"""What becomes of a document that was made, by what stands in its place."""

from __future__ import annotations

from hashlib import sha256

from attrs import evolve, frozen

from municipal_programs.app.building.made import MadeDocument
from municipal_programs.app.building.outcome import DocumentState
from municipal_programs.files.build_journal import JournalDocument

__all__ = ["Placement", "placement_of"]


@frozen(kw_only=True)
class Placement:
    """A document, and what is about to become of its file.

    Args:
        made: The document.
        entry: What the journal says of it before anything is written.
        state: What becomes of it, if it can be written.
        writes: Whether the file is written.
    """

    made: MadeDocument
    entry: JournalDocument
    state: DocumentState
    writes: bool = False


def placement_of(made: MadeDocument, earlier: JournalDocument | None, *, seen: str, overwrite: bool) -> Placement:
    """Return what becomes of *made*.

    Args:
        made: The document.
        earlier: What the journal says of one made before in its place; None where it knows of none.
        seen: The digest of what stands in its place; empty where nothing does.
        overwrite: Whether also what somebody has changed is replaced.
    """
    known = earlier or JournalDocument(path=made.path, kind=made.kind, sha256="")
    if made.content is None:
        return Placement(made=made, entry=evolve(known, problems=made.problems), state=DocumentState.FAILED)
    wanted = sha256(made.content).hexdigest()
    entry = JournalDocument(path=made.path, kind=made.kind, sha256=wanted, problems=made.problems)
    if seen not in {"", wanted, known.sha256, known.replaces} and not overwrite:
        return Placement(made=made, entry=entry, state=DocumentState.KEPT)
    state = DocumentState.INCOMPLETE if made.problems else DocumentState.MADE
    writes = seen != wanted
    return Placement(made=made, entry=evolve(entry, replaces=seen if writes else ""), state=state, writes=writes)
