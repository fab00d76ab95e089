"""How one program stands: what it was to do, what it did, and what of it needs attention."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import (
    Comparison,
    ExecutionRatio,
    Funding,
    FundingSet,
    FundingStage,
    Missing,
    execution,
    fulfilment,
)
from municipal_programs.model import CheckSettings, TargetProgram
from municipal_programs.reports import in_force_on

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Standing"]


@frozen(kw_only=True, slots=False)
class Standing:
    """A program as the summary looks at it: over its whole term, as all amendments left it.

    Args:
        program: The program.
        settings: The thresholds of the council.
    """

    program: TargetProgram
    settings: CheckSettings

    @cached_property
    def revision(self) -> TargetProgram:
        """The program as all amendments left it."""
        return in_force_on(self.program, dt.date.max)

    @cached_property
    def money(self) -> ExecutionRatio:
        """What was disbursed against what was planned."""
        return execution(Funding.of(self.revision), FundingSet(stage=FundingStage.DISBURSED))

    @cached_property
    def unfinanced(self) -> tuple[str, ...]:
        """Keys of the measures that were promised money and got none."""
        return tuple(key for key, found in self._measures if found.plan and not _paid(found))

    @cached_property
    def overspent(self) -> tuple[str, ...]:
        """Keys of the measures that cost more than their plan by more than the threshold, or have none."""
        most = 1 + Fraction(self.settings.overspending)
        return tuple(key for key, found in self._measures if _paid(found) and _exceeds(found.ratio, most))

    @property
    def is_underspent(self) -> bool:
        """Whether less was disbursed than planned, by more than the threshold."""
        ratio = self.money.ratio
        return not isinstance(ratio, Missing) and ratio < 1 - Fraction(self.settings.underspending)

    @property
    def is_overspent(self) -> bool:
        """Whether more was disbursed than planned, by more than the threshold."""
        ratio = self.money.ratio
        return not isinstance(ratio, Missing) and ratio > 1 + Fraction(self.settings.overspending)

    @cached_property
    def comparisons(self) -> tuple[Comparison | Missing, ...]:
        """How each indicator stands to its target at the end of the program."""
        return tuple(fulfilment(self.revision, indicator).comparison for indicator in self.revision.indicators)

    @property
    def missed(self) -> int:
        """How many indicators are worse than their targets."""
        return sum(one is Comparison.WORSE for one in self.comparisons)

    @property
    def unknown(self) -> int:
        """How many indicators cannot be compared with a target."""
        return sum(isinstance(one, Missing) for one in self.comparisons)

    @property
    def distance(self) -> Fraction:
        """How far the money is from the plan, either way, as a part of the plan; all of it where nothing is known."""
        ratio = self.money.ratio
        return Fraction(1) if isinstance(ratio, Missing) else abs(1 - ratio)

    @property
    def rank(self) -> tuple[Fraction, Fraction]:
        """What programs are ranked by, more is better: the execution of money, then the part of the indicators that were fulfilled.

        Money counts up to the plan, for whoever spends more is not better; indicators count where they can be compared.
        """
        compared = len(self.comparisons) - self.unknown
        ratio = self.money.ratio
        reached = Fraction(compared - self.missed, compared) if compared else Fraction(0)
        return Fraction(0) if isinstance(ratio, Missing) else min(ratio, Fraction(1)), reached

    @property
    def _measures(self) -> Iterator[tuple[str, ExecutionRatio]]:
        funding = Funding.of(self.revision)
        for key in self.revision.by_key:
            yield key, execution(funding, FundingSet(stage=FundingStage.DISBURSED, measure=key))


def _paid(found: ExecutionRatio) -> bool:
    return not isinstance(found.done, Missing) and bool(found.done)


def _exceeds(ratio: Fraction | Missing, most: Fraction) -> bool:
    return isinstance(ratio, Missing) or ratio > most
