from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import Fact
from municipal_programs.values import Money
from municipal_programs.word import PlacedFact, Provenance
from municipal_programs.word.facts.ledger import FactLedger
from municipal_programs.word.facts.manifest_xml import manifest_from, manifest_xml


def ledger_of(count: int) -> FactLedger:
    """Return a ledger with *count* figures, each worth its own number."""
    ledger = FactLedger(years="2021-2023")
    for number in range(1, count + 1):
        ledger.number(Fact(identity=f"measure.{number}.planned", value=Money(number), text=str(number)))
    return ledger


def facts_of(ledger: FactLedger) -> tuple[PlacedFact, ...]:
    """Return the figures of *ledger* as whoever reads the manifest finds them."""
    return manifest_from(manifest_xml(Provenance(), {}, ledger.said(), ())).facts


@given(st.integers(0, 20), st.sets(st.integers(1, 20)))
def test_what_is_dropped_leaves_no_gap_in_the_numbers_of_the_manifest(count: int, dropped: set[int]) -> None:
    """A bookmark of number n names the n-th figure of the manifest, whatever failed on the way."""
    ledger = ledger_of(count)
    ledger.drop(number for number in dropped if number <= count)
    facts, moved = facts_of(ledger), ledger.moved

    kept = [number for number in range(1, count + 1) if number not in dropped]
    assert [fact.value for fact in facts] == [Money(number) for number in kept]
    assert all(moved.get(number, number) == place for place, number in enumerate(kept, start=1))


def test_a_figure_knows_its_period_and_what_stands_beside_it() -> None:
    """The years of the document are those of a figure that has none of its own."""
    ledger = ledger_of(2)
    ledger.touch(2, "1", "%")
    first, second = facts_of(ledger)

    assert (first.period, first.before, first.after) == ("2021-2023", "", "")
    assert (second.before, second.after) == ("1", "%")
