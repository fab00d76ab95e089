"""Counts in a sentence and the list that follows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.values.wording import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CountedList", "count_before_list", "counted_lists"]

_WORDS: Final = {
    "два": 2, "дві": 2, "двох": 2, "три": 3, "трьох": 3, "чотири": 4, "чотирьох": 4, "п'ять": 5, "п'яти": 5, "шість": 6,
    "шести": 6, "сім": 7, "семи": 7, "вісім": 8, "восьми": 8, "дев'ять": 9, "дев'яти": 9, "десять": 10, "десяти": 10,
}  # fmt: skip
"""Numbers that reports write in words."""
_NUMBER: Final = rf"(?<![\w.,№/-])(?P<number>[1-9]\d{{0,2}}|{'|'.join(_WORDS)})(?![\w.,/%-]|\s?(?:рок|рік|грн|тис|%|ст\.|год))"
_CUE: Final = r"(?:наступн|так)\w+|а саме|серед яких"
_PREPOSITION: Final = r"\b(?:на|у|в|до|для|про|з|із|зі|від|по|щодо|за|під|при|через)\b"
_NOUNS: Final = r"(?P<between>[^:;.!?\d]{1,120})"
_INTRODUCTION: Final = re.compile(rf"{_NUMBER}{_NOUNS}:\s*$", re.IGNORECASE)
_NOT_ALL: Final = re.compile(
    r"\b(?:зокрема|серед них|наприклад|переважно)\b|\b(?:у|в) (?:т\. ?ч\.|тому числі)|\bтощо\b|\bта ін(?:ш|\b)|\b[іта]+ т\. ?[дп]\b|\bі інш"
)
_QUOTED: Final = re.compile(r"«[^«»]*»")
_MARK: Final = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–—•·*])\s*\S")
_JOINED: Final = re.compile(r",|\b(?:та|і|й|також)\b")
_CLAUSE: Final = re.compile(r"[\d:;()«»]|(?:[аеуяєї]но|[иу]то|ться|лися|лося|лась)\b")
"""What a list of names has not: figures, further lists, and verbs («роботи виконано, територію прибрано»)."""
_LONGEST_NAME: Final = 4
"""Words in an item of a list that is parted by commas alone."""
_FEWEST: Final = 2
"""Items in the shortest list that is a list."""


@frozen(kw_only=True)
class CountedList:
    """A count and the list that follows it.

    Args:
        words: The sentence up to the colon, as it is written.
        count: The number that it names.
        items: How many items follow.
    """

    words: str
    count: int
    items: int


def counted_lists(text: str) -> Iterator[CountedList]:
    """Yield each count in *text* that is followed by a list which claims to be complete."""
    for colon in (place for place, letter in enumerate(text) if letter == ":"):
        sentence = _sentence_before(text, colon)
        count = count_before_list(f"{sentence}:")
        rest = text[colon + 1 :]
        items = _items_after(rest)
        if count is None or _NOT_ALL.search(comparison_key(sentence)):
            continue
        if items >= _FEWEST:
            yield CountedList(words=sentence, count=count, items=items)
        elif not items and _FEWEST <= (most := _most_items_after(rest)) < count:
            yield CountedList(words=sentence, count=count, items=most)


def count_before_list(sentence: str) -> int | None:
    """Return the number that *sentence*, which ends in a colon, announces a list with; None if it announces none.

    The list has to be of what was counted: «проведено 5 навчань на такі теми:» is, «4 кампанії на радіостанціях:» is not, since
    the stations are not what was counted.
    """
    key = comparison_key(sentence)
    found = _INTRODUCTION.search(key)
    if found is None or _NOT_ALL.search(key):
        return None
    if re.search(_PREPOSITION, found["between"]) and not re.search(_CUE, found["between"]):
        return None
    number = found["number"]
    return _WORDS[number] if number in _WORDS else int(number)


def _sentence_before(text: str, colon: int) -> str:
    before = text[:colon]
    start = max(before.rfind(mark) for mark in ("\n", ". ", "! ", "? ", "; "))
    return before[start + 1 :].strip()


def _most_items_after(rest: str) -> int:
    """Return how many items a list of names and commas has at most, for a comma may stand within one; zero for no such list."""
    sentence = re.split(r"[.!?](?=\s|$)|\n", rest, maxsplit=1)[0]
    key = comparison_key(sentence)
    if _NOT_ALL.search(key) or _CLAUSE.search(key):
        return 0
    items = [item.split() for item in _JOINED.split(key)]
    return len(items) if all(0 < len(item) <= _LONGEST_NAME for item in items) else 0


def _items_after(rest: str) -> int:
    """Return how many items the list has that begins *rest*; zero where it is none, or not all of it can be told."""
    lines = [line for line in rest.split("\n")[1:] if line.strip()] if not rest.split("\n", 1)[0].strip() else []
    if lines:
        marked = [bool(_MARK.match(line)) for line in lines]
        return marked.index(False) if False in marked else len(marked)
    sentence = re.split(r"[.!?](?=\s|$)|\n", rest, maxsplit=1)[0]
    if _NOT_ALL.search(comparison_key(sentence)):
        return 0
    if ";" in sentence:
        return len([item for item in sentence.split(";") if item.strip()])
    unquoted = comparison_key(_QUOTED.sub("", sentence)).replace("та", "").replace("і", "")
    return len(_QUOTED.findall(sentence)) if not unquoted.strip(" ,") else 0
