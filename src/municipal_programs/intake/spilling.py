"""Texts that a page break tore: put together within a record, and brought back from the record below."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.intake.amounts import is_nothing
from municipal_programs.intake.columns import Column
from municipal_programs.intake.roles import PROSE
from municipal_programs.intake.rows import Piece, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.columns import Heading

__all__ = ["Spill", "bring_back", "joined", "text_of"]

_ENDS: Final = re.compile(r"[.!?…;:/](?:[»”\")\]]*)\s*$")
_HYPHENATED: Final = re.compile(r"(?<=[^\W\d_])\s?[-‐]\s*$")
_LINKS: Final = frozenset(
    [
        "а",
        "або",
        "але",
        "без",
        "в",
        "від",
        "для",
        "до",
        "з",
        "за",
        "зі",
        "і",
        "із",
        "й",
        "на",
        "над",
        "о",
        "об",
        "по",
        "під",
        "при",
        "про",
        "та",
        "те",
        "у",
        "через",
        "чи",
        "що",
        "щодо",
        "як",
        "якщо",
        "та/або",
    ]
)
"""Words that no sentence ends with."""
_YEARS: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?»]\s))(?=(?:У|В|За|Протягом|Впродовж|Упродовж|На|З)\s+(?:період\s+)?((?:19|20)\d\d)\s*(?:рок|рік|році|р\.))"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[А-ЯІЇЄҐ«0-9])")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:ін|тощо|ст|м|вул|р|рр|см|грн|тис|млн|шт|гол|соц|інформ|громад|т\.\s?д|т\.\s?ч)|\b[А-ЯІЇЄҐ])\.$"
)
_LONG: Final = 40
"""Characters from which a text without a full stop is torn rather than short."""


@frozen(kw_only=True)
class Spill:
    """A text that stood in the row below the one it belongs to.

    Args:
        column: Its column.
        text: What was brought back.
        piece: The cell that it stood in.
        home: The record that it belongs to.
        emptied: Whether it left nothing behind.
    """

    column: Column
    text: str
    piece: Piece
    home: Record
    emptied: bool = False


def joined(texts: Sequence[str]) -> str:
    """Put paragraphs together as they were before page breaks: a torn sentence becomes whole, a whole paragraph stays one."""
    if len(texts) == 1 and "\n" not in texts[0]:  # nearly every cell
        return " ".join(texts[0].split())
    lines: list[str] = []
    for text in texts:
        for line in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
            if lines and _HYPHENATED.search(lines[-1]) and line[:1].islower():
                lines[-1] = _HYPHENATED.sub("", lines[-1]) + line
            elif lines and _is_torn(lines[-1], line):
                lines[-1] = f"{lines[-1]} {line}"
            else:
                lines.append(line)
    return "\n".join(lines)


def text_of(pieces: Sequence[Piece], *, title: bool = False) -> str:
    """Return what *pieces* say together; a *title* that a page break tore is one title, however its parts begin."""
    return " ".join(joined([piece.text]) for piece in pieces) if title else joined([piece.text for piece in pieces])


def _is_torn(before: str, after: str) -> bool:
    """Say whether *after* goes on with the sentence that *before* left open."""
    if not before or _ENDS.search(before):
        return False
    return after[:1].islower() or _is_open(before) or after.count(")") > after.count("(")


def _is_open(text: str) -> bool:
    """Say whether *text* cannot be the end of a sentence, whatever follows."""
    words = text.casefold().split()
    return (
        text.rstrip().endswith((",", "(", "«", "–"))
        or bool(_HYPHENATED.search(text))
        or (bool(words) and words[-1] in _LINKS)
        or text.count("«") > text.count("»")
        or text.count("(") > text.count(")")
    )


def bring_back(records: Sequence[Record], heading: Heading) -> Iterator[Spill]:
    """Bring texts back to the records that they were torn from, and tell of each.

    A text spilled over if the record above ends in the middle of a sentence and the text goes on with it. It reaches to the end
    of its cell, to the paragraph that begins with an earlier year than the ones before it («У 2018 році …» after «У 2020 році
    …»), or else to the end of its first sentence.

    Args:
        records: The records of measures or indicators, in order; changed in place.
        heading: Their columns.
    """
    for column in heading.columns:
        if column.role not in PROSE:
            continue
        writes_capitals = _begin_with_capitals(records, column)
        for above, below in itertools.pairwise(records):
            spill = _spill(above, below, column, usual=writes_capitals)
            if spill is not None:
                yield spill


def _begin_with_capitals(records: Sequence[Record], column: Column) -> bool:
    texts = [pieces[0].text for record in records if (pieces := record.of(column))]
    return 2 * sum(not text[:1].islower() for text in texts) > len(texts)


def _spill(above: Record, below: Record, column: Column, *, usual: bool) -> Spill | None:
    pieces = below.of(column)
    before = joined([piece.text for piece in above.of(column)])
    if not pieces or not before or pieces[0].merged or above.group != below.group:
        return None
    first = pieces[0].text
    if is_nothing(before) or is_nothing(first):
        return None
    torn = _is_torn(before, first) and (_is_open(before) or (usual and first[:1].islower() and len(before) > _LONG))
    if not torn:
        return None
    brought, rest = (first, "") if _ends_with_its_cell(pieces, before) else _cut(first, before)
    above.pieces[column.position] = [*above.of(column), evolve(pieces[0], text=brought)]
    below.pieces[column.position] = [*([evolve(pieces[0], text=rest)] if rest else []), *pieces[1:]]
    return Spill(column=column, text=brought, piece=pieces[0], home=above, emptied=not below.pieces[column.position])


def _ends_with_its_cell(pieces: Sequence[Piece], before: str) -> bool:
    """Say whether all of the first cell goes back: another cell of the row, or an earlier year, begins right after it."""
    if len(pieces) == 1:
        return False
    years = [int(year) for year in _YEARS.findall(f"{before} {pieces[0].text}")]
    following = _YEARS.match(pieces[1].text)
    restarts = following is not None and bool(years) and int(following[1]) < years[-1]
    return pieces[0].row == pieces[1].row or (restarts and years == sorted(years))


def _cut(text: str, before: str) -> tuple[str, str]:
    """Return what of *text* goes on with *before*, and what is left."""
    years = [int(year) for year in _YEARS.findall(before)]
    last = years[-1] if years else 0
    for found in _YEARS.finditer(text):
        year = int(found[1])
        if year <= last or not last:
            return text[: found.start()].strip(), text[found.start() :].strip()
        last = year
    for found in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[: found.start()]):
            return text[: found.start()].strip(), text[found.end() :].strip()
    paragraph, _, rest = text.partition("\n")
    return paragraph, rest
