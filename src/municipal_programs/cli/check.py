"""``municipal-programs check``: every finding of every file."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.checks import Coverage, Finding
    from municipal_programs.errors import Language

__all__ = ["command", "exit_status", "print_findings"]

_NOT_UNDERSTOOD = 2
_FORMS = ("text", "json", "sarif", "github")


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("check", help=say.CHECK_HELP().text(language))
    @click.argument("files", metavar="FILE...", nargs=-1, type=click.Path(path_type=Path))
    @click.option("--format", "form", type=click.Choice(_FORMS), default="text", help=say.FORMAT_HELP().text(language))
    @click.option("--coverage", is_flag=True, help=say.COVERAGE_HELP().text(language))
    @click.option("--explain", "code", metavar="CODE", help=say.EXPLAIN_HELP().text(language))
    @click.pass_context
    def check(context: click.Context, files: tuple[Path, ...], form: str, code: str | None, *, coverage: bool) -> int:
        if code is not None:
            return _explain(code, language)
        if not files:
            raise click.MissingParameter(ctx=context, param=context.command.params[0])
        once = {path.resolve(): path for path in reversed(files)}
        return _check([*once.values()], form, language, coverage=coverage)

    return check


def _explain(code: str, language: Language) -> int:
    from municipal_programs import app
    from municipal_programs.checks import entry_of

    click.echo(entry_of(code, language, rules=app.rules_of()))
    return 0


def _check(files: Sequence[Path], form: str, language: Language, *, coverage: bool) -> int:
    from municipal_programs import app

    # Everything is read before anything is said, so that one file that cannot be read leaves no half of an answer;
    # in the order of names, so that the same files always give the same answer.
    today = dt.date.today()  # noqa: DTZ011 - a waiver expires where its city is
    with Progress(language) as progress:
        load = partial(app.load_city, tell=progress.on(say.READING()))
        cities = app.of_each([path for path in sorted(files) if app.is_city(path)], load)
        tell = progress.on(say.CHECKING())
        one_by_one = [path for path in sorted(files) if not app.is_city(path)]
        examined = app.of_each(one_by_one, partial(app.examine_file, today=today), tell=tell)
        examined += tuple(app.examine_city(city, today=today, tell=tell) for city in cities)
    unread = [fault for city in cities for fault in city.unread]
    for fault in unread:
        click.echo(fault.text(language), err=True)
    findings = [finding for one in examined for finding in one.findings]
    covered = [rule for one in examined for rule in one.coverage]
    if form == "text":
        if findings or not unread:  # of what nobody could read it is not known that nothing is wrong
            print_findings(findings, language)
        _print_coverage(covered, language, wanted=coverage)
    else:
        click.echo(_for_machines(form, findings, covered, language), nl=False)
    return _NOT_UNDERSTOOD if unread else exit_status(findings)


def _for_machines(form: str, findings: Sequence[Finding], coverage: Sequence[Coverage], language: Language) -> str:
    from municipal_programs import app
    from municipal_programs.files.findings import findings_json, github_commands, sarif_json

    if form == "json":
        return findings_json(findings, coverage)
    if form == "sarif":
        return sarif_json(findings, language, rules=app.rules_of())
    return github_commands(findings, language)


def _print_coverage(coverage: Sequence[Coverage], language: Language, *, wanted: bool) -> None:
    from municipal_programs.checks import coverage_text

    if wanted:
        click.echo(coverage_text(coverage, language))


def print_findings(findings: Sequence[Finding], language: Language) -> None:
    """Print every finding with what is stated, what is computed and what would explain it; or that there is none."""
    from municipal_programs import app
    from municipal_programs.checks import findings_text

    if findings:
        click.echo(findings_text(findings, language, rules=app.rules_of()))
    else:
        click.echo(say.NOTHING_FOUND().text(language))


def exit_status(findings: Sequence[Finding]) -> int:
    """Return 1 if a finding of severity error is open, else 0."""
    from municipal_programs.checks import Severity

    return 1 if any(finding.is_open and finding.severity is Severity.ERROR for finding in findings) else 0
