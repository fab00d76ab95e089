"""The totals that a document states, as statements: by the letter, and as they are understood beside the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.intake import _messages as say
from municipal_programs.intake.drafts import Said
from municipal_programs.intake.funding import smaller_unit
from municipal_programs.model import FundingLine, FundingSource, Statement, department_figure, program_figure
from municipal_programs.values import Money, MoneyUnit, YearRange
from municipal_programs.values.wording import write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.drafts import TotalDraft
    from municipal_programs.intake.totals import StatedTotal
    from municipal_programs.model import Measure

__all__ = ["passport_lines", "stated_totals", "table_totals"]


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


def table_totals(totals: Sequence[TotalDraft], owners: int) -> Iterator[Said]:
    """Yield what rows of totals state: of a department where the program has several *owners*, else of the program."""
    for total in totals:
        own = total.department and owners > 1
        stem = department_figure(total.department, total.role) if own else program_figure(total.role)
        statement = total.said.statement
        yield Said(
            statement=Statement(figure=stem, text=statement.text, unit=statement.unit, place=statement.place),
            origin=total.said.origin,
        )


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
