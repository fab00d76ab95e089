"""``municipal-programs import``: the data of a report as it was received, and no word on what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._progress import Progress
from municipal_programs.cli.audit import save_data

if TYPE_CHECKING:
    from municipal_programs.errors import Language

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("import", help=say.IMPORT_HELP().text(language))
    @click.argument("report", metavar="REPORT", type=click.Path(path_type=Path))
    @click.option(
        "-o", "--output", metavar="OUT.yaml", required=True, type=click.Path(path_type=Path), help=say.YAML_HELP().text(language)
    )
    @click.option("--profile", metavar="PROFILE", default="", help=say.PROFILE_HELP().text(language))
    def import_(report: Path, output: Path, profile: str) -> int:
        return _import(report, output, profile, language)

    return import_


def _import(report: Path, output: Path, profile: str, language: Language) -> int:
    from municipal_programs import app

    refuse_overwriting(output, report)
    with Progress(language) as progress:
        progress.on(say.READING())
        audited = app.audit(report, profile=profile)
    save_data(audited, output, language)
    click.echo(audited.summary.text(language), err=True)
    click.echo(say.AUDIT_FOR_MORE(count=len(audited.findings), report=report).text(language), err=True)
    return 0 if audited.subjects else 1
