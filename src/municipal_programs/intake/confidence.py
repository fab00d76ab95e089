"""How sure a reading is, and the reading itself."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from municipal_programs.values import Origin

__all__ = ["Confidence", "Reading"]


class Confidence(StrEnum):
    """How sure it is that a value means what it was taken for."""

    CERTAIN = "certain"
    """It stands in its place, written as such things are written."""
    LIKELY = "likely"
    """Its place or its spelling had to be mended, in the only way that makes sense."""
    GUESSED = "guessed"
    """Nothing in the document says so; it is the most common case."""

    @staticmethod
    def weakest(*degrees: Confidence) -> Confidence:
        """Return the least sure of *degrees*; of none, `CERTAIN`."""
        return max(degrees, key=list(Confidence).index, default=Confidence.CERTAIN)


@frozen(kw_only=True)
class Reading:
    """A value as it was understood, beside the text that it was read from.

    Args:
        figure: Identity of the figure.
        text: The characters of the document, unedited; empty where it leaves blank what it ought to state.
        value: The value as people write it.
        origin: Where the text stands.
        confidence: How sure the reading is.
    """

    figure: str
    text: str
    value: str
    origin: Origin
    confidence: Confidence = Confidence.CERTAIN
