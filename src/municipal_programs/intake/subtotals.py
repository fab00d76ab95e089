"""Rows of totals: which of the rows around them each one sums."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from municipal_programs.intake.folding import folded
from municipal_programs.intake.rows import Record, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["summed_by"]

_OF_ALL: Final = re.compile(r"програм")
_OF_PART: Final = re.compile(r"завданн|напрям|розділ|заход|пункт|цілл|\bціл[іь]")
_GOES_ON: Final = re.compile(r"[уву]\s+(?:тому числі|т\.\s?ч)|з них|зокрема|(?:державн|обласн|місцев|міськ|інш|власн)\w+")


def summed_by(records: Sequence[Record]) -> Iterator[tuple[Record, tuple[Record, ...] | None]]:
    """Yield each row of totals with the records that it sums; None where it sums them all.

    A row sums a part if it stands among the rows of one record, if it says so («Усього за завданням 1»), or if it neither names the
    program nor is the last. Which part: the records since the last group or the last row of totals. «У тому числі» goes on with the
    row above it.

    Args:
        records: The records of one table, in order.
    """
    since: list[Record] = []
    last: tuple[Record, ...] | None = None
    for place, record in enumerate(records):
        if record.kind is RowKind.GROUP:
            since = []
        elif record.kind is RowKind.RECORD:
            since.append(record)
        elif record.kind is RowKind.TOTAL:
            label = _label(record)
            if record.whole_of is not None:
                yield record, (record.whole_of,)
                continue
            if since or not _GOES_ON.match(label):
                last = tuple(since) if since and _is_part(label, records[place + 1 :]) else None
            since = []
            yield record, last


def _is_part(label: str, below: Sequence[Record]) -> bool:
    if _OF_PART.search(label):
        return True
    return not _OF_ALL.search(label) and any(record.kind is RowKind.RECORD for record in below)


def _label(record: Record) -> str:
    return folded(
        " ".join(piece.text for pieces in record.pieces.values() for piece in pieces if re.search(r"[^\W\d_]", piece.text))
    )
