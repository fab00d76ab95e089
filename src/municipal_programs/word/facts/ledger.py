"""The figures of a document, numbered while its templates are filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from attrs import field, frozen

from municipal_programs.reports import Fact
from municipal_programs.word.facts.manifest_xml import fact_xml
from municipal_programs.word.facts.naming import bookmark_of, tag_of
from municipal_programs.word.facts.period import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["MARK", "FactLedger"]

MARK: Final = "fact"
"""The name of an element that stands in a ``w:t`` for a moment, and in no finished document; its ``n`` is the figure's number."""

_PLAIN: Final = re.compile("[A-Za-z0-9_.]*")
"""What needs no quoting, as most identities."""


@frozen(kw_only=True)
class FactLedger:
    """The figures that were placed, each with its number; the first one has the number 1.

    Args:
        years: The years that a figure without a year of its own is about.
    """

    years: str = ""
    _facts: list[Fact] = field(factory=list[Fact], init=False)
    _beside: dict[int, tuple[str, str]] = field(factory=dict[int, tuple[str, str]], init=False)
    _dropped: set[int] = field(factory=set[int], init=False)

    def __len__(self) -> int:
        return len(self._facts)

    def fact(self, number: int) -> Fact:
        """Return the figure of that *number*."""
        return self._facts[number - 1]

    def number(self, fact: Fact) -> int:
        """Take *fact* in; return its number."""
        self._facts.append(fact)
        return len(self._facts)

    def mark(self, fact: Fact, text: str) -> str:
        """Return *fact*, whose *text* is XML, as the inside of a ``w:t`` that holds other things too, until it can be parted."""
        return f'<w:{MARK} n="{self.number(fact)}">{text}</w:{MARK}>'

    def control(self, fact: Fact, run: str) -> str:
        """Return *fact* as a control inside of a bookmark, with *run*, the run that shows it, as XML."""
        number = self.number(fact)
        name, tag = bookmark_of(number, fact.identity), tag_of(fact.identity)
        tag = f'"{tag}"' if _PLAIN.fullmatch(tag) else quoteattr(tag)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:sdt><w:sdtPr><w:alias w:val={tag}/><w:tag w:val={tag}/>'
            f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{number}"/>'
        )

    def touch(self, number: int, before: str, after: str) -> None:
        """Say which digits or signs stand right beside the figure of that *number*."""
        self._beside[number] = (before, after)

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget the figures of these *numbers*: they do not stand in the document after all, or no control can be put around them."""
        self._dropped.update(numbers)

    @property
    def moved(self) -> dict[int, int]:
        """The number that each figure has in the manifest, where others were dropped; empty where all keep theirs."""
        if not self._dropped:
            return {}
        return {number: place for place, number in enumerate(self._kept(), start=1)}

    def said(self) -> Iterator[str]:
        """Return what the manifest says of each figure, in their order."""
        for number in self._kept():
            fact = self._facts[number - 1]
            yield fact_xml(fact, period_of(fact.identity, self.years), *self._beside.get(number, ("", "")))

    def _kept(self) -> Iterator[int]:
        return (number for number in range(1, len(self) + 1) if number not in self._dropped)
