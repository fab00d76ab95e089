from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.testing.strategies import texts
from municipal_programs.word.facts.naming import LONGEST_TAG, bookmark_of, number_of, tag_of


@given(st.integers(min_value=1, max_value=10**8), texts())
def test_a_bookmark_is_one_that_word_takes_and_tells_the_number_of_its_figure(number: int, identity: str) -> None:
    """At most 40 letters, digits and low lines, whatever stands in the number of a decision."""
    name = bookmark_of(number, identity)

    assert re.fullmatch("_[A-Za-z0-9_]{1,39}", name)
    assert number_of(name) == number
    assert number_of(f"{name} Copy 1") == number


@given(texts(), texts())
def test_tags_are_short_and_tell_identities_apart(one: str, other: str) -> None:
    """What is cut off is replaced by a digest of the whole."""
    one, other = one * 30, other * 30

    assert len(tag_of(one)) <= LONGEST_TAG
    assert (tag_of(one) == tag_of(other)) == (one == other)


def test_a_tag_that_fits_is_the_identity_itself() -> None:
    """A person who looks at a control reads which figure it is; a long one keeps its beginning."""
    long = "portfolio.879_20171218.measure.council_support_of_the_city_council.12.disbursed.2019.community"

    assert tag_of("measure.7.disbursed") == "measure.7.disbursed"
    assert tag_of(long).startswith("portfolio.879_20171218.measure.council_support_of_the")
    assert "~" in tag_of(long)


def test_bookmarks_of_others_are_none_of_ours() -> None:
    """Word makes bookmarks of its own, and people do."""
    assert [number_of(name) for name in ("_GoBack", "_Toc123", "f1_x", "_f_x", "розділ")] == [None] * 5
