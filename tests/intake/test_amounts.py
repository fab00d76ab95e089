"""Numbers and amounts of cells, however people write them."""

from __future__ import annotations

from decimal import Decimal

from municipal_programs.intake.amounts import amounts_in, is_money, number_in
from municipal_programs.intake.numerals import read_money_in_words
from municipal_programs.values import Money, MoneyUnit


def test_an_amount_in_words_is_one_of_hryvnias() -> None:
    """Whatever unit its column is in, and however many letters it takes."""
    (amount,) = amounts_in("двісті п'ятдесят тисяч гривень 00 копійок")

    assert is_money("двісті п'ятдесят тисяч гривень 00 копійок")
    assert (amount.number, amount.unit) == (Decimal(250_000), MoneyUnit.HRYVNIA)


def test_an_amount_in_words_whose_kopiykas_nobody_can_read_is_not_read_by_half() -> None:
    """Nothing is dropped from an amount."""
    assert read_money_in_words("сто гривень двадцять копійок") == Money(10_020)
    assert read_money_in_words("сто гривень кілька копійок") is None


def test_an_amount_that_is_finer_than_a_kopiyka_is_a_number_and_no_money() -> None:
    """Nothing is rounded."""
    (amount,) = amounts_in("0,000001")

    assert amount.number == Decimal("0.000001")
    assert amount.money(MoneyUnit.THOUSAND) is None


def test_a_number_that_no_arithmetic_can_hold_is_passed_over() -> None:
    """The next one of the text is read."""
    read = number_in(f"{'9' * 5000} 12,5")

    assert read is not None
    assert read.text == "12,5"
