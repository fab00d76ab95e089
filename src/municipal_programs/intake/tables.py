"""The tables of one part: recognised, read into records, mended where page breaks tore them, and turned into drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from municipal_programs.intake import _messages as say
from municipal_programs.intake.amounts import is_nothing
from municipal_programs.intake.columns import Heading, find_heading
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.drafts import Context, IndicatorDraft, MeasureDraft, TotalDraft
from municipal_programs.intake.folding import folded
from municipal_programs.intake.funding import Units, units_of
from municipal_programs.intake.guessing import guess_columns
from municipal_programs.intake.indicators import indicators_of
from municipal_programs.intake.measures import measures_of, summary_of, totals_of
from municipal_programs.intake.names import names_department
from municipal_programs.intake.remark import RemarkKind
from municipal_programs.intake.roles import Role, TableKind
from municipal_programs.intake.rows import Record, RowKind, records_of
from municipal_programs.intake.spilling import bring_back, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.intake.parts import Part
    from municipal_programs.intake.received import ReceivedTable

__all__ = ["Tables", "read_tables"]

_IGNORED: Final = frozenset({Role.UNKNOWN})
_EXCERPT: Final = 60
_LONGEST_NAME: Final = 160
"""Characters of a line that names a department; a paragraph only mentions it."""


@define(kw_only=True)
class Tables:
    """What the tables of a part tell.

    Args:
        measures: Its measures.
        indicators: Its indicators.
        totals: What its rows of totals state.
    """

    measures: list[MeasureDraft] = field(factory=list[MeasureDraft])
    indicators: list[IndicatorDraft] = field(factory=list[IndicatorDraft])
    totals: list[TotalDraft] = field(factory=list[TotalDraft])


def read_tables(part: Part, context: Context) -> Tables:
    """Read every table of *part*; one that is not understood is remarked on."""
    read = Tables()
    above: tuple[Heading, ReceivedTable] | None = None
    for place, (table, caption) in enumerate(part.tables):
        rating = part.is_rating(place)
        words = caption.text if caption is not None else ""
        heading = _heading(table, above, context, caption=words, rating=rating)
        if heading is None:
            continue
        above = heading, table
        owned = _department_of(words, context)
        records = records_of(table, heading)
        _left_out(table, records, context)
        _mend(records, heading, context)
        _columns(table, heading, context)
        _shares(table, heading, context)
        if heading.kind is TableKind.INDICATORS:
            if rating and _works_out(records, heading, read.indicators):
                continue
            drafts = indicators_of(records, heading, context)
            kept = _new(drafts, read.indicators, owned=owned)
            for draft in drafts:
                if draft not in kept:
                    context.notes.forget(draft.mark)
            read.indicators += kept
            continue
        units = units_of(heading, words)
        if heading.kind is TableKind.SUMMARY:
            read.totals += summary_of(records, heading, units, context)
            continue
        measures = measures_of(records, heading, units, context)
        read.measures += measures
        read.totals += totals_of(records, heading, units, measures, context.notes)
        _unnamed_units(table, units, context)
    return read


def _department_of(caption: str, context: Context) -> bool:
    """Let the line above a table name the department that the table is of; say whether it names one."""
    if not caption or len(caption) > _LONGEST_NAME:
        return False
    known = context.departments.known(caption)
    if known is None and names_department(caption):
        known = context.departments.identity(caption)
    context.department = known or context.department
    return known is not None


def _works_out(records: Sequence[Record], heading: Heading, known: Sequence[IndicatorDraft]) -> bool:
    """Say whether a table that works out a rating names only indicators that the report has given with their values."""
    titles = {folded(draft.title) for draft in known}
    named = [text_of(one.of(heading.column(Role.INDICATOR)), title=True) for one in records if one.kind is RowKind.RECORD]
    return all(folded(title) in titles for title in named if title)


def _new(drafts: Sequence[IndicatorDraft], known: Sequence[IndicatorDraft], *, owned: bool) -> list[IndicatorDraft]:
    """Return the drafts that no table above tells of; an annex that works out a rating repeats the indicators that it rates.

    Args:
        drafts: The indicators of a table.
        known: Those of the tables above it.
        owned: Whether the table is said to be a department's, so that only that department's own can be repeated.
    """

    def repeats(draft: IndicatorDraft) -> bool:
        return any(
            folded(draft.title) == folded(other.title)
            and (draft.targets, draft.actuals) == (other.targets, other.actuals)
            and (draft.department == other.department or not owned)
            for other in known
        )

    return [draft for draft in drafts if not repeats(draft)]


def _heading(
    table: ReceivedTable, above: tuple[Heading, ReceivedTable] | None, context: Context, *, caption: str, rating: bool
) -> Heading | None:
    heading = find_heading(table)
    if heading is not None:
        return heading
    subject = f"table.{table.number}"
    if above is not None and _as_wide(table, above[0]) and not rating:
        context.notes.remark(RemarkKind.NO_HEADING, say.HEADING_OF_ABOVE, subject, table.origin, number=above[1].number)
        return Heading(kind=above[0].kind, columns=above[0].columns)
    guessed = guess_columns(table)
    if guessed is not None:
        columns = ", ".join(f"{column.position} – {column.role}" for column in guessed.columns)
        unit = units_of(guessed, caption).of(guessed.columns[0]).message
        context.notes.remark(
            RemarkKind.NO_HEADING, say.NO_HEADING, subject, table.origin, proposed=columns, columns=columns, unit=unit
        )
        return guessed
    if any(len(row.filled) > 1 for row in table.rows):
        text = _excerpt(" ".join(cell.text for row in table.rows[:2] for cell in row.filled))
        kind = RemarkKind.UNPLACED_TEXT if rating else RemarkKind.UNKNOWN_TABLE
        context.notes.remark(kind, say.UNKNOWN_TABLE, subject, table.origin, stated=text, text=text)
    return None


def _as_wide(table: ReceivedTable, above: Heading) -> bool:
    widths = [cell.column + cell.span - 1 for row in table.rows for cell in row.cells]
    return max(widths, default=0) == len(above.columns)


def _mend(records: list[Record], heading: Heading, context: Context) -> None:
    """Remark on rows that are shifted or torn, and bring spilled texts back."""
    rows = [record for record in records if record.kind is RowKind.RECORD]
    titles = {TableKind.MEASURES: Role.TASK, TableKind.INDICATORS: Role.INDICATOR, TableKind.SUMMARY: Role.EXECUTORS}
    title = heading.column(titles[heading.kind]) or heading.column(Role.MEASURE)
    for record in records:
        subject = f"row.{record.origin.table or record.origin.line}.{record.row}"
        whose = _excerpt(text_of(record.of(title), title=True))
        moved = record.moved
        if moved and record.kind is RowKind.RECORD:
            proposal = "; ".join(
                say.CELL_MOVED(text=_excerpt(piece.text), belongs=column.heading or column.role).uk
                for column in heading.columns
                for piece in record.of(column)
                if piece in moved
            )
            context.notes.remark(
                RemarkKind.SHIFTED_ROW, say.SHIFTED, subject, moved[0].origin, proposed=proposal, whose=whose, proposal=proposal
            )
        if record.kind is RowKind.RECORD and len(record.rows) > 1 and not heading.roles & {Role.SOURCE, Role.YEAR}:
            context.notes.remark(RemarkKind.TORN_ROW, say.TORN, subject, record.origin, whose=whose, count=len(record.rows))
        if record.kind is RowKind.ORPHAN:
            seen = text_of([piece for pieces in record.pieces.values() for piece in pieces])
            context.notes.remark(RemarkKind.NUMBERING, say.ORPHAN_NUMBER, subject, record.origin, stated=seen, seen=seen)
    for spill in bring_back(rows, heading):
        whose = _excerpt(text_of(spill.home.of(title), title=True))
        context.notes.remark(
            RemarkKind.SPILLED_TEXT, say.SPILLED, f"row.{spill.piece.origin.table or spill.piece.origin.line}.{spill.piece.row}",
            spill.piece.origin, stated=_excerpt(spill.text), text=_excerpt(spill.text), seen=spill.piece.row,
            belongs=spill.home.row, whose=whose,
        )  # fmt: skip


def _left_out(table: ReceivedTable, records: Sequence[Record], context: Context) -> None:
    """Remark on what rows say in cells that no column could take: they have more of them than the heading has columns."""
    rows = {row.number: row for row in table.rows}
    for record in records:
        if record.kind is RowKind.GROUP:
            continue
        taken = {folded(piece.text) for pieces in record.pieces.values() for piece in pieces}
        for row in (rows[number] for number in record.rows):
            lost = [cell for cell in row.filled if folded(cell.text) not in taken and not is_nothing(cell.text)]
            if lost:
                text = "; ".join(_excerpt(cell.text) for cell in lost)
                context.notes.remark(
                    RemarkKind.UNPLACED_TEXT, say.CELLS_LEFT_OUT, f"table.{table.number}.row.{row.number}", lost[0].origin,
                    stated=text, row=row.number, text=text,
                )  # fmt: skip


def _columns(table: ReceivedTable, heading: Heading, context: Context) -> None:
    for column in heading.columns:
        if column.role not in _IGNORED or column.confidence is Confidence.GUESSED:
            continue
        cells = [
            cell for row in table.rows if row.number > heading.last_row for cell in row.filled if cell.column == column.position
        ]
        if cells and column.heading:
            context.notes.remark(
                RemarkKind.UNKNOWN_COLUMN, say.UNKNOWN_COLUMN, f"table.{table.number}.column.{column.position}", cells[0].origin,
                stated=column.heading, position=column.position, heading=column.heading, count=len(cells),
            )  # fmt: skip


def _shares(table: ReceivedTable, heading: Heading, context: Context) -> None:
    """Remark, once for a table, on columns that part amounts by funds: the data have no funds."""
    shares = [column for column in heading.columns if column.role is Role.SHARE]
    if shares:
        positions = ", ".join(str(column.position) for column in shares)
        context.notes.remark(
            RemarkKind.UNPLACED_TEXT, say.FUNDS, f"table.{table.number}.column.{shares[0].position}", table.origin,
            stated=shares[0].heading, columns=positions,
        )  # fmt: skip


def _unnamed_units(table: ReceivedTable, units: Units, context: Context) -> None:
    for column in units.unnamed:
        if column.confidence is Confidence.GUESSED:  # told with its role
            continue
        unit = units.of(column).message
        context.notes.remark(
            RemarkKind.NO_UNIT, say.NO_UNIT, f"table.{table.number}.column.{column.position}", table.origin,
            proposed=unit.uk, column=column.heading, unit=unit,
        )  # fmt: skip


def _excerpt(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _EXCERPT else f"{plain[: _EXCERPT - 1]}…"
