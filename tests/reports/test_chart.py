from __future__ import annotations

from decimal import Decimal

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.reports import Chart, ChartSeries, money_fact
from municipal_programs.values import Money

PLANNED = ChartSeries(name="План", points=(money_fact("program.planned.2019", Money.of(540_000)), Decimal("1.5"), None))


def test_a_figure_is_drawn_as_its_text_says() -> None:
    """What a chart shows is what stands in the table beside it."""
    assert PLANNED.numbers == (Decimal("540.0"), Decimal("1.5"), None)


def test_a_chart_says_all_its_figures_to_those_who_cannot_see_it() -> None:
    """Unless a better description is given."""
    chart = Chart(title="Кошти", unit="тис. грн", categories=("2019", "2020", "2021"), series=(PLANNED,))

    assert chart.alternative == "Кошти, тис. грн. План: 2019 – 540,0; 2020 – 1,5; 2021 – немає."
    assert Chart(title="Т", categories=("1", "2", "3"), series=(PLANNED,), description="Зростання").alternative == "Зростання"


def test_a_text_that_is_no_number_cannot_be_drawn() -> None:
    """A unit belongs to the chart, not to each of its figures."""
    with pytest.raises(InvalidValueError, match="540,0"):
        ChartSeries(name="План", points=(money_fact("program.planned", Money.of(540_000), with_unit=True),))


def test_each_series_has_a_point_for_each_category() -> None:
    """All series that do not are told at once."""
    with pytest.raises(InvalidValueError, match="ряд «План» має 3 значень, а категорій 1") as caught:
        Chart(title="Кошти", categories=("2019",), series=(PLANNED, PLANNED))

    assert [fault.path for fault in caught.value.faults] == [("series", 0), ("series", 1)]


def test_a_chart_of_nothing_is_refused() -> None:
    """An empty frame would tell nothing."""
    with pytest.raises(InvalidValueError, match="нема чого малювати"):
        Chart(title="Кошти", categories=("2019",), series=())
    with pytest.raises(InvalidValueError, match="нема чого малювати"):
        Chart(title="Кошти", categories=(), series=(ChartSeries(name="План", points=()),))
