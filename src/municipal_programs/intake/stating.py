"""The totals that a document states, as statements: by the letter, and as they are understood beside the rows."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.intake import _messages as say
from municipal_programs.intake.drafts import Said
from municipal_programs.intake.funding import smaller_unit
from municipal_programs.intake.remark import RemarkKind
from municipal_programs.model import FundingLine, FundingSource, Statement, department_figure, program_figure, task_figure
from municipal_programs.values import Money, MoneyUnit, YearRange
from municipal_programs.values.wording import write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.drafts import MeasureDraft, TotalDraft
    from municipal_programs.intake.remark import Notes
    from municipal_programs.intake.totals import StatedTotal
    from municipal_programs.model import Measure

__all__ = ["passport_lines", "stated_totals", "table_totals"]

_SOURCES: Final = tuple(f".{source}" for source in FundingSource)


def stated_totals(totals: Sequence[tuple[StatedTotal, str]], own: Sequence[Measure], every: Sequence[Measure]) -> Iterator[Said]:
    """Yield what the text of a part states of the program's money.

    Args:
        totals: The totals with their places in words.
        own: The measures of the part, which tell the unit that was meant.
        every: All measures; used where the part has none.
    """
    for total, place in totals:
        figure = program_figure(total.role.value, year=total.amount.year, source=total.amount.source)
        unit = total.amount.unit or MoneyUnit.HRYVNIA
        rows = Money.total(line.amount for measure in own or every for line in getattr(measure, total.role.value))
        smaller = smaller_unit(total.amount, unit, rows)
        reading, note = None, ""
        if smaller is not None:
            letter = total.amount.money(unit)
            times = write_number(letter.kopiykas // rows.kopiykas) if letter is not None else ""
            reading = total.amount.money(smaller)
            note = say.UNIT_AGAINST_ROWS(times=times, rows=write_money(rows, unit), unit=smaller.message).uk
        yield Said(
            statement=Statement(figure=figure, text=total.text, reading=reading, place=place, note=note), origin=total.origin
        )


def table_totals(totals: Sequence[TotalDraft], drafts: Sequence[MeasureDraft], notes: Notes) -> Iterator[Said]:
    """Yield what rows of totals state: of a measure, a task or a department where they sum one, else of the program.

    Args:
        totals: The rows.
        drafts: All measures of the program, in order.
        notes: Gets a remark for each total of rows that have no name in common.
    """
    for total in totals:
        figure = _summed(total, drafts)
        statement = total.said.statement
        if total.role.endswith(_SOURCES) and not any(draft.sourced for draft in drafts):
            text = statement.text
            notes.remark(RemarkKind.UNPLACED_TEXT, say.SOURCE_TOTAL, "program", total.said.origin, stated=text, text=text)
        elif figure is None:
            notes.remark(RemarkKind.NOT_UNDERSTOOD, say.UNNAMED_TOTAL, "program", total.said.origin, stated=statement.text)
        else:
            yield Said(statement=evolve(statement, figure=figure), origin=total.said.origin)


def _summed(total: TotalDraft, drafts: Sequence[MeasureDraft]) -> str | None:
    """Return the identity of what a row of totals sums; None where no figure is made of just these measures."""
    several = len({draft.department for draft in drafts}) > 1
    if total.among is None:
        own = total.department and several
        return department_figure(total.department, total.role) if own else program_figure(total.role)
    if len(total.among) == 1:
        return f"{total.among[0]}.{total.role}"
    for position, (_, rows) in enumerate(groupby(drafts, key=lambda draft: draft.task), start=1):
        if tuple(draft.mark for draft in rows) == total.among:
            return task_figure(position, total.role)
    owned = tuple(draft.mark for draft in drafts if draft.department == total.department)
    if several and owned == total.among:
        return department_figure(total.department, total.role)
    return program_figure(total.role) if len(drafts) == len(total.among) else None


def passport_lines(totals: Sequence[tuple[StatedTotal, Said]], term: YearRange) -> tuple[FundingLine, ...]:
    """Return what the passport promises, where the text says that it repeats the passport: by year, if every year is named."""
    promised = [
        (total, amount)
        for total, said in totals
        if total.of_passport and total.amount.source is None
        for amount in [said.statement.reading or total.amount.money(total.amount.unit or MoneyUnit.HRYVNIA)]
        if amount is not None
    ]
    by_year = {total.amount.year: amount for total, amount in promised if total.amount.year is not None}
    if by_year.keys() == set(term):
        return tuple(FundingLine(source=FundingSource.COMMUNITY, amount=by_year[year], year=year) for year in sorted(by_year))
    whole = next((amount for total, amount in promised if total.amount.year is None), None)
    return (FundingLine(source=FundingSource.COMMUNITY, amount=whole),) if whole is not None else ()
