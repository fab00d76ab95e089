from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.files import Syntax, delivery_from, write_delivery
from municipal_programs.model import (
    Absence,
    CollectedBook,
    CollectedText,
    CouncilDecision,
    DeliveredIndicator,
    DeliveredMeasure,
    Delivery,
    FundingLine,
    FundingSource,
    IndicatorKind,
    Observation,
    ReportingPeriod,
)
from municipal_programs.testing.strategies import deliveries, programs
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = {"figure": "measure.roads.1.narrative", "text": "x", "book": "a.xlsx", "sheet": "Заходи", "cell": "A1"}
EMPTY: dict[str, Any] = {
    "approved_by": CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    "department": "roads",
    "reporting_period": ReportingPeriod(year=2019),
}
NOTHING_YET = Delivery(**EMPTY)
delivered = programs(most_measures=3).flatmap(deliveries)


@given(delivered)
def test_a_delivery_is_what_stands_in_its_slots(delivery: Delivery) -> None:
    """Taken apart and put together it is the same."""
    assert delivery.holding(delivery.values).values == delivery.values


@given(delivered, st.sampled_from(Syntax))
def test_a_delivery_that_is_written_and_read_is_the_same(delivery: Delivery, syntax: Syntax) -> None:
    """And its figures have places."""
    text = write_delivery(delivery, syntax)
    back = delivery_from(text, syntax=syntax)

    assert back == delivery
    assert write_delivery(back, syntax) == text
    for slot, value in back.values.items():
        if isinstance(value, Money):
            assert back.said(slot) is not None


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"department": "Дороги"}, ("department",)),
        ({"measures": (DeliveredMeasure(number="1"), DeliveredMeasure(number="1"))}, ("measures", 1)),
        ({"indicators": (DeliveredIndicator(indicator="output.1"),) * 2}, ("indicators", 1)),
        (
            {
                "measures": (
                    DeliveredMeasure(
                        number="1", disbursed=(FundingLine(source=FundingSource.STATE, year=2020, amount=Money(1)),)
                    ),
                )
            },
            ("measures", 0, "disbursed", 0, "year"),
        ),
        (
            {"measures": (DeliveredMeasure(number="1", allocated=(FundingLine(source=FundingSource.STATE, amount=Money(1)),)),)},
            ("measures", 0, "allocated", 0),
        ),
    ],
)
def test_what_cannot_have_been_delivered_is_refused_in_its_place(fields: dict[str, Any], path: tuple[str | int, ...]) -> None:
    """Nothing stands twice, and money is of the year of the period."""
    with pytest.raises(InvalidValueError) as refused:
        Delivery(**{**EMPTY, **fields})

    assert [fault.path for fault in refused.value.faults] == [path]


def test_a_value_needs_its_kind_and_a_book_its_digest() -> None:
    """Without them nobody could read the one or tell the other again."""
    with pytest.raises(InvalidValueError, match="без його виду"):
        DeliveredIndicator(indicator="output.1", actual=Observation(value=Decimal(1)))
    with pytest.raises(InvalidValueError, match="не відбиток файла"):
        CollectedBook(name="a.xlsx", digest="abc")


@given(delivered)
def test_an_empty_delivery_holds_whatever_is_put_into_it(delivery: Delivery) -> None:
    """Nothing is taken from what it held before."""
    empty = Delivery(approved_by=delivery.approved_by, department=delivery.department, reporting_period=delivery.reporting_period)

    assert empty.holding(delivery.values).values == delivery.values
    assert delivery.holding({}).values == {}


@pytest.mark.parametrize(
    ("build", "path", "words"),
    [
        (lambda: CollectedBook(name=" ", digest="0" * 64), ("name",), "name"),
        (lambda: CollectedBook(name="a.xlsx", digest="abc"), ("digest",), "«abc» – не відбиток файла"),
        (lambda: DeliveredIndicator(indicator=" "), ("indicator",), "indicator"),
        (lambda: DeliveredIndicator(indicator="output.1", actual=Observation(value=Decimal(1))), ("kind",), "без його виду"),
        (
            lambda: DeliveredIndicator(indicator="output.1", kind=IndicatorKind.YES_NO, actual=Observation(value=Decimal("7.5"))),
            ("actual", "value"),
            "7,5",
        ),
        *(
            (lambda name=name: CollectedText(**{**TEXT, name: " "}), (name,), name)
            for name in ("figure", "book", "sheet", "cell")
        ),
    ],
    ids=["name", "digest", "indicator", "kind", "value", "figure", "book", "sheet", "cell"],
)
def test_each_part_of_a_delivery_is_refused_in_its_place(
    build: Callable[[], object], path: tuple[str | int, ...], words: str
) -> None:
    """With what was seen, so that a file shows the line."""
    with pytest.raises(InvalidValueError) as refused:
        build()

    assert [fault.path for fault in refused.value.faults] == [path]
    assert words in refused.value.message.uk


def test_what_stands_twice_is_called_what_it_is() -> None:
    """A measure a measure, an indicator an indicator."""
    with pytest.raises(InvalidValueError, match=r"(?i)захід") as refused:
        evolve(NOTHING_YET, measures=(DeliveredMeasure(number="1"),) * 2)
    assert [fault.first for fault in refused.value.faults] == [("measures", 0)]
    with pytest.raises(InvalidValueError, match=r"(?i)показник"):
        evolve(NOTHING_YET, indicators=(DeliveredIndicator(indicator="output.1"),) * 2)


def test_a_reason_needs_no_kind() -> None:
    """There is no value that could be of another."""
    missing = DeliveredIndicator(indicator="output.1", actual=Observation(absence=Absence.NOT_MEASURED))

    assert missing.kind is None


def test_a_whole_delivery_is_put_together_from_its_values() -> None:
    """Money of two stages, words, a value with its kind, and the account."""
    money = FundingLine(source=FundingSource.STATE, year=2019, amount=Money(5))
    whole = evolve(
        NOTHING_YET,
        measures=(DeliveredMeasure(number="1", allocated=(money,), disbursed=(money,), narrative="Зроблено."),),
        indicators=(
            DeliveredIndicator(
                indicator="output.1", kind=IndicatorKind.AMOUNT, actual=Observation(value=Decimal(1)), explanation="Дощ."
            ),
        ),
        purpose_results="Є.",
        conclusion="Так.",
    )

    assert NOTHING_YET.holding(whole.values) == whole
    assert whole.holding({}) == NOTHING_YET


def test_money_without_a_year_is_told_the_year_of_its_period() -> None:
    """Whoever typed it knows what to add."""
    line = FundingLine(source=FundingSource.STATE, amount=Money(1))

    with pytest.raises(InvalidValueError, match="2019"):
        evolve(NOTHING_YET, measures=(DeliveredMeasure(number="1", allocated=(line,)),))
