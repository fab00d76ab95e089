from __future__ import annotations

from municipal_programs.model import ActivityReport, Block, Breakdown, Count, Department, ItemList, Paragraph, Part, Topic
from municipal_programs.reports import Fact, activity_topics
from municipal_programs.values import YearRange

LIST = ItemList(items=("бюджет;", "земля."), numbered=True)
BREAKDOWN = Breakdown(total="received", heading="З них:", parts=(Part(count="citizens", title="звернення"),))


def report(*content: Block) -> ActivityReport:
    """Return a report of one topic, with two counts, that consists of *content*."""
    counts = (Count(identity="received", number=1715, title="листів"), Count(identity="citizens", number=847, title="звернень"))
    return ActivityReport(
        title="Звіт про роботу",
        department=Department(identity="council_support", name="Відділ"),
        reporting_period=YearRange(first=2017, last=2017),
        topics=(Topic(identity="letters", title="Листи", counts=counts, content=content),),
    )


def fact(name: str, number: int) -> Fact:
    """Return the fact that places a count of the topic."""
    return Fact(identity=f"activity.letters.{name}", value=number, text=str(number))


def text(*pieces: str | Fact, leads: bool = False) -> dict[str, object]:
    """Return a block of running text as a template sees it."""
    return {"is": "text", "pieces": list(pieces), "leads": leads}


def shown(*content: Block) -> list[object]:
    """Return the topics of a report of *content* as a template sees them."""
    return list(activity_topics(report(*content)))


def test_a_count_stands_as_a_fact_among_the_words() -> None:
    """The words stay in their order around it, and no line breaks between the count and its noun."""
    paragraph = Paragraph(text="Надійшло {received} листів, з них {citizens} – звернення громадян.")

    assert shown(paragraph) == [
        {
            "title": "Листи",
            "blocks": [
                text(
                    "Надійшло ",
                    fact("received", 1715),
                    "\u00a0листів, з них ",
                    fact("citizens", 847),
                    "\u00a0– звернення громадян.",
                ),
            ],
        },
    ]


def test_a_sign_after_a_count_stands_as_it_was_typed() -> None:
    """Only a space becomes one that does not break."""
    blocks = [text(fact("received", 1715), "; ", fact("citizens", 847), ".")]

    assert shown(Paragraph(text="{received}; {citizens}.")) == [{"title": "Листи", "blocks": blocks}]


def test_what_belongs_together_in_the_words_stays_on_one_line() -> None:
    """The sign № keeps with its number and a year with its word, as offices write them."""
    blocks = [text("рішення №\u00a0975 у 2017\u00a0році")]

    assert shown(Paragraph(text="рішення № 975 у 2017 році")) == [{"title": "Листи", "blocks": blocks}]


def test_an_item_keeps_together_what_belongs_together() -> None:
    """A list is text like any other."""
    blocks = [{"is": "list", "numbered": False, "items": [{"number": "1", "text": "рішення №\u00a0975"}]}]

    assert shown(ItemList(items=("рішення № 975",))) == [{"title": "Листи", "blocks": blocks}]


def test_a_text_leads_over_to_a_list_or_breakdown_right_below() -> None:
    """A template can keep the line with what it announces; a text before a text announces nothing."""
    assert shown(
        Paragraph(text="Було."), Paragraph(text="Теми:"), LIST, Paragraph(text="Листи."), BREAKDOWN, Paragraph(text="Усе.")
    ) == [
        {
            "title": "Листи",
            "blocks": [
                text("Було."),
                text("Теми:", leads=True),
                {
                    "is": "list",
                    "numbered": True,
                    "items": [{"number": "1", "text": "бюджет;"}, {"number": "2", "text": "земля."}],
                },
                text("Листи.", leads=True),
                {
                    "is": "breakdown",
                    "heading": "З них:",
                    "total": fact("received", 1715),
                    "parts": [{"number": fact("citizens", 847), "title": "звернення"}],
                },
                text("Усе."),
            ],
        },
    ]
