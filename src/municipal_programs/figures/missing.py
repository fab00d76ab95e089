"""Why there is no figure: what stands in the place of a number that nobody may invent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.figures import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Wording

__all__ = ["Missing", "Reason"]


class Reason(StrEnum):
    """Why a figure does not exist; a stable name for programs, each with a sentence for people."""

    NOT_GIVEN = "not_given"
    ONLY_FOR_THE_TERM = "only_for_the_term"
    NOTHING_PLANNED = "nothing_planned"

    @property
    def wording(self) -> Wording:
        """The sentence that tells the reason, with its gaps."""
        wording: Wording = getattr(say, self.name)
        return wording


@frozen
class Missing:
    """The absence of a figure. It is never a number, never zero, and enters no sum.

    Args:
        reason: Why, by name.
        message: Why, in words that name what is missing.
    """

    reason: Reason
    message: Message

    @classmethod
    def because(cls, reason: Reason, **gaps: object) -> Missing:
        """Build the absence from its *reason*, filling the gaps of the sentence."""
        return cls(reason, reason.wording(**gaps))
