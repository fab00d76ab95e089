"""What does not hold in a city: in each of its programs and reports, and between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.app.checking import examine
from municipal_programs.checks import Examination, ProgramOfCity, across, unknown_to_the_profile, waived
from municipal_programs.model import ReportingPeriod, lay_over
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from municipal_programs.app.city import CityProgram, LoadedCity
    from municipal_programs.checks import Finding, Waiver
    from municipal_programs.hooks import Plugins
    from municipal_programs.model import ActivityReport, TargetProgram
    from municipal_programs.telling import Tell

__all__ = ["between_programs", "examine_city"]


def examine_city(city: LoadedCity, *, today: dt.date, plugins: Plugins | None = None, tell: Tell | None = None) -> Examination:
    """Examine every program of *city* with what was delivered for it, every activity report, and what only the whole shows.

    Args:
        city: The city; what cannot be read of it is in `LoadedCity.unread` and not examined.
        today: The day on which a waiver may have expired and a final report may be overdue.
        plugins: As for `check`.
        tell: Is told how many programs and reports are examined, and of how many.
    """
    subjects: list[tuple[TargetProgram | ActivityReport, tuple[Waiver, ...]]] = [
        (lay_over(one.program, one.deliveries).program, one.waivers) for one in city.programs
    ]
    subjects += ((report, ()) for _, report in city.activity)
    examined = [examine(subject, plugins=plugins, waivers=waivers, today=today) for subject, waivers in each_told(subjects, tell)]
    findings = [
        *_of_the_profile(city, plugins),
        *(finding for one in examined for finding in one.findings),
        *between_programs(city, today=today),
    ]
    return Examination(findings=tuple(findings), coverage=tuple(covered for one in examined for covered in one.coverage))


def _of_the_profile(city: LoadedCity, plugins: Plugins | None) -> Iterator[Finding]:
    """Yield a finding if nobody has the profile that the city names."""
    from municipal_programs.files import CITY_FILE
    from municipal_programs.hooks import Plugins

    asked = Plugins.discover() if plugins is None else plugins
    known = {profile.identity: profile.checks for profile in asked.profiles().items}
    settings, source = known.get(city.city.profile), str(city.folder / CITY_FILE)
    yield from unknown_to_the_profile(city.city.profile, settings, profiles=known, rules=asked.rules().items, source=source)


def between_programs(city: LoadedCity, *, today: dt.date) -> tuple[Finding, ...]:
    """Return what only the whole shows: findings between the programs of *city*, or between them and its file.

    Args:
        city: The city.
        today: The day on which a waiver may have expired and a final report may be overdue.
    """
    reports = (report for _, report in city.activity)
    return tuple(waived(across(city.city, [_of_city(one) for one in city.programs], reports, today=today), city.waivers, today))


def _of_city(one: CityProgram) -> ProgramOfCity:
    laid = lay_over(one.program, one.deliveries)
    return ProgramOfCity(
        source=str(one.path),
        program=laid.program,
        contradictions=laid.contradictions,
        delivered=frozenset(_delivered_last(one, laid.program)),
    )


def _delivered_last(one: CityProgram, program: TargetProgram) -> Iterator[str]:
    last = ReportingPeriod(year=program.term.last)
    return (delivery.department for delivery in one.deliveries if delivery.reporting_period == last)
