"""A report as it was received: what it says, what does not hold in it, and the same document with remarks in its margin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from municipal_programs.app import _messages as say
from municipal_programs.checks import Coverage, Finding
from municipal_programs.errors import Language, Message, MunicipalProgramsError, in_lines, told_by_system
from municipal_programs.intake import Reading, Remark, RemarkKind, understand
from municipal_programs.limits import limits_in_force
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.values import Origin

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from municipal_programs.checks import Severity
    from municipal_programs.hooks import Plugins
    from municipal_programs.intake import ReceivedDocument, Understood
    from municipal_programs.model import Statement

__all__ = ["Audit", "AuditError", "Audited", "audit", "save"]

_NOTES: Final = frozenset(
    {
        RemarkKind.TORN_ROW,
        RemarkKind.ODD_SPELLING,
        RemarkKind.SEVERAL_PROGRAMS,
        RemarkKind.UNPLACED_TEXT,
    }
)
_ERRORS: Final = frozenset({RemarkKind.REFUSED})


class AuditError(MunicipalProgramsError):
    """A file that cannot be audited at all."""


@frozen(kw_only=True)
class Audited:
    """One program or activity report of the document.

    Args:
        subject: The program or report.
        findings: What does not hold: the findings of `check`, and those that only a document can have, in the order of places.
        coverage: How each rule came out.
        readings: The figures as they were read, each with its text, its place and how sure the reading is.
    """

    subject: TargetProgram | ActivityReport
    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    readings: tuple[Reading, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the document states beside its tables, or otherwise than it is understood."""
        if isinstance(self.subject, ActivityReport):
            return self.subject.statements
        return tuple(statement for execution in self.subject.executions for statement in execution.statements)

    def yaml(self) -> str:
        """Return the data as a file that `load` reads, with the place of each value as a comment."""
        from municipal_programs.files.received_data import write_received

        return write_received(self.subject)


