"""``municipal-programs facts``: the figures of a document, read back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _document_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from municipal_programs.errors import Language
    from municipal_programs.word import DocumentFacts

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("facts", help=say.FACTS_HELP().text(language))
    @click.argument("report", metavar="REPORT.docx", type=click.Path(path_type=Path))
    @click.option(
        "--format",
        "form",
        type=click.Choice(("text", "json", "csv")),
        default="text",
        help=say.FACTS_FORMAT_HELP().text(language),
    )
    def facts(report: Path, form: str) -> int:
        from municipal_programs import app

        with Progress(language) as progress:
            progress.on(say_of_all.READING())
            document = app.read_facts(report)
        _show(document, form, language)
        if document.fault is not None:
            click.echo(f"{report}: {document.fault.message.text(language)}", err=True)
        return 0 if document.fault is None else 1

    return facts


def _show(document: DocumentFacts, form: str, language: Language) -> None:
    if form == "json":
        click.echo(_json(document))
    elif form == "csv":
        click.echo(_csv(document), nl=False)
    else:
        _print(document, language)


def _print(document: DocumentFacts, language: Language) -> None:
    from municipal_programs.word.facts.listing import bar_records

    for found in document.facts:
        unit = f" {found.fact.unit}" if found.fact is not None and found.fact.unit else ""
        fact = say.FACT(identity=found.identity, text=found.text, unit=unit, place=found.place.message)
        click.echo(fact.text(language))
    for bar in bar_records(document):
        unit = f" {bar['unit']}" if bar["unit"] else ""
        wording = say.DRAWN if bar["identity"] else say.DRAWN_BY_OTHERS
        click.echo(wording(**{**bar, "unit": unit}).text(language))
    for _, gone in document.missing:
        click.echo(say.NOT_SHOWN(identity=gone.identity, text=gone.text).text(language))
    click.echo(say.COUNT(count=len(document.facts)).text(language), err=True)


def _json(document: DocumentFacts) -> str:
    from municipal_programs.word.facts.listing import bar_records, document_record, fact_records

    record = {
        "document": document_record(document),
        "facts": fact_records(document),
        "charts": bar_records(document),
        "missing": [fact.identity for _, fact in document.missing],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def _csv(document: DocumentFacts) -> str:
    from municipal_programs.word.facts.listing import COLUMNS, rows

    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(document))
    return written.getvalue()
