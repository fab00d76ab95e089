"""Made-up cities of any size: the same seed gives the same folder."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from municipal_programs.app import delivery_file, new_city
from municipal_programs.files import CITY_FILE, write_delivery, write_program
from municipal_programs.model import (
    CouncilDecision,
    DeliveredMeasure,
    Delivery,
    Department,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    ReportingPeriod,
    TargetProgram,
)
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

__all__ = ["write_sample_city"]

_FIRST, _LAST = 2018, 2020
_TERM = YearRange(first=_FIRST, last=_LAST)
_OF_A_PROGRAM = 3
"""Departments that carry out one program, at most."""
_PERIOD = ReportingPeriod(year=_LAST)


def write_sample_city(
    folder: str | os.PathLike[str],
    *,
    seed: int = 0,
    programs: int = 40,
    departments: int = 25,
    measures: int = 1000,
    profile: str = "",
) -> None:
    """Write a made-up city for 2018–2020 into *folder*; about two thirds of the departments have delivered for 2020.

    Args:
        folder: A folder that is empty or not there yet.
        seed: What the money and the deliveries depend on.
        programs: Number of programs, one or more.
        departments: Number of departments, one or more.
        measures: Number of measures over all programs, shared out as evenly as can be; as many as there are programs, or more.
        profile: Identity of the profile of its council.

    Raises:
        StorageError: If it cannot be written.
    """
    chance = Random(seed)  # noqa: S311 - nothing secret
    root = Path(folder)
    offices = [Department(identity=f"department_{number}", name=f"Управління {number}") for number in range(1, departments + 1)]
    new_city(root, name="Місто", profile=profile)
    with (root / CITY_FILE).open("a", encoding="utf-8", newline="\n") as file:
        for office in offices:
            file.write(f"\n[[departments]]\nidentity = {json.dumps(office.identity)}\nname = {_quoted(office.name)}\n")
    for number in range(1, programs + 1):
        share = measures * number // programs - measures * (number - 1) // programs
        own = tuple(chance.sample(offices, k=min(_OF_A_PROGRAM, len(offices))))
        program = _program(number, share, own, chance)
        path = root / "programs" / f"program_{number:03}" / "program.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(write_program(program), encoding="utf-8", newline="\n")
        for delivery in _deliveries(program, chance):
            target = delivery_file(path, delivery)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(write_delivery(delivery), encoding="utf-8", newline="\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _program(number: int, size: int, own: tuple[Department, ...], chance: Random) -> TargetProgram:
    measures = tuple(
        Measure(
            number=str(position),
            title=f"Захід {position} програми {number}",
            executors=(own[position % len(own)].identity,),
            term=_TERM,
            planned=tuple(_line(year, chance.randrange(1, 1_000_000)) for year in _TERM),
        )
        for position in range(1, size + 1)
    )
    promised = {
        year: sum((line.amount for measure in measures for line in measure.planned if line.year == year), Money(0))
        for year in _TERM
    }
    return TargetProgram(
        title=f"Міська цільова програма {number}",
        term=_TERM,
        purpose=f"Мета програми {number}",
        approved_by=CouncilDecision(number=str(100 + number), date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(
            responsible_executor=own[0].identity,
            co_executors=tuple(office.identity for office in own[1:]),
            sources=(FundingSource.COMMUNITY,),
            planned=tuple(FundingLine(source=FundingSource.COMMUNITY, year=year, amount=sum_) for year, sum_ in promised.items()),
        ),
        departments=own,
        tasks=(PriorityTask(title=f"Завдання програми {number}", measures=measures),),
    )


def _line(year: int, hryvnias: int) -> FundingLine:
    return FundingLine(source=FundingSource.COMMUNITY, year=year, amount=Money.of(hryvnias))


def _deliveries(program: TargetProgram, chance: Random) -> Iterator[Delivery]:
    for identity in program.owners:
        if chance.randrange(3) == 0:
            continue
        yield Delivery(
            approved_by=program.approved_by,
            department=identity,
            reporting_period=_PERIOD,
            delivered_on=dt.date(_LAST + 1, 1, 1) + dt.timedelta(days=chance.randrange(45)),
            measures=tuple(
                DeliveredMeasure(
                    number=measure.number,
                    disbursed=tuple(line for line in measure.planned if line.year == _LAST),
                    narrative=f"{measure.title} виконано.",
                )
                for measure in program.measures_of(identity)
            ),
        )
