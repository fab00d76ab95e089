"""Spaces that must not break, and apostrophes that must not matter."""

from __future__ import annotations

from re import compile as compiled
from unicodedata import normalize

from municipal_programs.values.wording._grammar import NBSP

__all__ = ["comparison_key", "fold_apostrophes", "no_break", "same_word"]

_APOSTROPHES = "\u2019\u02bc\u2018\u201b\u02b9\u2032\u00b4\u0060\uff07"
"""What stands for an apostrophe in the wild; U+2019 and U+02BC are the usual ones beside U+0027."""

_MONTH = "(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)"
_UNIT = (
    r"(?:[%₴]|(?:грн|гривень|гривні|гривня|тис|тисяч[аі]?|млн|мільйон(?:и|ів|а)?|коп|копійок|копійки|копійка|"
    r"рік|року|році|роки|років|роках|рр?|шт|год|хв|осіб|особи|особа|одиниць|одиниці|одиниця|місце)(?!\w))"
)
_KEPT_TOGETHER = tuple(
    compiled(f"({before}) (?={after})")
    for before, after in (
        ("[№§]", r"\S"),  # № 879
        ("[0-9]", "[0-9]{3}(?![0-9])"),  # 22 325
        ("[0-9]{4}", "[–—-] ?[0-9]{4}(?![0-9])"),  # 2018 - 2020
        (f"[0-9]{{4}}[ {NBSP}]?[–—-]", "[0-9]{4}(?![0-9])"),
        ("[0-9]", f"{_UNIT}|{_MONTH}"),  # 540,0 тис., 2018 року, 18 грудня
        (r"\b(?:тис\.|тисяч[аі]?|млн|мільйон(?:и|ів|а)?)", r"(?:грн|гривень)(?!\w)"),  # тис. грн
        (_MONTH, "[0-9]{4}"),  # грудня 2017
        (r"\b[А-ЯІЇЄҐ]\.", "[А-ЯІЇЄҐ]"),  # С. Сухомлин
        (r"\b(?:м|вул|просп|буд|ст|ч|п|пп|табл|рис)\.", r"\w"),  # м. Житомир, ст. 12
        (r"\S", "[–—] "),  # a dash begins no line
    )
)


def no_break(text: str) -> str:
    r"""Return *text* with no-break spaces where a line of a document must not break; nothing else changes.

    That is after №, § and short words like «м.» and «ст.», inside numbers, between a number and its unit or month, between
    an initial and the name, in a range of years, and before a dash. After a hyphen or dash that nothing parts from the number
    a line may break nevertheless: only another character could keep it there, and a text keeps its characters.

    Examples:
        >>> no_break("рішення № 879 від 18 грудня 2017 року")
        'рішення №\xa0879 від 18\xa0грудня\xa02017\xa0року'
        >>> no_break("5 200 600,0 тис. гривень")
        '5\xa0200\xa0600,0\xa0тис.\xa0гривень'
    """
    for pattern in _KEPT_TOGETHER:
        text = pattern.sub(rf"\1{NBSP}", text)
    return text


def fold_apostrophes(text: str) -> str:
    """Return *text* with every character that stands for an apostrophe as U+0027.

    Examples:
        >>> fold_apostrophes("зв’язок") == fold_apostrophes("звʼязок") == "зв'язок"
        True
    """
    for apostrophe in _APOSTROPHES:  # few texts have any, and a table of translation would be asked for each character
        text = text.replace(apostrophe, "'")
    return text


def comparison_key(text: str) -> str:
    """Return a key under which two spellings of the same words agree: apostrophes, case, spaces and composition folded.

    Examples:
        >>> comparison_key("  Управління по зв’язках ")
        "управління по зв'язках"
    """
    return " ".join(fold_apostrophes(normalize("NFC", text)).casefold().split())


def same_word(one: str, other: str) -> bool:
    """Say whether two texts are the same words, whichever apostrophe, case or spaces they are typed with.

    Examples:
        >>> same_word("Зв’язок", "зв'язок")
        True
    """
    return comparison_key(one) == comparison_key(other)
