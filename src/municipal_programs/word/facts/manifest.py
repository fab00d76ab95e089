"""What a document knows of itself: which figures stand in it, exact, and what they were made from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from attrs import field, frozen

from municipal_programs.reports import FactValue

__all__ = ["VERSION", "Manifest", "PlacedBar", "PlacedFact", "Provenance", "decimals_of"]

VERSION: Final = 1
"""The version of the manifest that is written, and the newest that is read."""
_DECIMALS: Final = re.compile(r"\d,(\d+)")


def decimals_of(text: str) -> int:
    """Return how many digits follow the first decimal comma in *text*."""
    found = _DECIMALS.search(text)
    return len(found[1]) if found else 0


@frozen(kw_only=True)
class PlacedFact:
    """A figure where it stands in a document.

    Args:
        identity: Which figure it is, whole.
        value: The figure itself, exact.
        unit: The unit that the document gives it in; empty where there is none.
        text: How the document writes it.
        period: The year or years that it is about, such as ``2019`` or ``2018-2020``; empty where it is about none.
        before: The digits or sign right before it on the page, where text of the template touches it.
        after: The same, right after it.
    """

    identity: str
    value: FactValue
    text: str
    unit: str = ""
    period: str = ""
    before: str = ""
    after: str = ""

    @property
    def decimals(self) -> int:
        """How many digits follow the decimal comma on the page."""
        return 0 if isinstance(self.value, str) else decimals_of(self.text)


@frozen(kw_only=True)
class PlacedBar:
    """A figure that a chart draws.

    Args:
        chart: Number of the chart in the document, from 1.
        heading: What stands above the chart.
        series: What the legend calls the bar.
        category: What it is for, as the axis says.
        fact: The figure; its text is what is drawn, and its identity is empty where the chart was given a bare number.
    """

    chart: int
    heading: str
    series: str
    category: str
    fact: PlacedFact


@frozen(kw_only=True)
class Provenance:
    """What a document was made from.

    Args:
        library: The version of this library.
        kind: The kind of document, such as ``final``.
        period: The reporting period as the command writes it; empty where the kind is of none.
        amendment: Number of the decision that a comparative table is for, with its date where others share it; empty for others.
        draft: Whether missing values are shown as such.
        years: The years that figures without one of their own are about, such as ``2018-2020``.
        revision: The last decision that shaped the data, its number and date; for other files, what tells one issue of them from another.
        documents: The data whole, a text in JSON for each file.
    """

    library: str = ""
    kind: str = ""
    period: str = ""
    amendment: str = ""
    draft: bool = False
    years: str = ""
    revision: str = ""
    documents: tuple[str, ...] = ()

    @property
    def digests(self) -> tuple[str, ...]:
        """The SHA-256 of each of the data files, as JSON."""
        return tuple(sha256(document.encode()).hexdigest() for document in self.documents)


@frozen(kw_only=True)
class Manifest:
    """What travels with a document.

    Args:
        provenance: What it was made from.
        templates: The SHA-256 of the template of each section, by the section's identity, in the order of the document.
        facts: The figures in the order of the document, headers and footers last; the first one has the number 1.
        bars: The figures that charts draw, in the order of charts, series and categories.
    """

    provenance: Provenance
    templates: Mapping[str, str] = field(factory=dict[str, str])
    facts: tuple[PlacedFact, ...] = ()
    bars: tuple[PlacedBar, ...] = ()
