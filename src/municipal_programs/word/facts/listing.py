"""The figures of a document, and what does not hold in it, as plain records for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.values.wording import write_number
from municipal_programs.word.facts.bars import fact_behind
from municipal_programs.word.facts.exact import exact_text

if TYPE_CHECKING:
    from municipal_programs.errors import Language
    from municipal_programs.word.charts.reading import DrawnBar
    from municipal_programs.word.errors import Place
    from municipal_programs.word.facts.differences import Difference
    from municipal_programs.word.facts.manifest import PlacedFact
    from municipal_programs.word.facts.reading import DocumentFacts

__all__ = ["COLUMNS", "Record", "bar_records", "difference_record", "document_record", "fact_records", "rows"]

COLUMNS: Final[tuple[str, ...]] = (
    "identity",
    "text",
    "kind",
    "value",
    "unit",
    "decimals",
    "period",
    "part",
    "table",
    "row",
    "cell",
    "paragraph",
    "chart",
    "heading",
    "series",
    "category",
)
"""What a table of all figures holds, in this order: the figure, then its place in the text or in a chart; a count of a place is from 1,
and 0 where it does not apply."""

Record = dict[str, str | int]
_NOWHERE: Final[Record] = {"part": "", "table": 0, "row": 0, "cell": 0, "paragraph": 0}
_IN_NO_CHART: Final[Record] = {"chart": 0, "heading": "", "series": "", "category": ""}


def rows(document: DocumentFacts) -> list[Record]:
    """Return a row of `COLUMNS` for each figure, those on the pages first and then those that charts draw."""
    found = [*fact_records(document), *bar_records(document)]
    return [{name: {**_NOWHERE, **_IN_NO_CHART, **record}[name] for name in COLUMNS} for record in found]


def fact_records(document: DocumentFacts) -> list[Record]:
    """Return a record for each figure on the pages, in their order.

    ``text`` is what the page says; ``kind`` and ``value`` are what the manifest says, exact, and empty where nothing vouches for it.
    """
    return [
        {"identity": found.identity, "text": found.text, **_known(found.fact), **_place(found.place)} for found in document.facts
    ]


def bar_records(document: DocumentFacts) -> list[Record]:
    """Return a record for each figure that the charts of the document draw, in their order; ``chart`` counts them from 1.

    ``text`` is what is drawn, as a document would write it, and ``number`` the same for programs; the others are as in `fact_records`.
    """
    known = () if document.manifest is None else document.manifest.bars
    return [_bar(number, bar, fact_behind(bar, known)) for number, bars in enumerate(document.charts, start=1) for bar in bars]


def document_record(document: DocumentFacts) -> dict[str, object]:
    """Return what a document says of itself: what it was made from, by digests, and what its manifest was read from."""
    if document.manifest is None:
        assert document.fault is not None, "a document without a manifest says why"
        return {"manifest": document.fault.fault.value}
    made = document.manifest.provenance
    return {
        "manifest": "whole",
        "carriers": [carrier.value for carrier in document.carriers],
        "library": made.library,
        "kind": made.kind,
        "period": made.period,
        "amendment": made.amendment,
        "draft": made.draft,
        "revision": made.revision,
        "sources": list(made.digests),
        "templates": dict(document.manifest.templates),
    }


def difference_record(difference: Difference, language: Language) -> dict[str, object]:
    """Return a record of one thing that does not hold."""
    return {
        "kind": difference.kind.value,
        "identity": difference.identity,
        "old": difference.old,
        "new": difference.new,
        "message": difference.message.text(language),
        **(_place(difference.place) if difference.place else {}),
    }


def _bar(chart: int, bar: DrawnBar, fact: PlacedFact | None) -> Record:
    return {
        "identity": "" if fact is None else fact.identity,
        "text": "" if bar.number is None else write_number(bar.number),
        "number": "" if bar.number is None else str(bar.number),
        **_known(fact),
        "chart": chart,
        "heading": bar.heading,
        "series": bar.series,
        "category": bar.category,
    }


def _known(fact: PlacedFact | None) -> Record:
    if fact is None:
        return {"kind": "", "value": "", "unit": "", "decimals": "", "period": ""}
    kind, value = exact_text(fact.value)
    return {"kind": kind, "value": value, "unit": fact.unit, "decimals": fact.decimals, "period": fact.period}


def _place(place: Place) -> Record:
    return {"part": place.part, "table": place.table, "row": place.row, "cell": place.cell, "paragraph": place.paragraph}
