"""The figures of charts, which no control can hold: what a document was made with, and what it draws now."""

from __future__ import annotations

from decimal import Context, Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Final

from municipal_programs.values.wording import read_number, write_number
from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.differences import Difference, DifferenceKind
from municipal_programs.word.facts.manifest import PlacedBar, PlacedFact
from municipal_programs.word.facts.period import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.errors import Message, Wording
    from municipal_programs.reports import Chart, Fact
    from municipal_programs.word.charts.reading import DrawnBar

__all__ = ["differences_in_charts", "fact_behind", "placed_bars"]

_AS_DRAWN: Final = Context(prec=15)
"""Programs keep what they draw to fifteen digits."""


def placed_bars(charts: Iterable[Chart], years: str) -> Iterator[PlacedBar]:
    """Yield the figures that *charts* draw, for the manifest.

    Args:
        charts: In the order of the document.
        years: The years that a figure without a year of its own is about.
    """
    for place, chart in enumerate(charts, start=1):
        for series in chart.series:
            for category, point in zip(chart.categories, series.points, strict=True):
                if point is not None:
                    fact = _fact(point, chart.unit, years)
                    yield PlacedBar(chart=place, heading=chart.heading, series=series.name, category=category, fact=fact)


def _fact(point: Fact | Decimal, unit: str, years: str) -> PlacedFact:
    if isinstance(point, Decimal):
        return PlacedFact(identity="", value=point, text=write_number(point), unit=unit)
    period = period_of(point.identity, years)
    return PlacedFact(identity=point.identity, value=point.value, text=point.text, unit=point.unit or unit, period=period)


def fact_behind(drawn: DrawnBar, known: Iterable[PlacedBar]) -> PlacedFact | None:
    """Return the figure that a bar is to show, by the labels that it bears; None where no figure of the manifest, or several, bear them."""
    labels = _labels(drawn)
    facts = [bar.fact for bar in known if _labels(bar) == labels]
    return facts[0] if len(facts) == 1 else None


def _labels(bar: DrawnBar | PlacedBar) -> tuple[str, str, str]:
    return _squeezed(bar.heading), bar.series, bar.category


def differences_in_charts(known: Sequence[PlacedBar], charts: Sequence[Sequence[DrawnBar]]) -> Iterator[Difference]:
    """Yield what the charts of a document draw otherwise than it was made with.

    A chart is known by its heading, or, where that was changed, by its place among those that are left. Charts that a person added
    are nobody's figures, unless they call themselves one of those that the document was made with.

    Args:
        known: The bars of the manifest.
        charts: The bars that each chart of the document draws.
    """
    made = [list(bars) for _, bars in groupby(known, lambda bar: bar.chart)]
    free = list(charts)
    pairs = {number: _taken(free, bars[0].heading) for number, bars in enumerate(made)}
    for number, bars in enumerate(made):
        drawn = pairs[number] or (free.pop(0) if free and len(free) == sum(not found for found in pairs.values()) else None)
        pairs[number] = drawn or ()
        if drawn:
            yield from _differing(bars, drawn)
        else:
            yield _difference(DifferenceKind.MISSING, say.CHART_MISSING(heading=bars[0].heading), bars[0].heading)
    for heading in dict.fromkeys(bars[0].heading for bars in made):
        while _taken(free, heading):
            yield _difference(DifferenceKind.ADDED, say.CHART_ADDED(heading=heading), "", heading)


def _taken(free: list[Sequence[DrawnBar]], heading: str) -> Sequence[DrawnBar]:
    """Take the first chart of that *heading* out of *free*; empty if there is none."""
    for at, bars in enumerate(free):
        if bars and _squeezed(bars[0].heading) == _squeezed(heading):
            return free.pop(at)
    return ()


def _differing(known: Sequence[PlacedBar], drawn: Sequence[DrawnBar]) -> Iterator[Difference]:
    left = list(drawn)
    for bar in known:
        at = next((at for at, seen in enumerate(left) if (seen.series, seen.category) == (bar.series, bar.category)), None)
        if at is None:
            yield _about(DifferenceKind.MISSING, say.BAR_MISSING, bar)
            continue
        seen = left.pop(at)
        number = read_number(bar.fact.text)
        if seen.number is None or not _is_same(seen.number, number):
            yield _about(DifferenceKind.EDITED, say.BAR_EDITED, bar, seen.number)
        elif seen.label and _squeezed(seen.label) != _squeezed(bar.fact.text):
            yield _about(DifferenceKind.EDITED, say.BAR_EDITED, bar, seen.label)
        elif seen.behind is not None and not _is_same(seen.behind, number):
            yield _about(DifferenceKind.EDITED, say.WORKBOOK_EDITED, bar, seen.behind)
    for seen in left:
        where = say.IN_CHART(heading=seen.heading, series=seen.series, category=seen.category)
        text = "" if seen.number is None else write_number(seen.number)
        yield _difference(DifferenceKind.ADDED, say.BAR_ADDED(where=where, new=text), "", new=text)


def _is_same(one: Decimal, other: Decimal) -> bool:
    return _AS_DRAWN.plus(one) == _AS_DRAWN.plus(other)


def _about(kind: DifferenceKind, wording: Wording, bar: PlacedBar, seen: Decimal | str | None = None) -> Difference:
    where = say.IN_CHART(heading=bar.heading, series=bar.series, category=bar.category)
    new = write_number(seen) if isinstance(seen, Decimal) else seen or ""
    message = wording(where=where, old=bar.fact.text, new=new or say.NO_NUMBER())
    return _difference(kind, message, bar.fact.text, new, bar.fact.identity)


def _difference(kind: DifferenceKind, message: Message, old: str, new: str = "", identity: str = "") -> Difference:
    return Difference(kind=kind, message=message, identity=identity, old=old, new=new)


def _squeezed(text: str) -> str:
    return "".join(text.split())
