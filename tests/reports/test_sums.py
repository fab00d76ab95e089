from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import NOTHING, Fact, money_fact, with_even_decimals
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import read_money


@given(st.lists(st.integers(-(10**12), 10**12).map(Money), min_size=1), st.sampled_from(MoneyUnit))
def test_a_column_has_one_number_of_decimals_and_the_same_amounts(amounts: list[Money], unit: MoneyUnit) -> None:
    """What is aligned reads as what it was."""
    rows = with_even_decimals([{"money": money_fact("f", amount, unit)} for amount in amounts], "money")
    texts = [str(row["money"]) for row in rows]

    assert len({len(text.partition(",")[2]) for text in texts}) == 1
    assert [read_money(text, unit) for text in texts] == amounts


def test_a_cell_without_a_figure_stays_as_it_is() -> None:
    """A dash has no comma; a number without decimals receives one."""
    cells = (NOTHING, Fact(identity="a", value=5, text="5"), Fact(identity="b", value=Decimal("0.25"), text="0,25"))

    assert [str(row["x"]) for row in with_even_decimals([{"x": cell} for cell in cells], "x")] == [NOTHING, "5,00", "0,25"]


def test_a_column_without_figures_is_no_trouble() -> None:
    """Nor is a table without rows."""
    assert with_even_decimals([{"x": NOTHING, "y": "–"}], "x") == [{"x": NOTHING, "y": "–"}]
    assert with_even_decimals([], "x") == []
