"""Closed lists of words that people write in Ukrainian and programs in English."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from municipal_programs.model import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["Named"]


class Named(StrEnum):
    """A word of a closed list; its value is the English identifier."""

    @property
    def message(self) -> Message:
        """The word in both languages, ready for a gap of a `Wording`."""
        return say.NAMES[type(self).__name__][self.value]
