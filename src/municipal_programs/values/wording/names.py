"""Names of people as they sign: «О.В. Стежко», and since ДСТУ 4163:2020 «Олена СТЕЖКО»."""

from __future__ import annotations

from municipal_programs.values.wording.typography import no_break

__all__ = ["write_signature"]

_PATRONYMICS = ("ич", "іч", "вна", "чна")
"""How a patronymic ends, in small letters."""
_LONGEST = 3
"""Words of a name: given name, patronymic, surname."""


def write_signature(name: str, *, initials: bool) -> str:
    r"""Write the name of whoever signs, as far as *name* allows; what it does not tell is not invented.

    A word in capitals is the surname, and so is the first of three words if only the last one can be a patronymic. A name that is given
    with initials stays as it is, since nobody can tell the given name from them.

    Args:
        name: «Олена Вікторівна Стежко», «Стежко Олена Вікторівна», «Олена СТЕЖКО» or «О.В. Стежко».
        initials: Whether the standard wants initials and the surname, and not the given name and the surname in capitals.

    Examples:
        >>> write_signature("Олена Вікторівна Стежко", initials=False), write_signature("Олена СТЕЖКО", initials=True)
        ('Олена\xa0СТЕЖКО', 'О.\xa0Стежко')
        >>> write_signature("Стежко Олена Вікторівна", initials=True), write_signature("О.В. Стежко", initials=False)
        ('О.В.\xa0Стежко', 'О.В.\xa0Стежко')
    """
    words = name.split()
    if "." in name or not 1 < len(words) <= _LONGEST:
        return no_break(name)
    surname = words.pop(_place_of_surname(words))
    if initials:
        return f"{''.join(f'{word[0]}.' for word in words)}\N{NO-BREAK SPACE}{_capitalized(surname)}"
    return f"{_capitalized(words[0])}\N{NO-BREAK SPACE}{surname.upper()}"


def _place_of_surname(words: list[str]) -> int:
    in_capitals = [place for place, word in enumerate(words) if word.isupper()]
    if len(in_capitals) == 1:
        return in_capitals[0]
    could_be_patronymics = [word.lower().endswith(_PATRONYMICS) for word in words[1:]]
    return 0 if could_be_patronymics == [False, True] else len(words) - 1


def _capitalized(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
