"""What the programs of many communities give together."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import Message
from municipal_programs.figures import FundingStage, Reason, comparative_method
from municipal_programs.reports import CommunityTally, CountrySummary
from municipal_programs.values import Money

if TYPE_CHECKING:
    from random import Random

    from hypothesis.strategies import SearchStrategy

GRADES = (Message(uk="висока", en="high"), Message(uk="низька", en="low"))


def counters(names: list[object]) -> SearchStrategy[object]:
    """Counts of some of *names*."""
    return st.lists(st.sampled_from(names), max_size=4).map(Counter)


TALLIES = st.builds(
    CommunityTally,
    programs=st.integers(0, 9),
    measures=st.integers(0, 99),
    kopiykas=counters(list(FundingStage)),
    with_money=counters(list(FundingStage)),
    findings=counters(["MP101", "MP201"]),
    severities=counters(["error", "note"]),
    grades=counters(list(GRADES)),
    ungraded=counters([Reason.NOT_GIVEN, Reason.NOTHING_PLANNED]),
)


@given(parts=st.lists(st.tuples(st.sampled_from("abc"), TALLIES), max_size=6), chance=st.randoms())
def test_the_order_in_which_parts_come_changes_nothing(parts: list[tuple[str, CommunityTally]], chance: Random) -> None:
    """So that it does not matter who was done first."""
    shuffled = list(parts)
    chance.shuffle(shuffled)

    one, other = (CountrySummary.of(comparative_method(), some).communities for some in (parts, shuffled))

    assert (one, list(one)) == (other, sorted(other))


@given(parts=st.lists(st.tuples(st.sampled_from("abc"), TALLIES), max_size=6))
def test_the_total_is_what_all_programs_give(parts: list[tuple[str, CommunityTally]]) -> None:
    """However they are parted into communities."""
    summary = CountrySummary.of(comparative_method(), parts)

    assert summary.total == reduce(add, (tally for _, tally in parts), CommunityTally())


def test_money_that_no_program_has_a_sum_of_is_none_and_not_zero() -> None:
    """A sum of nothing is no figure."""
    tally = CommunityTally()
    paid_nothing = CommunityTally(with_money=Counter([FundingStage.DISBURSED]))

    assert set(tally.money.values()) == {None}
    assert paid_nothing.money[FundingStage.DISBURSED] == Money(0)
