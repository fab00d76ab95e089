"""Texts as a comparison sees them: no lookalike letters, no odd spaces or apostrophes, no case."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from municipal_programs.values.wording import comparison_key

__all__ = ["REMEMBERED", "folded", "stems", "tidy", "words_of"]

REMEMBERED: Final = 4096
"""Texts whose form for comparison is kept: a cell is looked at many times, and a row's neighbours resemble it."""
_CYRILLIC: Final = str.maketrans("ABCEHIKMOPTXYaceiopxyk", "АВСЕНІКМОРТХУасеіорхук")
"""Latin letters that a keyboard leaves inside Ukrainian words, and what they stand for."""
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES: Final = re.compile("[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_WORD: Final = re.compile(r"[а-яіїєґa-z][а-яіїєґa-z']*|%|№")
_LATIN: Final = re.compile("[A-Za-z]")
_MIXED: Final = re.compile(r"[A-Za-z]*[А-Яа-яІіЇїЄєҐґ][A-Za-zА-Яа-яІіЇїЄєҐґ']*")
_SHORTEST: Final = 5
_SHORT: Final = 7
_ALIKE: Final = {True: 0.8, False: 0.87}
"""How much of a stem a word must have, for short stems and long ones: one letter may be wrong, an ending may not."""


@lru_cache(maxsize=REMEMBERED)
def tidy(text: str) -> str:
    """Return *text* without invisible characters, every run of spaces as one, Latin letters inside Ukrainian words mended."""
    plain = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
    if not _LATIN.search(plain):
        return plain
    return _MIXED.sub(lambda found: found[0].translate(_CYRILLIC), plain)


@lru_cache(maxsize=REMEMBERED)
def folded(text: str) -> str:
    """Return the key under which two spellings of *text* agree."""
    return comparison_key(tidy(text))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text*, folded, with «№» and «%» among them."""
    return tuple(_WORD.findall(folded(text)))


def stems(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Say whether each of the stems *wanted* begins one of *words*, a slip of the keyboard allowed."""
    return all(any(_begins(word, stem) for word in words) for stem in wanted)


@lru_cache(maxsize=REMEMBERED)
def _begins(word: str, stem: str) -> bool:
    if word.startswith(stem):
        return True
    if len(stem) < _SHORTEST or len(word) < _SHORTEST - 1 or word[0] != stem[0]:  # short words resemble too much
        return False
    return SequenceMatcher(None, word[: len(stem)], stem).ratio() >= _ALIKE[len(stem) < _SHORT]
