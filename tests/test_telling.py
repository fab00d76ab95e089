"""Telling whoever waits how far it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.telling import each_told


@given(st.lists(st.integers()))
def test_every_part_is_told_before_it_is_taken_and_all_of_them_in_the_end(items: list[int]) -> None:
    """None is lost for it, and who is told nothing gets the same."""
    told: list[tuple[int, int]] = []
    taken = [(item, told[-1]) for item in each_told(items, lambda done, total: told.append((done, total)))]

    assert taken == [(item, (done, len(items))) for done, item in enumerate(items)]
    assert told == [(done, len(items)) for done in range(len(items) + 1)]
    assert list(each_told(items, None)) == items
