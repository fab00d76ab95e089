"""The columns of a table: which rows are its heading, and what each column holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from municipal_programs.intake.amounts import amounts_in, is_money, is_nothing
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded
from municipal_programs.intake.roles import MONEY, VALUES, Role, TableKind, money_unit_in, roles_of, source_in, year_in
from municipal_programs.model import FundingSource
from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from municipal_programs.intake.received import ReceivedRow, ReceivedTable

__all__ = ["Column", "Heading", "find_heading", "guess_columns", "is_numbering"]

_MOST_HEADING_ROWS: Final = 6
_MOST_COLUMNS: Final = 64
"""A table of a report has a dozen; what is wider is no table of a report."""
_SIGNED: Final = (TableKind.MEASURES, TableKind.INDICATORS)
"""The kinds of tables whose headings are known."""
_SAMPLE: Final = 60
"""Rows that are enough to see what a column holds."""
_LEAST_COLUMNS: Final = 3
"""A narrower table is none of a report, and «1 | 2» are figures rather than the numbers of columns."""
_LONGEST_HEADING: Final = 200
_LONGEST_TERM: Final = 40
_NAMES_STAND: Final = 3
"""Columns from the left among which the names of measures and indicators stand."""
_DECIMAL: Final = re.compile(r"\d[.,]\d|\d{5,}")
_ORDINAL: Final = re.compile(r"\d{1,6}(?:\.\d{1,3}){0,3}\.?")
_REPEATED: Final = MONEY | {Role.TARGET, Role.ACTUAL}
"""Roles that several columns may have: one a year, one a source."""
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
        return next((column for column in self.columns if column.role is role), None)

    @property
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
        if taken and texts and _ORDINAL.fullmatch(texts[0].strip()) and not year_in(texts[0]):
            break
        if taken and not _heads(row):
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
        _column(position, text, role, weight)
        for (position, text), (role, weight) in zip(texts.items(), readings[kind], strict=True)
    )
    return Heading(kind=listed, columns=columns, last_row=rows[-1].number)


def _listed(kind: TableKind, told: frozenset[Role]) -> TableKind | None:
    """Return what a table with columns of these roles lists; None where they are too few to tell."""
    if kind is TableKind.INDICATORS:
        return kind if Role.INDICATOR in told and told & (VALUES | {Role.UNIT}) else None
    if told & {Role.TASK, Role.MEASURE}:
        enough = told & (MONEY | {Role.NARRATIVE}) and told & (MONEY | {Role.EXECUTORS, Role.TERM})
        return kind if enough else None
    return TableKind.EXECUTORS if Role.EXECUTORS in told and told & MONEY else None


def _texts(rows: Sequence[ReceivedRow]) -> dict[int, str]:
    """Return what stands above each column: the words of every cell that covers it, from top to bottom."""
    above: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.filled:
            for position in range(cell.column, min(cell.column + cell.span, _MOST_COLUMNS + 1)):
                words = " ".join(cell.text.split())
                if words not in above.setdefault(position, []):
                    above[position].append(words)
    last = max(above, default=0)
    return {position: " ".join(above.get(position, [])) for position in range(1, min(last, _MOST_COLUMNS) + 1)}


def _read(texts: dict[int, str], kind: TableKind) -> list[tuple[Role, int]]:
    """Return the role of each column; where two claim one role, the surer has it and the other takes its next best."""
    claims = [roles_of(text, kind) if text else [] for text in texts.values()]
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
    rows = [row for row in table.rows if row.number > heading.last_row][:_SAMPLE]
    return evolve(heading, columns=tuple(_corrected(column, heading, rows) for column in heading.columns))


def _corrected(column: Column, heading: Heading, rows: Sequence[ReceivedRow]) -> Column:
    texts = [cell.text for row in rows for cell in row.filled if cell.column == column.position]
    said = [text for text in texts if not is_nothing(text)]
    if not said:
        return column
    amounts = sum(is_money(text) and any(amounts_in(text)) for text in said)
    if column.role is Role.SOURCE and 2 * amounts > len(said):  # «Обсяги та джерела фінансування»
        return evolve(column, role=Role.PLANNED, unit=money_unit_in(column.heading), year=year_in(column.heading))
    if column.role is Role.UNKNOWN and not column.heading and column.position == 1 and _ordinals(said):
        return evolve(column, role=Role.NUMBER, confidence=Confidence.LIKELY)
    missing = Role.TASK if Role.MEASURE in heading.roles else Role.MEASURE
    named = Role.INDICATOR if heading.kind is TableKind.INDICATORS else missing
    if column.role is Role.UNKNOWN and named not in heading.roles and column.position <= _NAMES_STAND and not amounts:
        return evolve(column, role=named, confidence=Confidence.GUESSED)
    return column


def _ordinals(texts: Iterable[str]) -> bool:
    return all(_ORDINAL.fullmatch(text.strip()) for text in texts)


def guess_columns(table: ReceivedTable) -> Heading | None:
    """Guess the columns of a table without a heading from what its cells hold; None if it is no table of measures."""
    rows = [row for row in table.rows if len(row.filled) > _LEAST_COLUMNS][:_SAMPLE]
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.filled:
            by_column.setdefault(cell.column, []).append(cell.text)
    columns: list[Column] = []
    for position in range(1, min(max(by_column, default=0), _MOST_COLUMNS) + 1):
        role = _guessed(by_column.get(position, []), {column.role for column in columns}, len(rows))
        columns.append(Column(position=position, role=role, confidence=Confidence.GUESSED))
    heading = Heading(kind=TableKind.MEASURES, columns=tuple(columns))
    enough = {Role.NUMBER, Role.MEASURE} <= heading.roles and heading.roles & MONEY
    return heading if enough and _begins_with_data(rows[0], heading) else None


def _begins_with_data(row: ReceivedRow, heading: Heading) -> bool:
    """Say whether the first row is already a measure; a row of words would be a heading that nobody knows."""
    texts = {cell.column: cell.text for cell in row.filled}
    numbered = [_ORDINAL.fullmatch(texts.get(c.position, "").strip()) for c in heading.columns if c.role is Role.NUMBER]
    paid = [is_money(texts.get(column.position, "")) for column in heading.columns if column.role in MONEY]
    return all(numbered) and all(paid)


def _guessed(texts: Sequence[str], taken: set[Role], rows: int) -> Role:
    """Return the role of a column by its cells, of the columns left of it some roles being *taken*."""
    if not texts or 2 * len(texts) < rows:
        return Role.UNKNOWN
    free = [role for role, suits in _GUESSES if role not in taken and _mostly(texts, map(suits, texts))]
    if free and free[0] is Role.NUMBER and taken:
        free = free[1:]
    if free:
        return free[0]
    return next((role for role in _words_in_order(texts, taken) if role not in taken), Role.UNKNOWN)


def _words_in_order(texts: Sequence[str], taken: set[Role]) -> tuple[Role, ...]:
    """Return the roles that a column of words may have, the likeliest first: what repeats itself names who does it."""
    repeats = 3 * len({folded(text) for text in texts}) < 2 * len(texts)
    if taken & MONEY:
        return (Role.NARRATIVE,)
    return (Role.EXECUTORS,) if repeats and Role.TERM in taken else (Role.MEASURE, Role.EXECUTORS)


def _mostly(texts: Sequence[str], truths: Iterable[bool]) -> bool:
    return 3 * sum(truths) > 2 * len(texts)


def _is_term(text: str) -> bool:
    return (
        bool(re.search(r"(?:19|20)\d\d", text)) and not _DECIMAL.search(text.replace(" ", "")[:4]) and len(text) < _LONGEST_TERM
    )


def _is_ordinal(text: str) -> bool:
    return _ORDINAL.fullmatch(text.strip()) is not None


_GUESSES: Final = (
    (Role.NUMBER, _is_ordinal),
    (Role.TERM, _is_term),
    (Role.PLANNED, is_money),
    (Role.DISBURSED, is_money),
)
"""What cells of figures are, in the order in which a form has them."""
