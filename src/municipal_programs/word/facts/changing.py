"""What the data say now, against what a document was made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.storage import read_package
from municipal_programs.word.facts import _messages as say
from municipal_programs.word.facts.differences import Difference, DifferenceKind, unproven

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from municipal_programs.errors import Message
    from municipal_programs.word.errors import Place
    from municipal_programs.word.facts.manifest import Manifest, PlacedFact
    from municipal_programs.word.facts.reading import DocumentFacts

__all__ = ["changes", "differing_parts"]

_NAMED: Final = 3
"""Figures that a message names, of as many as there may be."""


def changes(document: DocumentFacts, fresh: Manifest, *, same_data: bool) -> Iterator[Difference]:
    """Yield the figures whose exact value the data give otherwise than the manifest of *document*, or not at all.

    Args:
        document: A document that has a manifest.
        fresh: The manifest of a document that was made anew in the same way.
        same_data: Whether it was made of the very data that the document carries; then nothing changed, and the manifest is false.
    """
    assert document.manifest is not None, "there is nothing to compare without a manifest"
    made, now = _by_identity(document.manifest), _by_identity(fresh)
    if same_data and document.manifest.templates != fresh.templates:
        yield from _of_other_templates(made, now)
        shared = made.keys() & now.keys()
        made, now = ({name: fact for name, fact in facts.items() if name in shared} for facts in (made, now))
    places = {found.identity: found.place for found in reversed(document.facts)}
    changed = say.AGAINST_ITS_OWN_DATA if same_data else say.CHANGED
    kind = DifferenceKind.CONTRADICTING if same_data else DifferenceKind.CHANGED
    for identity in dict.fromkeys((*made, *now)):
        old, new, place = made.get(identity), now.get(identity), places.get(identity)
        if old is not None and new is not None and old.value == new.value:
            continue
        wording = say.NEW_IN_DATA if old is None else say.GONE_FROM_DATA if new is None else changed
        was, becomes = (_text(fact) for fact in (old, new))
        if wording is say.CHANGED and was == becomes:
            wording = say.CHANGED_UNSEEN
        message = wording(where=_where(identity, place), old=was, new=becomes)
        yield Difference(kind=kind, message=message, identity=identity, place=place, old=was, new=becomes)


def _of_other_templates(made: Collection[str], now: Collection[str]) -> Iterator[Difference]:
    """Tell what only one of two documents shows that were made of the same data: neither a change nor a forgery."""
    for wording, here, there in ((say.NOT_GIVEN_NOW, made, now), (say.GIVEN_ONLY_NOW, now, made)):
        alone = [identity for identity in here if identity not in there]
        if alone:
            more = ", …" if len(alone) > _NAMED else ""
            yield unproven(wording(count=len(alone), identities=", ".join(alone[:_NAMED]) + more))


def differing_parts(content: bytes, fresh: bytes) -> Iterator[Difference]:
    """Yield the parts of a document that are not, byte by byte, those of one that was made anew.

    Raises:
        PackageError: If one of them is no package.
    """
    here, there = read_package(content), read_package(fresh)
    for part in sorted(here.keys() | there.keys()):
        if here.get(part) != there.get(part):
            wording = say.PART_ADDED if part not in there else say.PART_MISSING if part not in here else say.PART_DIFFERS
            yield Difference(kind=DifferenceKind.REBUILT, message=wording(part=part), old=part)


def _by_identity(manifest: Manifest) -> dict[str, PlacedFact]:
    """Return the first fact of each identity, charts last; that all of them agree is looked at elsewhere."""
    first: dict[str, PlacedFact] = {}
    for fact in (*manifest.facts, *(bar.fact for bar in manifest.bars if bar.fact.identity)):
        first.setdefault(fact.identity, fact)
    return first


def _text(fact: PlacedFact | None) -> str:
    return "" if fact is None else fact.text


def _where(identity: str, place: Place | None) -> Message | str:
    return identity if place is None else say.PLACED_AT(identity=identity, place=place.message)
