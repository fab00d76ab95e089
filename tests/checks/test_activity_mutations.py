"""The same for activity reports: a topic that every report has, and a slip in it for each rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from municipal_programs.checks import check
from municipal_programs.files import activity_from, write_activity
from municipal_programs.model import (
    ActivityReport,
    Balance,
    Breakdown,
    Count,
    ItemList,
    Paragraph,
    Part,
    Statement,
    Topic,
)
from municipal_programs.testing.strategies import activity_reports

PROBE = "proba_zvit"


@st.composite
def conforming_reports(draw: st.DrawFn) -> ActivityReport:
    """Build a report that is drawn and agrees with itself, with one more topic for every rule to look at."""
    report = draw(activity_reports())
    parts = draw(st.lists(st.integers(100, 900), min_size=2, max_size=4))
    names = [f"part_{place}" for place, _ in enumerate(parts)]
    counts = [Count(identity=name, number=number, title=name) for name, number in zip(names, parts, strict=True)]
    whole = Count(identity="whole", number=sum(parts), title="усього")
    held = Count(identity="held", number=3, title="проведено навчань")
    topic = Topic(
        identity=PROBE,
        title="Проба",
        counts=(whole, held, *counts),
        content=(
            Paragraph(text="Діяло 2 комісії: «Бюджетна», «Земельна». Разом 5 + 7 = 12."),
            Breakdown(total="whole", parts=tuple(Part(count=name, title=name) for name in names)),
            ItemList(items=("етика", "бюджет", "право"), counts="held"),
        ),
    )
    plus = tuple(f"{PROBE}.{name}" for name in names)
    return evolve(
        report,
        topics=(*report.topics, topic),
        balances=(*report.balances, Balance(result=f"{PROBE}.whole", plus=plus)),
        statements=(*report.statements, Statement(figure=f"activity.{PROBE}.held", text="3 навчання")),
    )


@frozen(kw_only=True)
class Slip:
    """One slip in the topic that every report has, the rule that finds it, and the subject of its finding."""

    code: str
    change: Callable[[ActivityReport], ActivityReport]
    subject: str
    with_: tuple[str, ...] = ()


def _topic(change: Callable[[Topic], Topic]) -> Callable[[ActivityReport], ActivityReport]:
    return lambda report: evolve(report, topics=(*report.topics[:-1], change(report.topics[-1])))


def _one_more(topic: Topic) -> Topic:
    whole, *others = topic.counts
    return evolve(topic, counts=(evolve(whole, number=whole.number + 1), *others))


def _paragraph(old: str, new: str) -> Callable[[ActivityReport], ActivityReport]:
    def change(topic: Topic) -> Topic:
        first, *others = topic.content
        assert isinstance(first, Paragraph)
        return evolve(topic, content=(Paragraph(text=first.text.replace(old, new)), *others))

    return _topic(change)


def _shorter(topic: Topic) -> Topic:
    *others, last = topic.content
    assert isinstance(last, ItemList)
    return evolve(topic, content=(*others, evolve(last, items=last.items[:-1])))


def _otherwise(report: ActivityReport) -> ActivityReport:
    *others, last = report.statements
    return evolve(report, statements=(*others, evolve(last, text="4 навчання")))


SLIPS = (
    Slip(code="MP901", change=_topic(_one_more), subject=f"activity.{PROBE}.whole", with_=("MP902",)),
    Slip(code="MP902", change=_topic(_one_more), subject=f"activity.{PROBE}.whole", with_=("MP901",)),
    Slip(code="MP903", change=_topic(_shorter), subject=f"activity.{PROBE}.held"),
    Slip(code="MP904", change=_otherwise, subject=f"activity.{PROBE}.held"),
    Slip(code="MP905", change=_paragraph("2 комісії", "3 комісії"), subject=f"activity.{PROBE}"),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.code)
@settings(max_examples=10)
@given(data=st.data())
def test_a_slip_in_a_report_is_found_at_its_subject_and_place_and_mending_it_leaves_nothing(
    slip: Slip, data: st.DataObject
) -> None:
    """In whatever report it is made, written to a file and read again, the rule names the figure and points at its line."""
    report = data.draw(conforming_reports())
    broken = activity_from(write_activity(slip.change(report)), source="report.yaml")
    findings = check(broken)
    (found,) = [finding for finding in findings if finding.code == slip.code]

    assert found.subject == slip.subject
    assert found.origin is not None
    assert {finding.code for finding in findings} <= {slip.code, *slip.with_}
    assert check(report) == ()
