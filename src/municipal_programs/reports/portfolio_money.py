"""The money of several programs together: totals, years, sources and departments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing, Reason
from municipal_programs.model import FundingSource, portfolio_total
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.sums import with_even_decimals
from municipal_programs.reports.writing import NOTHING, money_fact
from municipal_programs.values import Money, MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["portfolio_money"]

_Row: TypeAlias = "dict[str, Value]"


def portfolio_money(programs: Sequence[TargetProgram], unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return what *programs* give together; one that does not tell a figure adds nothing to its sum.

    There are no percentages: the planned may be that of more programs than the disbursed.

    Args:
        programs: The programs, each as it is to be counted.
        unit: The unit in which money is written.

    Returns:
        ``planned``, ``allocated`` and ``disbursed``, each the sign for nothing where no program tells it; as rows with the same three
        ``years``, each with its ``name``, the last of them for what is not divided by years, so that the columns add up to the
        totals (empty where nothing is given for single years); ``sources`` and ``departments``, likewise, where anything is given.
    """
    together = _Together(tuple(map(Funding.of, programs)), unit)
    total = together.row(FundingSet(stage=FundingStage.PLANNED), portfolio_total)
    groups = {
        "years": list(together.years(programs)),
        "sources": list(together.sources()),
        "departments": list(together.departments(programs)),
    }
    rows = iter(with_even_decimals([total, *(row for group in groups.values() for row in group)], *FundingStage))
    return {**next(rows), **{name: [next(rows) for _ in group] for name, group in groups.items()}}


@frozen
class _Together:
    fundings: tuple[Funding, ...]
    unit: MoneyUnit

    def row(self, chosen: FundingSet, name: Callable[[str], str]) -> _Row:
        """Return the sums of a set over all programs."""
        return {stage.value: self._cell(name(stage), self._each(Funding.total_of, chosen.at(stage))) for stage in FundingStage}

    def years(self, programs: Sequence[TargetProgram]) -> Iterator[_Row]:
        """Yield a row for each year that says anything, and one for what is not divided by years."""
        terms = [program.term for program in programs]
        spans = [YearRange.single(year) for year in sorted({year for term in terms for year in term})]
        rows = [{"name": str(span.first), **self._year(span)} for span in spans]
        told = [row for row in rows if _says_anything(row)]
        rest = {
            stage.value: self._cell(
                portfolio_total(f"{stage}_undivided"), self._each(Funding.undivided_of, FundingSet(stage=stage))
            )
            for stage in FundingStage
        }
        yield from told
        if told and _says_anything(rest):
            yield {"name": say.NOT_DIVIDED().uk, **rest}

    def sources(self) -> Iterator[_Row]:
        """Yield a row for each source that gives anything."""
        for source in FundingSource:
            chosen = FundingSet(stage=FundingStage.PLANNED, source=source)
            row = self.row(chosen, partial(portfolio_total, source=source))
            if _says_anything(row):
                yield {"name": source.message.uk, **row}

    def departments(self, programs: Sequence[TargetProgram]) -> Iterator[_Row]:
        """Yield a row for each department that answers for measures, by the name that the first program has for it."""
        names: dict[str, str] = {}
        for program in programs:
            for identity in program.owners:
                names.setdefault(identity, program.department(identity).name)
        for identity, name in names.items():
            chosen = FundingSet(stage=FundingStage.PLANNED, department=identity)
            row = self.row(chosen, partial(portfolio_total, department=identity))
            if _says_anything(row):
                yield {"name": name, **row}

    def _year(self, span: YearRange) -> _Row:
        return {stage.value: self._of_year(FundingSet(stage=stage, years=span), span.first) for stage in FundingStage}

    def _of_year(self, chosen: FundingSet, year: int) -> Value:
        """Return what is given for that very year; where other money of it is not divided, under an identity that says so."""
        totals = self._each(Funding.total_of, chosen)
        whole = not any(isinstance(one, Missing) and one.reason is Reason.ONLY_FOR_THE_TERM for one in totals)
        role = chosen.stage if whole else f"{chosen.stage}_divided"
        return self._cell(portfolio_total(role, year=year), self._each(Funding.divided_of, chosen))

    def _each(self, asked: Callable[[Funding, FundingSet], Money | Missing], chosen: FundingSet) -> list[Money | Missing]:
        return [asked(funding, chosen) for funding in self.fundings]

    def _cell(self, identity: str, amounts: Iterable[Money | Missing]) -> Value:
        known = [amount for amount in amounts if isinstance(amount, Money)]
        return money_fact(identity, Money.total(known), self.unit) if known else NOTHING


def _says_anything(row: _Row) -> bool:
    return any(isinstance(value, Fact) for value in row.values())
