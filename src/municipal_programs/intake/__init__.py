"""From the paragraphs and tables of a foreign document to what it says: a program, statements, and where each was read."""

from municipal_programs.intake.confidence import Confidence, Reading
from municipal_programs.intake.received import (
    Block,
    ReceivedCell,
    ReceivedDocument,
    ReceivedParagraph,
    ReceivedRow,
    ReceivedTable,
    Trace,
)
from municipal_programs.intake.remark import Remark, RemarkKind
from municipal_programs.intake.understanding import Understanding, Understood, understand

__all__ = [
    "Block",
    "Confidence",
    "Reading",
    "ReceivedCell",
    "ReceivedDocument",
    "ReceivedParagraph",
    "ReceivedRow",
    "ReceivedTable",
    "Remark",
    "RemarkKind",
    "Trace",
    "Understanding",
    "Understood",
    "understand",
]
