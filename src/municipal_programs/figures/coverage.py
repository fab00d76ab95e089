"""Coverage: how many of the figures that were wanted were there, and why the others were not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures.missing import Missing, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Coverage", "coverage"]


@frozen(kw_only=True)
class Coverage:
    """How much of what was wanted is known.

    Args:
        available: How many figures are there.
        missing: How many are not, by reason.
    """

    available: int
    missing: Mapping[Reason, int]

    @property
    def wanted(self) -> int:
        """How many figures there would be if none were missing."""
        return self.available + sum(self.missing.values())

    @property
    def ratio(self) -> Fraction | Missing:
        """Available / wanted; Missing where nothing was wanted."""
        return Fraction(self.available, self.wanted) if self.wanted else Missing.because(Reason.NOTHING_WANTED)


def coverage(figures: Iterable[object]) -> Coverage:
    """Count which of *figures* are there and which are `Missing`."""
    found = list(figures)
    missing = Counter(figure.reason for figure in found if isinstance(figure, Missing))
    return Coverage(available=len(found) - missing.total(), missing=missing)
