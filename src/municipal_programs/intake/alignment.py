"""Which column each cell of a row belongs to, also where the row was shifted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from municipal_programs.intake.amounts import amounts_in, is_money, is_nothing
from municipal_programs.intake.folding import folded, words_of
from municipal_programs.intake.roles import MONEY, PROSE, VALUES, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.intake.columns import Column
    from municipal_programs.intake.received import ReceivedCell

__all__ = ["ABSENT", "OF_YEAR", "aligned", "fits"]

_ORDINAL: Final = re.compile(r"(?:№\s*)?(?:\d{1,6}(?:\.\d{1,4}){0,3}|[ivxіх]{1,5})[.)]?", re.IGNORECASE)
_TERM: Final = re.compile(
    r"(?:19|20)\d\d|протягом|впродовж|постійно|щорічно|щороку|щомісяц|квартал|рок|рік|термін", re.IGNORECASE
)
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
ABSENT: Final = re.compile(
    r"дані?\b.*(?:будуть|буде|не)\b|дослідженн\w*.*не\s+пров|не\s+(?:провод|визнач|вимір|оприлюдн|розрах|встановл)|відсутн|немає",
    re.IGNORECASE | re.DOTALL,
)
"""What a text says that stands in place of a value."""
OF_YEAR: Final = re.compile(r"(?:(?:у|в|за)\s+)?(?:19|20)\d\d\s*(?:рік|року|році|р\.)?\s*[-–—:]", re.IGNORECASE)
"""What a value of one year begins with, where a cell has those of several."""
_MISSING_STUDY: Final = re.compile(r"дані\b.*буд|дослідженн\w*.*не\s+пров", re.IGNORECASE)
_MOST_CELLS: Final = 24
_LONGEST_UNIT: Final = 40
_MOST_WORDS: Final = 4
_NOTED: Final = re.compile(r"\([^)]*\)")
_LONGEST_VALUE: Final = 60

_FITS, _DOUBTFUL, _MISFIT = 4, 0, -8
_STEM: Final = 6
"""Letters by which two words are the same in whichever case they stand."""
_SHARE: Final = 2
"""What it costs that two cells go to one column."""


def fits(role: Role, text: str) -> int:
    """Return how well *text* suits a column of *role*: `_FITS`, `_DOUBTFUL` or `_MISFIT`."""
    if role is Role.UNIT:
        return _of_unit(text)
    if role in VALUES:
        return _of_value(role, text)
    for roles, suits in _SUITS:
        if role in roles:
            return _FITS if suits(text) else _MISFIT
    return _DOUBTFUL


def _is_term(text: str) -> bool:
    return bool(_TERM.search(text)) and len(text) < _LONGEST_VALUE and not _is_number(text)


def _is_words(text: str) -> bool:
    return bool(_LETTERS.search(text)) or is_nothing(text)


def _is_number(text: str) -> bool:
    return not _LETTERS.search(text) and is_money(text) and not _TERM.search(text)


def _is_ordinal(text: str) -> bool:
    return _ORDINAL.fullmatch(text.strip()) is not None


_SUITS: Final = (
    ({Role.NUMBER}, _is_ordinal),
    (MONEY | {Role.DEVIATION, Role.PERCENT}, is_money),
    ({Role.TERM}, _is_term),
    (PROSE | {Role.EXECUTORS, Role.SOURCE}, _is_words),
)
"""What suits the columns of other roles than units and values."""


def _of_unit(text: str) -> int:
    if is_nothing(text) or text.strip() in {"%", "‰", "₴"}:
        return _FITS
    return _FITS if _LETTERS.search(text) and len(text) < _LONGEST_UNIT and not text.strip()[0].isdigit() else _MISFIT


def _of_value(role: Role, text: str) -> int:
    bare = _NOTED.sub("", text).strip()
    if is_nothing(bare) or folded(bare).rstrip(".") in {"так", "ні", "x"}:
        return _FITS
    if is_wording(bare):
        return _DOUBTFUL
    lines = [line.strip() for line in text.split("\n") if len(line) < _LONGEST_VALUE]
    number = any(amounts_in(line) and (line[:1].isdigit() or OF_YEAR.match(line)) for line in lines)
    if role is Role.ACTUAL:
        return _FITS if number or ABSENT.search(text) else _MISFIT
    noted = number and re.search(r"\bза\b.*\d{4}", text)
    return (_DOUBTFUL if noted else _FITS) if number else _MISFIT


def is_wording(text: str) -> bool:
    """Say whether *text* may be a value in words, such as «ухвалено»: a few words, and no sentence."""
    return len(text) < _LONGEST_UNIT and len(text.split()) <= _MOST_WORDS and text[:1].islower() and not text.endswith(".")


def aligned(cells: Sequence[ReceivedCell], columns: Sequence[Column]) -> list[tuple[ReceivedCell, Column]] | None:
    """Return each of *cells* with its column; None where a row cannot be brought into any order.

    A row whose cells stand where they belong stays as it is. Another is shifted, piece by piece, as little as makes every cell
    suit its column; cells of prose may share one.
    """
    by_position = {column.position: column for column in columns}
    at_home = [(cell, by_position[cell.column]) for cell in cells if cell.column in by_position]
    if len(at_home) == len(cells) and all(fits(column.role, cell.text) > _MISFIT for cell, column in at_home):
        return at_home
    return _moved(cells, columns) if len(cells) <= _MOST_CELLS else at_home


def _moved(cells: Sequence[ReceivedCell], columns: Sequence[Column]) -> list[tuple[ReceivedCell, Column]] | None:
    """Search the cheapest order-keeping assignment of cells to columns, a cell at a time."""
    best: dict[int, tuple[int, list[int]]] = {-1: (0, [])}
    for cell in cells:
        following: dict[int, tuple[int, list[int]]] = {}
        for last, (score, path) in best.items():
            for place in range(max(last, 0), len(columns)):
                gain = _gain(cell, columns, place, last, cells[len(path) - 1] if path else None)
                if gain is not None and (place not in following or score + gain > following[place][0]):
                    following[place] = (score + gain, [*path, place])
        best = following
    if not best:
        return None
    _, path = max(best.values(), key=lambda found: found[0])
    return [(cell, columns[place]) for cell, place in zip(cells, path, strict=True)]


def _gain(cell: ReceivedCell, columns: Sequence[Column], place: int, last: int, before: ReceivedCell | None) -> int | None:
    """Return what it is worth to put *cell* at *place* after its neighbour went to *last*; None where that cannot be."""
    column = columns[place]
    shares = place == last
    if shares and column.role not in PROSE | {Role.ACTUAL}:
        return None
    offset = column.position - cell.column
    offset_before = columns[last].position - before.column if before is not None else 0
    worth = fits(column.role, cell.text) + min(2, _echo(cell.text, column)) * 3
    return worth - min(abs(offset - offset_before), 2) - (abs(offset) > 0) - (_SHARE if shares else 0)


def _echo(text: str, column: Column) -> int:
    """Return how much a text echoes its column: the heading's own words («виправлення ситуації»), or that a value is missing."""
    if column.role is Role.ACTUAL:
        return 2 if _MISSING_STUDY.match(text) else 0
    if column.role not in {Role.EXPLANATION, Role.CORRECTIVE}:
        return 0
    heading = {word[:_STEM] for word in words_of(column.heading) if len(word) >= _STEM}  # prepositions echo nothing
    return len({word[:_STEM] for word in words_of(text[:200])} & heading)
