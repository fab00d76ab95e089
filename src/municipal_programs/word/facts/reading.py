"""The figures of a document, read back from the best carriers that are left."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.storage import PackageError, read_package
from municipal_programs.storage.xml import told_of_xml
from municipal_programs.word import _messages as say_of_packages
from municipal_programs.word.charts.reading import DrawnBar, drawn_charts
from municipal_programs.word.facts.carriers import Carrier, manifest_in
from municipal_programs.word.facts.errors import ManifestError
from municipal_programs.word.facts.manifest import Manifest, PlacedFact
from municipal_programs.word.facts.naming import tag_of
from municipal_programs.word.facts.page import Standing, standing_in
from municipal_programs.word.template.refusals import main_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from municipal_programs.word.errors import Place

__all__ = ["DocumentFacts", "FoundFact", "facts_in"]


@frozen(kw_only=True)
class FoundFact:
    """A figure that a document shows.

    Args:
        standing: How and where it stands on the page.
        fact: What the manifest knows of it; None where it knows nothing.
        number: Its number in the manifest; None with *fact*.
    """

    standing: Standing
    fact: PlacedFact | None = None
    number: int | None = None

    @property
    def identity(self) -> str:
        """Which figure it is; of one that the manifest does not know, what its control says, which may be shortened."""
        return self.standing.tag if self.fact is None else self.fact.identity

    @property
    def text(self) -> str:
        """What the page says."""
        return self.standing.text

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.standing.place


@frozen(kw_only=True)
class DocumentFacts:
    """What a document says of its figures.

    Args:
        facts: The figures on its pages, in their order, headers and footers last.
        manifest: What it knows of itself; None where that cannot be read.
        carriers: What the manifest was read from, the best first.
        disagreeing: Whether it carries another manifest, which says otherwise.
        spoiled: Whether it carries another copy of the manifest, which cannot be relied on.
        fault: Why there is no manifest; None where there is one.
        charts: The bars that each chart of its body draws.
    """

    facts: tuple[FoundFact, ...]
    manifest: Manifest | None = None
    carriers: tuple[Carrier, ...] = ()
    disagreeing: bool = False
    spoiled: bool = False
    fault: ManifestError | None = None
    charts: tuple[tuple[DrawnBar, ...], ...] = ()

    @property
    def missing(self) -> tuple[tuple[int, PlacedFact], ...]:
        """The figures that the manifest knows and no page shows, with their numbers."""
        seen = {found.number for found in self.facts}
        facts = () if self.manifest is None else self.manifest.facts
        return tuple((number, fact) for number, fact in enumerate(facts, start=1) if number not in seen)


def facts_in(content: bytes) -> DocumentFacts:
    """Return the figures of a .docx.

    Args:
        content: The bytes of a document, whoever saved it last.

    Raises:
        PackageError: If it is no Word document.
    """
    parts = read_package(content)
    try:
        return _facts(parts)
    except ValueError as error:
        raise PackageError(say_of_packages.BROKEN_XML(reason=told_of_xml(error))) from error


def _facts(parts: Mapping[str, bytes]) -> DocumentFacts:
    charts = tuple(drawn_charts(parts, main_part(parts)))
    try:
        carried = manifest_in(parts)
    except ManifestError as fault:
        return DocumentFacts(facts=tuple(FoundFact(standing=one) for one in standing_in(parts, ())), fault=fault, charts=charts)
    known = carried.manifest.facts
    standing = tuple(standing_in(parts, {tag_of(fact.identity) for fact in known}))
    return DocumentFacts(
        facts=_matched(standing, known),
        manifest=carried.manifest,
        carriers=carried.carriers,
        disagreeing=carried.disagreeing,
        spoiled=carried.spoiled,
        charts=charts,
    )


def _matched(standing: tuple[Standing, ...], known: tuple[PlacedFact, ...]) -> tuple[FoundFact, ...]:
    """Find for each figure on the page the one in the manifest: by its bookmark, or, where it has none, by its control."""
    numbers = _by_bookmark(standing, len(known))
    free: defaultdict[str, deque[int]] = defaultdict(deque)
    taken = set(numbers.values())
    for number, fact in enumerate(known, start=1):
        if number not in taken:
            free[tag_of(fact.identity)].append(number)
    found: list[FoundFact] = []
    for at, one in enumerate(standing):
        left = free[one.tag]
        own = numbers.get(at) or (left.popleft() if left else None)
        found.append(FoundFact(standing=one, fact=known[own - 1] if own else None, number=own))
    return tuple(found)


def _by_bookmark(standing: tuple[Standing, ...], count: int) -> dict[int, int]:
    """Return the number of each figure that has a bookmark of its own; the first of two that share one keeps it."""
    numbers: dict[int, int] = {}
    taken: set[int] = set()
    for at, one in enumerate(standing):
        if one.number is not None and 1 <= one.number <= count and one.number not in taken:
            numbers[at] = one.number
            taken.add(one.number)
    return numbers
