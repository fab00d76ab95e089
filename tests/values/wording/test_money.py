from __future__ import annotations

from decimal import Context, Decimal, Inexact, Rounded, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import read_money, read_number, read_written_money, write_money

HRYVNIA, THOUSAND, MILLION = MoneyUnit
amounts = st.integers(-(10**17), 10**17).map(Money)
units = st.sampled_from(MoneyUnit)


@pytest.mark.parametrize(
    ("text", "kopiykas", "unit", "decimals"),
    [
        ("540,0 тис. грн", 540_000_00, THOUSAND, 1),
        ("162 331,35 грн", 162_331_35, HRYVNIA, 2),
        ("1 203 060,00 тис. гривень", 1_203_060_000_00, THOUSAND, 2),
        ("2 080 600 тис. гривень", 2_080_600_000_00, THOUSAND, 0),
        ("5,2 млн грн.", 5_200_000_00, MILLION, 1),
        ("470,6тис.грн", 470_600_00, THOUSAND, 1),
        ("470,6 тис грн.", 470_600_00, THOUSAND, 1),
        ("470,6\u00a0ТИС.\u202fГРН", 470_600_00, THOUSAND, 1),
        ("1 тисяча гривень", 1_000_00, THOUSAND, 0),
        ("2 тисячі гривень", 2_000_00, THOUSAND, 0),
        ("5 тисяч гривень", 5_000_00, THOUSAND, 0),
        ("1 мільйон гривень", 1_000_000_00, MILLION, 0),
        ("5,2 мільйона гривень", 5_200_000_00, MILLION, 1),
        ("2 мільйони гривень", 2_000_000_00, MILLION, 0),
        ("7 мільйонів гривень", 7_000_000_00, MILLION, 0),
        ("1 гривня", 1_00, HRYVNIA, 0),
        ("3 гривні", 3_00, HRYVNIA, 0),
        ("50 ₴", 50_00, HRYVNIA, 0),
        ("−3,5 грн", -3_50, HRYVNIA, 1),
        ("12 грн 50 коп.", 12_50, HRYVNIA, 2),
        ("12 гривень 5 копійок", 12_05, HRYVNIA, 2),
        ("12грн.05коп", 12_05, HRYVNIA, 2),
        ("-0 грн 05 коп.", -5, HRYVNIA, 2),
    ],
)
def test_an_amount_is_read_with_the_unit_and_the_decimals_that_it_was_written_with(
    text: str, kopiykas: int, unit: MoneyUnit, decimals: int
) -> None:
    """The ways in which programs, budgets and people write money."""
    written = read_written_money(text)

    assert (written.amount, written.unit, written.decimals) == (Money(kopiykas), unit, decimals)


def test_a_bare_number_takes_the_unit_of_its_column() -> None:
    """The heading says «тис. грн», so the cell need not."""
    assert read_money("540,0", THOUSAND) == Money.of(540_000)


def test_a_unit_in_the_text_prevails_over_that_of_the_column() -> None:
    """Real reports mix units inside one column."""
    assert read_money("162 331,35 грн", THOUSAND) == Money(162_331_35)


def test_a_bare_number_without_a_unit_asks_for_one() -> None:
    """Hryvnias are not thousands, so nothing is assumed."""
    with pytest.raises(InvalidValueError, match=r"Сума «540,0» не має одиниці: допишіть «грн», «тис\. грн» або «млн грн»"):
        read_money("540,0")


