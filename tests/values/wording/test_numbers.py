from __future__ import annotations

from decimal import ROUND_UP, Context, Decimal, Inexact, Rounded, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import rounded
from municipal_programs.values.wording import read_number, write_number


def number_of(digits: int, places: int) -> Decimal:
    """Build the number that has *digits*, so many of them after the decimal point."""
    return Decimal(digits).scaleb(-places)


SPACES = " \u00a0\u202f\u2009\u2007\u2003\t"
numbers = st.builds(number_of, st.integers(-(10**25), 10**25), st.integers(0, 25))
whole_numbers = st.integers(-(10**30), 10**30)
CRIPPLED = Context(prec=1, rounding=ROUND_UP, Emax=1, Emin=-1, traps=[Inexact, Rounded])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("0,0", "0.0"),
        ("540,0", "540.0"),
        ("162 331,35", "162331.35"),
        ("1 203 060,00", "1203060.00"),
        ("252784,7", "252784.7"),
        ("90 000", "90000"),
        ("1 715", "1715"),
        ("2.8", "2.8"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("–5,50", "-5.50"),
        ("  7 ", "7"),
        ("-0,00", "0.00"),
    ],
)
def test_a_number_is_read_with_the_decimals_that_it_was_written_with(text: str, number: str) -> None:
    """The figures of the seeds, and the ways in which people type a minus."""
    assert str(read_number(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "—", "—5", "- 5", "+5", "--5", ",5", "5,", "5,,0", "1,203,060", "1.203.060", "1,5.5", "12 34", "1 2345", "1234 567",
        "1  234", " 1\n234", "5\n", "007", "0611010", "00,5", "0 123", "1e5", "1E5", "1_000", "NaN", "Infinity", "0x1F", "１２", "٣", "²", "½",
        "1\u200b000", "5 грн", "12 місце (за 2019 рік)", "2018-2020", "5-", "9" * 1_000_000, "1," + "0" * 401,
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_what_was_seen_and_what_is_expected(text: str) -> None:
    """Nothing is guessed: a code with leading zeros, an exponent, a date and a rank are no numbers."""
    with pytest.raises(InvalidValueError, match=r"Не вдалося прочитати число «.*наприклад «22 325»"):
        read_number(text)


@pytest.mark.parametrize("text", ["9" * 101, "0," + "0" * 101])
def test_a_number_beyond_the_bounds_is_refused(text: str) -> None:
    """It is a number, but of no city."""
    with pytest.raises(InvalidValueError, match="понад 100 цифр"):
        read_number(text)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, None, "0"),
        (1715, None, "1715"),
        (22325, None, "22\u00a0325"),
        (-22325, None, "−22\u00a0325"),
        (Decimal("1927.50"), None, "1927,50"),
        (Decimal("1203060.00"), None, "1\u00a0203\u00a0060,00"),
        (Decimal("0.05"), None, "0,05"),
        (Decimal("9e4"), None, "90\u00a0000"),
        (Decimal("-0.00"), None, "0,00"),
        (Decimal("2.345"), 2, "2,35"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("9999.5"), 0, "10\u00a0000"),
        (40, 2, "40,00"),
    ],
)
def test_a_number_is_written_as_offices_write_it(value: Decimal, decimals: int | None, text: str) -> None:
    """A decimal comma, no-break spaces from five digits on, a true minus."""
    assert write_number(value, decimals) == text


@given(numbers)
def test_reading_what_was_written_gives_the_same_number_with_the_same_decimals(number: Decimal) -> None:
    """The law that lets a document be held against its data."""
    again = read_number(write_number(number))

    assert (again, again.as_tuple().exponent) == (number, number.as_tuple().exponent)


@given(whole_numbers)
def test_reading_a_written_count_gives_it_back(number: int) -> None:
    """Counts of any size survive."""
    assert read_number(write_number(number)) == number


@given(numbers)
def test_writing_what_was_read_gives_the_same_text(number: Decimal) -> None:
    """A text in the house's own form is left as it is."""
    text = write_number(number)

    assert write_number(read_number(text)) == text


@given(whole_numbers, st.data())
def test_the_kind_of_space_between_digits_does_not_matter(number: int, data: st.DataObject) -> None:
    """Word, spreadsheets and people each part digits with a space of their own."""
    text = "".join(data.draw(st.sampled_from(SPACES)) if char == "\u00a0" else char for char in write_number(number))

    assert read_number(text) == number


@given(numbers)
def test_a_decimal_point_is_read_as_a_decimal_comma(number: Decimal) -> None:
    """Both are in use; a point never parts thousands."""
    assert read_number(write_number(number).replace(",", ".")) == number


@given(numbers)
def test_a_number_of_up_to_four_digits_is_not_parted(number: Decimal) -> None:
    """The rule looks at the digits before the comma, and at nothing else."""
    assert ("\u00a0" in write_number(number)) == (abs(number) >= 10_000)


@given(numbers, st.integers(0, 8))
def test_asking_for_decimals_rounds_half_up_and_gives_that_many(number: Decimal, decimals: int) -> None:
    """A column shows every number with the same decimals."""
    again = read_number(write_number(number, decimals))

    assert again == rounded(number, decimals)
    assert again.as_tuple().exponent == -decimals


@given(numbers, st.integers(0, 8))
def test_the_ambient_context_changes_nothing(number: Decimal, decimals: int) -> None:
    """Another library's decimal settings never reach a figure."""
    text, short = write_number(number), write_number(number, decimals)

    with localcontext(CRIPPLED):
        assert (write_number(number), write_number(number, decimals)) == (text, short)
        again = read_number(text)

    assert again == number


@given(st.text())
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    """No input gives another error, and what is accepted is finite."""
    try:
        number = read_number(text)
    except InvalidValueError:
        return
    assert number.is_finite()


def test_what_is_no_exact_number_is_not_written() -> None:
    """A NaN never reaches a document."""
    with pytest.raises(InvalidValueError, match="NaN"):
        write_number(Decimal("NaN"))


def test_a_text_is_read_up_to_a_length_that_no_number_needs() -> None:
    """The bound itself is within bounds; one space more is refused without a look."""
    assert read_number("7" + " " * 399) == Decimal(7)
    with pytest.raises(InvalidValueError):
        read_number("7" + " " * 400)
