"""What does not hold in a program or an activity report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.app.kinds import refuse_foreign
from municipal_programs.app.reading import load_any
from municipal_programs.model import ActivityReport, TargetProgram

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Iterable

    from municipal_programs.checks import AnyRule, Examination, Finding, Waiver
    from municipal_programs.hooks import Plugins

__all__ = ["check", "examine", "examine_file", "rules_of"]


def check(subject: TargetProgram | ActivityReport, *, plugins: Plugins | None = None) -> tuple[Finding, ...]:
    """Run every rule on *subject*, those of plugins too, by the thresholds of its council, and return all findings.

    Args:
        subject: A program or an activity report; it is never refused, however wrong its figures are.
        plugins: The plugins to ask for rules and profiles; those that are installed unless given.

    Returns:
        The findings in the order of their places, each with what is stated, what is computed, and what would explain the
        difference; behind them, one for each plugin that failed.

    Raises:
        InvalidValueError: If *subject* is neither, such as the name of a file that was not read.

    Examples:
        >>> import municipal_programs as mp
        >>> for finding in mp.check(mp.load_activity("activity-2017.yaml")):
        ...     print(finding.code, finding.origin, finding.message)
        MP903 activity-2017.yaml:96:17 «проведено навчань депутатів»: 5, а в переліку рядків – 7.
    """
    return examine(subject, plugins=plugins).findings


def examine_file(path: str | os.PathLike[str], *, today: dt.date, plugins: Plugins | None = None) -> Examination:
    """Examine the program or the activity report in a file, with the waivers that lie beside it.

    Args:
        path: The file.
        today: The day on which a waiver may have expired.
        plugins: As for `check`.

    Raises:
        LoadError: If the file, or the waivers beside it, cannot be understood.
    """
    from attrs import evolve

    from municipal_programs.files.findings import waivers_beside

    examined = examine(load_any(path), plugins=plugins, waivers=waivers_beside(Path(path)), today=today)
    return evolve(examined, coverage=tuple(evolve(covered, source=str(path)) for covered in examined.coverage))


def examine(
    subject: TargetProgram | ActivityReport,
    *,
    plugins: Plugins | None = None,
    waivers: Iterable[Waiver] = (),
    today: dt.date | None = None,
) -> Examination:
    """Run every rule on *subject* like `check`, and tell also what was checked and found right.

    Args:
        subject: A program or an activity report.
        plugins: As for `check`.
        waivers: Findings that somebody answers for.
        today: The day on which a waiver may have expired; without it none does.

    Raises:
        InvalidValueError: As for `check`.
    """
    from attrs import evolve

    from municipal_programs import checks
    from municipal_programs.hooks import Plugins

    refuse_foreign(subject, TargetProgram, ActivityReport)
    asked = Plugins.discover() if plugins is None else plugins
    profiles, rules = asked.profiles(), asked.rules()
    settings = next((profile.checks for profile in profiles.items if profile.identity == subject.profile), None)
    by_plugin: dict[str, list[AnyRule]] = {}
    for plugin, rule in rules.given:
        by_plugin.setdefault(plugin, []).append(rule)
    examined = checks.examine(subject, settings=settings, plugin_rules=by_plugin, waivers=waivers, today=today)
    failures = dict.fromkeys((*profiles.failures, *rules.failures, *asked.failures))
    unknown = checks.unknown_to_the_profile(
        subject.profile,
        settings,
        profiles=[one.identity for one in profiles.items],
        rules=rules.items,
        source=min((written.origin.source for written in subject.written.values()), default=""),
    )
    return evolve(examined, findings=(*examined.findings, *unknown, *(failure.finding for failure in failures)))


def rules_of(plugins: Plugins | None = None) -> tuple[AnyRule, ...]:
    """Return every rule that `check` runs, those of plugins behind the library's own."""
    from municipal_programs.checks import BUILT_IN
    from municipal_programs.hooks import Plugins

    asked = Plugins.discover() if plugins is None else plugins
    return (*BUILT_IN, *asked.rules().items)
