"""What a document itself has wrong: its shape, its numbering, its columns."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from municipal_programs.errors import Message
from municipal_programs.intake.confidence import Reading
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from municipal_programs.errors import Wording
    from municipal_programs.intake.confidence import Confidence

__all__ = ["Notes", "Remark", "RemarkKind"]


class RemarkKind(StrEnum):
    """The kinds of remarks that only a document can have; the value is the stable code of the finding."""

    SHIFTED_ROW = "MP851"
    TORN_ROW = "MP852"
    SPILLED_TEXT = "MP853"
    NO_HEADING = "MP854"
    UNKNOWN_TABLE = "MP855"
    UNKNOWN_COLUMN = "MP856"
    NOT_UNDERSTOOD = "MP857"
    NUMBERING = "MP858"
    TRACKED_CHANGES = "MP859"
    NO_UNIT = "MP860"
    MISSING = "MP861"
    ODD_SPELLING = "MP862"
    NOT_ALL_READ = "MP863"
    SEVERAL_PROGRAMS = "MP864"
    UNPLACED_TEXT = "MP865"
    REFUSED = "MP866"


@frozen(kw_only=True)
class Remark:
    """One thing that is wrong with the document rather than with what it tells.

    Args:
        kind: What sort of thing.
        message: What was seen, and how it is read all the same.
        subject: Identity of the figure that it concerns, or of the document.
        origin: Where.
        stated: What stands there; empty where nothing does.
        proposed: How it is read; empty where it is not.
    """

    kind: RemarkKind
    message: Message
    subject: str
    origin: Origin
    stated: str = ""
    proposed: str = ""


@define
class Notes:
    """What is noticed while a document is being read; filled as the reading goes on."""

    remarks: list[Remark] = field(factory=list[Remark])
    readings: list[Reading] = field(factory=list[Reading])

    def remark(
        self,
        kind: RemarkKind,
        wording: Wording,
        subject: str,
        origin: Origin,
        *,
        stated: str = "",
        proposed: str = "",
        **gaps: object,
    ) -> None:
        """Note a remark, its sentence made of *wording* and *gaps*, of which *stated* and *proposed* are two."""
        message = wording(**{"stated": stated, "proposed": proposed, **gaps})
        self.remarks.append(Remark(kind=kind, message=message, subject=subject, origin=origin, stated=stated, proposed=proposed))

    def forget(self, mark: str) -> None:
        """Drop what was noted on the draft of that *mark*, which turned out to be none."""
        self.remarks = [remark for remark in self.remarks if not remark.subject.startswith(f"{mark}.")]
        self.readings = [reading for reading in self.readings if not reading.figure.startswith(f"{mark}.")]

    def reading(self, figure: str, text: str, value: str, origin: Origin, confidence: Confidence) -> None:
        """Note how a figure was read."""
        self.readings.append(Reading(figure=figure, text=text, value=value, origin=origin, confidence=confidence))
