"""Rules on activity reports: breakdowns against totals, flows against results, lists against counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._lists import count_before_list, counted_lists
from municipal_programs.checks._numbers import leading_number
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._statements import said_in
from municipal_programs.checks._terms import Term
from municipal_programs.checks.explaining import explain
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.narrative import equations
from municipal_programs.checks.rule import activity_rule
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import Message
from municipal_programs.model import Breakdown, ItemList, Paragraph, activity_figure
from municipal_programs.values import Money
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.model import ActivityReport, Count, Topic

__all__ = ["RULES"]


@activity_rule("MP901", Severity.ERROR, uk=demand.MP901, needs=("activity.breakdowns",))
def the_parts_of_a_breakdown_make_its_total(report: ActivityReport) -> Iterator[Finding]:
    """The parts of a breakdown make its total."""
    for topic in report.topics:
        for block in topic.content:
            if not isinstance(block, Breakdown):
                continue
            total = report.count(block.total, topic)
            names = [report.full_name(part.count, topic) for part in block.parts]
            terms = [_term(report, name) for name in names]
            computed = sum(report.count(name).number for name in names)
            if total.number != computed:
                words = say.BREAKDOWN_AGAINST_TOTAL(title=total.title, stated=total.number, computed=computed)
                yield _difference(report.full_name(block.total, topic), words, total.number, computed, terms)


@activity_rule("MP902", Severity.ERROR, uk=demand.MP902, needs=("activity.balances",))
def what_came_in_less_what_went_out_is_the_result(report: ActivityReport) -> Iterator[Finding]:
    """A flow balances: what came in, less what went out, is the result."""
    for balance in report.balances:
        result = report.count(balance.result)
        terms = [*(_term(report, name) for name in balance.plus), *(_term(report, name, -1) for name in balance.minus)]
        computed = sum(term.value.amount.kopiykas for term in terms)
        if result.number != computed:
            plus = " + ".join(write_number(report.count(name).number) for name in balance.plus)
            minus = "".join(f" − {write_number(report.count(name).number)}" for name in balance.minus)
            words = say.BALANCE_AGAINST_RESULT(
                title=result.title, stated=result.number, computed=computed, proof=f"{plus}{minus} = {write_number(computed)}"
            )
            yield _difference(balance.result, words, result.number, computed, terms)


@activity_rule("MP903", Severity.ERROR, uk=demand.MP903, needs=("activity.lists",))
def a_list_has_as_many_items_as_its_count_says(report: ActivityReport) -> Iterator[Finding]:
    """A list has as many items as its count says.

    The count is the one that the list names; where it names none, the one that the paragraph before it ends with, if that
    announces the list.
    """
    for topic in report.topics:
        for before, block in zip((None, *topic.content), topic.content, strict=False):
            if not isinstance(block, ItemList):
                continue
            name = block.counts or _announced(report, topic, before)
            count = report.count(name, topic) if name else None
            if count is not None and count.number != len(block.items):
                words = say.LIST_AGAINST_COUNT(title=count.title, stated=count.number, computed=len(block.items))
                subject = activity_figure(report.full_name(name, topic))
                yield Finding(subject=subject, message=words, stated=count.number, computed=len(block.items))


@activity_rule("MP904", Severity.ERROR, uk=demand.MP904, needs=("statements.activity",))
def a_stated_count_is_what_the_data_hold(report: ActivityReport) -> Iterator[Finding]:
    """A count that the document states is what the data hold of it."""
    counts = {activity_figure(name): count for name, count in _counts(report)}
    for said in said_in(report):
        count, stated = counts.get(said.statement.figure), leading_number(said.statement.text)
        if count is not None and stated is not None and stated != count.number:
            words = say.STATED_AGAINST_COUNT(title=count.title, text=said.statement.text, computed=count.number)
            yield Finding(
                subject=said.statement.figure, message=words, stated=int(stated), computed=count.number, origin=said.origin
            )


@activity_rule("MP905", Severity.ERROR, uk=demand.MP905, needs=("activity.texts",))
def the_text_of_a_report_agrees_with_itself(report: ActivityReport) -> Iterator[Finding]:
    """A count in a paragraph is the length of the list that follows it there, and an equation in it is right."""
    for topic in report.topics:
        where = say.TOPIC_NAME(title=topic.title)
        for text in (_filled(report, topic, block) for block in topic.content if isinstance(block, Paragraph)):
            for found in counted_lists(text):
                if found.count != found.items:
                    words = say.COUNT_AGAINST_LIST(where=where, words=found.words, computed=found.items)
                    yield Finding(
                        subject=activity_figure(topic.identity), message=words, stated=found.count, computed=found.items
                    )
            for written, stated, computed in equations(text):
                words = say.EQUATION_WRONG(where=where, words=written, computed=write_number(computed))
                yield Finding(subject=activity_figure(topic.identity), message=words, stated=stated, computed=computed)


def _counts(report: ActivityReport) -> Iterator[tuple[str, Count]]:
    for topic in report.topics:
        for count in topic.counts:
            yield f"{topic.identity}.{count.identity}", count


def _term(report: ActivityReport, name: str, sign: int = 1) -> Term:
    """Return a count as a row of a sum; the search for explanations knows whole units only, so a count is as good as money."""
    count, identity = report.count(name), activity_figure(name)
    title = Message(uk=f"«{count.title}»", en=f"“{count.title}”")
    return Term(identity=identity, name=title, value=Printed(Money(sign * count.number)), members=frozenset({identity}))


def _difference(name: str, words: Message, stated: int, computed: int, terms: Sequence[Term]) -> Finding:
    explanations = explain(Printed(Money(stated)), terms, write=lambda amount: write_number(amount.kopiykas))
    return Finding(subject=activity_figure(name), message=words, stated=stated, computed=computed, explanations=explanations)


def _announced(report: ActivityReport, topic: Topic, before: object) -> str:
    """Return the last count that the paragraph *before* a list places, if its last sentence announces the list with it."""
    if not isinstance(before, Paragraph) or not before.gaps:
        return ""
    name = before.gaps[-1]
    announced = count_before_list(_filled(report, topic, before).rstrip())
    return name if announced == report.count(name, topic).number else ""


def _filled(report: ActivityReport, topic: Topic, paragraph: Paragraph) -> str:
    return "".join(f"{words}{report.count(name, topic).number if name else ''}" for words, name in paragraph.pieces)


RULES = (
    the_parts_of_a_breakdown_make_its_total,
    what_came_in_less_what_went_out_is_the_result,
    a_list_has_as_many_items_as_its_count_says,
    a_stated_count_is_what_the_data_hold,
    the_text_of_a_report_agrees_with_itself,
)
