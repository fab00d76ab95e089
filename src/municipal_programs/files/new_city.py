"""The file of a city that begins."""

from __future__ import annotations

import json
from typing import Final

from municipal_programs.files.city import CITY_FORMAT
from municipal_programs.model import City

__all__ = ["write_new_city"]

_TEXT: Final = """\
# Місто: підрозділи, які виконують програми, і строки, у які вони подають дані.
# Рядки, що починаються знаком «#», – пояснення; щоб увімкнути приклад, приберіть «#» на початку рядка.
format = {format}
name = {name}
# Позначення профілю громади (його приносить розширення); порожнє, якщо профілю немає.
profile = {profile}

[calendar]
# Скільки днів після кінця періоду мають підрозділи, щоб подати дані: за рік, півріччя, квартал.
annual_days = 31
half_year_days = 20
quarterly_days = 15

# Якщо на якийсь період призначено окремий день, він важливіший за дні, пораховані вище:
# [[calendar.due]]
# period = "2020"        # рік «2020», квартал «2020-Q2» або півріччя «2020-H1»
# date = "29.01.2021"

# Кожен підрозділ – окремий блок. Позначення (identity) – те саме, що в файлах програм: малі латинські літери, цифри, «_».
# [[departments]]
# identity = "culture"
# name = "Управління культури"
# superior = "Міська рада"
# requisites = {{ registry_code = "01234567", email = "culture@example.org" }}
# head = {{ position = "Начальник управління", name = "Прізвище та ім'я" }}
"""


def write_new_city(name: str, profile: str = "") -> str:
    """Return the text of a ``city.toml`` with its fields explained in Ukrainian, for a person to go on with.

    Args:
        name: Official name of the council or the community.
        profile: Identity of its profile; may be empty.

    Raises:
        InvalidValueError: If the name is blank.
    """
    city = City(name=name, profile=profile)
    return _TEXT.format(format=_quoted(CITY_FORMAT), name=_quoted(city.name), profile=_quoted(city.profile))


def _quoted(text: str) -> str:
    """Return *text* as a string of TOML, which takes what JSON writes, save for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