@frozen(kw_only=True)
class Audit:
    """What came of auditing a document.

    Args:
        source: The file as the user named it.
        subjects: Its programs and activity reports, in the order of the document; none where nothing was understood.
        remarks: Findings that concern the document as a whole.
        content: The bytes of the document.
    """

    source: str
    subjects: tuple[Audited, ...]
    remarks: tuple[Finding, ...]
    content: bytes = field(repr=False)

    @property
    def program(self) -> TargetProgram | None:
        """The first program of the document, if it has one."""
        return next((one.subject for one in self.subjects if isinstance(one.subject, TargetProgram)), None)

    @property
    def activity(self) -> ActivityReport | None:
        """The first activity report of the document, if it has one."""
        return next((one.subject for one in self.subjects if isinstance(one.subject, ActivityReport)), None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those of the document as a whole first."""
        return (*self.remarks, *(finding for one in self.subjects for finding in one.findings))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the document."""
        return tuple(statement for one in self.subjects for statement in one.statements)

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How the rules came out, subject by subject."""
        return tuple(covered for one in self.subjects for covered in one.coverage)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All figures as they were read."""
        return tuple(reading for one in self.subjects for reading in one.readings)

    @property
    def summary(self) -> Message:
        """What was found in the document, on one line."""
        if not self.subjects:
            return say.NOTHING_READ(path=self.source)
        return in_lines(_counted(one.subject) for one in self.subjects)

    def json(self) -> str:
        """Return everything as JSON of the form ``municipal-programs/audit/1``, described in `docs/audit.md`."""
        from municipal_programs.files.received_data import audit_json

        told = [(one.subject, one.readings) for one in self.subjects]
        return audit_json(self.source, told, self.findings, self.coverage)

    def annotated(self, language: Language = Language.UKRAINIAN) -> bytes:
        """Return the document with a comment at the place of each finding and a summary on its first page.

        Raises:
            AuditError: If the document is plain text, which has no margin.
            PackageError: If it cannot be opened for writing.
        """
        from municipal_programs.app.remarking import comments_of
        from municipal_programs.word.received import annotate

        if not _is_package(self.content):
            raise AuditError(say.NO_MARGIN(path=self.source))
        return annotate(self.content, comments_of(self.findings, language))


def audit(path: str | os.PathLike[str], *, profile: str = "", plugins: Plugins | None = None) -> Audit:
    """Read a report that somebody wrote by hand, and say what does not hold in it.

    Args:
        path: A .docx, or a text file whose tables are lines with tabs.
        profile: Identity of the council's profile, whose thresholds the rules go by; the data carry it too.
        plugins: The plugins to ask for rules and profiles; those that are installed unless given.

    Returns:
        What the document says and what is wrong with it. A document in which nothing is understood has no subjects and says why.

    Raises:
        AuditError: If there is no such file, it is neither a .docx nor a text, or it is not safe to open.
    """
    source = os_path(path)
    content = _read(Path(source))
    understanding = understand(_received(content, source))
    subjects = tuple(_audited(one, profile, plugins) for one in understanding.subjects)
    return Audit(
        source=source, subjects=subjects, remarks=tuple(_finding(remark) for remark in understanding.remarks), content=content
    )


def save(path: Path, content: bytes) -> None:
    """Write *content* to *path*, whole or not at all.

    Raises:
        StorageError: If it cannot be written; what stood there before is untouched.
    """
    from municipal_programs.storage import write_atomically

    write_atomically(path, content)


def _counted(subject: TargetProgram | ActivityReport) -> Message:
    if isinstance(subject, ActivityReport):
        counts = sum(len(topic.counts) for topic in subject.topics)
        return say.READ_ACTIVITY(title=subject.title, topics=len(subject.topics), counts=counts)
    stated = sum(len(execution.statements) for execution in subject.executions)
    return say.READ_PROGRAM(
        title=subject.title, measures=len(subject.measures), indicators=len(subject.indicators), parts=len(subject.executions),
        statements=stated,
    )  # fmt: skip


def os_path(path: str | os.PathLike[str]) -> str:
    """Return *path* as the user named it."""
    return str(Path(path)) if not isinstance(path, str) else path


def _read(path: Path) -> bytes:
    most = limits_in_force().received_bytes
    try:
        if path.is_dir():
            raise AuditError(say.IS_A_FOLDER(path=path))
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        if isinstance(error, FileNotFoundError) and not path.is_symlink():
            raise AuditError(say.NO_SUCH_FILE(path=path)) from None
        raise AuditError(say.UNREADABLE(path=path, reason=told_by_system(error))) from error
    if len(content) > most:
        raise AuditError(say.TOO_LARGE(path=path, most=most // 1_000_000))
    if not content.strip():
        raise AuditError(say.EMPTY_FILE(path=path))
    return content


def _received(content: bytes, source: str) -> ReceivedDocument:
    if _is_package(content):
        from municipal_programs.storage import PackageError
        from municipal_programs.word.received import read_received

        try:
            return read_received(content, source=source)
        except PackageError as error:
            raise AuditError(say.AT_FILE(path=source, message=error.message)) from error
    if content[:5] in _OTHERS:
        raise AuditError(say.NEITHER(path=source, kind=_OTHERS[content[:5]]))
    from municipal_programs.files.received_text import received_bytes

    read = received_bytes(content, source=source)
    if read is None:
        raise AuditError(say.NEITHER(path=source, kind=say.BINARY()))
    return read


_OTHERS: Final[dict[bytes, Message]] = {
    b"%PDF-": say.PDF(),
    b"{\\rtf": say.RTF(),
}


def _is_package(content: bytes) -> bool:
    """Say whether these are the bytes of a .docx, or of what looks like an old .doc; what exactly, its reader tells."""
    return content.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def _audited(one: Understood, profile: str, plugins: Plugins | None) -> Audited:
    from municipal_programs.app.checking import examine

    subject = evolve(one.subject, profile=profile)
    examined = examine(subject, plugins=plugins)
    remarks = [_finding(remark) for remark in one.remarks if not _is_told(remark, examined.findings)]
    findings = [*(_localized(finding, one) for finding in examined.findings), *remarks]
    return Audited(
        subject=subject,
        findings=tuple(sorted(findings, key=_in_the_document)),
        coverage=examined.coverage,
        readings=one.readings,
    )


def _is_told(remark: Remark, findings: Sequence[Finding]) -> bool:
    """Say whether a rule tells the same of the data: a number that is skipped."""
    skipped = remark.kind is RemarkKind.NUMBERING and not remark.proposed
    return skipped and any((finding.code, finding.subject) == ("MP702", remark.subject) for finding in findings)


def _in_the_document(finding: Finding) -> tuple[object, ...]:
    """Return the order of findings: paragraphs first, then tables row by row, the heaviest first at one place."""
    place = finding.origin or Origin(source="")
    return (place.line, place.table, place.row, place.paragraph, place.column, finding.sort_key)


def _localized(finding: Finding, one: Understood) -> Finding:
    """Give a finding that the rules could not place the place of the document."""
    if finding.origin is not None:
        return finding
    first = next((written.origin for written in one.subject.written.values()), Origin(source=""))
    return evolve(finding, origin=Origin(source=first.source))


def _finding(remark: Remark) -> Finding:
    from municipal_programs.checks import Finding

    return Finding(
        code=remark.kind.value,
        severity=severity_of(remark.kind),
        subject=remark.subject,
        message=remark.message,
        stated=remark.stated or None,
        computed=remark.proposed or None,
        origin=remark.origin,
    )


def severity_of(kind: RemarkKind) -> Severity:
    """Return how much a remark on the document weighs."""
    from municipal_programs.checks import Severity

    if kind in _ERRORS:
        return Severity.ERROR
    return Severity.NOTE if kind in _NOTES else Severity.WARNING
