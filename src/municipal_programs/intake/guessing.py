"""The columns of a table that has no heading, guessed from what its cells hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from municipal_programs.intake.amounts import is_money
from municipal_programs.intake.columns import MOST_COLUMNS, ORDINAL, SAMPLE, Column, Heading
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded
from municipal_programs.intake.roles import MONEY, Role, TableKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from municipal_programs.intake.received import ReceivedRow, ReceivedTable

__all__ = ["guess_columns"]

_LEAST_CELLS: Final = 3
_LONGEST_TERM: Final = 40
_DECIMAL: Final = re.compile(r"\d[.,]\d|\d{5,}")


def guess_columns(table: ReceivedTable) -> Heading | None:
    """Guess the columns of a table without a heading from what its cells hold; None if it is no table of measures."""
    rows = [row for row in table.rows if len(row.filled) > _LEAST_CELLS][:SAMPLE]
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.filled:
            by_column.setdefault(cell.column, []).append(cell.text)
    columns: list[Column] = []
    for position in range(1, min(max(by_column, default=0), MOST_COLUMNS) + 1):
        role = _guessed(by_column.get(position, []), {column.role for column in columns}, len(rows))
        columns.append(Column(position=position, role=role, confidence=Confidence.GUESSED))
    heading = Heading(kind=TableKind.MEASURES, columns=tuple(columns))
    enough = {Role.NUMBER, Role.MEASURE} <= heading.roles and heading.roles & MONEY
    return heading if enough and _begins_with_data(rows[0], heading) else None


def _begins_with_data(row: ReceivedRow, heading: Heading) -> bool:
    """Say whether the first row is already a measure; a row of words would be a heading that nobody knows."""
    texts = {cell.column: cell.text for cell in row.filled}
    numbered = [ORDINAL.fullmatch(texts.get(c.position, "").strip()) for c in heading.columns if c.role is Role.NUMBER]
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
    return ORDINAL.fullmatch(text.strip()) is not None


_GUESSES: Final = (
    (Role.NUMBER, _is_ordinal),
    (Role.TERM, _is_term),
    (Role.PLANNED, is_money),
    (Role.DISBURSED, is_money),
)
"""What cells of figures are, in the order in which a form has them."""
