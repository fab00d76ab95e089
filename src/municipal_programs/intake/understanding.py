"""What a document says: the entry of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from municipal_programs.intake import _messages as say
from municipal_programs.intake.activity import is_activity, read_activity
from municipal_programs.intake.confidence import Reading
from municipal_programs.intake.parts import parts_of
from municipal_programs.intake.program import read_programs
from municipal_programs.intake.remark import Notes, Remark, RemarkKind
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from municipal_programs.errors import Wording
    from municipal_programs.intake.received import ReceivedDocument

__all__ = ["Understanding", "Understood", "understand"]

_TRACES: Final[dict[str, tuple[RemarkKind, Wording]]] = {
    "tracked": (RemarkKind.TRACKED_CHANGES, say.TRACKED),
    "truncated": (RemarkKind.NOT_ALL_READ, say.TRUNCATED),
    "linked": (RemarkKind.NOT_ALL_READ, say.LINKED),
    "characters": (RemarkKind.NOT_ALL_READ, say.CHARACTERS),
    "encoding": (RemarkKind.NOT_ALL_READ, say.ENCODING),
}
_SAMPLE: Final = 20_000


@frozen(kw_only=True)
class Understood:
    """One program or activity report of a document.

    Args:
        subject: The program or the report.
        remarks: What is wrong with the document where it tells of it.
        readings: Its figures as they were read, each with its text, its place and how sure the reading is.
    """

    subject: TargetProgram | ActivityReport
    remarks: tuple[Remark, ...]
    readings: tuple[Reading, ...]


@frozen(kw_only=True)
class Understanding:
    """What a document says.

    Args:
        subjects: The programs and activity reports, in the order of the document; none where nothing was understood.
        remarks: What is wrong with the document as a whole.
    """

    subjects: tuple[Understood, ...]
    remarks: tuple[Remark, ...] = field(default=())


def understand(document: ReceivedDocument) -> Understanding:
    """Understand a foreign document as far as it can be; nothing that it says makes this raise.

    Args:
        document: Its paragraphs and tables.

    Returns:
        The programs with what the document states of them, activity reports, and remarks on what was mended or left out.
    """
    notes = Notes()
    for trace in document.traces:
        kind, wording = _TRACES[trace.kind]
        notes.remark(kind, wording, "document", trace.origin, stated=trace.detail, detail=trace.detail)
    parts = parts_of(document.blocks)
    subjects: list[Understood] = []
    for part in parts:
        if is_activity(part):
            report, own = read_activity(part, document.source)
            subjects.append(Understood(subject=report, remarks=tuple(own.remarks), readings=tuple(own.readings)))
    rest = [part for part in parts if not is_activity(part)]
    subjects.extend(
        Understood(subject=read.program, remarks=tuple(read.notes.remarks), readings=tuple(read.notes.readings))
        for read in read_programs(rest, document.source, notes)
    )
    if not subjects:
        _nothing_found(document, notes)
    return Understanding(subjects=tuple(subjects), remarks=tuple(notes.remarks))


def _nothing_found(document: ReceivedDocument, notes: Notes) -> None:
    origin = Origin(source=document.source)
    wording = say.NO_TABLES if not any(True for _ in document.tables) else say.NOTHING_UNDERSTOOD
    notes.remark(RemarkKind.UNKNOWN_TABLE, wording, "document", origin)
    paragraphs = " ".join(paragraph.text for paragraph in document.paragraphs)
    cells = " ".join(cell.text for table in document.tables for row in table.rows[:100] for cell in row.cells)
    text = f"{paragraphs[:_SAMPLE]} {cells[:_SAMPLE]}"
    letters = [char for char in text if char.isalpha()]
    if letters and sum(char in "іїєґІЇЄҐ" for char in letters) * 50 < len(letters):
        notes.remark(RemarkKind.NOT_ALL_READ, say.OTHER_LANGUAGE, "document", origin)
