"""A finding that somebody answers for."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from municipal_programs.checks import _messages as say
from municipal_programs.errors import Fault, InvalidValueError
from municipal_programs.values import Written
from municipal_programs.values.wording import write_short_date

__all__ = ["Waiver"]


@frozen(kw_only=True)
class Waiver:
    """A person's word that a finding may stand, and until when.

    Args:
        fingerprint: Which finding; see `Finding.fingerprint`.
        reason: Why it may stand.
        person: Who says so.
        date: The day on which they said it.
        expires: The last day on which it holds; None holds for good.
        written: The text and place of its fingerprint; None where it was not read from a file, and no part of equality.

    Raises:
        InvalidValueError: If the fingerprint, the reason or the person is blank, or it expires before its date.
    """

    fingerprint: str
    reason: str
    person: str
    date: dt.date
    expires: dt.date | None = None
    written: Written | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        blank = [name for name in ("fingerprint", "reason", "person") if not getattr(self, name).strip()]
        faults = [Fault(say.BLANK(name=name), (name,)) for name in blank]
        if self.expires is not None and self.expires < self.date:
            faults.append(
                Fault(
                    say.WAIVER_EXPIRES_EARLY(date=write_short_date(self.date), expires=write_short_date(self.expires)),
                    ("expires",),
                )
            )
        if faults:
            raise InvalidValueError.of(faults)

    def holds_on(self, day: dt.date) -> bool:
        """Say whether the waiver holds on *day*, its first and its last day included."""
        return self.date <= day and (self.expires is None or day <= self.expires)
