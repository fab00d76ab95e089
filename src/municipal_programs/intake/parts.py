"""The parts of a document: each report that somebody put into it, with its letterhead, items, tables and signature."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from municipal_programs.intake.citations import citations_in
from municipal_programs.intake.folding import folded, stems, words_of
from municipal_programs.intake.received import ReceivedParagraph, ReceivedTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.received import Block

__all__ = ["Item", "ItemRole", "Part", "Signature", "parts_of"]

_LONGEST_TITLE_LINE: Final = 260
_MOST_TITLE_LINES: Final = 8
_LONGEST_HEADING: Final = 140
_REPORT: Final = re.compile(
    r"(?:[а-яіїєґ'-]+\s+){0,2}звіт(?:у|ність)?(?:\s|$)|інформація\s+(?:про|щодо)\s+(?:хід\s+|стан\s+|результати\s+)?викон|звітна інформація"
)
_OF_WORK: Final = re.compile(r"(?:роботу|діяльність)(?:(?!програм).)*\b(?:19|20)\d\d\s*(?:рік|року|роки|рр?\.)$")
"""The title of a report on a department's year, whole: the year is its last word."""
_PLAN: Final = re.compile(r"(?:(?:перелік|план)\s+)?заход(?:и|ів)(?:\s+(?:\S+\s+){0,4}програм|\s*$)")
"""The title of a plan, which is read where a document holds no report."""
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]\s*(?=\S)|(?P<roman>[IVXІХ]{1,4})\.\s+(?=\S)")
_DASHED: Final = re.compile(r"(?P<label>[^:\d–—-]{3,60})\s[-–—]\s(?P<said>\S.*)", re.DOTALL)
_ANNEX: Final = re.compile(r"додаток(?:\s*№?\s*\d+)?(?:\s+до\b.*)?")
_POSITION: Final = re.compile(
    r"(?:в\.?\s?о\.?\s+|т\.?\s?в\.?\s?о\.?\s+|перш\w+\s+)?(?:заступни\w+|начальни\w+|директор\w*|голов[аи]|завідувач\w*|керівни\w+|"
    r"секретар\w*|міськ\w+ голов\w+|виконавець|спеціаліст)\b"
)
_INITIALS: Final = r"[А-ЯІЇЄҐ]\.\s?(?:[А-ЯІЇЄҐ]\.\s?)?[А-ЯІЇЄҐ][а-яіїєґА-ЯІЇЄҐ'’ʼ-]+"
_FULL_NAME: Final = r"[А-ЯІЇЄҐ][а-яіїєґ'’ʼ]+\s+[А-ЯІЇЄҐ'’ʼ]{2,}(?:-[А-ЯІЇЄҐ]{2,})?"
_PERSON: Final = re.compile(r"[А-ЯІЇЄҐ][а-яіїєґ'’ʼ-]+(?:\s+[А-ЯІЇЄҐ][а-яіїєґ'’ʼ-]+){1,2}")
"""A name whose surname is not in capitals; only below an office is it known for one."""
_NAME: Final = re.compile(rf"(?:{_INITIALS}|{_FULL_NAME})\s*$")


class ItemRole(StrEnum):
    """What an item of a report tells."""

    APPROVAL = "approval"
    EXECUTOR = "executor"
    CO_EXECUTORS = "co_executors"
    TERM = "term"
    PURPOSE = "purpose"
    FUNDING = "funding"
    MEASURES = "measures"
    EVALUATION = "evaluation"
    CONCLUSION = "conclusion"
    ANNEX = "annex"
    OTHER = "other"


_LABELS: Final[tuple[tuple[ItemRole, tuple[tuple[str, ...], ...]], ...]] = (
    (
        ItemRole.APPROVAL,
        (("рішенн", "затверджен"), ("рішенням", "програм"), ("затверджен", "програм"), ("номер", "рішенн"), ("рішенн", "ради")),
    ),
    (ItemRole.CO_EXECUTORS, (("співвикона",),)),
    (ItemRole.EXECUTOR, (("відповідальн", "викона"), ("головн", "розпорядник"))),
    (ItemRole.TERM, (("термін",), ("строк",))),
    (ItemRole.CONCLUSION, (("висновк",), ("висновок",), ("пропозиц",))),
    (ItemRole.PURPOSE, (("мета", "програм"), ("мети", "програм"), ("мета",))),
    (ItemRole.EVALUATION, (("оцінк", "ефективн"), ("показник",))),
    (ItemRole.FUNDING, (("фінансув",), ("обсяг", "ресурс"))),
    (ItemRole.MEASURES, (("заход",), ("завдань",))),
)


_ANSWERED: Final = frozenset({ItemRole.EXECUTOR, ItemRole.CO_EXECUTORS, ItemRole.PURPOSE, ItemRole.TERM})
"""Items whose label may be parted from its text by a dash."""


