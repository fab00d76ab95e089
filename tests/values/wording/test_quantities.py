from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Quantity
from municipal_programs.values.wording import read_quantity, write_quantity


def quantity_of(digits: int, places: int) -> Quantity:
    """Build a quantity of *digits*, so many of them after the decimal point."""
    return Quantity(Decimal(digits).scaleb(-places), "одиниць")


quantities = st.builds(quantity_of, st.integers(-(10**20), 10**20), st.integers(0, 10))


@pytest.mark.parametrize(("text", "value"), [("90 000", "90000"), ("2,8", "2.8"), ("40,00", "40.00")])
def test_a_quantity_is_read_as_it_was_measured(text: str, value: str) -> None:
    """Its zeros at the end say how finely."""
    assert str(read_quantity(text, "осіб").value) == value


@pytest.mark.parametrize("text", ["12 місце (за 2019 рік)", "", "40 осіб", "40%"])
def test_a_number_with_words_around_it_is_no_quantity(text: str) -> None:
    """What the words mean is for whoever knows the indicator."""
    with pytest.raises(InvalidValueError, match="Не вдалося прочитати число"):
        read_quantity(text, "осіб")


def test_a_quantity_is_written_with_its_unit_or_without() -> None:
    """A table has a column for the unit."""
    quantity = Quantity(Decimal(90000), "осіб")

    assert write_quantity(quantity) == "90\u00a0000\u00a0осіб"
    assert write_quantity(quantity, with_unit=False) == "90\u00a0000"


@given(quantities)
def test_reading_what_was_written_gives_the_same_quantity_with_the_same_decimals(quantity: Quantity) -> None:
    """A measured number passes through a document unchanged."""
    again = read_quantity(write_quantity(quantity, with_unit=False), quantity.unit)

    assert (again, again.decimals) == (quantity, quantity.decimals)
