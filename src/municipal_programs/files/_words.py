"""Words of closed lists: written in Ukrainian, also known by their English identifiers."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from municipal_programs.errors import InvalidValueError
from municipal_programs.files import _messages as say
from municipal_programs.values.wording import comparison_key, shown

if TYPE_CHECKING:
    from municipal_programs.model import Named

__all__ = ["read_word", "word_of"]

_Word = TypeVar("_Word", bound="Named")


def word_of(words: type[_Word], text: str) -> _Word | None:
    """Return the one of *words* that *text* writes, in Ukrainian or as an identifier, in either case; None if there is none."""
    known = _spellings(words)
    return known.get(text) or known.get(comparison_key(text))  # nearly all are written as they are listed


def read_word(words: type[_Word], text: str) -> _Word:
    """Return the one of *words* that *text* writes.

    Raises:
        InvalidValueError: If there is none; it names the nearest and all that there are.
    """
    word = word_of(words, text)
    if word is not None:
        return word
    close = get_close_matches(comparison_key(text), _spellings(words), n=1)
    nearest = say.PERHAPS(name=_spellings(words)[close[0]].message) if close else say.NOTHING
    raise InvalidValueError(say.UNKNOWN_WORD(seen=shown(text), nearest=nearest, known=say.listed(w.message for w in words)))


@cache
def _spellings(words: type[_Word]) -> dict[str, _Word]:
    return {comparison_key(spelling): word for word in words for spelling in (word.message.uk, word.value)}