@define(kw_only=True)
class Item:
    """A heading or a label, and the paragraphs that follow it.

    Args:
        role: What it tells.
        number: Its number as printed; may be empty.
        label: The words of the heading.
        inline: What stands behind the colon of a label.
        head: The paragraph of the heading; None for what stands before the first one.
        paragraphs: What follows it, up to the next heading.
        after_tables: How many tables of the part stand above it.
    """

    role: ItemRole
    number: str = ""
    label: str = ""
    inline: str = ""
    head: ReceivedParagraph | None = None
    paragraphs: list[ReceivedParagraph] = field(factory=list[ReceivedParagraph])
    after_tables: int = 0


@frozen(kw_only=True)
class Signature:
    """Who signed.

    Args:
        position: The office held.
        name: The name.
    """

    position: str
    name: str


@define(kw_only=True)
class Part:
    """One report.

    Args:
        letterhead: The lines above the title.
        title: The lines of the title.
        items: Its items in order; the first one has no heading.
        tables: Its tables, in order, each with the paragraph right above it.
        signatures: Who signed it, in order.
    """

    letterhead: list[ReceivedParagraph] = field(factory=list[ReceivedParagraph])
    title: list[ReceivedParagraph] = field(factory=list[ReceivedParagraph])
    items: list[Item] = field(factory=list[Item])
    tables: list[tuple[ReceivedTable, ReceivedParagraph | None]] = field(
        factory=list[tuple[ReceivedTable, ReceivedParagraph | None]]
    )
    signatures: list[Signature] = field(factory=list[Signature])

    @property
    def heading(self) -> str:
        """The title on one line."""
        return " ".join(" ".join(line.text.split()) for line in self.title)

    def is_rating(self, place: int) -> bool:
        """Say whether the table at *place*, from 0, is of an annex that works out how effective the program was."""
        above = [item for item in self.items if 0 < item.after_tables <= place]
        annex = next((number for number, item in enumerate(above) if item.role is ItemRole.ANNEX), len(above))
        return any(item.role is ItemRole.EVALUATION for item in above[annex:])


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """Part a document into the reports that it holds; a document without a title is one."""
    starts = list(_titles(blocks, _REPORT)) or list(_titles(blocks, _PLAN))[:1]
    if not starts:
        return [_part(blocks, None)]
    bounds = [_letterhead_start(blocks, start, end) for start, end in zip([0, *starts], starts, strict=False)]
    bounds[0] = 0
    return [
        _part(blocks[begin:end], title - begin)
        for begin, end, title in zip(bounds, [*bounds[1:], len(blocks)], starts, strict=True)
    ]


def _titles(blocks: Sequence[Block], named: re.Pattern[str]) -> Iterator[int]:
    """Yield where titles begin: a line that is *named* as one, with a program or a department in the lines after it."""
    table_or_start = True
    for place, block in enumerate(blocks):
        if isinstance(block, ReceivedTable):
            table_or_start = True
        elif table_or_start and len(block.text) < _LONGEST_TITLE_LINE and named.match(folded(block.text)):
            lines = list(_title_lines(blocks, place))
            following = folded(" ".join(line.text for line in lines))
            if any(word in following for word in ("програм", "роботу", "діяльн", "викон")) and not block.text.rstrip().endswith(
                ":"
            ):
                yield place
                table_or_start = False


def _title_lines(blocks: Sequence[Block], start: int) -> Iterator[ReceivedParagraph]:
    told = ""
    for place, block in enumerate(blocks[start : start + _MOST_TITLE_LINES]):
        if isinstance(block, ReceivedTable) or len(block.text) > _LONGEST_TITLE_LINE:
            return
        text = block.text.strip()
        ended = text.endswith((".", ";")) and not re.search(r"(?:рр?|роки?)\.$", text)
        if (
            place
            and not text.startswith("(")
            and (_NUMBERED.match(text) or block.listed or ended or _label(text) is not None or ":" in text or _cites(block))
        ):
            return
        yield block
        told = folded(f"{told} {text}")
        if _OF_WORK.search(told):
            return


def _cites(block: ReceivedParagraph) -> bool:
    return next(citations_in(block.text, block.origin), None) is not None


def _letterhead_start(blocks: Sequence[Block], after: int, title: int) -> int:
    """Return where the letterhead of a title begins: behind the signature, the table or the text that ends the report above."""
    place = title
    while place - 1 > after:
        block = blocks[place - 1]
        if isinstance(block, ReceivedTable) or len(block.text) > _LONGEST_TITLE_LINE or block.text.rstrip().endswith("."):
            break
        if _NAME.search(block.text) and not re.search(r"\bім\.|вул\.|майдан|площа", block.text):
            break
        place -= 1
    return place


