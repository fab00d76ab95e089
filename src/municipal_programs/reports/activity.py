"""A department's year as a template shows it: topics with their paragraphs, lists and breakdowns."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from municipal_programs.model import ActivityReport, Block, Breakdown, ItemList, Paragraph, Topic, activity_figure
from municipal_programs.reports.writing import count_fact
from municipal_programs.values.wording import no_break

if TYPE_CHECKING:
    from municipal_programs.reports.fact import Fact
    from municipal_programs.reports.section import Value, Values

__all__ = ["activity_topics"]

_NO_BREAK_SPACE = "\u00a0"


def activity_topics(report: ActivityReport) -> list[Value]:
    """Return the topics of *report*, a mapping each: ``title`` and ``blocks``.

    A block has ``is`` (``text``, ``list`` or ``breakdown``) and what belongs to it. A text has ``pieces``, words and facts in their
    order, and ``leads``, which says whether a list or breakdown follows that its last line should stay with; a list has ``numbered``
    and ``items``, each with its ``number`` and ``text``; a breakdown has ``heading``, ``total`` and ``parts``, each with ``number``
    and ``title``.
    """
    return [{"title": topic.title, "blocks": _blocks(report, topic)} for topic in report.topics]


def _blocks(report: ActivityReport, topic: Topic) -> list[Value]:
    return [_block(report, topic, block, after) for block, after in zip_longest(topic.content, topic.content[1:])]


def _block(report: ActivityReport, topic: Topic, block: Block, after: Block | None) -> Values:
    match block:
        case Paragraph():
            return {"is": "text", "pieces": _pieces(report, topic, block), "leads": isinstance(after, ItemList | Breakdown)}
        case ItemList():
            items: list[Value] = [
                {"number": str(place), "text": no_break(item)} for place, item in enumerate(block.items, start=1)
            ]
            return {"is": "list", "numbered": block.numbered, "items": items}
        case Breakdown():
            parts: list[Value] = [{"number": _fact(report, topic, part.count), "title": part.title} for part in block.parts]
            return {"is": "breakdown", "heading": block.heading, "total": _fact(report, topic, block.total), "parts": parts}


def _pieces(report: ActivityReport, topic: Topic, paragraph: Paragraph) -> list[Value]:
    pieces: list[Value] = []
    for words, name in paragraph.pieces:
        pieces += [_after_count(words) if pieces else no_break(words)] if words else []
        pieces += [_fact(report, topic, name)] if name else []
    return pieces


def _after_count(words: str) -> str:
    """Keep a count on one line with the noun that it counts."""
    return _NO_BREAK_SPACE + no_break(words[1:]) if words.startswith(" ") else no_break(words)


def _fact(report: ActivityReport, topic: Topic, name: str) -> Fact:
    return count_fact(activity_figure(report.full_name(name, topic)), report.count(name, topic).number)
