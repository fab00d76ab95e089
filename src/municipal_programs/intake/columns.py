"""The columns of a table: which rows are its heading, and what each column holds."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from municipal_programs.intake.amounts import amounts_in, is_money, is_nothing
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded
from municipal_programs.intake.roles import (
    MONEY,
    VALUES,
    Role,
    TableKind,
    money_unit_in,
    names_fund,
    roles_of,
    source_in,
    year_in,
)
from municipal_programs.model import FundingSource
from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from municipal_programs.intake.received import ReceivedRow, ReceivedTable

__all__ = ["MOST_COLUMNS", "ORDINAL", "SAMPLE", "Column", "Heading", "find_heading", "is_numbering"]

_MOST_HEADING_ROWS: Final = 6
MOST_COLUMNS: Final = 64
"""A table of a report has a dozen; what is wider is no table of a report."""
_SIGNED: Final = (TableKind.MEASURES, TableKind.INDICATORS)
"""The kinds of tables whose headings are known."""
SAMPLE: Final = 60
"""Rows that are enough to see what a column holds."""
_LEAST_COLUMNS: Final = 3
"""A narrower table is none of a report, and «1 | 2» are figures rather than the numbers of columns."""
_LONGEST_HEADING: Final = 200
_LONGEST_PART: Final = 60
"""Characters of «спеціальний фонд», «план» or «2021 рік» below a merged heading."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}|(?<!\d)(?:19|20)\d\d(?!\d)")
_SINGLE: Final = re.compile(r"(?:19|20)\d\d(?: ?(?:рік|року|р\.?))?|усього|всього|разом")
_NAMES_STAND: Final = 3
"""Columns from the left among which the names of measures and indicators stand."""
_DECIMAL: Final = re.compile(r"\d[.,]\d|\d{5,}")
ORDINAL: Final = re.compile(r"\d{1,6}(?:\.\d{1,3}){0,3}\.?")
_REPEATED: Final = MONEY | {Role.TARGET, Role.ACTUAL, Role.DEVIATION, Role.PERCENT}
"""Roles that several columns may have: one a year, one a source, one a fund."""
_SURE: Final = 6
"""The weight from which a heading tells the role by itself."""


@frozen(kw_only=True)
class Column:
    """A column and what it holds.

    Args:
        position: Its number in the grid, from 1.
        role: What it holds.
        heading: What stands above it, the words of merged headings included.
        year: The year that its heading names, if any.
        unit: The unit of money that its heading names, if any.
        source: The source of money that its heading names, if any.
        confidence: How sure the role is.
    """

    position: int
    role: Role
    heading: str = ""
    year: int | None = None
    unit: MoneyUnit | None = None
    source: FundingSource | None = None
    confidence: Confidence = Confidence.CERTAIN


