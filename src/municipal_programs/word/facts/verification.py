"""What came of holding a document against the data."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.word.facts.differences import Difference
from municipal_programs.word.facts.reading import DocumentFacts

__all__ = ["Verification"]


@frozen(kw_only=True)
class Verification:
    """What came of holding a document against the data.

    Args:
        document: The figures of the document, as they were read back.
        differences: What does not hold: first what the document is made to hold against itself, then what the data say otherwise.
        remarks: What was lost on the way, and makes the answer less sure although it does not differ.
    """

    document: DocumentFacts
    differences: tuple[Difference, ...]
    remarks: tuple[Message, ...]

    @property
    def holds(self) -> bool:
        """Whether every figure of the document is proven to be what the data say."""
        return not self.differences