@pytest.mark.parametrize(
    "text",
    [
        "", "грн", "5 тис.", "5 млн", "5 грнів", "5 гр", "5 доларів", "5 млрд грн", "п'ять гривень", "1 00 грн", "007 грн", "5 грн 5", "50 коп.",
        "5 грн 500 коп.", "12,5 грн 5 коп.", "1 тис. грн 5 коп.", "12 50 коп.", "5 грн грн", "5 грн\n", "5 тис. тис. грн", "1e5 грн",
        "5 грн" + " " * 500,
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_with_what_was_seen_and_what_is_expected(text: str) -> None:
    """Nothing is guessed, not even what «тис.» are thousands of."""
    with pytest.raises(InvalidValueError, match=r"Не вдалося прочитати суму «.*наприклад «540,0 тис. грн»"):
        read_money(text)


def test_an_amount_finer_than_a_kopiyka_is_refused() -> None:
    """Nobody can pay it."""
    with pytest.raises(InvalidValueError, match="дрібніша за копійку"):
        read_money("0,000001 тис. грн")


@pytest.mark.parametrize(
    ("kopiykas", "unit", "decimals", "text"),
    [
        (162_331_35, HRYVNIA, None, "162\u00a0331,35\u00a0грн"),
        (540_000_00, THOUSAND, None, "540,0\u00a0тис.\u00a0грн"),
        (162_331_35, THOUSAND, None, "162,33135\u00a0тис.\u00a0грн"),
        (5_200_600_00, MILLION, None, "5,2006\u00a0млн\u00a0грн"),
        (1, MILLION, None, "0,00000001\u00a0млн\u00a0грн"),
        (0, THOUSAND, None, "0,0\u00a0тис.\u00a0грн"),
        (-5, HRYVNIA, None, "−0,05\u00a0грн"),
        (162_350_00, THOUSAND, 1, "162,4\u00a0тис.\u00a0грн"),
        (540_000_00, THOUSAND, 2, "540,00\u00a0тис.\u00a0грн"),
        (1_927_00, HRYVNIA, 0, "1927\u00a0грн"),
    ],
)
def test_an_amount_is_written_in_its_unit_with_the_decimals_that_it_takes(
    kopiykas: int, unit: MoneyUnit, decimals: int | None, text: str
) -> None:
    """At least the usual decimals of the unit, and as many more as exactness takes, unless somebody asks to round."""
    assert write_money(Money(kopiykas), unit, decimals) == text


def test_a_table_names_the_unit_in_its_heading() -> None:
    """Then the cells hold bare numbers."""
    assert write_money(Money.of(540_000), THOUSAND, with_unit=False) == "540,0"


@given(amounts, units)
@example(Money(1), MILLION)
@example(Money.of(10**15), HRYVNIA)
@example(Money.of(10**15), MILLION)
def test_reading_what_was_written_gives_the_same_amount(money: Money, unit: MoneyUnit) -> None:
    """In every unit, from one kopiyka to 10¹⁵ hryvnias, nothing is lost."""
    assert read_money(write_money(money, unit)) == money


@given(amounts, units)
def test_a_bare_amount_is_read_back_in_the_unit_of_its_column(money: Money, unit: MoneyUnit) -> None:
    """The unit in the heading is enough."""
    assert read_money(write_money(money, unit, with_unit=False), unit) == money


@given(amounts, units)
def test_writing_again_what_was_read_gives_the_same_text(money: Money, unit: MoneyUnit) -> None:
    """A written amount remembers all that its writer chose."""
    text = write_money(money, unit)
    written = read_written_money(text)

    assert write_money(written.amount, written.unit, written.decimals) == text


@given(amounts, units, units)
def test_the_same_amount_is_read_from_every_unit(money: Money, one: MoneyUnit, other: MoneyUnit) -> None:
    """Two documents that differ in their units agree in their money."""
    assert read_money(write_money(money, one)) == read_money(write_money(money, other))


@given(amounts, units, st.integers(0, 8))
def test_decimals_that_were_asked_for_are_there_and_round_by_at_most_half_of_the_last(
    money: Money, unit: MoneyUnit, decimals: int
) -> None:
    """Rounding happens only where it is asked for, and no more than it must."""
    shown = read_number(write_money(money, unit, decimals, with_unit=False))

    assert -shown.as_tuple().exponent == decimals  # type: ignore[operator]  # a number that was read is finite
    assert abs(shown - money.in_unit(unit)) * 2 <= Decimal(1).scaleb(-decimals)


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_hryvnias_and_kopiykas_apart_are_the_same_amount(hryvnias: int, kopiykas: int) -> None:
    """«12 грн 50 коп.» is 12,50 грн."""
    assert read_money(f"{hryvnias} грн {kopiykas:02} коп.") == Money(hryvnias * 100 + kopiykas)


@given(amounts, units)
def test_the_ambient_context_changes_nothing(money: Money, unit: MoneyUnit) -> None:
    """Another library's decimal settings never reach money."""
    text = write_money(money, unit)

    with localcontext(Context(prec=1, Emax=1, Emin=-1, traps=[Inexact, Rounded])):
        assert (write_money(money, unit), read_money(text)) == (text, money)


@given(st.text() | st.from_regex(r"[0-9 ,.-]{0,12}(тис|млн|грн|коп|\.| ){0,6}", fullmatch=True))
def test_any_text_is_an_amount_or_is_refused(text: str) -> None:
    """No input gives another error."""
    try:
        money = read_money(text)
    except InvalidValueError:
        return
    assert read_money(write_money(money)) == money
