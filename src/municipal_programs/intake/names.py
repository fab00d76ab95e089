"""Departments and programs by their names, however each place of a document writes them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import define, field

from municipal_programs.intake.folding import folded, tidy, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Departments", "names_department", "program_key", "program_title", "same_program", "slug", "split_executors"]

_ORGANIZATION: Final = re.compile(
    r"департамент|управлінн|відділ|виконавч|виконком|служб|центр|комунальн|\bкп\b|\bкнп\b|\bку\b|апарат|рада|сектор|інспекц|агенц|"
    r"підприємств|заклад|школ|лікарн|музей|бібліотек|громадськ"
)
_OFFICE: Final = re.compile(
    r"(?:[а-яіїєґ'-]+ьке\s+)?(?:департамент|управління|відділ|сектор|служба|центр|виконавчий комітет|комунальн\w+ (?:підприємство|установа|заклад))\b"
)
_LATIN: Final = dict(
    zip(
        "абвгґдежзийклмнопрстуфіь'",
        [
            "a",
            "b",
            "v",
            "h",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "y",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "i",
            "",
            "",
        ],
        strict=True,
    )
) | {"є": "ie", "ї": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia"}
"""Ukrainian letters in Latin, as the Cabinet's resolution 55 of 2010 has them inside of words."""
_PLAIN: Final = {"із", "з", "зі", "та", "і", "й", "по", "щодо", "для", "при", "у", "в"}
_BELONGS: Final = {"міськ", "місто", "ради", "рада", "викон", "житло"}
_LONGEST_SLUG: Final = 40
_ALIKE: Final = 0.6
_PERIOD: Final = re.compile(
    r"(?:\s*(?:на|за)?\s*(?:період\s+)?(?:19|20)\d\d\s*[-–—]?\s*(?:(?:19|20)\d\d)?\s*(?:рок\w*|рік|рр?\.?)?)+\s*$", re.IGNORECASE
)


def slug(text: str, fallback: str = "department") -> str:
    """Return a short Latin name made of the first words of *text*."""
    words = [
        re.sub("[^a-z0-9]", "", "".join(_LATIN.get(char, char) for char in word)) for word in words_of(text) if word not in _PLAIN
    ]
    made = ""
    for word in filter(None, words):
        if made and len(made) + len(word) + 1 > _LONGEST_SLUG:
            break
        made = f"{made}_{word}" if made else word[:_LONGEST_SLUG]
    return made if made[:1].isalpha() else f"{fallback}_{made}".strip("_")


def split_executors(text: str) -> list[str]:
    """Return the departments that a cell of executors names, in order."""
    lines = re.split(r"\n+|;\s*", text)
    if len(lines) > 1 and not all(_ORGANIZATION.search(folded(line)) for line in lines if line.strip()):
        lines = [" ".join(lines)]
    parts: list[str] = []
    for line in lines:
        for piece in re.split(r",\s*", " ".join(line.split())):
            if parts and not _ORGANIZATION.match(folded(piece)):
                parts[-1] = f"{parts[-1]}, {piece}"
            elif piece.strip():
                parts.append(piece.strip())
    return [part.strip(" ,.;") for part in parts if re.search(r"[^\W\d_]{2,}", part)]


def names_department(line: str) -> bool:
    """Say whether a line is the name of a department and nothing else."""
    return _OFFICE.match(folded(line)) is not None and not line.rstrip().endswith((".", ":", ";"))


@define
class Departments:
    """The departments that a document names, each under one identity."""

    _spellings: dict[str, Counter[str]] = field(factory=dict[str, Counter[str]])

    def name(self, identity: str) -> str:
        """Return the name of a department as most places of the document write it."""
        return self._spellings[identity].most_common(1)[0][0]

    def identity(self, name: str) -> str:
        """Return the identity of the department that *name* names; a new name makes a new one."""
        plain = tidy(" ".join(name.split()))
        spelled = plain[:1].upper() + plain[1:]
        identity = self.known(name)
        if identity is None:
            identity = slug(plain)
            while identity in self._spellings:
                identity = f"{identity}_2"
        self._spellings.setdefault(identity, Counter())[spelled] += 1
        return identity

    def known(self, name: str) -> str | None:
        """Return the identity of the department that *name* resembles; None if it is a new one."""
        wanted = _key(name)
        if not wanted:
            return None
        scored = [(_likeness(wanted, _key(names.most_common(1)[0][0])), one) for one, names in self._spellings.items()]
        best = max(scored, default=(0, ""))
        return best[1] if best[0] >= _ALIKE else None


def _key(name: str) -> frozenset[str]:
    words = {word[:5] for word in words_of(name) if word not in _PLAIN and len(word) > 1}
    return frozenset(words - _BELONGS) or frozenset(words)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:  # a likeness is no figure
    shared = len(one & other)
    return max(shared / len(one | other), shared / min(len(one), len(other)) - 0.2 if min(len(one), len(other)) > 1 else 0)


def program_title(heading: str) -> tuple[str, str]:
    """Return the title of the program that a report's *heading* names, in the nominative, and the territory behind it."""
    plain = " ".join(tidy(heading).split())
    found = re.search(r"(?P<kind>(?:[а-яіїєґ'-]+\s+){0,5}програм[аиіу])\s*(?P<name>[«“\"].+[»”\"])?", plain, re.IGNORECASE)
    if not found:
        return "", ""
    kind = _nominative(found["kind"])
    rest = plain[found.end() :].strip()
    if found["name"]:
        territory = _PERIOD.sub("", re.sub(r"\(.*", "", rest)).strip(" ,.")
        return f"{kind} {found['name']}", territory
    return f"{kind} {_PERIOD.sub('', rest)}".strip(), ""


def _nominative(kind: str) -> str:
    """Return «міської цільової програми» as «Міська цільова програма»; words before the adjectives are dropped."""
    words = kind.split()
    adjectives: list[str] = []
    for word in reversed(words[:-1]):
        if not re.search(r"(?:ої|ою|ій|ну|ва|на|ка|ьку)$", word.lower()):
            break
        adjectives.insert(0, re.sub(r"(?:ої|ою|ій|у)$", "а", word))
    made = " ".join([*adjectives, "програма"])
    return made[:1].upper() + made[1:]


def program_key(title: str) -> frozenset[str]:
    """Return what tells programs apart: the words of the quoted name, without its years."""
    quoted = re.search(r"[«“\"](.+)[»”\"]", title)
    name = _PERIOD.sub("", (quoted[1] if quoted else title).strip('»”"'))
    return frozenset(
        word[:6] for word in words_of(re.sub(r"\d+", "", name)) if word not in _PLAIN and word not in {"на", "рок", "роки"}
    )


def same_program(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether two keys of programs mean the same one."""
    first, second = frozenset(one), frozenset(other)
    return not first or not second or len(first & second) >= _ALIKE * min(len(first), len(second))
