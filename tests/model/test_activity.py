"""A department's year of work."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    ActivityReport,
    Balance,
    Block,
    Breakdown,
    Count,
    Department,
    ItemList,
    Paragraph,
    Part,
    Topic,
)
from municipal_programs.testing import strategies
from municipal_programs.values import YearRange


def count(identity: str, number: int = 1) -> Count:
    """Build a count."""
    return Count(identity=identity, number=number, title="Скільки")


def topic(identity: str, *counts: Count, content: tuple[Block, ...] = ()) -> Topic:
    """Build a topic."""
    return Topic(identity=identity, title="Тема", counts=counts, content=content)


def report(*topics: Topic, title: str = "Звіт", balances: tuple[Balance, ...] = ()) -> ActivityReport:
    """Build a report."""
    department = Department(identity="council", name="Відділ")
    return ActivityReport(
        title=title, department=department, reporting_period=YearRange.single(2017), topics=topics, balances=balances
    )


def paths(refused: pytest.ExceptionInfo[InvalidValueError]) -> list[tuple[str | int, ...]]:
    """Return the places of all faults."""
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize(
    "number",
    [-1, 2.5, True, Decimal(2), 10**5000, Decimal("NaN")],
    ids=["negative", "fraction", "truth", "decimal", "giant", "nan"],
)
def test_what_is_no_count_is_refused(number: Any) -> None:  # noqa: ANN401 - whatever comes
    """A count is a whole number from zero on, of a sane size; the place is the number."""
    with pytest.raises(InvalidValueError) as refused:
        count("submitted", number)

    assert paths(refused) == [("number",)]


def test_a_negative_count_is_shown() -> None:
    """The message names what was seen."""
    with pytest.raises(InvalidValueError, match="не може бути від’ємною, а тут -79"):
        count("withdrawn", -79)


def test_no_count_is_a_count_of_zero() -> None:
    """Nothing was counted is a figure."""
    assert count("submitted", 0).number == 0


def test_a_count_has_an_identity_and_a_title() -> None:
    """All faults of one count are said at once."""
    with pytest.raises(InvalidValueError) as refused:
        Count(identity="Подано", number=-1, title=" ")

    assert paths(refused)[:2] == [("identity",), ("title",)]


def test_a_paragraph_is_cut_at_its_gaps() -> None:
    """Plain words, then the count that follows them; doubled braces are braces of the text."""
    text = Paragraph(text="Подано {submitted}, ухвалено {sessions.decisions} {{разом}}")

    assert text.gaps == ("submitted", "sessions.decisions")
    assert text.pieces == (("Подано ", "submitted"), (", ухвалено ", "sessions.decisions"), (" {", ""), ("разом}", ""))


@pytest.mark.parametrize("text", ["Подано {submitted", "Подано }", "{"])
def test_a_brace_that_is_not_closed_is_refused(text: str) -> None:
    """The message shows the text and how a brace is written."""
    with pytest.raises(InvalidValueError, match="дужку не закрито") as refused:
        Paragraph(text=text)

    assert paths(refused) == [("text",)]
    assert f"«{text}»" in str(refused.value)


def test_a_blank_paragraph_is_refused() -> None:
    """Spaces are no text."""
    with pytest.raises(InvalidValueError) as refused:
        Paragraph(text=" \n")

    assert paths(refused) == [("text",)]


def test_a_topic_has_an_identity_a_title_and_each_count_once() -> None:
    """All faults at once."""
    with pytest.raises(InvalidValueError) as refused:
        Topic(identity="1", title="", counts=(count("a"), count("b"), count("a")))

    assert paths(refused) == [("identity",), ("title",), ("counts", 2)]
    assert "Число «a»" in refused.value.faults[2].message.uk


def test_a_count_is_found_by_its_name() -> None:
    """Bare within its topic, with the topic in front anywhere."""
    drafts = topic("drafts", count("submitted", 407))
    whole = report(drafts, topic("sessions", count("submitted", 12)))

    assert whole.count("submitted", drafts).number == 407
    assert whole.count("sessions.submitted", drafts).number == 12
    assert whole.count("drafts.submitted").number == 407
    assert whole.full_name("submitted") == "submitted"


def test_a_count_that_is_not_there_is_not_found() -> None:
    """There is no default."""
    with pytest.raises(KeyError):
        report().count("drafts.submitted")


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(text="Подано {submited}"),
        ItemList(items=("раз",), counts="submited"),
        Breakdown(total="submited", parts=()),
        Breakdown(total="submitted", parts=(Part(count="submited", title="з них"),)),
    ],
)
def test_a_block_names_counts_that_the_report_holds(block: Block) -> None:
    """A slip of the keyboard is met with the nearest name, at its block."""
    with pytest.raises(InvalidValueError, match=r"Можливо, «drafts\.submitted»") as refused:
        report(topic("drafts", count("submitted"), content=(Paragraph(text="Так"), block)))

    assert paths(refused) == [("topics", 0, "content", 1)]
    assert "«drafts.submited»" in str(refused.value)


def test_a_list_need_not_state_how_many_it_has() -> None:
    """Without the name of a count there is nothing to look for."""
    assert report(topic("drafts", content=(ItemList(items=("раз",)),))).topics


@pytest.mark.parametrize(
    "balance",
    [
        Balance(result="drafts.x", plus=("drafts.a",)),
        Balance(result="drafts.a", plus=("drafts.x",)),
        Balance(result="drafts.a", plus=("drafts.a",), minus=("drafts.x",)),
    ],
)
def test_a_balance_names_counts_that_the_report_holds(balance: Balance) -> None:
    """Result, plus and minus alike."""
    with pytest.raises(InvalidValueError) as refused:
        report(topic("drafts", count("a")), balances=(Balance(result="drafts.a", plus=()), balance))

    assert paths(refused) == [("balances", 1)]


def test_a_report_has_a_title_and_each_topic_once() -> None:
    """All faults at once."""
    with pytest.raises(InvalidValueError) as refused:
        report(topic("a"), topic("a"), title="")

    assert paths(refused) == [("title",), ("topics", 1)]
    assert "Тему «a»" in refused.value.faults[1].message.uk


@given(strategies.activity_reports())
def test_every_count_of_a_report_is_found_by_its_full_name(whole: ActivityReport) -> None:
    """And a bare name within its topic is the same count."""
    for one in whole.topics:
        for own in one.counts:
            assert whole.count(f"{one.identity}.{own.identity}") is own
            assert whole.count(own.identity, one) is own
