"""What a column holds, as its heading tells."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from attrs import frozen

from municipal_programs.intake.folding import folded, stems, words_of
from municipal_programs.model import FundingSource
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, MoneyUnit

__all__ = [
    "MONEY",
    "PROSE",
    "VALUES",
    "Role",
    "TableKind",
    "money_unit_in",
    "names_fund",
    "roles_of",
    "source_in",
    "year_in",
]


class TableKind(StrEnum):
    """What a table lists."""

    MEASURES = "measures"
    INDICATORS = "indicators"
    SUMMARY = "summary"
    """The money of each department, source or year, and no measures."""


class Role(StrEnum):
    """What a column of a table of measures or of indicators holds."""

    NUMBER = "number"
    TASK = "task"
    MEASURE = "measure"
    TERM = "term"
    YEAR = "year"
    """The year that the money of the row is of."""
    EXECUTORS = "executors"
    SOURCE = "source"
    PLANNED = "planned"
    ALLOCATED = "allocated"
    DISBURSED = "disbursed"
    SHARE = "share"
    """What of the amount beside it comes from one fund of a budget."""
    DEVIATION = "deviation"
    PERCENT = "percent"
    EXPECTED = "expected_result"
    NARRATIVE = "narrative"
    GROUP = "group"
    INDICATOR = "indicator"
    UNIT = "unit"
    BASELINE = "baseline"
    TARGET = "target"
    ACTUAL = "actual"
    EXPLANATION = "explanation"
    CORRECTIVE = "corrective_action"
    UNKNOWN = "unknown"


MONEY: Final = frozenset({Role.PLANNED, Role.ALLOCATED, Role.DISBURSED})
VALUES: Final = frozenset({Role.TARGET, Role.ACTUAL, Role.BASELINE})
PROSE: Final = frozenset(
    {Role.TASK, Role.MEASURE, Role.EXPECTED, Role.NARRATIVE, Role.INDICATOR, Role.EXPLANATION, Role.CORRECTIVE}
)


@frozen
class _Sign:
    """Stems that a heading has, all of them, and how surely they tell the role."""

    role: Role
    stems: tuple[str, ...]
    weight: int


def _signs(role: Role, **weighed: str) -> list[_Sign]:
    """Return the signs of *role*: by weight (``w9="a+b, c"``), alternatives parted by commas, stems that go together by plus."""
    return [
        _Sign(role, tuple(alternative.strip().split("+")), int(weight[1:]))
        for weight, alternatives in weighed.items()
        for alternative in alternatives.split(",")
    ]


_SHARED: Final = [
    *_signs(Role.NUMBER, w10="№, номер+рядка, номер+порядку", w4="номер"),
    *_signs(Role.DEVIATION, w9="відхилен, різниц"),
    *_signs(Role.PERCENT, w9="%, відсот, рівень+викон"),
]
_OF_MEASURES: Final = [
    *_SHARED,
    *_signs(Role.DISBURSED, w9="факт+фінанс, профінанс, касов, факт+видатк, факт+обсяг", w8="факт, освоєн, використан+кошт"),
    *_signs(
        Role.ALLOCATED,
        w8="річн+обсяг, передбач+бюджет, затвердж+бюджет, уточнен, кошторис, призначен, виділен, обсяг+звітн+рік, план+звітн+рік",
    ),
    *_signs(
        Role.PLANNED,
        w7="орієнтовн, прогнозн+обсяг, план+обсяг, заплан, план+фінанс, передбач+програм, затвердж+програм",
        w5="план, обсяг+фінанс, прогнозн, передбач, затвердж, вартіст, сума, обсяг",
    ),
    *_signs(
        Role.NARRATIVE,
        w10="пояснен+відхилен, причин+відхилен",
        w9="інформац+викон, стан+викон, хід+викон, причин+невикон, стисл+опис, результат+викон, стан+реаліз, викон+заход+опис",
        w6="результат, примітк, пояснен, причин, досягн",
        w4="виконан",
    ),
    *_signs(Role.EXPECTED, w10="очікуван"),
    *_signs(Role.TASK, w8="пріоритет, напрям", w6="завдан", w4="ціль, цілі"),
    *_signs(Role.MEASURE, w9="зміст+захо, перелік+захо, назва+захо, найменуван+захо", w6="захо, захід", w4="зміст, найменуван"),
    *_signs(Role.TERM, w8="термін, строк", w6="період"),
    *_signs(Role.EXECUTORS, w8="виконавц, виконавець, відповідальн", w5="учасник"),
    *_signs(Role.SOURCE, w8="джерел"),
]
_OF_INDICATORS: Final = [
    *_SHARED,
    *_signs(Role.GROUP, w10="груп+показник, вид+показник, тип+показник"),
    *_signs(Role.INDICATOR, w9="найменуван+показник, назва+показник", w5="показник"),
    *_signs(Role.UNIT, w10="одиниц, од+вим"),
    *_signs(Role.TARGET, w7="план, цільов, заплан", w6="затвердж, передбач, очікуван, прогноз"),
    *_signs(Role.ACTUAL, w8="факт, досягнут", w4="викон, звітн"),
    *_signs(Role.BASELINE, w8="вихідн, базов, попередн, початк"),
    *_signs(Role.EXPLANATION, w10="пояснен+відхилен, причин+відхилен", w9="причин, пояснен", w6="примітк, обґрунт"),
    *_signs(Role.CORRECTIVE, w10="виправлен, вжит, усунен"),
]
_SIGNS: Final = {TableKind.MEASURES: _OF_MEASURES, TableKind.INDICATORS: _OF_INDICATORS}
_YEAR_AND_NOUN: Final = 2
_YEARS: Final = re.compile(r"(?:рік|роки)(?: (?:викон|фінанс|реаліз)\w+)?")
_FUND: Final = re.compile(r"(?:загальн|спеціальн)\w*\s+фонд|\bбюджет\w*\s+розвитку|\b[зс]ф\b")
_ORDINAL: Final = re.compile(r"(?:n|no|п|з)\s*[/.]?\s*п\.?")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)")
_UNITS: Final = (
    (MoneyUnit.THOUSAND, re.compile(r"тис(?:яч[аі]?)?\.?\s*(?:грн|гривень|₴)")),
    (MoneyUnit.MILLION, re.compile(r"(?:млн|мільйон\w*)\.?\s*(?:грн|гривень|₴)")),
    (MoneyUnit.HRYVNIA, re.compile(r"грн|гривень|гривні|₴")),
)
_SOURCES: Final = (
    (FundingSource.STATE, re.compile(r"держав\w*|\bдб\b|субвенц\w*")),
    (FundingSource.REGIONAL, re.compile(r"обласн\w*|\bоб\b")),
    (
        FundingSource.COMMUNITY,
        re.compile(r"місцев\w*|міськ\w*|бюджет\w*\s+(?:м\.|міста|громади|територіальн\w*|отг|тг)|селищн\w*|сільськ\w*|\bмб\b"),
    ),
    (FundingSource.OTHER, re.compile(r"інш\w*|власн\w*|грант\w*|спонсор\w*|позабюджет\w*|благод\w*|кошти підпри\w*")),
)


def roles_of(heading: str, kind: TableKind) -> list[tuple[Role, int]]:
    """Return what a column under *heading* may hold in a table of that *kind*, the surest first, each with its weight."""
    if _ORDINAL.fullmatch(folded(heading)):
        return [(Role.NUMBER, 10)]
    if kind is TableKind.MEASURES and _YEARS.fullmatch(folded(heading)):
        return [(Role.YEAR, 9), (Role.TERM, 8)]
    words = words_of(heading)
    weights: dict[Role, int] = {}
    for sign in _SIGNS[kind]:
        if sign.weight > weights.get(sign.role, 0) and stems(words, sign.stems):
            weights[sign.role] = sign.weight
    if not weights and kind is TableKind.MEASURES and year_in(heading) and len(words) <= _YEAR_AND_NOUN:
        return [(Role.PLANNED, 3)]
    return sorted(weights.items(), key=lambda told: -told[1])


def year_in(text: str) -> int | None:
    """Return the one calendar year that *text* names; None where it names none or several."""
    years = {int(year) for year in _YEAR.findall(text) if FIRST_YEAR <= int(year) <= LAST_YEAR}
    return years.pop() if len(years) == 1 else None


def money_unit_in(text: str) -> MoneyUnit | None:
    """Return the unit of money that *text* names, if it names one."""
    plain = folded(text)
    return next((unit for unit, pattern in _UNITS if pattern.search(plain)), None)


def source_in(text: str) -> FundingSource | None:
    """Return whose money *text* names, if it names one."""
    plain = folded(text)
    return next((source for source, pattern in _SOURCES if pattern.search(plain)), None)


def names_fund(text: str) -> bool:
    """Say whether *text* names a fund of a budget, general or special, rather than whose budget it is."""
    return _FUND.search(folded(text)) is not None
