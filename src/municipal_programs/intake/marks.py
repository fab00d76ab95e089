"""What stands for a row until the program gives it a key."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.intake import _messages as say

__all__ = ["Marks"]

_MARK: Final = re.compile(r"@\d+(?![\d])")


@frozen
class Marks:
    """The keys that the program gave to drafts, by their marks."""

    keys: dict[str, str]
    indicators: set[str]

    def figure(self, figure: str) -> str:
        """Return *figure* with the identity that its mark stands for."""
        return _MARK.sub(lambda found: self._full(found[0]), figure)

    def subject(self, subject: str) -> str:
        """Return the subject of a related decision, in which the kind stands before the mark."""
        return _MARK.sub(lambda found: self.keys.get(found[0], found[0]), subject)

    def message(self, message: Message) -> Message:
        """Return *message* with what a person calls its marks."""
        return Message(uk=_MARK.sub(self._called, message.uk), en=_MARK.sub(self._called_in_english, message.en))

    def _full(self, mark: str) -> str:
        return f"{'indicator' if mark in self.indicators else 'measure'}.{self.keys[mark]}"

    def _called(self, found: re.Match[str]) -> str:
        return self._words(found[0]).uk

    def _called_in_english(self, found: re.Match[str]) -> str:
        return self._words(found[0]).en

    def _words(self, mark: str) -> Message:
        wording = say.INDICATOR if mark in self.indicators else say.MEASURE
        return wording(number=self.keys.get(mark, mark).rpartition(".")[2])
