"""A comparative table (порівняльна таблиця): what an amendment finds, what it leaves, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage, amended_measures
from municipal_programs.model import Addition, TargetProgram, amendment_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.gap import lacking, lines_or_gap
from municipal_programs.reports.sums import sum_fact, undivided_fact, with_even_decimals
from municipal_programs.reports.writing import NOTHING, money_fact, years_fact
from municipal_programs.values import Money, MoneyUnit, YearRange
from municipal_programs.values.wording import no_break

if TYPE_CHECKING:
    from municipal_programs.figures import MeasureChange
    from municipal_programs.model import Amendment, Change, FundingSource, Measure
    from municipal_programs.reports.fact import Fact
    from municipal_programs.reports.section import Value, Values

__all__ = ["amendment_table"]


def amendment_table(program: TargetProgram, amendment: Amendment, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return what *amendment* changes in *program*, and what becomes of its money.

    Args:
        program: The program, with all its amendments.
        amendment: One of them.
        unit: The unit in which the table writes money.

    Returns:
        ``rows``, one for each change, with as lists of lines ``before`` and ``after`` (a line is a list of pieces) and
        ``reason``, a list of paragraphs; ``totals``, the planned money of the program in a row for each year, one for what is not
        divided by years where there is any, and one for the whole term, with ``title``, ``before``, ``after`` and ``change``.

    Raises:
        ValueError: If *amendment* is none of the program's.
        InvalidValueError: As `TargetProgram.replay_on` does.
    """
    earliest_first = sorted(program.amendments, key=lambda one: one.decision.date)
    place = earliest_first.index(amendment)
    day = amendment.decision.date
    found = evolve(program, amendments=tuple(earliest_first[:place]))
    left = evolve(program, amendments=tuple(earliest_first[: place + 1]))
    # What it did comes last; nothing does where a decision of the same day repealed it.
    made = amended_measures(left, day)[len(amended_measures(found, day)) :]
    rows = [
        _row(_Writer(program, amendment.decision.number, number, unit), change, done)
        for number, (change, done) in enumerate(zip(amendment.changes, made, strict=False), start=1)
    ]
    money = Funding.of(found.revision_on(day)), Funding.of(left.revision_on(day))
    totals = _Totals(*money, partial(amendment_figure, amendment.decision.number, None), unit)
    return {"rows": rows, "totals": with_even_decimals(totals.rows(program.term), "before", "after", "change")}


def _row(writer: _Writer, change: Change, made: MeasureChange) -> Values:
    before = writer.state(made.before, "planned_before") if made.before else [[say.NO_MEASURE().uk]]
    after = writer.state(made.after, "planned") if made.after else [[say.MEASURE_EXCLUDED().uk]]
    if isinstance(change, Addition):
        after = [[no_break(say.ADDED_TO_TASK(task=change.task).uk)], *after]
    return {"before": before, "after": after, "reason": lines_or_gap(change.reason, say.NO_REASON)}


@frozen
class _Writer:
    """Writes out the measures of one change.

    Args:
        program: The program.
        decision: Number of the amending decision.
        change: Number of the change in it.
        unit: The unit of money.
    """

    program: TargetProgram
    decision: str
    change: int
    unit: MoneyUnit

    def state(self, measure: Measure, role: str) -> list[Value]:
        """Return the lines that tell how *measure* stands; *role* is that of its money."""
        executors = ", ".join(self.program.department(identity).name for identity in measure.executors)
        return [
            [no_break(say.MEASURE_NUMBERED(number=measure.number, title=measure.title).uk)],
            [say.EXECUTORS_ARE(names=executors).uk],
            [say.TERM_IS().uk, years_fact(self._name(role.replace("planned", "term")), measure.term)],
            [say.MONEY_IS().uk],
            *(self._money(source, measure, role) for source in dict.fromkeys(line.source for line in measure.planned)),
            *([] if measure.planned else [[lacking(say.NO_MONEY_OF_MEASURE)]]),
        ]

    def _money(self, source: FundingSource, measure: Measure, role: str) -> list[Value]:
        """Return the line of one source: its amounts, each after its year."""
        pieces: list[Value] = [f"{source.message.uk}: "]
        for line in (line for line in measure.planned if line.source is source):
            identity = self._name(role, year=line.year, source=source)
            parting = "; " if len(pieces) > 1 else ""
            year = "" if line.year is None else f"{line.year}\u00a0–\u00a0"
            pieces += [parting + year, money_fact(identity, line.amount, self.unit)]
        return [*pieces, f"\u00a0{self.unit.message.uk}"]

    def _name(self, role: str, *, year: int | None = None, source: FundingSource | None = None) -> str:
        return amendment_figure(self.decision, self.change, role, year=year, source=source)


@frozen
class _Totals:
    """The planned money of the program, before and after.

    Args:
        before: The money that the amendment finds.
        after: The money that it leaves.
        name: Builds an identity from a role and a year.
        unit: The unit of money.
    """

    before: Funding
    after: Funding
    name: Callable[..., str]
    unit: MoneyUnit

    def rows(self, term: YearRange) -> list[Values]:
        """Return a row for each year, one for what is not divided by years where there is any, and one for all of it."""
        years = [self._row(str(year), sum_fact, year) for year in term]
        rest = self._row(say.NOT_DIVIDED().uk, undivided_fact)
        known = rest["before"] != NOTHING or rest["after"] != NOTHING
        return [*years, *([rest] if known else []), self._row(say.TOTAL().uk, sum_fact)]

    def _row(self, title: str, fact: Callable[..., Fact | str], year: int | None = None) -> Values:
        chosen = FundingSet(stage=FundingStage.PLANNED, years=None if year is None else YearRange.single(year))
        name = partial(self.name, year=year)
        before = fact(name, self.before, chosen, self.unit, "planned_before")
        after = fact(name, self.after, chosen, self.unit, "planned")
        return {"title": title, "before": before, "after": after, "change": _change(before, after, self.unit)}


def _change(before: Fact | str, after: Fact | str, unit: MoneyUnit) -> Fact | str:
    if isinstance(before, str) or isinstance(after, str):
        return NOTHING
    old, new = before.value, after.value
    assert isinstance(old, Money), "a total is money"
    assert isinstance(new, Money), "a total is money"
    change = money_fact(after.identity.replace(".planned", ".planned_change", 1), new - old, unit)
    return evolve(change, text=f"+{change.text}") if new > old else change
