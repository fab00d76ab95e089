"""``municipal-programs report``: one document out of a file, or out of many."""

from __future__ import annotations

from pathlib import Path

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._plugin_messages import SKIP_HELP
from municipal_programs.cli._plugins import plugins_at_hand
from municipal_programs.cli._progress import Progress
from municipal_programs.errors import InvalidValueError, Language, Message

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("report", help=say.REPORT_HELP().text(language))
    @click.argument("kind", metavar="KIND")
    @click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option(
        "-o",
        "--output",
        metavar="OUT.docx",
        required=True,
        type=click.Path(path_type=Path),
        help=say.OUTPUT_HELP().text(language),
    )
    @click.option("--period", metavar="PERIOD", help=say.PERIOD_HELP().text(language))
    @click.option("--amendment", metavar="NUMBER", default="", help=say.AMENDMENT_HELP().text(language))
    @click.option("--strict", is_flag=True, help=say.STRICT_HELP().text(language))
    @click.option("--draft", is_flag=True, help=say.DRAFT_HELP().text(language))
    @click.option("--templates", metavar="FOLDER", type=click.Path(path_type=Path), help=say.TEMPLATES_HELP().text(language))
    @click.option("--skip-plugin", "skip", metavar="NAME", multiple=True, help=SKIP_HELP().text(language))
    def report(
        *,
        kind: str,
        files: tuple[Path, ...],
        output: Path,
        period: str | None,
        amendment: str,
        strict: bool,
        draft: bool,
        templates: Path | None,
        skip: tuple[str, ...],
    ) -> int:
        from municipal_programs import app
        from municipal_programs.reports import ReportingPeriod

        if output.suffix.lower() != ".docx":
            raise InvalidValueError(say.NOT_A_DOCX(seen=output.name))
        refuse_overwriting(output, *files)
        asked = None if period is None else ReportingPeriod.read(period)
        with Progress(language) as progress:
            subject = app.load_subject(files, kind, tell=progress.on(say.READING()))
            progress.on(say.RENDERING())
            made = app.render(
                subject,
                kind,
                period=asked,
                amendment=amendment,
                plugins=plugins_at_hand(language, progress, skip=skip),
                strict=strict,
                draft=draft,
                templates=templates or app.templates_beside(files[0]),
            )
        made.save(output)
        return told(made.failures, output, language)

    return report


def told(failures: tuple[Message, ...], output: Path, language: Language) -> int:
    """Say what was written and what is missing in it; return the exit status that this deserves."""
    for failure in failures:
        click.echo(failure.text(language), err=True)
    click.echo(say.WROTE(path=output).text(language), err=True)
    if failures:
        click.echo(say.NOT_WHOLE(count=len(failures)).text(language), err=True)
    return 1 if failures else 0
