"""What a document is made from, as it travels with the document and comes back."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.app import _verifying_messages as say
from municipal_programs.app.asking import shortest_number
from municipal_programs.errors import told_by_system
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import Portfolio
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import ReportRequest, Subject
    from municipal_programs.word import DocumentFacts, Provenance

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

__all__ = ["carried_by", "content_of", "documents_of", "facts_of", "library", "provenance_of", "understood", "understood_of"]


@cache
def library() -> str:
    """Return the version of this library that is installed."""
    return version("municipal-programs")


def provenance_of(request: ReportRequest, *, draft: bool) -> Provenance:
    """Return what a document that answers *request* is made from, and whether it is a *draft*."""
    from municipal_programs.word import Provenance

    return Provenance(
        library=library(),
        kind=request.kind.identity,
        period="" if request.period is None else str(request.period),
        amendment=_amendment(request),
        draft=draft,
        years=_years(request),
        revision=_revision(request.subject),
        documents=documents_of(request.subject),
    )


def documents_of(subject: Subject) -> tuple[str, ...]:
    """Return the data of *subject* as texts in JSON, one for each program or report."""
    from municipal_programs.files import Syntax, write_activity, write_program

    if isinstance(subject, ActivityReport):
        return (_carried(write_activity(subject, Syntax.JSON)),)
    programs = subject.programs if isinstance(subject, Portfolio) else (subject,)
    return tuple(_carried(write_program(program, Syntax.JSON)) for program in programs)


def content_of(path: Path) -> bytes:
    """Return the bytes of the document *path*.

    Raises:
        PackageError: If it cannot be read.
    """
    from municipal_programs.word import PackageError

    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise PackageError(say.AT_FILE(path=path, message=say.UNREADABLE(reason=told_by_system(error)))) from error


def facts_of(content: bytes, path: Path) -> DocumentFacts:
    """Return the figures of a document; *path* is what messages call it.

    Raises:
        PackageError: If it is no Word document.
    """
    from municipal_programs.word import PackageError, facts_in

    try:
        return facts_in(content)
    except PackageError as error:
        raise PackageError(say.AT_FILE(path=path, message=error.message)) from error


def carried_by(path: Path) -> TargetProgram | ActivityReport:
    """Return the data that the document *path* was made from.

    Raises:
        PackageError: If it is no Word document.
        ManifestError: If it carries no data, those of several files, or a manifest that cannot be relied on.
        LoadError: If its data cannot be understood.
    """
    from municipal_programs.files import Syntax, file_from
    from municipal_programs.word import ManifestError, ManifestFault

    document = facts_of(content_of(path), path)
    if document.manifest is None:
        assert document.fault is not None, "a document without a manifest says why"
        raise ManifestError(document.fault.fault, say.AT_FILE(path=path, message=document.fault.message))
    texts = document.manifest.provenance.documents
    if len(texts) != 1:
        message = say.CARRIES_SEVERAL(path=path, count=len(texts)) if texts else say.CARRIES_NO_DATA(path=path)
        raise ManifestError(ManifestFault.FOREIGN, message)
    subject = file_from(texts[0], source=str(path), syntax=Syntax.JSON)
    # A line of the JSON inside of the document is no place that a person can go to.
    return evolve(subject, written={name: evolve(one, origin=Origin(source=str(path))) for name, one in subject.written.items()})


def understood(document: str) -> TargetProgram | ActivityReport | None:
    """Return the data that a document carries as one of its texts; None where nothing can be understood of it."""
    from municipal_programs.files import LoadError, Syntax, file_from

    try:
        return file_from(document, syntax=Syntax.JSON)
    except LoadError:
        return None


def understood_of(provenance: Provenance) -> list[TargetProgram | ActivityReport]:
    """Return all that can be understood of what a document was made from."""
    return [known for known in map(understood, provenance.documents) if known is not None]


def _carried(text: str) -> str:
    """Return JSON without the characters that XML cannot hold; all of them stand in strings, where they can be spelled out."""
    return _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _amendment(request: ReportRequest) -> str:
    if request.amendment is None or not isinstance(request.subject, TargetProgram):
        return ""
    return shortest_number(request.amendment, request.subject)


def _years(request: ReportRequest) -> str:
    if request.period is not None:
        return str(request.period.year)
    if isinstance(request.subject, Portfolio):
        return ""
    years = request.subject.reporting_period if isinstance(request.subject, ActivityReport) else request.subject.term
    return f"{years.first}-{years.last}"


def _revision(subject: Subject) -> str:
    """Return the number and date of the last decision that shaped a program, or those of an activity report."""
    if isinstance(subject, Portfolio):
        return "; ".join(map(_revision, subject.programs))
    if isinstance(subject, ActivityReport):
        return f"{subject.registration_number} {subject.date or ''}".strip()
    decisions = (subject.approved_by, *(amendment.decision for amendment in subject.amendments))
    last = max(decisions, key=lambda decision: decision.date)
    return f"{last.number} {last.date.isoformat()}"
