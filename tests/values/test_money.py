from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import LARGEST_EXPONENT, Money, MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

amounts = st.integers(-(10**17), 10**17).map(Money)
units = st.sampled_from(MoneyUnit)
MIXTURES: dict[str, Callable[[Any], object]] = {
    "plus a number": lambda money: money + 1,
    "minus a number": lambda money: money - Decimal(1),
    "times a decimal": lambda money: money * Decimal("1.5"),
    "times a truth": lambda money: money * True,
    "times money": lambda money: money * money,
    "less than a number": lambda money: money < 1,
    "at most a number": lambda money: money <= 1,
    "more than a number": lambda money: money > 1,
    "at least a number": lambda money: money >= 1,
    "added up from zero": lambda money: sum([money, money]),
    "formatted": lambda money: f"{money:.2f}",
}


@pytest.mark.parametrize(
    ("amount", "unit", "kopiykas"),
    [
        (Decimal("162331.35"), MoneyUnit.HRYVNIA, 16_233_135),
        (Decimal("540.0"), MoneyUnit.THOUSAND, 54_000_000),
        (Decimal("5.2006"), MoneyUnit.MILLION, 520_060_000),
        (Decimal("1e3"), MoneyUnit.HRYVNIA, 100_000),
        (Decimal("-0.01"), MoneyUnit.HRYVNIA, -1),
        (0, MoneyUnit.MILLION, 0),
    ],
)
def test_an_amount_is_kept_in_whole_kopiykas(amount: Decimal, unit: MoneyUnit, kopiykas: int) -> None:
    """Whatever the unit, the same money is the same integer."""
    assert Money.of(amount, unit).kopiykas == kopiykas


@pytest.mark.parametrize(("amount", "unit"), [(Decimal("0.001"), MoneyUnit.HRYVNIA), (Decimal("1.000001"), MoneyUnit.THOUSAND)])
def test_an_amount_finer_than_a_kopiyka_is_refused(amount: Decimal, unit: MoneyUnit) -> None:
    """Nothing is rounded where money is built."""
    with pytest.raises(InvalidValueError, match="дрібніша за копійку") as refused:
        Money.of(amount, unit)

    assert f"{amount} {unit.message.uk}" in refused.value.message.uk
    assert f"{amount} {unit.message.en}" in refused.value.message.en


@pytest.mark.parametrize("kopiykas", [True, 1.0, "5", Decimal(5), None])
def test_kopiykas_are_an_integer(kopiykas: int) -> None:
    """A truth, a float and a text are no money."""
    with pytest.raises(InvalidValueError, match="має бути цілим числом"):
        Money(kopiykas)


def test_money_of_absurd_size_is_refused() -> None:
    """A bound keeps every later sum and text of a sane size."""
    assert Money(10**LARGEST_EXPONENT - 1)
    with pytest.raises(InvalidValueError, match="понад 100 цифр"):
        Money(10**LARGEST_EXPONENT)


def test_the_units_have_short_names_in_both_languages() -> None:
    """The names are those of programs and budgets, with no-break spaces."""
    assert [unit.message.uk for unit in MoneyUnit] == ["грн", "тис.\u00a0грн", "млн\u00a0грн"]
    assert [unit.message.en for unit in MoneyUnit] == ["UAH", "thousand\u00a0UAH", "million\u00a0UAH"]


def test_a_total_of_nothing_is_zero() -> None:
    """A program without measures plans nothing, which is still money."""
    assert Money.total([]) == Money(0)


@given(st.lists(amounts), st.randoms(use_true_random=False))
def test_a_total_does_not_depend_on_the_order(parts: list[Money], random: Random) -> None:
    """A table reads the same from either end."""
    shuffled = random.sample(parts, k=len(parts))

    assert Money.total(shuffled) == Money.total(parts)


@given(st.lists(amounts), st.lists(amounts))
def test_a_total_is_the_sum_of_the_totals_of_its_parts(one: list[Money], other: list[Money]) -> None:
    """Subtotals by source and the total agree to the kopiyka."""
    assert Money.total(one) + Money.total(other) == Money.total(one + other)


@given(amounts, amounts)
def test_subtracting_undoes_adding(one: Money, other: Money) -> None:
    """A reallocation can be taken back without a trace."""
    assert one + other - other == one


@given(amounts, st.integers(0, 20))
def test_multiplying_is_adding_many_times(amount: Money, times: int) -> None:
    """Three equal payments are three times the payment, from either side."""
    assert amount * times == times * amount == Money.total([amount] * times)


@given(amounts)
def test_an_amount_is_its_sign_and_its_size(amount: Money) -> None:
    """A deficit has the size of the surplus that would cover it."""
    assert abs(amount) == abs(-amount) >= Money(0)
    assert amount + -amount == Money(0)
    assert bool(amount) == (amount != Money(0))


@given(amounts, amounts)
def test_amounts_are_ordered_as_their_kopiykas(one: Money, other: Money) -> None:
    """More money is more, whatever the unit it was written in."""
    assert (one < other) == (one.kopiykas < other.kopiykas)
    assert (one <= other) == (one.kopiykas <= other.kopiykas)
    assert (one > other) == (one.kopiykas > other.kopiykas)
    assert (one >= other) == (one.kopiykas >= other.kopiykas)
    assert max(one, other) - min(one, other) == abs(one - other)


@given(amounts, units)
def test_a_unit_there_and_back_is_the_identity(amount: Money, unit: MoneyUnit) -> None:
    """Thousands and millions are only ways to write the same kopiykas."""
    assert Money.of(amount.in_unit(unit), unit) == amount


@given(amounts, units)
def test_an_amount_in_a_unit_is_exact(amount: Money, unit: MoneyUnit) -> None:
    """The number in a unit times the unit is the amount, as fractions know it."""
    assert Fraction(amount.in_unit(unit)) * 10 ** (unit.value + 2) == amount.kopiykas


@pytest.mark.parametrize("mixture", MIXTURES.values(), ids=MIXTURES)
def test_money_mixes_with_nothing_that_has_no_unit(mixture: Callable[[Any], object]) -> None:
    """A bare number is no money, a fraction of money is a decision about rounding, and no format goes through a float."""
    with pytest.raises(TypeError):
        mixture(Money(1))


@pytest.mark.parametrize("given_", [1.5, True, Decimal(1)])
def test_kopiykas_that_are_none_are_shown(given_: object) -> None:
    """Whoever passed something else sees what it was."""
    with pytest.raises(InvalidValueError, match=f"«{given_}»"):
        Money(given_)  # type: ignore[arg-type]  # a caller without types
