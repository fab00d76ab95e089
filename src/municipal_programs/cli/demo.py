"""``municipal-programs demo``: the bundled example, from the data to the documents."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli.check import print_findings
from municipal_programs.cli.report import told

if TYPE_CHECKING:
    from municipal_programs.errors import Language

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("demo", help=say.DEMO_HELP().text(language))
    @click.argument("folder", metavar="[FOLDER]", default=Path("demo"), type=click.Path(path_type=Path))
    def demo(folder: Path) -> int:
        return _demo(folder, language)

    return demo


def _demo(folder: Path, language: Language) -> int:
    from municipal_programs import app
    from municipal_programs.storage import make_folder

    make_folder(folder)
    return max(_show(file, folder, language) for file in app.example_files())


def _show(file: Path, folder: Path, language: Language) -> int:
    """Check one file and make its document; findings are what the example is there to show, so they are no failure."""
    from municipal_programs import app

    started = perf_counter()
    subject = app.load_any(file)
    read = perf_counter()
    findings = app.check(subject)
    checked = perf_counter()
    made = app.render(subject, app.usual_kind(subject))
    rendered = perf_counter()
    click.echo(say.DEMO_INTRO(title=subject.title).text(language), err=True)
    print_findings(list(findings), language)
    output = folder / f"{file.stem}.docx"
    made.save(output)
    seconds = (f"{after - before:.2f}" for before, after in ((started, read), (read, checked), (checked, rendered)))
    click.echo(say.TIMES(**dict(zip(("reading", "checking", "rendering"), seconds, strict=True))).text(language), err=True)
    return told(made.failures, output, language)
