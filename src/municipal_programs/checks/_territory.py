"""Whether two names of a community can be those of one, however they are inflected."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from municipal_programs.values.wording import comparison_key

__all__ = ["are_of_different_places"]

_OF_ANY_COMMUNITY: Final = re.compile(
    r"(?:міст|міськ|сел|селищ|селищн|сіл|сільськ|район|районн|област|обласн|обл|громад|територіальн|об'єднан|рад|виконавч|комітет|департамент"
    r"|управлінн|україн)[^\W\d]{0,3}"
)
"""A word that any community has in its name, in whatever case; «Радомишль» is none."""
_TELLING: Final = 3
"""Letters from which on a word names a place; shorter ones are «м.» and «та»."""
_ALIKE: Final = 4
"""Letters that two forms of one name begin with alike, as «Рівне» and «Рівненська»; one less where a name is no longer than that."""


def are_of_different_places(one: str, other: str) -> bool:
    """Tell whether no word that names a place in *one* can be a form of any in *other*.

    Where either names no place, nobody can tell, and they are not called different.
    """
    here, there = _places(one), _places(other)
    return bool(here and there) and not any(_may_be_one(first, second) for first in here for second in there)


def _places(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_']+(?:'[^\W\d_']+)*", comparison_key(name))
    return [word for word in words if len(word) >= _TELLING and not _OF_ANY_COMMUNITY.fullmatch(word)]


def _may_be_one(first: str, second: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return shared >= min(_ALIKE, len(first) - 1, len(second) - 1)
