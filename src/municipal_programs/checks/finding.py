"""What does not hold, where, by how much, and what would explain it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from typing import TypeAlias

from attrs import frozen

from municipal_programs.checks._numbers import decimals_of
from municipal_programs.checks.explanation import Explanation
from municipal_programs.checks.severity import Severity
from municipal_programs.checks.waiver import Waiver
from municipal_programs.errors import Message
from municipal_programs.values import Money, Origin, rounded

__all__ = ["Finding", "Stated"]

Stated: TypeAlias = Money | Decimal | int | dt.date | str
"""What a finding compares: money, a number, a count, a day, or words."""

_FINGERPRINT_LENGTH = 16
"""Hexadecimal digits: enough for a city's findings of a century, short enough to copy by hand."""


@frozen(kw_only=True)
class Finding:
    """One thing that does not hold (зауваження).

    A rule gives the subject, the message and what it compared; whoever runs the rule fills in the code, the severity, the origin
    and the anchor.

    Args:
        subject: Identity of the figure that is wrong, such as ``measure.7.disbursed``.
        message: What is wrong, in one sentence that names the thing, what was seen and what was expected.
        stated: What the document or the file says.
        computed: What it would have to say.
        unit: The unit of both and of their difference: «грн» for money; empty where there is none.
        explanations: What would explain it, most likely first.
        basis: The clause that the rule rests on; None where it rests on arithmetic alone.
        origin: Where the figure is written; None where nobody knows.
        code: Stable code of the rule, never reused.
        severity: How much it weighs.
        anchor: The subject in a form that edits elsewhere do not change; the fingerprint is made of it.
        waiver: Who answers for the finding, if anybody does.
    """

    subject: str
    message: Message
    stated: Stated | None = None
    computed: Stated | None = None
    unit: str = ""
    explanations: tuple[Explanation, ...] = ()
    basis: Message | None = None
    origin: Origin | None = None
    code: str = ""
    severity: Severity = Severity.ERROR
    anchor: str = ""
    waiver: Waiver | None = None

    @property
    def difference(self) -> Money | Decimal | int | None:
        """What is stated less what is computed; None where the two are no amounts of one sort."""
        match self.stated, self.computed:
            case Money() as stated, Money() as computed:
                return stated - computed
            case int() as stated, int() as computed:
                return stated - computed
            case Decimal() as stated, Decimal() as computed:
                return _exact_difference(stated, computed)
            case _:
                return None

    @property
    def fingerprint(self) -> str:
        """What names this finding in a waiver: the same wherever the figure moves to, another as soon as a figure changes."""
        parts = (self.code, self.anchor or self.subject, _plain(self.stated), _plain(self.computed))
        return sha256("\0".join(parts).encode()).hexdigest()[:_FINGERPRINT_LENGTH]

    @property
    def is_open(self) -> bool:
        """Whether nobody answers for it."""
        return self.waiver is None

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The order of findings: by place, then by weight, code, subject and words; nothing else decides it."""
        place = self.origin or Origin(source="")
        compared = _plain(self.stated), _plain(self.computed)
        return (place, self.severity.weight, self.code, self.subject, compared, self.message.uk)


def _plain(value: Stated | None) -> str:
    match value:
        case None:
            return ""
        case Money():
            return str(value.kopiykas)
        case Decimal():
            return str(Fraction(value))
        case _:
            return str(value)


def _exact_difference(stated: Decimal, computed: Decimal) -> Decimal:
    """Subtract without asking the ambient context, which would round (trap 31)."""
    return rounded(Fraction(stated) - Fraction(computed), max(decimals_of(stated), decimals_of(computed)))
