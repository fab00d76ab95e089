"""A place in a document where data are missing, and what is shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.reports import _messages as say

if TYPE_CHECKING:
    from municipal_programs.figures import Missing

__all__ = ["Gap", "gap_of"]


@frozen(kw_only=True)
class Gap:
    """What stands in the place of a value that is missing: highlighted in a draft, with what is missing.

    A document that is no draft shows what is to stand there instead; where nothing may, it is an error that names the place.

    Args:
        reason: What is missing, as a sentence.
        identity: Identity of the figure that is missing; empty where it is none.
        instead: What a finished document shows, such as `NOTHING`; None where it cannot do without the value.
    """

    reason: Message
    identity: str = ""
    instead: str | None = None

    @property
    def text(self) -> str:
        """What a draft shows: «[бракує: планове значення (2019 рік) не встановлено]»."""
        sentence = self.reason.uk.rstrip(".")
        return say.LACKING(what=sentence[:1].lower() + sentence[1:]).uk


def gap_of(identity: str, missing: Missing, *, instead: str | None = None) -> Gap:
    """Return the place of a figure that does not exist, with the reason why; see `Gap`."""
    return Gap(reason=missing.message, identity=identity, instead=instead)
