"""``municipal-programs audit``: what does not hold in a report as it was received."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._progress import Progress
from municipal_programs.cli.check import exit_status, print_findings

if TYPE_CHECKING:
    from municipal_programs.app import Audit
    from municipal_programs.errors import Language

__all__ = ["command", "save_data"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("audit", help=say.AUDIT_HELP().text(language))
    @click.argument("report", metavar="REPORT", type=click.Path(path_type=Path))
    @click.option(
        "--format", "form", type=click.Choice(("text", "json")), default="text", help=say.AUDIT_FORMAT_HELP().text(language)
    )
    @click.option("--annotate", metavar="OUT.docx", type=click.Path(path_type=Path), help=say.ANNOTATE_HELP().text(language))
    @click.option("--yaml", metavar="OUT.yaml", type=click.Path(path_type=Path), help=say.YAML_HELP().text(language))
    @click.option("--profile", metavar="PROFILE", default="", help=say.PROFILE_HELP().text(language))
    def audit(report: Path, form: str, annotate: Path | None, yaml: Path | None, profile: str) -> int:
        from municipal_programs import app

        for output in filter(None, (annotate, yaml)):
            refuse_overwriting(output, report)
        with Progress(language) as progress:
            progress.on(say.CHECKING())
            audited = app.audit(report, profile=profile)
            annotated = None if annotate is None else audited.annotated(language)
        if annotate is not None and annotated is not None:
            app.save(annotate, annotated)
            click.echo(say.WROTE(path=annotate).text(language), err=True)
        if yaml is not None:
            save_data(audited, yaml, language)
        return _tell(audited, form, language)

    return audit


def _tell(audited: Audit, form: str, language: Language) -> int:
    if form == "json":
        click.echo(audited.json(), nl=False)
    else:
        click.echo(audited.summary.text(language), err=True)
        print_findings(audited.findings, language)
    return exit_status(audited.findings)


def save_data(audited: Audit, path: Path, language: Language) -> None:
    """Write the data of *audited* to *path*; a second program or report of the document gets a name with a number."""
    from municipal_programs import app

    if not audited.subjects:
        click.echo(say.NOTHING_TO_SAVE(path=path).text(language), err=True)
    for number, subject in enumerate(audited.subjects, start=1):
        target = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        app.save(target, subject.yaml().encode())
        click.echo(say.WROTE(path=target).text(language), err=True)
