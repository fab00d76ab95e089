"""Telling whoever waits how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

__all__ = ["Tell", "each_told"]

_Item = TypeVar("_Item")

Tell: TypeAlias = Callable[[int, int], None]
"""Takes how many parts are done, and of how many."""


def each_told(items: Sequence[_Item], tell: Tell | None) -> Iterator[_Item]:
    """Yield each of *items*, and tell before it and after the last how many are done.

    Args:
        items: The parts.
        tell: Who is told; None where nobody waits.
    """
    for done, item in enumerate(items):
        if tell is not None:
            tell(done, len(items))
        yield item
    if tell is not None:
        tell(len(items), len(items))
