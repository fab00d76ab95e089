"""How many of the figures that were wanted were there."""

from __future__ import annotations

from fractions import Fraction

from municipal_programs.figures import Missing, Reason, coverage

NO_TARGET = Missing.because(Reason.TARGET_NOT_SET, period="2019")
A_RANK = Missing.because(Reason.RANK_NOT_DIVIDED)


def test_coverage_counts_what_is_there_and_why_the_rest_is_not() -> None:
    """Two of five are known; the reasons of the others are counted."""
    found = coverage([Fraction(1), NO_TARGET, Fraction(0), A_RANK, NO_TARGET])

    assert (found.available, found.wanted, found.ratio) == (2, 5, Fraction(2, 5))
    assert found.missing == {Reason.TARGET_NOT_SET: 2, Reason.RANK_NOT_DIVIDED: 1}


def test_where_nothing_is_wanted_there_is_no_coverage() -> None:
    """Nothing of nothing is no percentage."""
    found = coverage([])

    assert (found.available, found.wanted) == (0, 0)
    assert isinstance(found.ratio, Missing)
    assert found.ratio.reason is Reason.NOTHING_WANTED
