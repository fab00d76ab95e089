from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.files import Syntax, delivery_from, write_delivery
from municipal_programs.model import (
    CollectedBook,
    CouncilDecision,
    DeliveredIndicator,
    DeliveredMeasure,
    Delivery,
    FundingLine,
    FundingSource,
    Observation,
    ReportingPeriod,
)
from municipal_programs.testing.strategies import deliveries, programs
from municipal_programs.values import Money

EMPTY: dict[str, Any] = {
    "approved_by": CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    "department": "roads",
    "reporting_period": ReportingPeriod(year=2019),
}
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
