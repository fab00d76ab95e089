"""From a department's report on its year to topics with text, lists, counts and breakdowns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from municipal_programs.intake import _messages as say
from municipal_programs.intake.account import Letterhead, account_of, years_in
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.names import slug
from municipal_programs.intake.remark import Notes, RemarkKind
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
    Signatory,
    Topic,
    activity_figure,
)
from municipal_programs.values import Origin, Written, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from municipal_programs.intake import parts
    from municipal_programs.intake.received import ReceivedParagraph

__all__ = ["is_activity", "read_activity"]

_BULLET: Final = re.compile(r"^\s*[·•*▪◦-]\s+|^\s*[–—]\s*")
_NUMBERED: Final = re.compile(r"^\s*\d{1,3}[.)]\s*(?=[«А-ЯІЇЄҐа-яіїєґ])")
_PARTS: Final = re.compile(r"^(?:з них|у тому числі|в тому числі|зокрема|із них)\s*:?$")
_PART: Final = re.compile(r"^\s*(?:[·•*-]\s+)?(?P<number>\d{1,3}(?: \d{3})*|\d+)\s*[-–—]\s*(?P<title>\D.*?)\s*$")
_PART_AFTER: Final = re.compile(
    r"^\s*(?:[·•*-]\s+)?(?P<title>\D+?)\s*[-–—:]\s*(?P<number>\d{1,3}(?: \d{3})*|\d+)(?:\s*\w{0,12})?[;.,]?\s*$"
)
_COUNT: Final = re.compile(
    r"(?<![\w№.,/«-])(?<!№ )(?<!від )(?P<number>\d{1,3}(?:[  ]\d{3})+|\d{1,7})(?=\s+(?P<noun>[а-яіїєґ][а-яіїєґ'’-]+(?:\s+[а-яіїєґ][а-яіїєґ'’-]+){0,3}))"
)
_NO_COUNT: Final = re.compile(
    r"рок|рік|році|року|січн|лют|берез|квіт|трав|черв|липн|серпн|верес|жовт|листопад|груд|годин|грн|гривен|тис|млн|відсот|сес\w+ \d"
)
_HEADING: Final = 90
_TITLE_WORDS: Final = 8
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_FLOW: Final = {
    "plus": re.compile(r"передан|подан|надійш|отриман|внесен"),
    "added": re.compile(r"додатков|включен|додан"),
    "minus": re.compile(r"знят|відклик|відхилен|повернут"),
    "result": re.compile(r"прийнят"),
}
_DECIDED: Final = re.compile(r"рішен|питан")


def is_activity(part: parts.Part) -> bool:
    """Say whether a part is a department's report on its year: on work, not on a program, and in text rather than tables."""
    plain = folded(part.heading)
    return (
        bool(re.search(r"звіт\w*\s+про\s+(?:\w+\s+)?(?:роботу|діяльність)", plain)) and "програм" not in plain and not part.tables
    )


@define
class _Draft:
    """A topic being written."""

    title: str
    counts: list[Count] = field(factory=list[Count])
    content: list[Block] = field(factory=list[Block])
    sentences: dict[str, str] = field(factory=dict[str, str])


def read_activity(part: parts.Part, source: str) -> tuple[ActivityReport, Notes]:
    """Return the report that *part* is, and what was noticed."""
    return _Reader(part, source).report()


