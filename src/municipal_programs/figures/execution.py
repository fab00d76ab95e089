"""Execution (виконання): money of one named set against money of another, with what both leave out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.sets import FundingSet, FundingStage
from municipal_programs.values import Money

if TYPE_CHECKING:
    from municipal_programs.figures.funding import Funding

__all__ = ["ExecutionRatio", "execution"]


@frozen(kw_only=True)
class ExecutionRatio:
    """How much of one set another one is; a bare percentage without its two sets does not exist.

    Args:
        numerator: The set that is measured, as a rule what was disbursed.
        denominator: The set that it is measured by, as a rule what was planned.
        done: The sum of the numerator, or why there is none.
        plan: The sum of the denominator, likewise.
        only_done: Keys of measures that count in the numerator alone.
        only_planned: Keys of measures that count in the denominator alone.
    """

    numerator: FundingSet
    denominator: FundingSet
    done: Money | Missing
    plan: Money | Missing
    only_done: tuple[str, ...] = ()
    only_planned: tuple[str, ...] = ()

    @property
    def ratio(self) -> Fraction | Missing:
        """Done / planned, exact; Missing where a sum is missing or nothing was planned."""
        if isinstance(self.done, Missing):
            return self.done
        if isinstance(self.plan, Missing):
            return self.plan
        if not self.plan:
            return Missing.because(Reason.NOTHING_PLANNED, about=self.denominator.message)
        return Fraction(self.done.kopiykas, self.plan.kopiykas)

    @property
    def deviation(self) -> Money | Missing:
        """Done − planned: above zero is overspent, below zero is underspent."""
        if isinstance(self.done, Missing):
            return self.done
        return self.plan if isinstance(self.plan, Missing) else self.done - self.plan

    @property
    def overspent(self) -> Money | Missing:
        """How much more was done than planned; zero if none."""
        return self.deviation if isinstance(self.deviation, Missing) else max(self.deviation, Money(0))

    @property
    def underspent(self) -> Money | Missing:
        """How much less was done than planned; zero if none."""
        return self.deviation if isinstance(self.deviation, Missing) else max(-self.deviation, Money(0))


def execution(funding: Funding, numerator: FundingSet, denominator: FundingSet | None = None) -> ExecutionRatio:
    """Hold one set of money against another.

    Args:
        funding: The money of the program.
        numerator: What is measured.
        denominator: What it is measured by; by default the same measures, years and source, planned.
    """
    base = denominator or numerator.at(FundingStage.PLANNED)
    done, planned = funding.measures(numerator), funding.measures(base)
    in_done, in_planned = set(done), set(planned)
    return ExecutionRatio(
        numerator=numerator,
        denominator=base,
        done=funding.total_of(numerator),
        plan=funding.total_of(base),
        only_done=tuple(key for key in done if key not in in_planned),
        only_planned=tuple(key for key in planned if key not in in_done),
    )