def _part(blocks: Sequence[Block], title: int | None) -> Part:
    part = Part()
    body = 0
    if title is not None:
        part.letterhead = [block for block in blocks[:title] if isinstance(block, ReceivedParagraph)]
        part.title = list(_title_lines(blocks, title))
        body = title + len(part.title)
    part.items.append(Item(role=ItemRole.OTHER))
    last: ReceivedParagraph | None = None
    for block in blocks[body:]:
        if isinstance(block, ReceivedTable):
            signed = list(_signed(block))
            part.signatures += signed
            if not signed:
                part.tables.append((block, last))
            last = None
            continue
        last = block
        _take(part, block)
    _sign(part)
    return part


def _signed(table: ReceivedTable) -> Iterator[Signature]:
    """Yield the signatures of a table that holds nothing else: an office and a name in each row."""
    rows = [row.filled for row in table.rows if row.filled]
    pairs = [(_office(cells[0].text), " ".join(cells[-1].text.split())) for cells in rows]
    if all(
        len(cells) > 1 and _POSITION.match(folded(office)) and _NAME.fullmatch(name)
        for cells, (office, name) in zip(rows, pairs, strict=True)
    ):
        yield from (Signature(position=office, name=name) for office, name in pairs)


def _office(text: str) -> str:
    """Return the office of whoever signs, without a line in brackets below it that names the department."""
    first, *below = text.strip().split("\n")
    lines = [first, *(line for line in below if not (line.strip().startswith("(") and line.strip().endswith(")")))]
    return " ".join(" ".join(lines).split())


def _take(part: Part, block: ReceivedParagraph) -> None:
    item = _item(block)
    if item is None:
        part.items[-1].paragraphs.append(block)
        return
    item.after_tables = len(part.tables)
    part.items.append(item)


def _item(block: ReceivedParagraph) -> Item | None:
    """Return the item that a paragraph begins; None if it only goes on."""
    text = block.text.strip()
    found = _NUMBERED.match(text)
    number = (found["number"] or found["roman"]) if found else ""
    bare = text[found.end() :] if found else text
    role = _label(bare)
    label, colon, inline = _parted(bare, role)
    heads = bool(colon) and len(label) <= _LONGEST_HEADING
    if role is ItemRole.APPROVAL and len(bare) <= _LONGEST_HEADING and _cites(block):
        return Item(role=role, number=number, label=label.strip(" ."), head=block)
    short = len(bare) <= _LONGEST_HEADING and not (bare.endswith(";") or (bare.endswith(".") and not (number or block.listed)))
    if role is None or not (heads or short):
        return None
    return Item(role=role, number=number, label=label.strip(" ."), inline=inline.strip() if heads else "", head=block)


def _parted(text: str, role: ItemRole | None) -> tuple[str, str, str]:
    """Return a label, what parts it from its text, and the text: «Мета програми – …» says the same as «Мета програми: …»."""
    dashed = _DASHED.match(text) if role in _ANSWERED else None
    return (dashed["label"], "–", dashed["said"]) if dashed else text.partition(":")


def _label(text: str) -> ItemRole | None:
    """Return the role of the item that *text* labels, if its first words name one."""
    words = words_of(text.partition(":")[0])[:14]
    if not words:
        return None
    if _ANNEX.fullmatch(folded(text)):
        return ItemRole.ANNEX
    near = words[:5]
    for role, alternatives in _LABELS:
        if any(stems(words, alternative) and stems(near, alternative[:1]) for alternative in alternatives):
            return role
    return None


def _sign(part: Part) -> None:
    """Take the signature out of the last paragraphs."""
    if part.signatures:
        return
    last = part.items[-1].paragraphs
    tail = last[-6:]
    for place in range(len(tail) - 1, -1, -1):
        below = place > 0 and _POSITION.match(folded(tail[place - 1].text))
        found = _NAME.search(tail[place].text) or (_PERSON.fullmatch(tail[place].text.strip()) if below else None)
        if not found or len(tail[place].text) > _LONGEST_HEADING:
            continue
        before = [line.text for line in tail[:place]]
        begin = next((row for row in range(len(before) - 1, -1, -1) if _POSITION.match(folded(before[row]))), None)
        here = tail[place].text[: found.start()].strip(" \t_-–")
        own = bool(_POSITION.match(folded(here)))
        if not own and begin is None:
            continue
        lines = [here] if own or begin is None else [*before[begin:], here]
        position = " ".join(word for line in lines for word in line.split())
        part.signatures.append(Signature(position=position, name=" ".join(found[0].split())))
        taken = len(tail) - (place if own or begin is None else begin)
        dropped = last[len(last) - taken :]
        rest = [line for line in dropped if line not in tail[: place + 1]]
        part.items[-1].paragraphs = [*last[: len(last) - taken], *rest]
        return
