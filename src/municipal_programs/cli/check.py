"""``municipal-programs check``: every finding of every file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say

if TYPE_CHECKING:
    from municipal_programs.checks import Finding
    from municipal_programs.errors import Language

__all__ = ["command", "exit_status", "print_findings"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("check", help=say.CHECK_HELP().text(language))
    @click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
    def check(files: tuple[Path, ...]) -> int:
        return _check(files, language)

    return check


def _check(files: tuple[Path, ...], language: Language) -> int:
    from municipal_programs import app

    # Everything is read before anything is said, so that one file that cannot be read leaves no half of an answer.
    subjects = [app.load_any(file) for file in files]
    findings = [finding for subject in subjects for finding in app.check(subject)]
    print_findings(findings, language)
    return exit_status(findings)


def print_findings(findings: list[Finding], language: Language) -> None:
    """Print one line a finding, and how many there are."""
    for finding in findings:
        place = finding.origin.text(language) if finding.origin else finding.subject
        click.echo(f"{place}: {finding.code} {finding.message.text(language)}")
    click.echo(say.FOUND(count=len(findings)).text(language), err=True)


def exit_status(findings: list[Finding]) -> int:
    """Return 1 if a finding of severity error is open, else 0."""
    from municipal_programs.checks import Severity

    return 1 if any(finding.is_open and finding.severity is Severity.ERROR for finding in findings) else 0
