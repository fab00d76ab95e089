"""How much a finding weighs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["Severity"]


class Severity(StrEnum):
    """How much a finding weighs; only errors change the exit status of the command."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def message(self) -> Message:
        """The name of the severity in both languages: помилка, попередження, примітка."""
        return {Severity.ERROR: say.ERROR, Severity.WARNING: say.WARNING, Severity.NOTE: say.NOTE}[self]()

    @property
    def weight(self) -> int:
        """The place of the severity in a sorted list, the heaviest first."""
        return list(Severity).index(self)
