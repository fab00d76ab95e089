"""Strategies for a department's report on its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.model import ActivityReport, Balance, Breakdown, Count, ItemList, Paragraph, Part, Topic
from municipal_programs.testing.strategies._measures import departments
from municipal_programs.testing.strategies._values import days, slugs, texts, year_ranges

if TYPE_CHECKING:
    from municipal_programs.model import Block

__all__ = ["activity_reports", "counts", "topics"]

_MANY = 10**6


def counts(identity: st.SearchStrategy[str] | None = None, most: int = _MANY) -> st.SearchStrategy[Count]:
    """Build counts from zero to *most*; shrinks towards zero."""
    return st.builds(Count, identity=slugs() if identity is None else identity, number=st.integers(0, most), title=texts())


@st.composite
def topics(draw: st.DrawFn, identity: str = "drafts") -> Topic:
    """Build topics whose text agrees with its counts: breakdowns add up, lists are as long as they say.

    Shrinks towards a topic without counts and text.
    """
    own = draw(st.lists(counts(), max_size=4, unique_by=_identity))
    topic = Topic(identity=identity, title=draw(texts()), counts=tuple(own))
    blocks: list[Block] = [draw(_paragraphs(own))] if draw(st.booleans()) else []
    shown: bool = draw(st.booleans())
    if own and shown:
        topic, block = draw(_listed(topic)) if draw(st.booleans()) else draw(_broken_down(topic))
        blocks.append(block)
    return evolve(topic, content=tuple(blocks))


@st.composite
def activity_reports(draw: st.DrawFn) -> ActivityReport:
    """Build reports on a year of work whose declared flows balance; shrinks towards one without topics."""
    identities = draw(st.lists(slugs(), max_size=3, unique=True))
    own = [draw(topics(identity)) for identity in identities]
    return ActivityReport(
        title=draw(texts()),
        department=draw(departments()),
        reporting_period=draw(year_ranges(longest=1)),
        topics=tuple(own),
        balances=tuple(_balances(own)),
        date=draw(st.none() | days()),
        registration_number=draw(texts(blank=True)),
    )


@st.composite
def _paragraphs(draw: st.DrawFn, own: list[Count]) -> Paragraph:
    gaps = draw(st.lists(st.sampled_from([count.identity for count in own]), max_size=3)) if own else []
    return Paragraph(text=draw(texts()) + "".join(f" {{{gap}}} {draw(texts())}" for gap in gaps))


@st.composite
def _listed(draw: st.DrawFn, topic: Topic) -> tuple[Topic, Block]:
    items = tuple(draw(st.lists(texts(), max_size=4)))
    listed = evolve(topic.counts[0], number=len(items))
    block = ItemList(items=items, numbered=draw(st.booleans()), counts=listed.identity)
    return evolve(topic, counts=(listed, *topic.counts[1:])), block


@st.composite
def _broken_down(draw: st.DrawFn, topic: Topic) -> tuple[Topic, Block]:
    total, *parts = topic.counts
    whole = evolve(total, number=sum(part.number for part in parts))
    rows = tuple(Part(count=part.identity, title=draw(texts())) for part in parts)
    return evolve(topic, counts=(whole, *parts)), Breakdown(total=whole.identity, parts=rows)


def _balances(own: list[Topic]) -> list[Balance]:
    """Declare a flow wherever one count of a topic is the sum of the others."""
    found: list[Balance] = []
    for topic in own:
        for result in topic.counts:
            others = [count for count in topic.counts if count is not result]
            if others and result.number == sum(count.number for count in others):
                names = tuple(f"{topic.identity}.{count.identity}" for count in others)
                found.append(Balance(result=f"{topic.identity}.{result.identity}", plus=names))
                break
    return found


def _identity(count: Count) -> str:
    return count.identity
