"""Programs at the edges of what a council may enter, made up to lay out every document of."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.model import (
    Amendment,
    CouncilDecision,
    Exclusion,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
)
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["LONG_WORD", "crowded", "lacking", "title"]

_WORDS: Final = [
    "забезпечення",
    "здійснення",
    "комплексних",
    "заходів",
    "щодо",
    "впровадження",
    "сучасних",
    "інформаційно-телекомунікаційних",
    "технологій",
    "у",
    "діяльність",
    "виконавчих",
    "органів",
    "міської",
    "ради",
]
LONG_WORD: Final = "Дванадцятикілометровогазопровідновимірювальнокомплексний" * 2
"""No line has room for it."""
_TERM: Final = YearRange(2021, 2030)
_DEPARTMENTS: Final = ("public_relations", "council_support")
_TASKS, _MEASURES = 4, 50


def title(first: int, words: int = 60) -> str:
    """Return a title of so many words; another *first* gives another title."""
    return " ".join(_WORDS[(first + place) % len(_WORDS)] for place in range(words)).capitalize()


def crowded(sample: TargetProgram) -> TargetProgram:
    """Return *sample* with 200 measures of titles of sixty words over ten years, a task without any, and 29 of them excluded."""
    tasks = [
        PriorityTask(title=title(task), measures=tuple(_measure(task * _MEASURES + place) for place in range(1, _MEASURES + 1)))
        for task in range(_TASKS)
    ]
    groups = (IndicatorGroup.OUTPUT, IndicatorGroup.QUALITY)
    excluding = Amendment(
        decision=CouncilDecision(number="9", date=dt.date(2022, 1, 2)),
        changes=tuple(Exclusion(measure=str(number), reason=title(number, 70)) for number in range(1, 30)),
    )
    return evolve(
        sample,
        title=f"Міська цільова програма «{title(3)}»",
        term=_TERM,
        passport=evolve(sample.passport, planned=_money(4, 987_654_321_12)),
        tasks=(*tasks, PriorityTask(title="Завдання без заходів")),
        indicators=tuple(_indicator(n, group, owner) for owner in _DEPARTMENTS for group in groups for n in range(1, 12)),
        amendments=(excluding,),
        executions=(),
    )


def lacking(sample: TargetProgram) -> TargetProgram:
    """Return *sample* with one measure that says nothing but its title, one indicator, and a decision that gives no reason."""
    bare = Measure(number="1", title="Захід", executors=_DEPARTMENTS[:1], term=sample.term)
    missed = Indicator(
        number="1",
        title="Показник",
        group=IndicatorGroup.QUALITY,
        kind=IndicatorKind.COUNT,
        department=_DEPARTMENTS[0],
        targets=(Observation(year=2023, value=Decimal(2)),),
    )
    excluding = Amendment(
        decision=CouncilDecision(number="9", date=dt.date(2022, 1, 2)), changes=(Exclusion(measure="2", reason=""),)
    )
    return evolve(
        sample,
        title="Програма",
        territory="",
        passport=ProgramPassport(responsible_executor=_DEPARTMENTS[0]),
        departments=tuple(evolve(department, head=None) for department in sample.departments),
        tasks=(PriorityTask(title="Завдання", measures=(bare, evolve(bare, number="2"))),),
        indicators=(missed,),
        amendments=(excluding,),
        executions=(),
    )


def _measure(number: int) -> Measure:
    owner = _DEPARTMENTS[number % 2]
    planned = _money(1 + number % 3, 1_234_567_89 + number) if number % 11 else ()
    return Measure(
        number=str(number),
        title=title(number) if number % 7 else LONG_WORD,
        executors=(owner,) if number % 4 else tuple(dict.fromkeys((owner, *_DEPARTMENTS))),
        term=_TERM,
        planned=planned,
        disbursed=tuple(line for line in planned if line.year and line.year < 2024) if number % 5 else (),
        expected_result=title(number, 20) if number % 3 else "",
        narrative=title(number, 900 if number == 50 else 120) if number % 6 else "",
    )


def _money(sources: int, kopiykas: int) -> tuple[FundingLine, ...]:
    return tuple(
        FundingLine(source=source, year=year, amount=Money(kopiykas + year))
        for source in list(FundingSource)[:sources]
        for year in _TERM
    )


def _indicator(number: int, group: IndicatorGroup, owner: str) -> Indicator:
    return Indicator(
        number=str(number),
        title=title(number) if number % 3 else LONG_WORD,
        group=group,
        kind=IndicatorKind.COUNT,
        department=owner,
        unit="штук" if number % 2 else "",
        explanation=title(number, 80) if number % 2 else "",
        targets=tuple(Observation(year=year, value=Decimal(1_000_000 + year)) for year in _TERM) if number % 4 else (),
        actuals=tuple(Observation(year=year, value=Decimal(999_999)) for year in range(2021, 2024)) if number % 5 else (),
    )
