"""A comparative table (порівняльна таблиця): what an amendment finds, what it leaves, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.figures import Funding, FundingSet, FundingStage, Missing, amended_measures
from municipal_programs.model import Addition, TargetProgram, amendment_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.sums import sum_fact
from municipal_programs.reports.writing import NOTHING, lines_of, money_fact, years_fact
from municipal_programs.values import MoneyUnit, YearRange
from municipal_programs.values.wording import no_break

if TYPE_CHECKING:
    from municipal_programs.figures import MeasureChange
    from municipal_programs.model import Amendment, Change, FundingSource, Measure
    from municipal_programs.reports.fact import Fact
    from municipal_programs.reports.section import Value, Values
    from municipal_programs.values import Money

__all__ = ["amendment_table"]


def amendment_table(program: TargetProgram, amendment: Amendment, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return what *amendment* changes in *program*, and what becomes of its money.

    Args:
        program: The program, with all its amendments.
        amendment: One of them.
        unit: The unit in which the table writes money.

    Returns:
        ``rows``, one for each change, with as lists of lines ``before`` and ``after`` (a line is a list of pieces) and
        ``reason``, a list of paragraphs; ``totals``, a row for each year and one for the whole term with ``title``, ``before``,
        ``after`` and ``change``, the planned money of the program.

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
    spans = (*map(YearRange.single, program.term), None)
    return {"rows": rows, "totals": [_total(*money, span, amendment.decision.number, unit) for span in spans]}


def _row(writer: _Writer, change: Change, made: MeasureChange) -> Values:
    before = writer.state(made.before, "planned_before") if made.before else [[say.NO_MEASURE().uk]]
    after = writer.state(made.after, "planned") if made.after else [[say.MEASURE_EXCLUDED().uk]]
    if isinstance(change, Addition):
        after = [[no_break(say.ADDED_TO_TASK(task=change.task).uk)], *after]
    return {"before": before, "after": after, "reason": lines_of(change.reason)}


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
            *([] if measure.planned else [[NOTHING]]),
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


def _total(before: Funding, after: Funding, span: YearRange | None, decision: str, unit: MoneyUnit) -> Values:
    chosen = FundingSet(stage=FundingStage.PLANNED, years=span)
    name = partial(amendment_figure, decision, None, year=None if span is None else span.first)
    return {
        "title": say.TOTAL().uk if span is None else str(span.first),
        "before": sum_fact(name("planned_before"), before, chosen, unit),
        "after": sum_fact(name("planned"), after, chosen, unit),
        "change": _change(name("planned_change"), before.total_of(chosen), after.total_of(chosen), unit),
    }


def _change(identity: str, before: Money | Missing, after: Money | Missing, unit: MoneyUnit) -> Fact | str:
    if isinstance(before, Missing) or isinstance(after, Missing):
        return NOTHING
    change = money_fact(identity, after - before, unit)
    return evolve(change, text=f"+{change.text}") if after > before else change
