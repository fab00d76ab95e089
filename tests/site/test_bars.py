from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import Chart, ChartSeries
from municipal_programs.site.bars import bar_rows


def chart(*numbers: Decimal | None) -> Chart:
    """Return a chart of one series."""
    categories = tuple(map(str, range(len(numbers))))
    return Chart(title="Гроші", categories=categories, series=(ChartSeries(name="План", points=numbers),), unit="грн")


def test_the_longest_bar_takes_the_whole_width_and_the_others_their_share() -> None:
    """All of them begin at zero."""
    rows = bar_rows(chart(Decimal(50), Decimal(200), Decimal(0)))

    assert [(bar.left, bar.length) for row in rows for bar in row.bars] == [(0, 250), (0, 1000), (0, 0)]


def test_a_bar_below_zero_lies_left_of_the_others() -> None:
    """Zero stands where it has to."""
    rows = bar_rows(chart(Decimal(-100), Decimal(300)))

    assert [(bar.left, bar.length) for row in rows for bar in row.bars] == [(0, 250), (250, 750)]


def test_what_has_no_figure_has_no_bar_and_says_so() -> None:
    """Those who cannot see the chart are told the exact figure."""
    with_figure, without = bar_rows(chart(Decimal("1234567.05"), None))

    assert with_figure.alternative == "0. План: 1\u00a0234\u00a0567,05\u00a0грн"
    assert without.bars == ()
    assert without.alternative == "1. План: немає"


@given(
    st.lists(
        st.one_of(st.none(), st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)),
        min_size=1,
    )
)
def test_no_bar_leaves_the_drawing(numbers: list[Decimal | None]) -> None:
    """Whatever the figures are, also none at all."""
    bars = [bar for row in bar_rows(chart(*numbers)) for bar in row.bars]

    assert len(bars) == sum(number is not None for number in numbers)
    assert all(bar.left >= 0 and bar.length >= 0 and bar.left + bar.length <= 1000 for bar in bars)
