"""A department's year of work, beyond any one program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from string import Formatter
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.errors import Fault, InvalidValueError, perhaps
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.department import Department, Signatory
from municipal_programs.model.statement import Statement
from municipal_programs.values import Written, YearRange, exact
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ActivityReport", "Balance", "Block", "Breakdown", "Count", "ItemList", "Paragraph", "Part", "Topic"]


@frozen(kw_only=True, field_transformer=typed)
class Count:
    """How many there were of something in the year; a figure is entered once, here.

    Args:
        identity: Short Latin name, unique in its topic, such as ``submitted``.
        number: The count, zero or more.
        title: What was counted, in words.

    Raises:
        InvalidValueError: If the identity is no slug, the number negative, or the title blank.
    """

    identity: str
    number: int
    title: str

    def __attrs_post_init__(self) -> None:
        faults = [*_valid.slug(self.identity), *_valid.blanks(self, "title"), *_valid.from_values(exact, self.number, "number")]
        if self.number < 0:
            faults.append(Fault(say.NO_COUNT(seen=shown(self.number)), ("number",)))
        _valid.refuse(faults)


@frozen(kw_only=True, field_transformer=typed)
class Paragraph:
    """Running text; ``{submitted}`` places a count of the topic, ``{sessions.decisions}`` one of another topic.

    Args:
        text: The text, not blank; a brace that belongs to the text is doubled.

    Raises:
        InvalidValueError: If the text is blank or a brace is not closed.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "text"))
        try:
            self.pieces  # noqa: B018 - reading the pieces is what finds a brace that is not closed
        except ValueError as cause:
            raise InvalidValueError(say.OPEN_BRACE(seen=self.text), ("text",)) from cause

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """The text cut at its gaps: plain words, then the name of the count that follows them (empty after the last)."""
        return tuple((words, name or "") for words, name, _, _ in Formatter().parse(self.text))

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of counts that the text places, in order."""
        return tuple(name for _, name in self.pieces if name)


@frozen(kw_only=True, field_transformer=typed)
class ItemList:
    """A list of what was done.

    Args:
        items: The items in order, without number or bullet.
        numbered: Whether the items are numbered.
        counts: Name of the count that says how many there are; empty where the document states none.
    """

    items: tuple[str, ...]
    numbered: bool = False
    counts: str = ""


@frozen(kw_only=True, field_transformer=typed)
class Part:
    """One row of a breakdown.

    Args:
        count: Name of the count.
        title: What the row says.
    """

    count: str
    title: str


@frozen(kw_only=True, field_transformer=typed)
class Breakdown:
    """A total and the parts that it states it is made of.

    Args:
        total: Name of the count that is broken down.
        parts: Its parts, in order.
        heading: The line above them, such as «З них:»; may be empty.
    """

    total: str
    parts: tuple[Part, ...]
    heading: str = ""


@frozen(kw_only=True, field_transformer=typed)
class Balance:
    """A flow that the report declares: what came in, less what went out, is the result.

    Args:
        result: Name of the count that results.
        plus: Names of the counts that are added.
        minus: Names of the counts that are subtracted.
    """

    result: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()


Block = Paragraph | ItemList | Breakdown


@frozen(kw_only=True, field_transformer=typed)
class Topic:
    """One subject of the report, with its text, its lists and its counts.

    Args:
        identity: Short Latin name, such as ``drafts``.
        title: Heading; the form decides whether it is shown.
        counts: The figures of the topic.
        content: Paragraphs, lists and breakdowns, in the order of the report.

    Raises:
        InvalidValueError: If the identity is no slug or two counts share a name.
    """

    identity: str
    title: str
    counts: tuple[Count, ...] = ()
    content: tuple[Block, ...] = ()

    def __attrs_post_init__(self) -> None:
        doubles = _valid.repeated([count.identity for count in self.counts], say.COUNT, "counts")
        _valid.refuse((*_valid.slug(self.identity), *_valid.blanks(self, "title"), *doubles))


@frozen(kw_only=True, field_transformer=typed)
class ActivityReport:
    """What a department did in a year (звіт про роботу відділу).

    Args:
        title: Title as printed.
        department: The department.
        reporting_period: The year, or years, that it tells of.
        profile: Identity of the council's profile.
        topics: Its subjects, in order.
        balances: Flows that it declares.
        date: The day of the report, if it carries one.
        registration_number: Its outgoing number; may be empty.
        signatory: Who signed it, if anybody.
        statements: Figures that the document states otherwise than they are understood.
        written: The text and place of each figure, by its identity; no part of equality.

    Raises:
        InvalidValueError: If the title is blank, two topics share a name, or a count is named that the report does not hold.
    """

    title: str
    department: Department
    reporting_period: YearRange
    profile: str = ""
    topics: tuple[Topic, ...] = ()
    balances: tuple[Balance, ...] = ()
    date: dt.date | None = None
    registration_number: str = ""
    signatory: Signatory | None = None
    statements: tuple[Statement, ...] = ()
    written: Mapping[str, Written] = field(factory=dict[str, Written], eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        doubles = _valid.repeated([topic.identity for topic in self.topics], say.TOPIC, "topics")
        _valid.refuse((*_valid.blanks(self, "title"), *doubles, *self._unknown_counts()))

    def count(self, name: str, topic: Topic | None = None) -> Count:
        """Return the count called *name*: ``topic.count``, or a bare name within *topic*.

        Raises:
            KeyError: If the report holds no such count.
        """
        return self._counts[self.full_name(name, topic)]

    def full_name(self, name: str, topic: Topic | None = None) -> str:
        """Return *name* with its topic in front, as it stands in the identity of a figure."""
        return name if "." in name or topic is None else f"{topic.identity}.{name}"

    @property
    def _counts(self) -> dict[str, Count]:
        return {f"{topic.identity}.{count.identity}": count for topic in self.topics for count in topic.counts}

    def _unknown_counts(self) -> Iterator[Fault]:
        known = self._counts
        for path, name in self._named_counts():
            if name not in known:
                yield Fault(say.UNKNOWN_COUNT(seen=name, nearest=perhaps(name, known)), path)

    def _named_counts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        for row, topic in enumerate(self.topics):
            for place, block in enumerate(topic.content):
                for name in _names_in(block):
                    yield ("topics", row, "content", place), self.full_name(name, topic)
        for row, balance in enumerate(self.balances):
            for name in (balance.result, *balance.plus, *balance.minus):
                yield ("balances", row), name


def _names_in(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph():
            return block.gaps
        case ItemList():
            return (block.counts,) if block.counts else ()
        case _:
            return (block.total, *(part.count for part in block.parts))
