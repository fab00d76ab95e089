"""Departments' reports on their year, in forms that nobody wrote the code for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.intake.reports import understood
from tests.word.received.rebuilding import document, paragraph

from municipal_programs.intake import understand
from municipal_programs.model import ActivityReport, Breakdown, ItemList, Paragraph
from municipal_programs.word.received import read_received

if TYPE_CHECKING:
    from municipal_programs.model import Block

TITLE = "Звіт про роботу відділу культури міської ради за 2022 рік"


def topics(*lines: str) -> list[tuple[str, list[Block]]]:
    """Return the titles of the topics of a report and what stands in each."""
    subject = understood("\n".join((TITLE, *lines))).subject
    assert isinstance(subject, ActivityReport)
    return [(topic.title, list(topic.content)) for topic in subject.topics]


def test_a_short_line_above_a_text_is_the_title_of_a_topic() -> None:
    """And the text below it belongs to it."""
    found = topics(
        "Свята міста",
        "У звітному році відділ провів 12 концертів просто неба.",
        "Бібліотеки",
        "Фонди бібліотек поповнено, і їх відвідали 3400 читачів.",
    )

    assert [title for title, _ in found] == ["Свята міста", "Бібліотеки"]
    assert [block.text for _, content in found for block in content if isinstance(block, Paragraph)] == [
        "У звітному році відділ провів {proviv_kontsertiv_prosto_neba} концертів просто неба.",
        "Фонди бібліотек поповнено, і їх відвідали {vidvidaly_chytachiv} читачів.",
    ]


def test_a_title_ends_with_the_year_that_it_is_of() -> None:
    """The line below it is the first topic's, and a title on two lines is one."""
    subject = understood(
        "Звіт про роботу відділу культури\nміської ради за 2022 рік\nСвята міста\nПроведено 12 концертів на площах."
    ).subject
    assert isinstance(subject, ActivityReport)

    assert subject.title == TITLE
    assert [topic.title for topic in subject.topics] == ["Свята міста"]


def test_one_thing_counted_twice_in_a_topic_is_two_counts() -> None:
    """Each number keeps its place in the text."""
    text = "У березні проведено 12 концертів. У квітні проведено 7 концертів."
    subject = understood(f"{TITLE}\nСвята міста\n{text}").subject
    assert isinstance(subject, ActivityReport)
    (topic,) = subject.topics

    assert [(count.identity, count.number) for count in topic.counts] == [
        ("provedeno_kontsertiv", 12),
        ("provedeno_kontsertiv_2", 7),
    ]


def test_a_list_numbered_by_word_is_a_list() -> None:
    """Though no number is among its characters."""
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    lead = "Протягом року відділ працював над такими питаннями:"
    content = document(paragraph(TITLE), paragraph(lead), item.format("оновлення фондів"), item.format("ремонт зали"))
    (one,) = understand(read_received(content)).subjects
    assert isinstance(one.subject, ActivityReport)

    assert [block.items for topic in one.subject.topics for block in topic.content if isinstance(block, ItemList)] == [
        ("оновлення фондів", "ремонт зали")
    ]


@pytest.mark.parametrize("lead", ["з них:", "у тому числі"])
def test_the_parts_of_a_count_are_its_breakdown(lead: str) -> None:
    """So that a rule can add them up."""
    (_, (_, breakdown)), *_ = topics(
        "Свята міста", "У звітному році проведено 12 концертів на площах.", lead, "7 – просто неба", "5 – у залі"
    )

    assert isinstance(breakdown, Breakdown)
    assert [part.title for part in breakdown.parts] == ["просто неба", "у залі"]


def test_words_that_lead_to_no_parts_are_words() -> None:
    """Nothing is made a breakdown that counts nothing."""
    found = topics(
        "Свята міста",
        "У звітному році проведено 12 концертів на площах.",
        "з них:",
        "найбільший відбувся на День міста, у вересні.",
    )

    assert not any(isinstance(block, Breakdown) for _, content in found for block in content)
