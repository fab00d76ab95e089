"""``municipal-programs export``: programs as open data."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from municipal_programs.app.exporting import Exported
    from municipal_programs.errors import Language

__all__ = ["command"]

_SCHEMA = "schema"
_SITE = "site"
_FORMATS = ("835", "iati", "datapackage", "json", _SITE, _SCHEMA)
_EDITIONS = ("2020", "2025")


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("export", help=say.EXPORT_HELP().text(language))
    @click.argument("form", metavar="FORMAT", type=click.Choice(_FORMATS))
    @click.argument("files", metavar="[FILE...]", nargs=-1, type=click.Path(path_type=Path))
    @click.option(
        "-o",
        "--output",
        metavar="FOLDER",
        required=True,
        type=click.Path(path_type=Path),
        help=say.EXPORT_OUTPUT_HELP().text(language),
    )
    @click.option("--edition", type=click.Choice(_EDITIONS), default=_EDITIONS[0], help=say.EDITION_HELP().text(language))
    @click.option("--documents", metavar="FOLDER", type=click.Path(path_type=Path), help=say.DOCUMENTS_HELP().text(language))
    @click.option("--today", metavar="DATE", help=say.TODAY_HELP().text(language))
    def export(
        *, form: str, files: tuple[Path, ...], output: Path, edition: str, documents: Path | None, today: str | None
    ) -> int:
        from municipal_programs.app import exporting
        from municipal_programs.values.wording import read_date

        if form == _SCHEMA:
            return _told(exporting.export_schema(output), language)
        if not files:
            raise click.UsageError(say.NO_FILES_TO_EXPORT(form=form).text(language))
        day = dt.date.today() if today is None else read_date(today)  # noqa: DTZ011 - a program is in force where its city is
        if form == _SITE:
            return _site(files, output, day, documents, language)
        with Progress(language) as progress:
            tell = progress.on(say.EXPORTING())
            made = exporting.export(files, exporting.ExportFormat(form), output, day=day, edition=edition, tell=tell)
        return _told(made, language)

    return export


def _site(files: tuple[Path, ...], output: Path, day: dt.date, documents: Path | None, language: Language) -> int:
    """Publish the city in *files*; what could not be read of it is told and makes the exit status 1."""
    from municipal_programs import app
    from municipal_programs.app.publishing import publish_site

    if len(files) != 1 or not app.is_city(files[0]):
        raise click.UsageError(say.SITE_OF_ONE_CITY().text(language))
    with Progress(language) as progress:
        city = app.load_city(files[0], tell=progress.on(say.READING()))
        made = publish_site(city, output, day=day, documents=documents, tell=progress.on(say.MAKING_THE_SITE()))
    for path in made.files:
        click.echo(path)
    notices = [say.PAGES_WITHOUT_IT()] if made.gaps else []
    for words in (*made.remarks, *made.gaps, *notices):
        click.echo(words.text(language), err=True)
    for fault in city.unread:
        click.echo(fault.text(language), err=True)
    return 1 if city.unread else 0


def _told(made: Exported, language: Language) -> int:
    for path in made.files:
        click.echo(path)
    for words in (*made.losses, *made.gaps, *made.troubles):
        click.echo(words.text(language), err=True)
    return 1 if made.gaps or made.troubles else 0
