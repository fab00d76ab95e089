"""The order of a report's sections: declared, never the order in which plugins were installed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from municipal_programs.errors import Message, perhaps
from municipal_programs.reports import _messages as say
from municipal_programs.reports.section import Placeholder, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Outline", "Position", "outline_of"]

_Part: TypeAlias = Section | Placeholder


class Position(IntEnum):
    """The places of a report that sections name; any whole number between them is a place too."""

    OPENING = 100
    FUNDING = 500
    MEASURES = 510
    EVALUATION = 600
    INDICATORS = 610
    CONCLUSION = 700
    SIGNATURE = 900
    ANNEX = 1000


@frozen(kw_only=True)
class Outline:
    """The order of a report (порядок розділів).

    Args:
        sections: The sections, and what stands for missing ones, in order.
        faults: The wishes that contradict each other, by the identity of the section whose wish is not granted.
        gaps: The wishes that name a section which is not in the report, likewise; that may be as intended.
    """

    sections: tuple[Section | Placeholder, ...]
    faults: Mapping[str, Message] = field(factory=dict[str, Message])
    gaps: Mapping[str, Message] = field(factory=dict[str, Message])


def outline_of(sections: Iterable[Section | Placeholder], departments: Sequence[str]) -> Outline:
    """Return *sections* in the order of the report; there always is one.

    Positions ascend; at one position, what speaks for no department comes first, then follow *departments*, then identities. A
    section that wishes to stand after or before others and does not yet is moved right behind the last, or right before the
    first of them, with those of one wish in the order that they had. Wishes that lead in a circle are not granted.

    Args:
        sections: The sections of all plugins, in any order.
        departments: Identities of the departments in the order of the report's subject.
    """
    rank = {"": 0, **{identity: place for place, identity in enumerate(departments, start=1)}}
    parts = sorted(sections, key=lambda part: (part.position, rank.get(part.department, len(rank)), part.identity))
    there = {part.identity: part for part in parts}
    wishes = {part.identity: _wished(part) & there.keys() for part in parts}
    faults: dict[str, Message] = {}
    row = _Row(parts)
    for mover, circle in _by_dependence(wishes):
        if circle:
            faults[mover] = say.ORDER_IN_A_CIRCLE(section=mover, circle=" → ".join(circle))
        elif not row.grant(there[mover]):
            faults[mover] = say.ORDER_IMPOSSIBLE(section=mover, wishes=", ".join(sorted(wishes[mover])))
    return Outline(sections=tuple(row), faults=faults, gaps=_gaps(parts, there))


class _Row:
    """Sections in a row, each with those that were moved to stand right before and right behind it."""

    def __init__(self, parts: Iterable[_Part]) -> None:
        self._roots = list(parts)
        self._before: dict[str, list[_Part]] = {}
        self._behind: dict[str, list[_Part]] = {}

    def __iter__(self) -> Iterator[_Part]:
        return self._with_moved(self._roots)

    def _with_moved(self, parts: Iterable[_Part]) -> Iterator[_Part]:
        for part in parts:
            yield from self._with_moved(self._before.get(part.identity, ()))
            yield part
            yield from self._with_moved(self._behind.get(part.identity, ()))

    def grant(self, part: _Part) -> bool:
        """Move *part* if it does not stand where it wishes to, and tell whether it then does."""
        assert isinstance(part, Section), "what stands for a section has no wishes"
        row = [standing.identity for standing in self]
        after = [identity for identity in row if identity in part.after]
        before = [identity for identity in row if identity in part.before]
        place = row.index(part.identity)
        if after and row.index(after[-1]) > place:
            self._move(part, self._behind.setdefault(after[-1], []))
        elif before and row.index(before[0]) < place:
            self._move(part, self._before.setdefault(before[0], []))
        row = [standing.identity for standing in self]
        place = row.index(part.identity)
        return all(row.index(identity) < place for identity in after) and all(row.index(identity) > place for identity in before)

    def _move(self, part: _Part, to: list[_Part]) -> None:
        self._roots.remove(part)
        to.append(part)


def _wished(part: _Part) -> set[str]:
    return {*part.after, *part.before} if isinstance(part, Section) else set()


def _by_dependence(wishes: Mapping[str, set[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each section with wishes after those that it names, with the circle that it stands in, empty for none."""
    done: set[str] = set()

    def visit(identity: str, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for named in sorted(wishes[identity] - done):
            if named not in path:
                yield from visit(named, (*path, named))
        if wishes[identity] and identity not in done:
            yield identity, _circle(identity, wishes)
        done.add(identity)

    for identity in wishes:
        yield from visit(identity, (identity,))


def _circle(start: str, wishes: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the shortest way from *start* along wishes back to it; empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for named in sorted(wishes[way[-1]] - seen):
            if named == start:
                return (*way, start)
            seen.add(named)
            ways.append((*way, named))
    return ()


def _gaps(parts: Iterable[_Part], there: Iterable[str]) -> dict[str, Message]:
    known = set(there)
    missing = {part.identity: sorted(_wished(part) - known) for part in parts}
    return {
        identity: say.ORDER_NAMES_NOBODY(section=identity, names=", ".join(names), nearest=perhaps(names[0], known))
        for identity, names in missing.items()
        if names
    }
