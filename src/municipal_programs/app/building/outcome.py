"""What came of a build."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from attrs import frozen

from municipal_programs.app.building import _messages as say
from municipal_programs.errors import Message, MunicipalProgramsError

__all__ = ["BuildError", "BuildProblem", "BuiltDocument", "CityBuild", "DocumentState"]


class BuildError(MunicipalProgramsError):
    """A build that cannot begin, or not there."""


class DocumentState(Enum):
    """What became of a document."""

    MADE = "made"
    UNCHANGED = "unchanged"
    INCOMPLETE = "incomplete"
    KEPT = "kept"
    FAILED = "failed"
    LEFTOVER = "leftover"

    @property
    def message(self) -> Message:
        """The name of the state in both languages."""
        return say.DOCUMENT_STATES[self.value]


@frozen(kw_only=True)
class BuiltDocument:
    """A document of a build.

    Args:
        path: Its file, from the folder of the period, with ``/``.
        state: What became of it.
        problems: Why it is not whole, was not made or was left alone.
    """

    path: str
    state: DocumentState
    problems: tuple[Message, ...] = ()


@frozen(kw_only=True)
class BuildProblem:
    """Something that is wrong beside the documents.

    Args:
        unit: Where: ``city``, or a folder or report of it, such as ``programs/power``.
        message: What.
    """

    unit: str
    message: Message


@frozen(kw_only=True)
class CityBuild:
    """What came of a build.

    Args:
        folder: The folder of the period, in which the documents and the journal stand.
        documents: Every document that is demanded or stands there from an earlier build, in the order of their paths.
        problems: What is wrong beside them.
    """

    folder: Path
    documents: tuple[BuiltDocument, ...]
    problems: tuple[BuildProblem, ...]

    @property
    def is_whole(self) -> bool:
        """Whether there are documents, and every one stands there as the data have it."""
        good = {DocumentState.MADE, DocumentState.UNCHANGED}
        return bool(self.documents) and not self.problems and all(document.state in good for document in self.documents)