class _Reader:
    """Reads one report."""

    def __init__(self, part: parts.Part, source: str) -> None:
        self._part = part
        self._source = source
        self._notes = Notes()
        self._topics: list[_Draft] = []
        self._written: dict[str, Written] = {}

    def report(self) -> tuple[ActivityReport, Notes]:
        """Read it."""
        lines = [line for item in self._part.items for line in ([item.head] if item.head else []) + item.paragraphs]
        place = 0
        while place < len(lines):
            place += self._take(lines, place)
        letterhead = account_of(self._part).letterhead
        signed = next(iter(self._part.signatures), None)
        report = ActivityReport(
            title=self._part.heading,
            department=self._department(letterhead),
            reporting_period=self._period(),
            topics=tuple(self._topic(number, draft) for number, draft in enumerate(self._topics, start=1)),
            balances=tuple(self._balances()),
            date=letterhead.date,
            registration_number=letterhead.number,
            signatory=Signatory(position=signed.position, name=signed.name) if signed is not None else None,
            written=self._written,
        )
        return report, self._notes

    def _topic(self, number: int, draft: _Draft) -> Topic:
        return Topic(identity=f"topic_{number}", title=draft.title, counts=tuple(draft.counts), content=tuple(draft.content))

    def _period(self) -> YearRange:
        period = years_in(self._part.heading)
        if period is None:
            self._notes.remark(
                RemarkKind.MISSING, say.MISSING, "activity", Origin(source=self._source), proposed="1991", what=say.PERIOD(),
                placeholder="1991",
            )  # fmt: skip
        return period or YearRange.single(1991)

    def _department(self, letterhead: Letterhead) -> Department:
        named = re.search(r"(?:роботу|діяльність)\s+(.+?)(?:\s+за\s+(?:19|20)\d\d.*)?$", self._part.heading)
        name = letterhead.office or (named[1] if named else say.NOT_STATED().uk)
        return Department(
            identity=slug(name), name=name[:1].upper() + name[1:], superior=letterhead.superior, requisites=letterhead.requisites
        )

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _take(self, lines: Sequence[ReceivedParagraph], place: int) -> int:
        """Take in the block that begins at *place*; return how many paragraphs it has."""
        text = lines[place].text.strip()
        items = self._list(lines[place:])
        if items and self._topics:
            self._add_list(lines[place : place + items])
            return items
        if _PARTS.match(folded(text)) and self._topics:
            parts_found = _run(lines[place + 1 :], _begins_with(_PART, _PART_AFTER))
            if parts_found > 1 and self._total() is not None:
                self._add_breakdown(text, lines[place + 1 : place + 1 + parts_found])
                return 1 + parts_found
        if _is_heading(lines, place):
            self._topics.append(_Draft(text))
            return 1
        if not self._topics or self._topics[-1].content or not self._topics[-1].title:
            headed = bool(self._topics) and any(_is_heading(lines, before) for before in range(place))
            if not headed:
                self._topics.append(_Draft(" ".join(text.split()[:_TITLE_WORDS]).rstrip(" ,:;")))
        self._topics[-1].content.append(Paragraph(text=self._counted(lines[place])))
        return 1

    def _list(self, lines: Sequence[ReceivedParagraph]) -> int:
        first = lines[0]
        if first.listed:
            return _run(lines, lambda line: line.listed)
        for pattern in (_BULLET, _NUMBERED):
            if pattern.match(first.text):
                return _run(lines, _begins_with(pattern))
        return 0

    def _add_list(self, lines: Sequence[ReceivedParagraph]) -> None:
        topic = self._topics[-1]
        items = tuple(_NUMBERED.sub("", _BULLET.sub("", line.text)).strip() for line in lines)
        numbered = bool(_NUMBERED.match(lines[0].text))
        last = topic.content[-1] if topic.content else None
        lead = _SENTENCE.split(last.text)[-1] if isinstance(last, Paragraph) else ""
        gaps = Paragraph(text=lead).gaps if lead.rstrip().endswith(":") else ()
        topic.content.append(ItemList(items=items, numbered=numbered, counts=gaps[-1] if gaps else ""))

    def _total(self) -> str | None:
        last = self._topics[-1].content[-1] if self._topics[-1].content else None
        return last.gaps[-1] if isinstance(last, Paragraph) and last.gaps else None

    def _add_breakdown(self, heading: str, lines: Sequence[ReceivedParagraph]) -> None:
        total = self._total()
        assert total is not None, "asked for before"
        rows: list[Part] = []
        for line in lines:
            found = _PART.match(line.text) or _PART_AFTER.match(line.text)
            assert found is not None, "the run is made of such lines"
            title = found["title"].strip()
            rows.append(Part(count=self._count(found["number"], title, title, line.origin), title=title))
        self._topics[-1].content.append(Breakdown(total=total, parts=tuple(rows), heading=heading))

    def _counted(self, line: ReceivedParagraph) -> str:
        """Return the text of a paragraph with its counts taken out and named in their places."""
        text = " ".join(line.text.split())
        pieces: list[str] = []
        end = 0
        for found in _COUNT.finditer(text):
            if _NO_COUNT.match(found["noun"].lower()) or _inside_quotes(text, found.start()):
                continue
            verb = text[max(0, found.start() - 40) : found.start()].split()[-1:]
            title = " ".join([*verb, found["noun"]])
            sentence = _sentence_at(text, found.start())
            name = self._count(found["number"], title, sentence, line.origin)
            pieces += [_escaped(text[end : found.start()]), "{", name, "}"]
            end = found.end("number")
        return "".join([*pieces, _escaped(text[end:])])

    def _count(self, number: str, title: str, sentence: str, origin: Origin) -> str:
        topic = self._topics[-1]
        wanted = slug(title, "count")
        name, again = wanted, 1
        while any(count.identity == name for count in topic.counts):
            again += 1
            name = f"{wanted}_{again}"
        value = int(re.sub(r"\D", "", number))
        topic.counts.append(Count(identity=name, number=value, title=title))
        topic.sentences[name] = sentence
        figure = activity_figure(f"topic_{len(self._topics)}.{name}")
        self._written[figure] = Written(text=number, origin=origin)
        self._notes.reading(figure, number, str(value), origin, Confidence.CERTAIN)
        return name

    def _balances(self) -> Iterator[Balance]:
        """Yield the flow of drafts of decisions, where the report names each of its parts once."""
        found: dict[str, list[str]] = {role: [] for role in _FLOW}
        for number, topic in enumerate(self._topics, start=1):
            for name, sentence in topic.sentences.items():
                title = folded(next(count.title for count in topic.counts if count.identity == name))
                role = next(
                    (role for role, sign in _FLOW.items() if sign.search(folded(sentence)) and _DECIDED.search(title)), None
                )
                if role is not None:
                    found[role].append(f"topic_{number}.{name}")
        if all(len(names) == 1 for names in found.values()):
            yield Balance(result=found["result"][0], plus=(found["plus"][0], found["added"][0]), minus=(found["minus"][0],))


