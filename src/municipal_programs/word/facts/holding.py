"""Whether the pages of a document say what it was made with."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from municipal_programs.values import Money
from municipal_programs.values.wording import write_money
from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.bars import differences_in_charts
from municipal_programs.word.facts.carriers import Carrier
from municipal_programs.word.facts.differences import Difference, DifferenceKind, unproven
from municipal_programs.word.facts.exact import exact_text
from municipal_programs.word.facts.manifest import decimals_of
from municipal_programs.word.facts.naming import tag_of
from municipal_programs.word.facts.saying import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from municipal_programs.errors import Message
    from municipal_programs.word.facts.manifest import PlacedFact
    from municipal_programs.word.facts.reading import DocumentFacts, FoundFact

__all__ = ["differences_within", "remarks_on"]

_DIGITS: Final = re.compile(r"\d+")


def differences_within(document: DocumentFacts) -> Iterator[Difference]:
    """Yield what does not hold between the pages of a document and its manifest, and within each of them."""
    if document.manifest is None:
        assert document.fault is not None, "a document without a manifest says why"
        yield unproven(document.fault.message)
        yield from _disagreeing(document.facts)
        return
    known = document.manifest.facts
    if document.disagreeing:
        yield unproven(say.CARRIERS_DISAGREE())
    if known and all(found.fact is None for found in document.facts):
        yield unproven(say.NOT_OF_THIS_DOCUMENT(count=len(known)))
        return
    moved = _moved(document.facts)
    if 2 * sum(map(_is_relabeled, document.facts)) > len(known):
        yield unproven(say.OF_ANOTHER_DOCUMENT())
        return
    texts: dict[str, list[str]] = {}
    for fact in known:
        texts.setdefault(tag_of(fact.identity), []).append(fact.text)
    for found in document.facts:
        yield from _added(found, texts) if found.fact is None else _differing(found, found.fact)
        if found.number is not None and found.number in moved:
            stood = _stood(known, found.number)
            yield _difference(DifferenceKind.MOVED, say.MOVED(where=_where(found), new=found.text, old=stood), found)
    yield from _missing(document)
    yield from _disagreeing(document.facts)
    yield from differences_in_charts(document.manifest.bars, document.charts)
    for fact in (*known, *(bar.fact for bar in document.manifest.bars)):
        yield from _contradicting(fact)


def remarks_on(document: DocumentFacts) -> Iterator[Message]:
    """Say what was lost on the way, and what is therefore less sure although nothing differs."""
    if len(document.carriers) == 1 and not document.disagreeing:
        names = {Carrier.XML_PART: say.IN_XML_PART(), Carrier.PROPERTIES: say.IN_PROPERTIES()}
        wording = say.CARRIER_SPOILED if document.spoiled else say.CARRIER_LOST
        yield wording(left=names[document.carriers[0]])
    unread = sum(bool(bars) and all(bar.behind is None for bar in bars) for bars in document.charts)
    if unread:
        yield say.WORKBOOKS_UNREAD(count=unread)
    standing = [found.standing for found in document.facts if found.fact is not None]
    for wording, lost in (
        (say.CONTROLS_LOST, sum(not one.tag for one in standing)),
        (say.BOOKMARKS_LOST, sum(one.number is None for one in standing)),
    ):
        if lost:
            yield wording(lost=lost, count=len(standing))


def _stood(known: Sequence[PlacedFact], number: int) -> Message:
    """Say where the figure of that *number* stood in the document as made."""
    return say.STOOD_AFTER(identity=known[number - 2].identity) if number > 1 else say.STOOD_FIRST()


def _is_relabeled(found: FoundFact) -> bool:
    """Say whether the control of a figure names another one than its bookmark."""
    return found.fact is not None and bool(found.standing.tag) and found.standing.tag != tag_of(found.fact.identity)


def _added(found: FoundFact, texts: Mapping[str, Sequence[str]]) -> Iterator[Difference]:
    """Tell a copy, a figure that nobody knows, and one that says otherwise than the figure whose identity it bears."""
    made = texts.get(found.standing.tag, ())
    if made and _squeezed(found.text) not in map(_squeezed, made):
        message = say.DISAGREEING(where=_where(found), old=made[0], new=found.text)
        yield _difference(DifferenceKind.DISAGREEING, message, found, old=made[0])
        return
    wording = say.ADDED_COPY if not found.standing.tag or made else say.ADDED_UNKNOWN
    yield _difference(DifferenceKind.ADDED, wording(where=_where(found), new=found.text), found)


def _differing(found: FoundFact, fact: PlacedFact) -> Iterator[Difference]:
    """Compare a figure on the page with the same one in the manifest; spaces do not count."""
    one = found.standing
    if _is_relabeled(found):
        message = say.RELABELED(where=_where(found), old=fact.identity, new=one.tag)
        yield _difference(DifferenceKind.CONTRADICTING, message, found, old=fact.identity, new=one.tag)
    pending = _squeezed(one.text) != _squeezed(one.original)
    if pending:
        message = say.PENDING(where=_where(found), old=one.original, new=one.text)
        yield _difference(DifferenceKind.PENDING, message, found, old=one.original)
    # What touches a figure is read as part of it, and a program that saves a document may shift the end of a bookmark.
    made = fact.text if pending else fact.before + fact.text + fact.after
    seen = one.original if pending else one.before + one.text + one.after
    if _squeezed(made) != _squeezed(seen):
        message = say.EDITED(where=_where(found), old=made, new=seen)
        yield _difference(DifferenceKind.EDITED, message, found, old=made, new=seen)


def _missing(document: DocumentFacts) -> Iterator[Difference]:
    seen = {found.number for found in document.facts}
    before = ""
    for number, fact in enumerate(() if document.manifest is None else document.manifest.facts, start=1):
        if number in seen:
            before = fact.identity
            continue
        after = say.MISSING_AFTER(identity=before) if before else ""
        message = say.MISSING(identity=fact.identity, old=fact.text, after=after)
        yield Difference(kind=DifferenceKind.MISSING, message=message, identity=fact.identity, old=fact.text)


def _disagreeing(facts: Sequence[FoundFact]) -> Iterator[Difference]:
    """Compare the figures that stand in several places: their exact values, or, where nothing tells them, their texts.

    Texts are compared where they are written alike, with the same number of decimals; else one may be rounded, in another unit, or a
    date in words.
    """
    first: dict[tuple[str, str], FoundFact] = {}
    for found in facts:
        other = first.setdefault((found.identity, "" if found.fact is not None else _form_of(found.text)), found)
        if found.identity and _meaning(found) != _meaning(other):
            message = say.DISAGREEING(where=_where(found), old=other.text, new=found.text)
            yield _difference(DifferenceKind.DISAGREEING, message, found, old=other.text)


def _form_of(text: str) -> str:
    return f"{_DIGITS.sub('0', _squeezed(text))} {decimals_of(text)}"


def _meaning(found: FoundFact) -> object:
    return _squeezed(found.text) if found.fact is None else found.fact.value


def _contradicting(fact: PlacedFact) -> Iterator[Difference]:
    if not says(fact.text, fact.value, fact.unit):
        value = write_money(fact.value) if isinstance(fact.value, Money) else exact_text(fact.value)[1]
        message = say.CONTRADICTING(identity=fact.identity, old=value, new=fact.text)
        yield Difference(kind=DifferenceKind.CONTRADICTING, message=message, identity=fact.identity, old=value, new=fact.text)


def _moved(facts: Sequence[FoundFact]) -> set[int]:
    """Return the numbers of the fewest figures of the body that would have to move for all to stand in their order again.

    All others are the longest increasing subsequence of the numbers. The order of headers and footers is nobody's.
    """
    numbers = [found.number for found in facts if found.number is not None and not found.place.part]
    ends: list[int] = []  # the last number of the best sequence of each length
    longest: list[int] = []  # the length of the best sequence that ends with each number
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
        longest.append(at)
    kept: set[int] = set()
    wanted = len(ends) - 1
    for number, length in zip(reversed(numbers), reversed(longest), strict=True):
        if length == wanted:
            kept.add(number)
            wanted -= 1
    return set(numbers) - kept


def _where(found: FoundFact) -> Message:
    return say.PLACED_AT(identity=found.identity, place=found.place.message)


def _difference(kind: DifferenceKind, message: Message, found: FoundFact, old: str = "", new: str | None = None) -> Difference:
    seen = found.text if new is None else new
    return Difference(kind=kind, message=message, identity=found.identity, place=found.place, old=old, new=seen)


def _squeezed(text: str) -> str:
    return "".join(text.split())
