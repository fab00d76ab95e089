"""Money with a column for each year, however many: the annex of measures, and the funding of a passport."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from municipal_programs.figures import Dimension, Funding, FundingSet, FundingStage, Missing
from municipal_programs.model import FundingSource, measure_figure, passport_figure, program_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.gap import lacking, lines_or_gap
from municipal_programs.reports.sums import most_decimals, padded, sum_fact, undivided_fact
from municipal_programs.reports.writing import NOTHING, lines_of, years_fact
from municipal_programs.values import MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import Measure, TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["promised_money", "yearly_measures"]

_PLANNED = FundingStage.PLANNED
_COLUMNS_BEFORE_YEARS = 6
"""Columns of the annex of measures before those of the years: number, task, measure, term, executors, source."""


def yearly_measures(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return the measures of *program* with their planned money by source and year.

    Returns:
        ``years``, a mapping for each column of money with its ``title`` and ``column`` (its number in the table of the form:
        number, task, measure, term, executors, source, years, expected result): one for each year of the term, and where there is
        money that is not divided by years, one for that (if other money is) and one for the whole term; ``last_column``, the number of the last one;
        ``tasks``, each with ``title`` and ``measures``, of which each has ``number``, ``term``, ``executors``, as lists
        of paragraphs ``title`` and ``result``, and as rows with ``source`` and ``amounts`` its ``first`` source and the
        ``others``; ``totals``, such a row for each source, and ``total``, one for all of them.
    """
    columns = _Columns.of(Funding.of(program), program.term, unit)
    numbered = enumerate(columns.titles, start=_COLUMNS_BEFORE_YEARS + 1)
    return {
        "years": [{"title": title, "column": str(column)} for column, title in numbered],
        "last_column": str(_COLUMNS_BEFORE_YEARS + len(columns.spans) + 1),
        "tasks": [
            {"title": task.title, "measures": [_measure(program, measure, columns) for measure in task.measures]}
            for task in program.tasks
            if task.measures
        ],
        **columns.totals(program_figure),
    }


def promised_money(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return what the passport of *program* promises by source and year.

    Returns:
        ``years``, the headings of the columns, of which the last one is the whole term, after one for what is not divided by years
        where other money is; ``totals``, a row with ``source`` and
        ``amounts`` for each source, and ``total``, one for all of them. The same turned round, for a term too long to stand side by
        side: ``sources``, the headings, and ``rows``, each with ``title`` and ``amounts``, the last of which is of all sources.
        Empty where the passport promises nothing.
    """
    if not program.passport.planned:
        return {}
    columns = _Columns.of(Funding.promised(program), program.term, unit, with_total=True)
    return {"years": columns.titles, **columns.totals(passport_figure), **columns.turned(passport_figure)}


class _Beside(Enum):
    """The columns beside those of the years."""

    UNDIVIDED = "undivided"
    TOTAL = "total"


_Span: TypeAlias = "YearRange | _Beside"


@frozen
class _Columns:
    """Columns of planned money, each written with decimals of its own.

    Args:
        funding: The money.
        spans: The year of each column, or what it shows besides.
        unit: The unit that it is written in.
    """

    funding: Funding
    spans: tuple[_Span, ...]
    unit: MoneyUnit
    _decimals: tuple[int, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look up how many decimals each column takes: no sum takes more than its parts."""
        parts = self.funding.by(_PLANNED, Dimension.MEASURE, Dimension.SOURCE)
        columns = ([self._cell(span, part, program_figure) for part in parts] for span in self.spans)
        object.__setattr__(self, "_decimals", tuple(map(most_decimals, columns)))

    @classmethod
    def of(cls, funding: Funding, term: YearRange, unit: MoneyUnit, *, with_total: bool = False) -> _Columns:
        """Return as many columns as it takes for every amount to stand in one and for rows to add up."""
        years, whole = tuple(map(YearRange.single, term)), FundingSet(stage=_PLANNED)
        divided = any(not isinstance(funding.divided_of(evolve(whole, years=year)), Missing) for year in years)
        undivided = not isinstance(funding.undivided_of(whole), Missing)
        total = [_Beside.TOTAL] if undivided or with_total else []
        return cls(funding, (*years, *([_Beside.UNDIVIDED] if divided and undivided else []), *total), unit)

    @property
    def titles(self) -> list[str]:
        """How the columns are called."""
        beside = {_Beside.UNDIVIDED: say.NOT_DIVIDED().uk, _Beside.TOTAL: say.TOTAL().uk}
        return [str(span.first) if isinstance(span, YearRange) else beside[span] for span in self.spans]

    def totals(self, name: Callable[..., str]) -> Values:
        """Return a row for each source that gives anything, and one for all of them; *name* builds identities of figures."""
        return {
            "totals": [self.row(FundingSet(stage=_PLANNED, source=source), name) for source in self.sources()],
            "total": self.row(FundingSet(stage=_PLANNED), name),
        }

    def turned(self, name: Callable[..., str]) -> Values:
        """Return the same money with a column for each source and a last one for all of them, each with decimals of its own."""
        sources = self.sources()
        columns = [self._column(FundingSet(stage=_PLANNED, source=source), name) for source in (*sources, None)]
        return {
            "sources": [source.message.uk for source in sources],
            "rows": [{"title": title, "amounts": amounts} for title, *amounts in zip(self.titles, *columns, strict=True)],
        }

    def sources(self, measure: str | None = None) -> list[FundingSource]:
        """Return the sources that give anything at all, or to *measure*."""
        chosen = FundingSet(stage=_PLANNED, measure=measure)
        return [
            source for source in FundingSource if not isinstance(self.funding.total_of(evolve(chosen, source=source)), Missing)
        ]

    def row(self, chosen: FundingSet, name: Callable[..., str]) -> Values:
        """Return the amounts of a set, column by column."""
        cells = zip(self.spans, self._decimals, strict=True)
        amounts = [padded(self._cell(span, chosen, name), decimals) for span, decimals in cells]
        return {"source": chosen.source.message.uk if chosen.source else NOTHING, "amounts": amounts}

    def _column(self, chosen: FundingSet, name: Callable[..., str]) -> list[Value]:
        cells = [self._cell(span, chosen, name) for span in self.spans]
        return [padded(cell, most_decimals(cells)) for cell in cells]

    def _cell(self, span: _Span, chosen: FundingSet, name: Callable[..., str]) -> Value:
        if span is _Beside.UNDIVIDED:
            return undivided_fact(partial(name, source=chosen.source), self.funding, chosen, self.unit)
        year = span if isinstance(span, YearRange) else None
        named = partial(name, year=year and year.first, source=chosen.source)
        return sum_fact(named, self.funding, evolve(chosen, years=year), self.unit)


def _measure(program: TargetProgram, measure: Measure, columns: _Columns) -> Values:
    name, key = partial(measure_figure, program, measure), program.key_of(measure)
    whole = FundingSet(stage=_PLANNED, measure=key)
    rows = [columns.row(evolve(whole, source=source), name) for source in columns.sources(key)]
    rows = rows or [{**columns.row(whole, name), "source": lacking(say.NO_MONEY_OF_MEASURE)}]
    return {
        "number": measure.number,
        "title": lines_of(measure.title),
        "term": years_fact(name("term"), measure.term, with_noun=False),
        "executors": ", ".join(program.department(identity).name for identity in measure.executors),
        "first": rows[0],
        "others": rows[1:],
        "result": lines_or_gap(measure.expected_result, say.NO_RESULT),
    }