def _run(lines: Sequence[ReceivedParagraph], belongs: Callable[[ReceivedParagraph], bool]) -> int:
    """Return how many of the first *lines* belong together."""
    return next((place for place, line in enumerate(lines) if not belongs(line)), len(lines))


def _begins_with(*patterns: re.Pattern[str]) -> Callable[[ReceivedParagraph], bool]:
    return lambda line: any(pattern.match(line.text) for pattern in patterns)


def _is_heading(lines: Sequence[ReceivedParagraph], place: int) -> bool:
    text = lines[place].text.strip()
    follows = place + 1 < len(lines) and len(lines[place + 1].text) > len(text)
    return follows and len(text) < _HEADING and text[:1].isupper() and not re.search(r"[.:;,!?]$", text)


def _sentence_at(text: str, place: int) -> str:
    begin = max((found.end() for found in _SENTENCE.finditer(text[:place])), default=0)
    following = _SENTENCE.search(text, place)
    clause = text[begin : following.start() if following else len(text)]
    # A sentence may tell of several counts; the verb nearest before the number is its own.
    return tidy(clause[: place - begin].rpartition(",")[2] + clause[place - begin :].partition(",")[0])


def _inside_quotes(text: str, place: int) -> bool:
    return text.count("«", 0, place) > text.count("»", 0, place)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
