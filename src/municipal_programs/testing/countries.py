"""Made-up programs of many communities, one on a line: the same seed gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

__all__ = ["sample_country_lines", "write_sample_country"]

_FIRST, _LAST = 2018, 2020
_TERM: Final = f"{_FIRST}–{_LAST}"
_YEARS: Final = tuple(str(year) for year in range(_FIRST, _LAST + 1))
_SOURCE: Final = "місцевий бюджет"
_OFFICES: Final = 3
_SLIPS: Final = 10
"""Of as many programs one has a passport that promises another sum than its measures."""
_UNMEASURED: Final = 8
"""Of as many programs one has no actual values of its indicators."""


def write_sample_country(
    path: str | os.PathLike[str], *, communities: int, programs: int = 30, measures: int = 25, seed: int = 0
) -> None:
    """Write the programs of a made-up country to the file at *path*; the arguments are those of `sample_country_lines`.

    Raises:
        OSError: If it cannot be written.
    """
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(sample_country_lines(communities=communities, programs=programs, measures=measures, seed=seed))


def sample_country_lines(*, communities: int, programs: int = 30, measures: int = 25, seed: int = 0) -> Iterator[str]:
    """Yield the programs of a made-up country for 2018–2020, each a line of JSON with its line break.

    Each measure has money planned, allocated and disbursed in each year. In some programs the passport promises another sum, and some were
    never measured, so that there is something to find.

    Args:
        communities: Number of communities, one or more.
        programs: Number of programs of each, one or more.
        measures: Number of measures of each program, one or more.
        seed: What the money, the slips and the indicators depend on.
    """
    chance = Random(seed)  # noqa: S311 - nothing secret
    for community in range(1, communities + 1):
        for number in range(1, programs + 1):
            yield json.dumps(_program(community, number, measures, chance), ensure_ascii=False) + "\n"


def _program(community: int, number: int, size: int, chance: Random) -> dict[str, Any]:
    offices = [f"department_{place}" for place in range(1, _OFFICES + 1)]
    amounts = [[chance.randrange(1, 1_000_000) for _ in _YEARS] for _ in range(size)]
    promised = [sum(of_year) for of_year in zip(*amounts, strict=True)]
    if chance.randrange(_SLIPS) == 0:
        promised[0] += chance.randrange(1, 1_000_000)
    return {
        "format": "municipal-programs/program/1",
        "title": f"Цільова програма {number}",
        "territory": f"Зразкової територіальної громади {community:04}",
        "term": _TERM,
        "purpose": f"Мета програми {number}",
        "approved_by": {"number": str(number), "date": "18.12.2017"},
        "passport": {
            "responsible_executor": offices[0],
            "co_executors": offices[1:],
            "sources": [_SOURCE],
            "planned": _money(promised),
        },
        "departments": [{"identity": office, "name": f"Управління {place}"} for place, office in enumerate(offices, start=1)],
        "tasks": [
            {
                "title": f"Завдання програми {number}",
                "measures": [_measure(place, of_years, offices) for place, of_years in enumerate(amounts, start=1)],
            }
        ],
        "indicators": list(_indicators(offices[0], chance)),
    }


def _measure(number: int, amounts: list[int], offices: list[str]) -> dict[str, Any]:
    money = _money(amounts)
    return {
        "number": str(number),
        "title": f"Провести заходи {number}",
        "executors": [offices[number % len(offices)]],
        "term": _TERM,
        "planned": money,
        "allocated": money,
        "disbursed": money,
        "narrative": "Роботи завершено, мешканці задоволені.",
    }


def _money(amounts: list[int]) -> dict[str, Any]:
    return {_SOURCE: {year: f"{write_number(amount, 2)} грн" for year, amount in zip(_YEARS, amounts, strict=True)}}


def _indicators(office: str, chance: Random) -> Iterator[dict[str, Any]]:
    is_measured = chance.randrange(_UNMEASURED) > 0
    for group in ("затрат", "продукту", "ефективності", "якості"):
        indicator: dict[str, Any] = {
            "number": "1",
            "title": f"Показник {group}",
            "group": group,
            "kind": "кількість",
            "department": office,
            "unit": "од.",
            "direction": "стимулятор",
            "accumulation": "сума",
            "targets": dict.fromkeys(_YEARS, "100"),
        }
        if is_measured:
            indicator["actuals"] = {year: str(chance.randrange(70, 121)) for year in _YEARS}
        yield indicator
