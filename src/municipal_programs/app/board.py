"""Who has delivered for a period, over all programs of a city."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.app.checking import examine
from municipal_programs.model import lay_over
from municipal_programs.reports import Board, rows_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from municipal_programs.app.city import CityProgram, LoadedCity
    from municipal_programs.hooks import Plugins
    from municipal_programs.model import Profile, ReportingPeriod, TargetProgram
    from municipal_programs.reports import BoardRow

__all__ = ["board_of"]


def board_of(city: LoadedCity, period: ReportingPeriod, *, day: dt.date, plugins: Plugins | None = None) -> Board:
    """Return how it stands with *period* on *day*, with the open findings on what each department delivered.

    Args:
        city: The city; what cannot be read of it is not on the board.
        period: The period.
        day: The day, on which also waivers may have expired.
        plugins: The plugins to ask for profiles, whose deadlines count where the calendar of the city names no day; those that are
            installed unless given.
    """
    from municipal_programs.hooks import Plugins

    asked = Plugins.discover() if plugins is None else plugins
    profiles = {profile.identity: profile for profile in asked.profiles().items}
    rows = [row for one in city.programs for row in _rows(one, city, period, day, profiles.get(one.program.profile))]
    return Board(city=city.city.name, period=period, day=day, rows=tuple(rows))


def _rows(
    one: CityProgram, city: LoadedCity, period: ReportingPeriod, day: dt.date, profile: Profile | None
) -> Iterator[BoardRow]:
    rows = tuple(rows_of(one.program, one.deliveries, slug=one.slug, city=city.city, period=period, day=day, profile=profile))
    findings = _findings(one, day) if rows else dict[str, int]()
    return (evolve(row, findings=findings.get(row.department.identity, 0)) for row in rows)


def _findings(one: CityProgram, day: dt.date) -> Mapping[str, int]:
    """Return how many findings are open on the part of each department."""
    program = lay_over(one.program, one.deliveries).program
    owners = _owners(program)
    examined = examine(program, waivers=one.waivers, today=day)
    return Counter(_owner(finding.subject, owners) for finding in examined.findings if finding.is_open)


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
    steps = subject.split(".")
    beginnings = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((owners[beginning] for beginning in beginnings if beginning in owners), "")