@frozen(kw_only=True)
class Heading:
    """The heading of a table.

    Args:
        kind: What the table lists.
        columns: Its columns, from left to right.
        last_row: Number of the last row of the heading, the row of numbers of columns included; 0 without a heading.
    """

    kind: TableKind
    columns: tuple[Column, ...] = field()
    last_row: int = 0

    def column(self, role: Role) -> Column | None:
        """Return the first column of that *role*."""
        return self._firsts.get(role)

    @cached_property
    def _firsts(self) -> dict[Role, Column]:
        return {column.role: column for column in reversed(self.columns)}

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles of its columns."""
        return frozenset(column.role for column in self.columns)


def is_numbering(row: ReceivedRow) -> bool:
    """Say whether *row* numbers the columns, from 1 on."""
    texts = [cell.text.strip().rstrip(".") for cell in row.filled]
    return len(texts) >= _LEAST_COLUMNS and texts == [str(number) for number in range(1, len(texts) + 1)]


def find_heading(table: ReceivedTable) -> Heading | None:
    """Return the heading of *table*, wherever among its first rows it stands; None if no row is one."""
    first = table.rows[: _MOST_HEADING_ROWS * 2]
    for start in range(min(len(first), _MOST_HEADING_ROWS)):
        rows = _heading_rows(first[start:])
        heading = _best(rows)
        if heading is not None:
            return _refined(evolve(heading, last_row=_last(first, rows)), table)
    return None


def _last(first: Sequence[ReceivedRow], rows: Sequence[ReceivedRow]) -> int:
    after = next((row for row in first if row.number > rows[-1].number), None)
    return after.number if after is not None and is_numbering(after) else rows[-1].number


def _heading_rows(rows: Sequence[ReceivedRow]) -> list[ReceivedRow]:
    """Return the rows that a heading beginning with the first of *rows* may have: words only, years at most."""
    taken: list[ReceivedRow] = []
    for row in rows[:_MOST_HEADING_ROWS]:
        texts = [cell.text for cell in row.filled]
        if is_numbering(row) or any(_DECIMAL.search(text) and year_in(text) is None for text in texts):
            break
        if taken and texts and ORDINAL.fullmatch(texts[0].strip()) and not year_in(texts[0]):
            break
        if taken and not (_heads(row) or _divides(row, taken[-1])):
            break
        taken.append(row)
    return taken


def _heads(row: ReceivedRow) -> bool:
    """Say whether a further row belongs to the heading: short words that name columns."""
    if len(row.filled) == 1:  # it names a group of rows
        return False
    told = [
        cell
        for cell in row.filled
        if year_in(cell.text) or source_in(cell.text) or any(roles_of(cell.text, kind) for kind in _SIGNED)
    ]
    return 2 * len(told) > len(row.filled) and all(len(cell.text) < _LONGEST_HEADING for cell in row.filled)


def _divides(row: ReceivedRow, above: ReceivedRow) -> bool:
    """Say whether a row says nothing but what the merged cells of the row *above* it fall into."""
    merged = [range(cell.column, cell.column + cell.span) for cell in above.filled if cell.span > 1]
    return bool(row.filled) and all(
        any(cell.column in columns for columns in merged) and _WORD.search(cell.text) and len(cell.text) < _LONGEST_PART
        for cell in row.filled
    )


def _best(rows: Sequence[ReceivedRow]) -> Heading | None:
    if not rows:
        return None
    texts = _texts(rows)
    readings = {kind: _read(texts, kind) for kind in _SIGNED}
    kind = max(_SIGNED, key=lambda kind: sum(weight for _, weight in readings[kind]))
    told = frozenset(role for role, weight in readings[kind] if weight)
    listed = _listed(kind, told)
    if listed is None:
        return None
    columns = tuple(
        _column(position, " ".join(lines), role, weight)
        for (position, lines), (role, weight) in zip(texts.items(), readings[kind], strict=True)
    )
    return Heading(kind=listed, columns=_without_shares(columns), last_row=rows[-1].number)


def _without_shares(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Let a column of one fund be a share, where the whole amount of the same year and source has a column of its own."""

    def measured(column: Column) -> tuple[Role, int | None, FundingSource | None]:
        return column.role, column.year, column.source

    wholes = {measured(column) for column in columns if column.role in MONEY and not names_fund(column.heading)}
    return tuple(
        evolve(column, role=Role.SHARE) if names_fund(column.heading) and measured(column) in wholes else column
        for column in columns
    )


def _listed(kind: TableKind, told: frozenset[Role]) -> TableKind | None:
    """Return what a table with columns of these roles lists; None where they are too few to tell."""
    if kind is TableKind.INDICATORS:
        return kind if Role.INDICATOR in told and told & (VALUES | {Role.UNIT}) else None
    if told & {Role.TASK, Role.MEASURE}:
        enough = told & (MONEY | {Role.NARRATIVE}) and told & (MONEY | {Role.EXECUTORS, Role.TERM})
        return kind if enough else None
    return TableKind.SUMMARY if told & {Role.EXECUTORS, Role.SOURCE, Role.YEAR} and told & MONEY else None


def _texts(rows: Sequence[ReceivedRow]) -> dict[int, list[str]]:
    """Return what stands above each column: the words of every cell that covers it, from top to bottom."""
    above: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.filled:
            for position in range(cell.column, min(cell.column + cell.span, MOST_COLUMNS + 1)):
                words = " ".join(cell.text.split())
                if words not in above.setdefault(position, []):
                    above[position].append(words)
    last = max(above, default=0)
    return {position: above.get(position, []) for position in range(1, min(last, MOST_COLUMNS) + 1)}


def _told(lines: Sequence[str]) -> str:
    """Return the lines of a heading that tell the role: one below that only says whose money it is, or of which fund, does not."""
    first, *below = lines or [""]
    return " ".join([first, *(line for line in below if not (names_fund(line) or source_in(line)))])


