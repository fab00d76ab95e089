"""What a document says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

from attrs import frozen

from municipal_programs.errors import Fault, InvalidValueError
from municipal_programs.word import _messages as say
from municipal_programs.word.template.values import faults_of_values

__all__ = ["DocumentProperties"]


@frozen(kw_only=True)
class DocumentProperties:
    """The properties that Word shows under «Властивості».

    Args:
        title: What the document is.
        subject: What it is about.
        creator: Who answers for it.
        created: When it was made, with a time zone; None leaves it out. There is no clock: the same input gives the same bytes.

    Raises:
        InvalidValueError: If *created* has no time zone, or a text holds a character that a document cannot carry.
    """

    title: str = ""
    subject: str = ""
    creator: str = ""
    created: datetime | None = None

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(fault.message, (name,))
            for name in ("title", "subject", "creator")
            for fault in faults_of_values(getattr(self, name), name)
        ]
        if self.created is not None and self.created.tzinfo is None:
            faults.append(Fault(say.NO_TIME_ZONE(), ("created",)))
        if faults:
            raise InvalidValueError.of(faults)

    @property
    def moment(self) -> str:
        """`created` as the package writes it; empty without."""
        return "" if self.created is None else self.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
