"""Single cases of rules about numbers of rows, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

from tests.checks.cases import found, measures


def test_a_table_that_shows_some_rows_of_a_longer_one_is_left_alone() -> None:
    """More gaps than numbers are no gaps."""
    rows = measures("narrative: а", "narrative: б", "narrative: в")
    text = rows.replace("number: 2,", "number: 7,").replace("number: 3,", "number: 12,")

    assert found(text) == []


def test_a_gap_in_an_otherwise_whole_run_is_told_at_the_row_behind_it() -> None:
    """1, 2, 6, 4, 5 misses three."""
    rows = measures(*["narrative: а"] * 5).replace("number: 3,", "number: 6,")

    assert found(rows) == [("MP702", "measure.4.number")]


def test_numbers_of_two_levels_run_within_their_level() -> None:
    """2.1 and 2.2 are no gap in 1, 2, 3."""
    rows = measures(*["narrative: а"] * 5)
    text = (
        rows.replace("number: 3,", "number: '2.1',").replace("number: 4,", "number: '2.2',").replace("number: 5,", "number: 3а,")
    )

    assert found(text) == []