def _read(texts: Mapping[int, Sequence[str]], kind: TableKind) -> list[tuple[Role, int]]:
    """Return the role of each column; where two claim one role, the surer has it and the other takes its next best."""
    claims = [roles_of(_told(lines), kind) if lines else [] for lines in texts.values()]
    reading: list[tuple[Role, int]] = [(Role.UNKNOWN, 0)] * len(claims)
    taken: set[Role] = set()
    order = sorted(
        ((weight, -place, role) for place, ranked in enumerate(claims) for role, weight in ranked), key=lambda claim: claim[:2]
    )
    for weight, place, role in reversed(order):
        if reading[-place][0] is Role.UNKNOWN and role not in taken:
            reading[-place] = (role, weight)
            if role not in _REPEATED:
                taken.add(role)
    return reading


def _column(position: int, text: str, role: Role, weight: int) -> Column:
    amount = role in MONEY | {Role.TARGET, Role.ACTUAL}
    return Column(
        position=position,
        role=role,
        heading=text,
        year=year_in(text) if amount else None,
        unit=money_unit_in(text) if role in MONEY else None,
        source=source_in(text) if role in MONEY else None,
        confidence=Confidence.CERTAIN if weight >= _SURE else Confidence.LIKELY,
    )


def _refined(heading: Heading, table: ReceivedTable) -> Heading:
    """Let what the columns hold correct what their headings seemed to say."""
    rows = [row for row in table.rows if row.number > heading.last_row][:SAMPLE]
    return evolve(heading, columns=tuple(_corrected(column, heading, rows) for column in heading.columns))


def _corrected(column: Column, heading: Heading, rows: Sequence[ReceivedRow]) -> Column:
    texts = [cell.text for row in rows for cell in row.filled if cell.column == column.position]
    said = [text for text in texts if not is_nothing(text)]
    if not said:
        return column
    if column.role in {Role.YEAR, Role.TERM}:
        return _dated(column, heading, rows)
    amounts = sum(is_money(text) and any(amounts_in(text)) for text in said)
    if column.role is Role.UNKNOWN:
        return _named(column, heading, said, amounts=bool(amounts))
    return _mistaken(column, heading, mostly_amounts=2 * amounts > len(said))


def _named(column: Column, heading: Heading, said: Sequence[str], *, amounts: bool) -> Column:
    """Give a column without a known heading the role that the table lacks, where its place and its cells suit it."""
    if not column.heading and column.position == 1 and _ordinals(said):
        return evolve(column, role=Role.NUMBER, confidence=Confidence.LIKELY)
    missing = Role.TASK if Role.MEASURE in heading.roles else Role.MEASURE
    named = Role.INDICATOR if heading.kind is TableKind.INDICATORS else missing
    if named not in heading.roles and column.position <= _NAMES_STAND and not amounts:
        return evolve(column, role=named, confidence=Confidence.GUESSED)
    return column


def _mistaken(column: Column, heading: Heading, *, mostly_amounts: bool) -> Column:
    """Correct a heading that names two things, of which the cells hold the other."""
    if column.role is Role.SOURCE and mostly_amounts:  # «Обсяги та джерела фінансування»
        return evolve(column, role=Role.PLANNED, unit=money_unit_in(column.heading), year=year_in(column.heading))
    if column.role in {Role.DEVIATION, Role.PERCENT} and not mostly_amounts:  # «Відхилення», and below it the reasons
        told = Role.EXPLANATION if heading.kind is TableKind.INDICATORS else Role.NARRATIVE
        return evolve(column, role=Role.UNKNOWN if told in heading.roles else told, confidence=Confidence.LIKELY)
    return column


def _dated(column: Column, heading: Heading, rows: Sequence[ReceivedRow]) -> Column:
    """Tell a column of the terms of measures from one of the years of amounts."""
    texts = [cell.text for row in rows for cell in row.filled if cell.column == column.position]
    if not all(is_nothing(text) or _SINGLE.fullmatch(folded(text)) for text in texts):
        return evolve(column, role=Role.TERM)
    parted = column.role is Role.TERM and Role.YEAR not in heading.roles and _parts_rows(column, heading, rows)
    return evolve(column, role=Role.YEAR, confidence=Confidence.LIKELY) if parted else column


def _parts_rows(term: Column, heading: Heading, rows: Sequence[ReceivedRow]) -> bool:
    """Say whether a column of terms gives a year to each of several rows of one measure, whose name is not repeated."""
    named = heading.column(Role.MEASURE)
    dated = [row.filled for row in rows if any(cell.column == term.position for cell in row.filled)]
    return named is not None and any(all(cell.column != named.position for cell in cells) for cells in dated)


def _ordinals(texts: Iterable[str]) -> bool:
    return all(ORDINAL.fullmatch(text.strip()) for text in texts)
