"""A chart as a picture, for programs that show no charts; Word and LibreOffice show the chart itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.reports import Chart, ChartKind
from municipal_programs.values import rounded
from municipal_programs.values.wording import write_number
from municipal_programs.word.charts.emf import Align, Metafile

if TYPE_CHECKING:
    from decimal import Decimal


__all__ = ["picture_of"]

_MARGIN: Final = 40
_LINE: Final = 50
"""Tenths of a millimeter from one line of words to the next."""
_LETTER: Final = 18
"""About the width of one."""
_ROOM_FOR_FIGURE: Final = 140


def picture_of(chart: Chart, width: int, height: int) -> bytes:
    """Return *chart* as a metafile of so many tenths of a millimeter."""
    picture = Metafile(width, height)
    picture.text(width // 2, _LINE, _short(chart.heading, width - 2 * _MARGIN), Align.CENTER)
    bottom = height - _MARGIN - _LINE
    drawing = _Standing if chart.kind is ChartKind.COLUMN else _Lying
    drawing(picture, chart, 2 * _LINE, width - _MARGIN, bottom - _LINE).draw()
    _explain(picture, chart, bottom + _LINE)
    return picture.finished()


def _explain(picture: Metafile, chart: Chart, y: int) -> None:
    x = _MARGIN
    for look, series in enumerate(chart.series):
        picture.rectangle(x, y - 26, x + 26, y, look)
        picture.text(x + _MARGIN, y, series.name, Align.LEFT)
        x += 2 * _MARGIN + len(series.name) * _LETTER


@frozen
class _Bars(ABC):
    """The bars of a chart and the words at them, in the room between the title and the legend."""

    picture: Metafile
    chart: Chart
    top: int
    right: int
    bottom: int

    def draw(self) -> None:
        """Draw a bar for each figure; where there is none, nothing."""
        for place, category in enumerate(self.chart.categories):
            self.name(place, category)
            for look, series in enumerate(self.chart.series):
                number = series.numbers[place]
                if number is not None:
                    self.bar(place, look, number)

    @abstractmethod
    def name(self, place: int, category: str) -> None:
        """Write the name of the category at *place*."""

    @abstractmethod
    def bar(self, place: int, look: int, number: Decimal) -> None:
        """Draw the bar of the series *look* at *place*, and its figure."""

    def across(self, place: int, look: int, begin: int, end: int) -> tuple[int, int]:
        """Return where a bar begins and ends on the axis of the categories."""
        share = (end - begin) // len(self.chart.categories)
        thickness = max(1, share * 3 // 4 // len(self.chart.series))
        start = begin + share * place + share // 8 + thickness * look
        return start, start + thickness

    def along(self, number: Decimal, length: int) -> int:
        """Return how long the bar of *number* is, where the longest has *length*."""
        largest = max(abs(n) for series in self.chart.series for n in series.numbers if n is not None)
        return int(Fraction(abs(number)) / Fraction(largest) * max(0, length)) if largest else 0

    def figure(self, number: Decimal) -> str:
        """Return the words at a bar: whole where all figures are, else to a tenth, as the chart has them."""
        numbers = (n for series in self.chart.series for n in series.numbers if n is not None)
        return write_number(rounded(number, 0 if all(n == n.to_integral_value() for n in numbers) else 1))


class _Standing(_Bars):
    def name(self, place: int, category: str) -> None:
        share = (self.right - _MARGIN) // len(self.chart.categories)
        self.picture.text(_MARGIN + share * place + share // 2, self.bottom, _short(category, share), Align.CENTER)

    def bar(self, place: int, look: int, number: Decimal) -> None:
        left, right = self.across(place, look, _MARGIN, self.right)
        ground = self.bottom - _LINE
        tip = ground - self.along(number, ground - self.top - _LINE)
        self.picture.rectangle(left, tip, right, ground, look)
        self.picture.text((left + right) // 2, tip - 10, self.figure(number), Align.CENTER)


class _Lying(_Bars):
    def name(self, place: int, category: str) -> None:
        share = (self.bottom - self.top) // len(self.chart.categories)
        self.picture.text(
            self._ground - 15, self.top + share * place + share // 2 + 10, _short(category, self._ground), Align.RIGHT
        )

    def bar(self, place: int, look: int, number: Decimal) -> None:
        top, bottom = self.across(place, look, self.top, self.bottom)
        tip = self._ground + self.along(number, self.right - self._ground - _ROOM_FOR_FIGURE)
        self.picture.rectangle(self._ground, top, tip, bottom, look)
        self.picture.text(tip + 10, (top + bottom) // 2 + 10, self.figure(number), Align.LEFT)

    @property
    def _ground(self) -> int:
        return self.right * 9 // 20


def _short(words: str, room: int) -> str:
    most = max(1, room // _LETTER)
    return words if len(words) <= most else words[: most - 1] + "…"
