"""What is told of a workbook while it is read."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from municipal_programs.errors import Language, Message
from municipal_programs.files.kits import _messages as say
from municipal_programs.values import Origin

__all__ = ["Remark", "Weight"]


class Weight(Enum):
    """How much a remark weighs."""

    REFUSED = "refused"
    """Something was not taken."""
    TOLD = "told"
    """Everything was taken, and somebody should look."""
    MISSING = "missing"
    """Nothing was filled in."""


@frozen(kw_only=True)
class Remark:
    """One thing about a workbook, and its place.

    Args:
        origin: The cell, the sheet or the workbook.
        message: What it is, and what to do.
        weight: How much it weighs.
    """

    origin: Origin
    message: Message
    weight: Weight = Weight.REFUSED

    def text(self, language: Language = Language.UKRAINIAN) -> str:
        """Return the remark on one line, its place first."""
        return say.AT_CELL(origin=self.origin.message, message=self.message).text(language)
