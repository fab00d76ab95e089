"""What the data say now, told so that a reader understands it."""

from __future__ import annotations

from attrs import evolve

from municipal_programs.values import Money
from municipal_programs.word import DifferenceKind, facts_in
from municipal_programs.word.facts.changing import changes


def test_a_change_that_rounding_hides_is_told_as_one(document: bytes) -> None:
    """«In the document 60,9, but now 60,9» would help nobody."""
    found = facts_in(document)
    assert found.manifest is not None
    first, *others = found.manifest.facts
    closer = evolve(first, value=Money(1))
    (hidden,) = changes(found, evolve(found.manifest, facts=(closer, *others)), same_data=False)
    (seen,) = changes(found, evolve(found.manifest, facts=(evolve(closer, text="0,01"), *others)), same_data=False)

    assert (hidden.kind, seen.kind) == (DifferenceKind.CHANGED, DifferenceKind.CHANGED)
    assert "точне значення, яке так округлено" in hidden.message.uk
    assert "тепер кажуть «0,01»" in seen.message.uk
