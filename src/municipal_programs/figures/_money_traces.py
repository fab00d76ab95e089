"""Traces of sums of money and of their execution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import Wording
from municipal_programs.figures import _messages as say
from municipal_programs.figures.execution import execution
from municipal_programs.figures.funding import Funding
from municipal_programs.figures.sets import FundingSet, FundingStage
from municipal_programs.figures.trace import Trace
from municipal_programs.model import FundingLine, TargetProgram
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.figures.missing import Missing
    from municipal_programs.values import Money

__all__ = ["MoneyTraces", "identity_of", "scope_of"]


def identity_of(chosen: FundingSet, role: str = "", scope: str = "") -> str:
    """Return the identity of a figure about *chosen*, a set that is narrowed to at most one year.

    Args:
        chosen: The set.
        role: What of it; by default the stage of its money.
        scope: Whose; by default that of the set.

    >>> identity_of(FundingSet(stage=FundingStage.PLANNED, department="culture"))
    'department.culture.planned'
    """
    year = None if chosen.years is None else chosen.years.first
    words = (scope or scope_of(chosen), role or chosen.stage, year, chosen.source)
    return ".".join(str(word) for word in words if word is not None)


def scope_of(chosen: FundingSet) -> str:
    """Return how the identity of a figure about *chosen* begins: whose it is."""
    if chosen.measure is not None:
        return f"measure.{chosen.measure}"
    if chosen.task is not None:
        return f"task.{chosen.task}"
    return "program" if chosen.department is None else f"department.{chosen.department}"


@frozen
class _Ledger:
    """Lines of money as somebody entered them.

    Args:
        stem: How the identity of each line begins.
        lines: The lines.
        term: The years of a line that names none.
        wording: What a set of these lines is called.
    """

    stem: str
    lines: tuple[FundingLine, ...]
    term: YearRange
    wording: Wording

    def of(self, chosen: FundingSet) -> list[FundingLine]:
        """Return the lines that have a part in *chosen*."""
        own = [line for line in self.lines if chosen.source in {None, line.source}]
        return [line for line in own if chosen.years is None or line.years_of(self.term).meets(chosen.years)]

    def identity_of(self, line: FundingLine) -> str:
        """Return the identity of *line*, which names its source only where there are several."""
        several = len({line.source for line in self.lines}) > 1
        words = (self.stem, line.year, line.source if several else None)
        return ".".join(str(word) for word in words if word is not None)


@frozen(eq=False, repr=False)
class MoneyTraces:
    """Explains the sums of one program.

    Args:
        program: The program.
        funding: Its money.
    """

    program: TargetProgram
    funding: Funding

    def of_sum(self, chosen: FundingSet) -> Trace:
        """Return how the sum of *chosen* came about: from the lines of one measure, or from the sums of several."""
        if chosen.measure is not None:
            return self._of_one(chosen)
        silent = (key for key in self._keys_in(chosen) if not self.funding.measures(FundingSet(stage=chosen.stage, measure=key)))
        return Trace(
            identity=identity_of(chosen),
            title=chosen.message,
            value=self.funding.total_of(chosen),
            how=say.SUM_OF_MEASURES,
            operands=tuple(self.of_sum(_narrowed(chosen, key)) for key in self.funding.measures(chosen)),
            left_out=tuple(self.of_sum(_narrowed(chosen, key)) for key in silent),
        )

    def of_execution(self, disbursed: FundingSet) -> Trace:
        """Return how the execution of the set *disbursed* came about, from both its sets."""
        planned = disbursed.at(FundingStage.PLANNED)
        return Trace(
            identity=identity_of(disbursed, "execution"),
            title=say.EXECUTION_OF(done=disbursed.message, plan=planned.message),
            value=execution(self.funding, disbursed).ratio,
            how=say.DONE_BY_PLAN,
            rounding=say.ROUNDED_IN_PRINT,
            operands=(self.of_sum(disbursed), self.of_sum(planned)),
        )

    def of_promise(self, chosen: FundingSet) -> Trace:
        """Return what the passport promises, narrowed to the years and the source of *chosen*."""
        total = Funding.promised(self.program).total_of(chosen)
        ledger = _Ledger("passport.planned", self.program.passport.planned, self.program.term, say.PROMISE)
        return self._of_ledger(ledger, chosen, identity_of(chosen, scope="passport"), total)

    def _of_one(self, chosen: FundingSet) -> Trace:
        measure = self.program.by_key[str(chosen.measure)]
        lines: tuple[FundingLine, ...] = getattr(measure, chosen.stage)
        ledger = _Ledger(f"measure.{chosen.measure}.{chosen.stage}", lines, measure.term, say.VERBATIM)
        return self._of_ledger(ledger, chosen, identity_of(chosen), self.funding.total_of(chosen))

    def _of_ledger(self, ledger: _Ledger, chosen: FundingSet, identity: str, total: Money | Missing) -> Trace:
        entries = tuple(self._entry(ledger, chosen, line) for line in ledger.of(chosen))
        if any(entry.identity == identity for entry in entries):
            return entries[0]
        return Trace(
            identity=identity,
            title=ledger.wording(text=chosen.message),
            value=total,
            how=say.SUM_OF_LINES,
            operands=entries,
        )

    def _entry(self, ledger: _Ledger, chosen: FundingSet, line: FundingLine) -> Trace:
        identity = ledger.identity_of(line)
        named = evolve(chosen, source=line.source, years=None if line.year is None else line.years_of(ledger.term))
        # A file may state the passport's money as that of the program, which nothing else in it does.
        texts = self.program.written
        written = texts.get(identity) or texts.get(identity.replace("passport.", "program."))
        return Trace(identity=identity, title=ledger.wording(text=named.message), value=line.amount, written=written)

    def _keys_in(self, chosen: FundingSet) -> Iterator[str]:
        for position, task in enumerate(self.program.tasks, start=1):
            for measure in task.measures:
                if chosen.task in {None, position} and chosen.department in {None, measure.department}:
                    yield self.program.key_of(measure)


def _narrowed(chosen: FundingSet, key: str) -> FundingSet:
    return evolve(chosen, department=None, task=None, measure=key)
