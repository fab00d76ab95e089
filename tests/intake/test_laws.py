"""Laws of the intake: no text makes it raise, what is written in words is read back, tidying changes no meaning."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from municipal_programs.checks import check
from municipal_programs.files import activity_from, program_from
from municipal_programs.files.received_data import write_received
from municipal_programs.files.received_text import received_text
from municipal_programs.intake import understand
from municipal_programs.intake.amounts import amounts_in, number_in
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.numerals import read_money_in_words
from municipal_programs.intake.spilling import joined
from municipal_programs.model import TargetProgram
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_money, write_money_in_words

RECEIVED = Path(__file__).parents[1] / "examples" / "received"
LINES = [line for path in sorted(RECEIVED.glob("*.txt")) for line in path.read_text(encoding="utf-8").split("\n")]
ODD = ("", "-", "–", "1", "№", "2018", "2020-2018", "999999999999999999999,99", "-5,0", "0,001", "так", "99.99.2021 № 1", "{", "}", "{x}",
       "Усього", "у 2018 році", "Звіт про виконання програми", "1.", "тис. грн", "%", "І", "\u0301", "𝟏𝟐", "12 місце (за 1899 рік)")  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Build documents out of the lines of received ones, with cells dropped, exchanged and made odd."""
    first = draw(st.integers(0, len(LINES) - 1))
    lines = LINES[first : first + draw(st.integers(1, 30))]
    for _ in range(draw(st.integers(0, 6))):
        row = draw(st.integers(0, len(lines) - 1))
        cells = lines[row].split("\t")
        cell = draw(st.integers(0, len(cells) - 1))
        cells[cell : cell + draw(st.integers(0, 2))] = [draw(st.sampled_from(ODD) | st.text(max_size=8))]
        lines[row] = "\t".join(cells)
    return "\n".join(lines)


@given(text=documents())
@example(text="")
@example(text="\t\t\n\t\t")
def test_no_document_makes_the_audit_raise(text: str) -> None:
    """Whatever stands there, something is said of it; and what was understood can be written, read again and checked."""
    understanding = understand(received_text(text, source="r.txt"))

    assert understanding.subjects or understanding.remarks
    for one in understanding.subjects:
        check(one.subject)
        again = program_from if isinstance(one.subject, TargetProgram) else activity_from
        assert again(write_received(one.subject)) == one.subject


@given(amount=st.integers(0, 10**15).map(Money))
def test_an_amount_in_words_is_read_back(amount: Money) -> None:
    """What the wording spells out, the intake reads, whichever words stand before it."""
    assert read_money_in_words(f"становить {write_money_in_words(amount)}.") == amount


@given(amount=st.integers(0, 10**14).map(Money), unit=st.sampled_from(MoneyUnit))
def test_an_amount_in_figures_is_read_back(amount: Money, unit: MoneyUnit) -> None:
    """In any unit, with its unit beside it or without."""
    (read,) = amounts_in(write_money(amount, unit))
    (bare,) = amounts_in(write_money(amount, unit, with_unit=False))

    assert read.unit is unit
    assert read.money(unit) == bare.money(unit) == amount


@given(number=st.integers(1000, 10**9), gap=st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", "'", "’", "."]))
def test_every_space_and_apostrophe_parts_thousands(number: int, gap: str) -> None:
    """«1 234 567», «1'234'567» and «1.234.567» are one number."""
    digits = f"{number:,}".replace(",", gap)
    read = number_in(f"{digits},5")

    assert read is not None
    assert read.value == number + type(read.value)("0.5")


@given(text=st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    """The form for comparison is a form."""
    assert tidy(tidy(text)) == tidy(text)
    assert folded(folded(text)) == folded(text)


@given(texts=st.lists(st.text("абв АБВ.,-«»()\n", max_size=30), max_size=5))
def test_joining_loses_no_letter(texts: list[str]) -> None:
    """Paragraphs come together or stay apart; only spaces and the hyphen of a split word go."""
    letters = [char for text in texts for char in text if char.isalpha()]

    assert [char for char in joined(texts) if char.isalpha()] == letters
