"""Money that a measure is given, by source and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Fault, Message
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.named import Named
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, Money, YearRange, calendar_year
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["FundingLine", "FundingSource"]


class FundingSource(Named):
    """Whose money it is."""

    STATE = "state"
    REGIONAL = "regional"
    COMMUNITY = "community"
    OTHER = "other"


_SINGLE = {year: YearRange.single(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
"""Each year as a range, built once: a program has far more lines than years."""


@frozen(kw_only=True, field_transformer=typed)
class FundingLine:
    """Money of one source for one year, or for the whole term where the program gives no years.

    Args:
        source: Whose money it is.
        amount: How much; zero is a statement too, and is kept.
        year: The calendar year; None for the whole term.

    Raises:
        InvalidValueError: If the amount is negative or the year is out of bounds.
    """

    source: FundingSource
    amount: Money
    year: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.amount.kopiykas >= 0 and (self.year is None or self.year in _SINGLE):
            return  # as nearly all of the many lines that a program has
        faults = [] if self.year is None else [*_valid.from_values(calendar_year, self.year, "year")]
        if self.amount.kopiykas < 0:
            faults.append(Fault(say.NEGATIVE_AMOUNT(seen=write_money(self.amount)), ("amount",)))
        _valid.refuse(faults)

    def years_of(self, term: YearRange) -> YearRange:
        """Return the years that the money is for: its own, or the whole *term*."""
        return term if self.year is None else _SINGLE[self.year]


def line_faults(lines: Sequence[FundingLine], term: YearRange, name: str) -> Iterator[Fault]:
    """Yield what is wrong with *lines* together: years outside *term*, repetitions, a term and its years mixed."""
    seen: dict[tuple[FundingSource, int | None], int] = {}
    for position, line in enumerate(lines):
        if line.year is not None and not term.first <= line.year <= term.last:
            message = say.YEAR_OUTSIDE_TERM(year=line.year, first=term.first, last=term.last)
            yield Fault(message, (name, position, "year"))
        first = seen.setdefault((line.source, line.year), position)
        if first != position:
            message = say.LINE_STANDS_TWICE(period=_period(line), source=line.source.message)
            yield Fault(message, (name, position), (name, first))
    if None in {year for _, year in seen}:
        yield from _mixed(lines, name)


def _mixed(lines: Sequence[FundingLine], name: str) -> Iterator[Fault]:
    of_the_term = {line.source for line in lines if line.year is None}
    by_year = {line.source for line in lines if line.year is not None}
    for source in FundingSource:
        if source in of_the_term and source in by_year:
            yield Fault(say.TERM_AND_YEARS_MIXED(source=source.message), (name,))


def _period(line: FundingLine) -> Message:
    return say.WHOLE_TERM() if line.year is None else say.ONE_YEAR(year=line.year)
