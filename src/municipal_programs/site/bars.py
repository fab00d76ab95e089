"""A chart as bars: where each of them begins and how long it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.site import _messages as say
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from decimal import Decimal

    from municipal_programs.reports import Chart

__all__ = ["Bar", "BarRow", "bar_rows"]

_WIDTH: Final = 1000
"""Units from the left edge of a drawing to its right one; the page stretches it to whatever there is."""


@frozen(kw_only=True)
class Bar:
    """One bar.

    Args:
        series: The place of its series, from 0.
        left: Where it begins, in thousandths of the width.
        length: How long it is, likewise.
    """

    series: int
    left: int
    length: int


@frozen(kw_only=True)
class BarRow:
    """The bars of one category.

    Args:
        category: What they are for.
        alternative: What they say, for those who cannot see them.
        bars: Those that there are.
    """

    category: str
    alternative: str
    bars: tuple[Bar, ...]


def bar_rows(chart: Chart) -> tuple[BarRow, ...]:
    """Return *chart* as lying bars of one scale; lengths are rounded to a thousandth of the width, what is said is exact."""
    known = [Fraction(0), *(Fraction(number) for one in chart.series for number in one.numbers if number is not None)]
    least, span = min(known), max(known) - min(known) or Fraction(1)

    def place(number: Fraction) -> int:
        return round((number - least) * _WIDTH / span)

    def bar(series: int, number: Decimal) -> Bar:
        start, end = sorted((place(Fraction(0)), place(Fraction(number))))
        return Bar(series=series, left=start, length=end - start)

    columns = [one.numbers for one in chart.series]
    return tuple(
        BarRow(
            category=category,
            alternative=_told(chart, at),
            bars=tuple(bar(series, number) for series, own in enumerate(columns) if (number := own[at]) is not None),
        )
        for at, category in enumerate(chart.categories)
    )


def _told(chart: Chart, at: int) -> str:
    told = (say.BAR(series=one.name, number=_shown(one.numbers[at], chart.unit)).uk for one in chart.series)
    return say.BARS(category=chart.categories[at], bars="; ".join(told)).uk


def _shown(number: Decimal | None, unit: str) -> str:
    if number is None:
        return say.NO_FIGURE().uk
    return f"{write_number(number)}\N{NO-BREAK SPACE}{unit}".rstrip()
