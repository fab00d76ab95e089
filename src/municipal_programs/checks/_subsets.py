"""The smallest sets of amounts that add up to a sum, found within a bounded number of steps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from municipal_programs.checks._terms import Term

__all__ = ["MOST_SETS", "MOST_STEPS", "subsets"]

MOST_STEPS: Final = 200_000
"""Sets that are looked at before the search gives up: a fraction of a second, whatever the number of rows."""
MOST_SETS: Final = 20
"""Sets that are kept: where more add up to the sum, none of them would be believed."""


class _Exhausted(Exception):  # noqa: N818 - the end of a budget is no error, and never leaves this module
    """The steps are spent."""


class _Search:
    """A search for sets of one size, largest amounts first; it carries the steps that are left."""

    def __init__(self, items: Sequence[Term], wanted: int, slack: Fraction | int, released: int) -> None:
        self._items = sorted(items, key=lambda item: (-item.value.amount.kopiykas, item.identity))
        self._wanted = wanted
        self._slack = slack
        self._released = released
        self._steps = MOST_STEPS

    def of_size(self, size: int) -> Iterator[tuple[Term, ...]]:
        """Yield each set of *size* items that share no row and add up to the sum.

        Raises:
            _Exhausted: If the steps are spent before all sets were looked at.
        """
        yield from self._extended((), 0, size, self._wanted)

    def _extended(self, chosen: tuple[Term, ...], start: int, size: int, missing: int) -> Iterator[tuple[Term, ...]]:
        if not size:
            if abs(missing) <= self._slack - self._released * sum(item.value.slack for item in chosen):
                yield chosen
            return
        for place in range(start, len(self._items)):
            item = self._items[place]
            amount = item.value.amount.kopiykas
            self._steps -= 1
            if self._steps < 0:
                raise _Exhausted
            if amount * size < missing - self._slack:
                return
            if amount <= missing + self._slack and not any(item.members & other.members for other in chosen):
                yield from self._extended((*chosen, item), place + 1, size - 1, missing - amount)


def subsets(
    items: Sequence[Term], wanted: int, slack: Fraction | int, sizes: Iterable[int], released: int = 0
) -> tuple[list[tuple[Term, ...]], bool]:
    """Return the sets of the smallest size that add up to *wanted*, and whether the search gave up before it could tell.

    At most `MOST_SETS` are returned, those of the largest amounts.

    Args:
        items: What may be chosen; two items that share a row are never chosen together.
        wanted: The sum, in kopiykas, above zero.
        slack: How far a sum may lie from it.
        sizes: The sizes to try, the smallest first.
        released: How often the slack of what is chosen is taken from *slack* again: once where it leaves the total.
    """
    search = _Search(items, wanted, slack, released)
    for size in sizes:
        found: list[tuple[Term, ...]] = []
        try:
            found.extend(islice(search.of_size(size), MOST_SETS))
        except _Exhausted:
            return found, True
        if found:
            return found, False
    return [], False
