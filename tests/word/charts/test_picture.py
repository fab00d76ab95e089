from __future__ import annotations

from decimal import Decimal
from struct import unpack_from
from typing import TYPE_CHECKING

import pytest

from municipal_programs.reports import Chart, ChartKind, ChartSeries
from municipal_programs.word.charts.picture import picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SERIES = (
    ChartSeries(name="План", points=(Decimal("540.5"), Decimal(-90), None)),
    ChartSeries(name="Факт", points=(None, Decimal(0), None)),
)
CHART = Chart(title="Кошти", unit="тис. грн", categories=("2019", "2020", "дуже довга назва " * 20), series=SERIES)
LYING = Chart(title="Кошти", categories=CHART.categories, series=SERIES, kind=ChartKind.BAR)
RECTANGLE, TEXT, END = 43, 84, 14


def records(picture: bytes) -> Iterator[tuple[int, bytes]]:
    """Walk over the records of a metafile as a program does that draws it."""
    at = 0
    while at < len(picture):
        kind, size = unpack_from("<II", picture, at)
        yield kind, picture[at : at + size]
        at += size
    assert at == len(picture)


def words(record: bytes) -> str:
    """Return the words of a record of text."""
    units, beginning = unpack_from("<II", record, 44)
    return record[beginning : beginning + 2 * units].decode("utf-16-le")


@pytest.mark.parametrize("chart", [CHART, LYING], ids=["standing", "lying"])
def test_a_picture_is_what_its_header_says(chart: Chart) -> None:
    """As long, with as many records, and with an end."""
    picture = picture_of(chart, 1700, 950)

    found = list(records(picture))
    size, count = unpack_from("<II", picture, 48)
    assert (size, count, found[-1][0]) == (len(picture), len(found), END)


@pytest.mark.parametrize("chart", [CHART, LYING], ids=["standing", "lying"])
def test_a_picture_shows_what_the_chart_shows(chart: Chart) -> None:
    """Its heading, its categories, its figures and its legend; a long name is cut, and where there is no figure there is no bar."""
    found = list(records(picture_of(chart, 1700, 950)))

    texts = [words(record) for kind, record in found if kind == TEXT]
    assert texts[:2] == [chart.heading, "2019"]
    assert {"540,5", "\u221290,0", "0,0", "План", "Факт", "2020"} < set(texts)
    assert any(text.startswith("дуже довга") and text.endswith("…") for text in texts)
    assert sum(kind == RECTANGLE for kind, _ in found) == 3 + len(chart.series)


@pytest.mark.parametrize("chart", [CHART, LYING], ids=["standing", "lying"])
def test_the_longest_bar_is_that_of_the_largest_figure(chart: Chart) -> None:
    """And that of zero has no length."""
    boxes = [unpack_from("<iiii", record, 8) for kind, record in records(picture_of(chart, 1700, 950)) if kind == RECTANGLE]

    lengths = [bottom - top if chart.kind is ChartKind.COLUMN else right - left for left, top, right, bottom in boxes[:3]]
    assert lengths[0] > lengths[1] > lengths[2] == 0


def test_a_picture_without_room_is_a_picture_still() -> None:
    """As in a cell of a few millimeters."""
    nothing = Chart(title="Т", categories=("а",), series=(ChartSeries(name="б", points=(Decimal(0),)),))

    for chart in (CHART, LYING, nothing):
        assert [kind for kind, _ in records(picture_of(chart, 60, 40))][-1] == END
