"""What cannot be read is shown in the message, so that whoever wrote it finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import LARGEST_EXPONENT, Money, MoneyUnit
from municipal_programs.values.wording import (
    read_date,
    read_money,
    read_money_in_words,
    read_number,
    read_years,
    write_money,
    write_money_in_words,
    write_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_number, "п’ять"),
        (read_money, "п’ять гривень"),
        (read_money, "5 тис. грн 20 коп."),
        (read_date, "позавчора"),
        (read_years, "минулого року"),
        (read_money_in_words, "багато гривень 00 копійок"),
        (read_money_in_words, "півтори гривні"),
        (read_money_in_words, "сто двісті гривень"),
    ],
)
def test_what_cannot_be_read_is_shown(read: Callable[[str], object], text: str) -> None:
    """In both languages, as it was written."""
    with pytest.raises(InvalidValueError) as refused:
        read(text)

    assert text in refused.value.message.uk
    assert text in refused.value.message.en


def test_an_amount_too_large_for_words_is_shown() -> None:
    """The message names the amount and the largest that can be spelled out."""
    with pytest.raises(InvalidValueError, match="7000000000000000000000"):
        write_money_in_words(Money.of(7 * 10**21))


@pytest.mark.parametrize("unit", MoneyUnit)
def test_an_amount_of_any_size_is_written_to_the_kopiyka(unit: MoneyUnit) -> None:
    """No digit is lost on the way, however many there are, nor are zeros at the end taken for digits."""
    money = Money(int("1234567890" * 9) * 10**5)

    assert read_money(write_money(money, unit)) == money


def test_zeros_at_the_end_of_a_giant_amount_are_not_written() -> None:
    """Forty digits of hryvnias and one decimal that is needed."""
    assert write_money(Money((10**40 + 7) * 10**4), MoneyUnit.THOUSAND, with_unit=False).endswith("000,7")


def test_a_number_of_as_many_digits_as_can_be_is_written_and_read() -> None:
    """The bound itself is within bounds."""
    number = 10**LARGEST_EXPONENT - 1

    assert read_number(write_number(number)) == number
