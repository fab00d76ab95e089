"""A chart: figures side by side, which a document draws and an office can edit."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from municipal_programs.errors import Fault, InvalidValueError
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.values.wording import read_number, write_number

__all__ = ["Chart", "ChartKind", "ChartPoint", "ChartSeries"]

ChartPoint: TypeAlias = Fact | Decimal | None
"""One bar: a figure drawn exactly as its text says, or none where there is no figure."""


class ChartKind(StrEnum):
    """How the figures stand."""

    COLUMN = "column"
    """Upright, side by side: for years."""
    BAR = "bar"
    """Lying, one below the other: for things with long names."""


def _number_of(point: ChartPoint) -> Decimal | None:
    return read_number(point.text) if isinstance(point, Fact) else point


@frozen(kw_only=True)
class ChartSeries:
    """The figures of one colour.

    Args:
        name: What they are, as the legend says: «Заплановано».
        points: One for each category, in their order; the texts of facts are bare numbers without a unit.

    Raises:
        InvalidValueError: If the text of a fact is no bare number.
    """

    name: str
    points: tuple[ChartPoint, ...]

    def __attrs_post_init__(self) -> None:
        for point in self.points:
            _number_of(point)

    @property
    def numbers(self) -> tuple[Decimal | None, ...]:
        """The numbers, as the texts of the facts say them."""
        return tuple(map(_number_of, self.points))


@frozen(kw_only=True)
class Chart:
    """A chart (діаграма) that a template places like any value.

    Args:
        title: What stands above it.
        categories: What the figures are for, from left to right or from top to bottom: years, indicators.
        series: What is compared; at least one.
        unit: Unit of all figures; empty where they have none.
        kind: How the figures stand.
        description: What the chart says, for those who cannot see it; unless given, all its figures in words.

    Raises:
        InvalidValueError: If there is nothing to draw, or a series has another number of points than there are categories.
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str = ""
    kind: ChartKind = ChartKind.COLUMN
    description: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.categories or not self.series:
            raise InvalidValueError(say.EMPTY_CHART(title=self.title))
        faults = [
            Fault(
                say.UNEVEN_SERIES(title=self.title, name=one.name, seen=len(one.points), expected=len(self.categories)),
                ("series", at),
            )
            for at, one in enumerate(self.series)
            if len(one.points) != len(self.categories)
        ]
        if faults:
            raise InvalidValueError.of(faults)

    @property
    def heading(self) -> str:
        """The title with the unit of the figures."""
        return f"{self.title}, {self.unit}" if self.unit else self.title

    @property
    def alternative(self) -> str:
        """The text for those who cannot see the chart."""
        return self.description or " ".join([f"{self.heading}.", *map(self._told, self.series)])

    def _told(self, series: ChartSeries) -> str:
        figures = (
            f"{category} – {say.NO_FIGURE().uk if number is None else write_number(number)}"
            for category, number in zip(self.categories, series.numbers, strict=True)
        )
        return f"{series.name}: {'; '.join(figures)}."
