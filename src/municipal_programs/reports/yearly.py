"""Money with a column for each year, however many: the annex of measures, and the funding of a passport."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing
from municipal_programs.model import FundingSource, measure_figure, passport_figure, program_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.sums import sum_fact
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
        number, task, measure, term, executors, source, years, expected result): one for each year of the term, and one for the
        whole term where a measure does not part its money by years; ``last_column``, the number of the last one;
        ``tasks``, each with ``title`` and ``measures``, of which each has ``number``, ``term``, ``executors``, as lists
        of paragraphs ``title`` and ``result``, and as rows with ``source`` and ``amounts`` its ``first`` source and the
        ``others``; ``totals``, such a row for each source, and ``total``, one for all of them.
    """
    parted = all(line.year is not None or len(m.term) == 1 for m in program.measures for line in m.planned)
    columns = _Columns(Funding.of(program), _spans(program, whole_term=not parted), unit)
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
        ``years``, the headings of the columns, of which the last one is the whole term; ``totals``, a row with ``source`` and
        ``amounts`` for each source, and ``total``, one for all of them. Empty where the passport promises nothing.
    """
    if not program.passport.planned:
        return {}
    columns = _Columns(Funding.promised(program), _spans(program, whole_term=True), unit)
    return {"years": columns.titles, **columns.totals(passport_figure)}


def _spans(program: TargetProgram, *, whole_term: bool) -> tuple[YearRange | None, ...]:
    return (*map(YearRange.single, program.term), *([None] if whole_term else []))


@frozen
class _Columns:
    """Columns of planned money.

    Args:
        funding: The money.
        spans: The year of each column; None for the whole term.
        unit: The unit that it is written in.
    """

    funding: Funding
    spans: tuple[YearRange | None, ...]
    unit: MoneyUnit

    @property
    def titles(self) -> list[str]:
        """How the columns are called."""
        return [say.TOTAL().uk if span is None else str(span.first) for span in self.spans]

    def totals(self, name: Callable[..., str]) -> Values:
        """Return a row for each source that gives anything, and one for all of them; *name* builds identities of figures."""
        return {
            "totals": [self.row(FundingSet(stage=_PLANNED, source=source), name) for source in self.sources()],
            "total": self.row(FundingSet(stage=_PLANNED), name),
        }

    def sources(self, measure: str | None = None) -> list[FundingSource]:
        """Return the sources that give anything at all, or to *measure*."""
        chosen = FundingSet(stage=_PLANNED, measure=measure)
        return [
            source for source in FundingSource if not isinstance(self.funding.total_of(evolve(chosen, source=source)), Missing)
        ]

    def row(self, chosen: FundingSet, name: Callable[..., str]) -> Values:
        """Return the amounts of a set, year by year."""
        amounts: list[Value] = [
            sum_fact(
                name("planned", year=None if span is None else span.first, source=chosen.source),
                self.funding,
                evolve(chosen, years=span),
                self.unit,
            )
            for span in self.spans
        ]
        return {"source": chosen.source.message.uk if chosen.source else NOTHING, "amounts": amounts}


def _measure(program: TargetProgram, measure: Measure, columns: _Columns) -> Values:
    name, key = partial(measure_figure, program, measure), program.key_of(measure)
    whole = FundingSet(stage=_PLANNED, measure=key)
    rows = [columns.row(evolve(whole, source=source), name) for source in columns.sources(key)] or [columns.row(whole, name)]
    return {
        "number": measure.number,
        "title": lines_of(measure.title),
        "term": years_fact(name("term"), measure.term, with_noun=False),
        "executors": ", ".join(program.department(identity).name for identity in measure.executors),
        "first": rows[0],
        "others": rows[1:],
        "result": lines_of(measure.expected_result),
    }
