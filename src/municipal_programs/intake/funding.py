"""Money of one row: which unit each cell is in, which year and whose, and a cell that is in another unit than its heading says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field, frozen

from municipal_programs.intake import _messages as say
from municipal_programs.intake.amounts import Amount, amounts_in, is_nothing
from municipal_programs.intake.columns import Column
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded
from municipal_programs.intake.remark import Notes, RemarkKind
from municipal_programs.intake.roles import Role, money_unit_in, names_fund, source_in, year_in
from municipal_programs.intake.rows import TOTAL
from municipal_programs.model import FundingLine, FundingSource
from municipal_programs.values import Money, MoneyUnit, Origin
from municipal_programs.values.wording import write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.columns import Heading
    from municipal_programs.intake.rows import Piece, Record

__all__ = ["Impossible", "Line", "Units", "parts_and_wholes", "read_lines", "smaller_unit"]

_IMPROBABLE: Final = 100
"""Times the plan from which an amount is taken for one in a smaller unit."""
_PROBABLE: Final = 20
"""Times the plan up to which the smaller unit makes sense of it."""


@define
class Units:
    """The unit of each column of money: its heading's, else that of the lines above the table, else the most usual one.

    Args:
        caption: The unit that stands above the table or in a neighbouring heading, if any.
    """

    caption: MoneyUnit | None = None
    unnamed: list[Column] = field(factory=list["Column"])

    def of(self, column: Column) -> MoneyUnit:
        """Return the unit of a bare number in *column*."""
        named = column.unit or self.caption
        if named is None and all(column is not known for known in self.unnamed):
            self.unnamed.append(column)
        return named or MoneyUnit.THOUSAND

    def name(self, column: Column) -> str:
        """Return the unit of *column* as a statement names it."""
        return self.of(column).message.uk


def units_of(heading: Heading, above: str) -> Units:
    """Return the units of a table under *heading*; *above* is the paragraph right above it."""
    named = [column.unit for column in heading.columns if column.unit]
    return Units(caption=money_unit_in(above) or (named[0] if named else None))


@frozen(kw_only=True)
class Line:
    """A line of funding and how it was read.

    Args:
        funding: The line.
        amount: The amount as written.
        unit: The unit that it was read in.
        column: Its column.
        origin: Its cell.
        spelled: The number as written, with the unit that it was read in.
        note: Why it is read in another unit than the document says; empty where it is not.
        confidence: How sure the unit is.
        whole: Whether the row calls it the total of its parts.
        sourced: Whether the document says whose money it is.
    """

    funding: FundingLine
    amount: Amount
    unit: MoneyUnit
    column: Column
    origin: Origin
    spelled: str
    note: str = ""
    confidence: Confidence = Confidence.CERTAIN
    whole: bool = False
    sourced: bool = False


@frozen
class Impossible:
    """An amount that no measure can hold: negative, finer than a kopiyka, or too large.

    Args:
        text: The characters.
        origin: Their cell.
        negative: Whether it is below zero.
    """

    text: str
    origin: Origin
    negative: bool


def read_lines(record: Record, heading: Heading, role: Role, units: Units, plan: Money) -> list[Line | Impossible]:
    """Return the money of *role* in a row, in the order of its columns; *plan* is what the row plans, as far as it is known."""
    lines: list[Line | Impossible] = []
    for column in heading.columns:
        if column.role is not role:
            continue
        for piece in record.of(column):
            said = _beside(piece, record, heading.column(Role.YEAR))
            year = year_in(said)
            for amount, source in _sourced(piece, record, heading):
                line = _line(amount, source, column, origin=piece.origin, units=units, plan=plan, year=year)
                lines.append(evolve(line, whole=_is_whole(piece, record, heading)) if isinstance(line, Line) else line)
    return _of_funds(lines)


def _beside(piece: Piece, record: Record, column: Column | None) -> str:
    """Return what the row of an amount says in another column; a cell that is merged downwards holds for the rows below it."""
    above = [other for other in record.of(column) if other.row <= piece.row]
    return above[-1].text if above else ""


def _is_whole(piece: Piece, record: Record, heading: Heading) -> bool:
    """Say whether the row of an amount calls it «усього», in the column of its sources or of its years."""
    labels = [other for role in (Role.SOURCE, Role.YEAR) for other in record.of(heading.column(role)) if other.row == piece.row]
    return any(TOTAL.match(folded(label.text)) for label in labels)


def _of_funds(lines: Sequence[Line | Impossible]) -> list[Line | Impossible]:
    """Add up the amounts that stand apart by funds of a budget, where no column has their total."""
    added: list[Line | Impossible] = []
    for line in lines:
        first = next((other for other in added if _of_other_fund(other, line)), None)
        if isinstance(line, Line) and isinstance(first, Line):
            added[added.index(first)] = _sum(first, line)
        else:
            added.append(line)
    return added


def _of_other_fund(one: Line | Impossible, other: Line | Impossible) -> bool:
    return (
        isinstance(one, Line)
        and isinstance(other, Line)
        and names_fund(one.column.heading)
        and names_fund(other.column.heading)
        and one.column is not other.column
        and (one.unit, one.funding.source, one.funding.year) == (other.unit, other.funding.source, other.funding.year)
    )


def _sum(one: Line, other: Line) -> Line:
    number = one.amount.number + other.amount.number
    return evolve(
        one,
        funding=evolve(one.funding, amount=one.funding.amount + other.funding.amount),
        amount=evolve(
            one.amount,
            number=number,
            text=f"{one.amount.text} + {other.amount.text}",
            confidence=Confidence.weakest(one.amount.confidence, other.amount.confidence),
        ),
        spelled=f"{write_number(number)} {one.unit.message.uk}",
        confidence=Confidence.weakest(one.confidence, other.confidence),
    )


def _sourced(piece: Piece, record: Record, heading: Heading) -> Iterator[tuple[Amount, FundingSource | None]]:
    """Yield the amounts of a cell, each with the source that stands beside it in the row."""
    beside = [other for other in record.of(heading.column(Role.SOURCE)) if other.row == piece.row]
    sources = [source_in(line) for other in beside for line in other.text.split("\n") if line.strip()]
    lines = [line for line in piece.text.split("\n") if not is_nothing(line)]
    if len(sources) > 1 and len(lines) == len(sources):
        for line, source in zip(lines, sources, strict=True):
            yield from ((amount, source) for amount in amounts_in(line))
        return
    yield from ((amount, sources[0] if len(sources) == 1 else None) for amount in amounts_in(piece.text))


def _line(
    amount: Amount,
    source: FundingSource | None,
    column: Column,
    *,
    origin: Origin,
    units: Units,
    plan: Money,
    year: int | None,
) -> Line | Impossible:
    unit = amount.unit or units.of(column)
    money = amount.money(unit)
    if money is None or money < Money(0):
        return Impossible(amount.text, origin, negative=money is not None)
    note, confidence = "", Confidence.CERTAIN
    smaller = smaller_unit(amount, unit, plan)
    if smaller is not None:
        times = write_number(money.kopiykas // plan.kopiykas)
        note = say.UNIT_AGAINST_PLAN(times=times, plan=write_money(plan, unit), unit=smaller.message).uk
        unit, money, confidence = smaller, amount.money(smaller) or money, Confidence.LIKELY
    owner = amount.source or column.source or source
    return Line(
        funding=FundingLine(source=owner or FundingSource.COMMUNITY, amount=money, year=column.year or amount.year or year),
        sourced=owner is not None,
        amount=amount,
        unit=unit,
        column=column,
        origin=origin,
        spelled=f"{write_number(amount.number)} {unit.message.uk}",
        note=note,
        confidence=confidence,
    )


def smaller_unit(amount: Amount, unit: MoneyUnit, known: Money) -> MoneyUnit | None:
    """Return the unit in which *amount* comes near what is *known*, where in *unit* it is a hundred times too large."""
    money = amount.money(unit)
    if money is None or not known or money.kopiykas < _IMPROBABLE * known.kopiykas:
        return None
    for smaller in (MoneyUnit.THOUSAND, MoneyUnit.HRYVNIA):
        read = amount.money(smaller)
        if smaller.value < unit.value and read is not None and read.kopiykas <= _PROBABLE * known.kopiykas:
            return smaller
    return None


def parts_and_wholes(lines: Sequence[Line | Impossible], mark: str, notes: Notes) -> tuple[list[Line], list[Line]]:
    """Return the lines that a measure can hold, and the totals that stand beside them; remark on what is impossible or doubled."""
    kept: list[Line] = []
    wholes: list[Line] = []
    divided = {line.funding.source for line in lines if isinstance(line, Line) and line.funding.year is not None}
    parted = any(isinstance(line, Line) and not line.whole for line in lines)
    for line in lines:
        if isinstance(line, Impossible):
            reason = say.NEGATIVE() if line.negative else say.TOO_FINE()
            notes.remark(
                RemarkKind.NOT_UNDERSTOOD, say.MONEY_LEFT_OUT, mark, line.origin, stated=line.text, whose=mark, reason=reason
            )
            continue
        key = (line.funding.source, line.funding.year)
        if line.funding.year is None and line.funding.source in divided:
            wholes.append(line)  # of the years beside it
            continue
        if line.whole and parted:
            wholes.append(line)  # of the sources or the years in the rows below it
            continue
        if any((other.funding.source, other.funding.year) == key for other in kept):
            text = line.amount.text
            notes.remark(
                RemarkKind.NOT_UNDERSTOOD, say.MONEY_LEFT_OUT, mark, line.origin, stated=text, whose=mark, reason=say.SECOND()
            )
            continue
        kept.append(line)
    return kept, wholes
