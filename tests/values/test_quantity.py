from __future__ import annotations

from decimal import Decimal

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Quantity


@pytest.mark.parametrize(("text", "decimals"), [("40", 0), ("40.00", 2), ("2.8", 1), ("9e4", 0)])
def test_a_quantity_remembers_its_decimals(text: str, decimals: int) -> None:
    """A number is printed as it was measured."""
    assert Quantity(Decimal(text), "одиниць").decimals == decimals


def test_quantities_are_equal_whatever_their_zeros() -> None:
    """40 and 40,00 pieces are as many pieces."""
    assert Quantity(Decimal(40), "шт.") == Quantity(Decimal("40.00"), "шт.") != Quantity(Decimal(40), "осіб")


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), 1.5, 4, True, "3", None])
def test_what_is_no_finite_decimal_is_no_quantity(value: Decimal) -> None:
    """The value seen is named."""
    with pytest.raises(InvalidValueError, match=f"«{value}» не є точним скінченним числом"):
        Quantity(value, "осіб")


def test_an_exponent_bomb_is_no_quantity() -> None:
    """It would never be printed."""
    with pytest.raises(InvalidValueError, match="понад 100 цифр"):
        Quantity(Decimal("1e1000000"), "осіб")


@pytest.mark.parametrize("unit", ["", " \u00a0", None, 5])
def test_a_quantity_has_a_unit(unit: str) -> None:
    """A bare number says nothing."""
    with pytest.raises(InvalidValueError, match="Одиниця виміру"):
        Quantity(Decimal(1), unit)
