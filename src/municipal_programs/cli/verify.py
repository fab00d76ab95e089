"""``municipal-programs verify``: a document held against the data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _document_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._plugins import plugins_at_hand
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from municipal_programs.errors import Language
    from municipal_programs.word import Verification

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("verify", help=say.VERIFY_HELP().text(language))
    @click.argument("report", metavar="REPORT.docx", type=click.Path(path_type=Path))
    @click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option("--rebuild", is_flag=True, help=say.REBUILD_HELP().text(language))
    @click.option(
        "--format", "form", type=click.Choice(("text", "json")), default="text", help=say.VERIFY_FORMAT_HELP().text(language)
    )
    @click.option("--templates", metavar="FOLDER", type=click.Path(path_type=Path), help=say.MADE_WITH_HELP().text(language))
    @click.option("--skip-plugin", "skip", metavar="NAME", multiple=True, help=say.MADE_WITHOUT_HELP().text(language))
    def verify(
        report: Path, files: tuple[Path, ...], form: str, *, rebuild: bool, templates: Path | None, skip: tuple[str, ...]
    ) -> int:
        from municipal_programs import app

        with Progress(language) as progress:
            data = app.data_for(report, files, tell=progress.on(say_of_all.READING()))
            for trouble in data.troubles:
                progress.say(trouble.text(language))
            progress.on(say.COMPARING())
            verification = app.verify(
                report,
                data.subject,
                plugins=plugins_at_hand(language, progress, skip=skip),
                templates=templates or data.templates,
                rebuild=rebuild,
            )
        if form == "json":
            click.echo(_json(verification, language))
        else:
            _print(report, verification, language)
        return 0 if verification.holds and not data.troubles else 1

    return verify


def _print(report: Path, verification: Verification, language: Language) -> None:
    for difference in verification.differences:
        click.echo(f"{report}: {difference.message.text(language)}")
    for remark in verification.remarks:
        click.echo(remark.text(language), err=True)
    count = len(verification.differences)
    document, manifest = verification.document, verification.document.manifest
    holds = say.HOLDS(count=len(document.facts), bars=0 if manifest is None else len(manifest.bars))
    told = say.DOES_NOT_HOLD(count=count) if count else holds
    click.echo(told.text(language), err=True)


def _json(verification: Verification, language: Language) -> str:
    from municipal_programs.word.facts.listing import difference_record, document_record

    record = {
        "holds": verification.holds,
        "document": document_record(verification.document),
        "figures": len(verification.document.facts),
        "differences": [difference_record(one, language) for one in verification.differences],
        "remarks": [remark.text(language) for remark in verification.remarks],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)
