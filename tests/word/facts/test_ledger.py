from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import Fact
from municipal_programs.values import Money
from municipal_programs.word.facts.ledger import FactLedger


def ledger_of(count: int) -> FactLedger:
    """Return a ledger with *count* figures, each worth its own number."""
    ledger = FactLedger(years="2021-2023")
    for number in range(1, count + 1):
        ledger.number(Fact(identity=f"measure.{number}.planned", value=Money(number), text=str(number)))
    return ledger


@given(st.integers(0, 20), st.sets(st.integers(1, 20)))
def test_what_is_dropped_leaves_no_gap_in_the_numbers_of_the_manifest(count: int, dropped: set[int]) -> None:
    """A bookmark of number n names the n-th figure of the manifest, whatever failed on the way."""
    ledger = ledger_of(count)
    ledger.drop(number for number in dropped if number <= count)
    placed, moved = list(ledger.placed()), ledger.moved

    kept = [number for number in range(1, count + 1) if number not in dropped]
    assert [fact.value for fact in placed] == [Money(number) for number in kept]
    assert all(moved.get(number, number) == place for place, number in enumerate(kept, start=1))


def test_a_figure_knows_its_period_and_what_stands_beside_it() -> None:
    """The years of the document are those of a figure that has none of its own."""
    ledger = ledger_of(2)
    ledger.touch(2, "1", "%")
    first, second = ledger.placed()

    assert (first.period, first.before, first.after) == ("2021-2023", "", "")
    assert (second.before, second.after) == ("1", "%")
