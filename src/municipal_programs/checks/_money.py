"""Findings about two amounts of money."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks.finding import Finding
from municipal_programs.errors import Message
from municipal_programs.values import rounded
from municipal_programs.values.wording import counted, write_money, write_number

if TYPE_CHECKING:
    from municipal_programs.checks._printed import Printed
    from municipal_programs.checks.explanation import Explanation
    from municipal_programs.errors import Wording
    from municipal_programs.values import Money, Origin

__all__ = ["UNIT", "difference", "in_times", "percent", "times"]

UNIT = "грн"
"""The unit of every amount in a finding, whatever unit the document prints."""


def difference(
    subject: str,
    wording: Wording,
    stated: Printed,
    computed: Printed,
    *,
    explanations: tuple[Explanation, ...] = (),
    origin: Origin | None = None,
    **gaps: object,
) -> Finding:
    """Return the finding that *stated* is not *computed*; *wording* has gaps for both and for *gaps*."""
    words = wording(stated=write_money(stated.amount), computed=write_money(computed.amount), **gaps)
    return Finding(
        subject=subject,
        message=words,
        stated=stated.amount,
        computed=computed.amount,
        unit=UNIT,
        explanations=explanations,
        origin=origin,
    )


def percent(part: Money, whole: Money) -> str:
    """Return what percentage of *whole*, which is not zero, *part* is, with one decimal."""
    return write_number(rounded(Fraction(100 * part.kopiykas, whole.kopiykas), 1))


def times(larger: Money, smaller: Money) -> Message:
    """Return how many times *larger* is *smaller*, which is not zero, as a whole number with its noun."""
    return in_times(int(rounded(Fraction(larger.kopiykas, smaller.kopiykas), 0)))


def in_times(number: int) -> Message:
    """Return *number* with the noun that it asks for: «2 рази», “2 times”."""
    return Message(uk=counted(number, say.TIMES), en=f"{number} {'time' if number == 1 else 'times'}")
