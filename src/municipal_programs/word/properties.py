"""What a document says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

from attrs import frozen

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
        ValueError: If *created* has no time zone.
    """

    title: str = ""
    subject: str = ""
    creator: str = ""
    created: datetime | None = None

    def __attrs_post_init__(self) -> None:
        if self.created is not None and self.created.tzinfo is None:
            raise ValueError("a moment without a time zone is none")

    @property
    def moment(self) -> str:
        """`created` as the package writes it; empty without."""
        return "" if self.created is None else self.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
