"""Who has delivered for a period, over all programs of a city."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.app.checking import examine
from municipal_programs.app.delivering import place_of
from municipal_programs.model import lay_over
from municipal_programs.reports import Board, DeliveryState, rows_of
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from municipal_programs.app.city import CityProgram, LoadedCity
    from municipal_programs.hooks import Plugins
    from municipal_programs.model import Profile, ReportingPeriod, TargetProgram
    from municipal_programs.reports import BoardRow
    from municipal_programs.telling import Tell

__all__ = ["board_of"]

_YEAR: Final = re.compile("[0-9]{4}")


def board_of(
    city: LoadedCity, period: ReportingPeriod, *, day: dt.date, plugins: Plugins | None = None, tell: Tell | None = None
) -> Board:
    """Return how it stands with *period* on *day*, with the open findings on the part of each department.

    Those that are of another year than the period do not count; those that are of no single year do, such as one on a text, a name or
    the money of the whole term.

    Args:
        city: The city; a program that cannot be read is not on the board.
        period: The period.
        day: The day, on which also waivers may have expired.
        plugins: The plugins to ask for profiles, whose deadlines count where the calendar of the city names no day; those that are
            installed unless given.
        tell: Is told how many programs are looked at, and of how many.
    """
    from municipal_programs.hooks import Plugins

    asked = Plugins.discover() if plugins is None else plugins
    profiles = {profile.identity: profile for profile in asked.profiles().items}
    unread = {Path(fault.origin.source) for fault in city.unread}
    rows = [
        _told_unread(row, one, period, unread)
        for one in each_told(city.programs, tell)
        for row in _rows(one, city, period, day, profiles.get(one.program.profile))
    ]
    return Board(city=city.city.name, period=period, day=day, rows=tuple(rows))


def _rows(
    one: CityProgram, city: LoadedCity, period: ReportingPeriod, day: dt.date, profile: Profile | None
) -> Iterator[BoardRow]:
    rows = tuple(rows_of(one.program, one.deliveries, slug=one.slug, city=city.city, period=period, day=day, profile=profile))
    findings = _findings(one, period, day) if rows else dict[str, int]()
    return (evolve(row, findings=findings.get(row.department.identity, 0)) for row in rows)


def _told_unread(row: BoardRow, one: CityProgram, period: ReportingPeriod, unread: Collection[Path]) -> BoardRow:
    """Return *row* as one of something that came, where its file lies in the folder and cannot be read: nobody is reminded of that."""
    if row.state not in (DeliveryState.EXPECTED, DeliveryState.MISSING):
        return row
    return evolve(row, state=DeliveryState.UNREAD) if place_of(one.path, period, row.department.identity) in unread else row


def _findings(one: CityProgram, period: ReportingPeriod, day: dt.date) -> Mapping[str, int]:
    """Return how many findings on the part of each department are open and not of another year than *period*."""
    program = lay_over(one.program, one.deliveries).program
    owners = _owners(program)
    examined = examine(program, waivers=one.waivers, today=day)
    subjects = (finding.subject for finding in examined.findings if finding.is_open)
    return Counter(_owner(subject, owners) for subject in subjects if _year(subject, owners) in (None, period.year))


def _owners(program: TargetProgram) -> Mapping[str, str]:
    """Return the department that answers for figures, by what their identities begin with."""
    owners = {f"measure.{program.key_of(measure)}": measure.department for measure in program.measures}
    owners |= {f"indicator.{program.key_of(indicator)}": indicator.department for indicator in program.indicators}
    for department in program.departments:
        for family in ("department", "execution", "statement"):
            owners[f"{family}.{department.identity}"] = department.identity
    return owners


def _owner(subject: str, owners: Mapping[str, str]) -> str:
    """Return whose figure *subject* is; empty for one of the whole program."""
    return owners.get(_owned(subject, owners), "")


def _owned(subject: str, owners: Mapping[str, str]) -> str:
    """Return the beginning of *subject* that tells whose it is; empty for a figure of the whole program."""
    steps = subject.split(".")
    beginnings = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((beginning for beginning in beginnings if beginning in owners), "")


def _year(subject: str, owners: Mapping[str, str]) -> int | None:
    """Return the year that stands behind the role in *subject*, as in ``measure.7.disbursed.2019``; None where none does."""
    behind_the_role = subject.removeprefix(_owned(subject, owners)).split(".")[2:3]
    return next((int(step) for step in behind_the_role if _YEAR.fullmatch(step)), None)
