"""The order of a report's sections: declared, never the order in which plugins were installed."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.reports import _messages as say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from municipal_programs.reports.section import Placeholder, Section

__all__ = ["OutlineError", "Position", "in_order"]


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


class OutlineError(MunicipalProgramsError):
    """Sections that cannot stand together in one report."""


def in_order(sections: Iterable[Section | Placeholder], departments: Sequence[str]) -> tuple[Section | Placeholder, ...]:
    """Return *sections*, and what stands for missing ones, in the order of the report.

    Args:
        sections: The sections of all plugins, in any order.
        departments: Identities of the departments in the order of the report's subject; of two sections at one position,
            the one without a department comes first, then they follow this order.

    Raises:
        OutlineError: If two sections have one identity.
    """
    listed = tuple(sections)
    twice = sorted(identity for identity, times in Counter(s.identity for s in listed).items() if times > 1)
    if twice:
        raise OutlineError(say.SECTION_STANDS_TWICE(seen=", ".join(twice)))
    rank = {identity: place for place, identity in enumerate(departments, start=1)}
    rank[""] = 0
    last = len(rank)
    return tuple(sorted(listed, key=lambda section: (section.position, rank.get(section.department, last), section.identity)))
