"""Strategies for departments, and for measures with their money."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from municipal_programs.model import Department, FundingLine, FundingSource, Measure, PriorityTask, Requisites, Signatory
from municipal_programs.testing.strategies._values import LARGEST_AMOUNT, amounts, slugs, texts, year_ranges, years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.values import Money, YearRange

__all__ = ["departments", "funding", "funding_lines", "measures", "signatories", "tasks"]


_SOURCE = st.sampled_from(FundingSource)
_SOURCES = st.lists(_SOURCE, unique=True, max_size=2)
_SIGNATORIES = st.builds(Signatory, position=texts(), name=texts())
_DEPARTMENTS = st.builds(
    Department,
    identity=slugs(),
    name=texts(),
    superior=texts(blank=True),
    requisites=st.builds(Requisites, address=texts(blank=True)),
    head=st.none() | _SIGNATORIES,
)


def signatories() -> st.SearchStrategy[Signatory]:
    """Build persons who sign; shrinks towards short names."""
    return _SIGNATORIES


def departments() -> st.SearchStrategy[Department]:
    """Build departments, with or without a head; shrinks towards one without."""
    return _DEPARTMENTS


@st.composite
def funding_lines(draw: st.DrawFn, term: YearRange, largest: Money = LARGEST_AMOUNT) -> FundingLine:
    """Build one line for a year of *term* or for all of it; shrinks towards nothing for the whole term."""
    return FundingLine(
        source=draw(_SOURCE),
        amount=draw(amounts(largest)),
        year=draw(st.none() | years(term)),
    )


def funding(
    term: YearRange, *, by_year: bool | None = None, largest: Money = LARGEST_AMOUNT
) -> st.SearchStrategy[tuple[FundingLine, ...]]:
    """Build the lines that one measure may have together: a source gives money by year or for the term, never both.

    Args:
        term: The years of the measure.
        by_year: Whether all money is given by year; None leaves it to each source.
        largest: The most that one line may hold.

    Shrinks towards no line, then fewer sources, then the whole term, then less money.
    """
    return _funding(term, by_year=by_year, largest=largest)


@functools.cache
@st.composite
def _funding(draw: st.DrawFn, term: YearRange, *, by_year: bool | None, largest: Money) -> tuple[FundingLine, ...]:
    lines: list[FundingLine] = []
    for source in draw(_SOURCES):
        periods = draw(_periods(term.first, term.last, by_year=by_year))
        lines += [FundingLine(source=source, amount=draw(amounts(largest)), year=year) for year in periods]
    return tuple(lines)


@functools.cache
def _periods(first: int, last: int, *, by_year: bool | None) -> st.SearchStrategy[Sequence[int | None]]:
    whole, single = st.just((None,)), st.lists(st.integers(first, last), unique=True, min_size=1, max_size=5)
    if by_year is None:
        return whole | single
    return single if by_year else whole


@st.composite
def measures(
    draw: st.DrawFn,
    *,
    number: str = "1",
    executors: Sequence[str] = ("culture",),
    term: YearRange | None = None,
    by_year: bool | None = None,
    largest: Money = LARGEST_AMOUNT,
) -> Measure:
    """Build measures.

    Args:
        draw: Given by Hypothesis.
        number: The number in the department's table.
        executors: Identities of departments, the one that answers first.
        term: Years that the measure has to lie in; any by default.
        by_year: Whether all money is given by year; None leaves it to each source.
        largest: The most that one line may hold.

    Shrinks towards one letter of title, one year and no money.
    """
    own = draw(year_ranges(within=term))
    money = funding(own, by_year=by_year, largest=largest)
    return Measure(
        number=number,
        title=draw(texts()),
        executors=tuple(executors),
        term=own,
        planned=draw(money),
        allocated=draw(money),
        disbursed=draw(money),
        expected_result=draw(texts(blank=True)),
        narrative=draw(texts(blank=True)),
    )


@st.composite
def tasks(
    draw: st.DrawFn,
    *,
    numbers: Sequence[str] = ("1", "2"),
    executors: Sequence[str] = ("culture",),
    term: YearRange | None = None,
) -> PriorityTask:
    """Build a task with a measure for each of *numbers*; shrinks as its measures do."""
    own = tuple(draw(measures(number=number, executors=executors, term=term)) for number in numbers)
    return PriorityTask(title=draw(texts()), measures=own)
