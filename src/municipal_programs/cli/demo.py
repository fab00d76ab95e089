"""``municipal-programs demo``: the bundled example, from the data to the documents."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._progress import Progress
from municipal_programs.cli.report import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.checks import Finding
    from municipal_programs.errors import Language
    from municipal_programs.model import ActivityReport, TargetProgram

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
    status = max(_show(file, folder, language) for file in app.example_files())
    _publish(folder / "site", language)
    return status


def _show(file: Path, folder: Path, language: Language) -> int:
    """Check one file and make its documents; findings are what the example is there to show, so they are no failure."""
    from municipal_programs import app

    with Progress(language) as progress:
        progress.on(say.CHECKING())
        started = perf_counter()
        subject = app.load_any(file)
        read = perf_counter()
        findings = app.check(subject)
        checked = perf_counter()
    click.echo(say.DEMO_INTRO(title=subject.title).text(language), err=True)
    _tell(findings, folder / f"{file.stem}-findings.txt", language)
    before = perf_counter()
    status = max(_make(subject, kind, folder / f"{file.stem}-{kind}.docx", language) for kind in _kinds(subject))
    spans = {"reading": read - started, "checking": checked - read, "rendering": perf_counter() - before}
    click.echo(say.TIMES(**{name: f"{seconds:.2f}" for name, seconds in spans.items()}).text(language), err=True)
    return status


def _publish(folder: Path, language: Language) -> None:
    """Make the pages of the city of the example."""
    from municipal_programs import app
    from municipal_programs.app.publishing import publish_site

    today = dt.date.today()  # noqa: DTZ011 - the pages tell of the day on which they are made
    with Progress(language) as progress:
        city = app.load_city(app.example_city())
        made = publish_site(city, folder, day=today, tell=progress.on(say.MAKING_THE_SITE()))
    click.echo(say.WROTE(path=made.files[-1]).text(language), err=True)


def _kinds(subject: TargetProgram | ActivityReport) -> tuple[str, ...]:
    from municipal_programs.model import ActivityReport

    return ("activity",) if isinstance(subject, ActivityReport) else ("passport", "measures", "final")


def _tell(findings: Sequence[Finding], path: Path, language: Language) -> None:
    """Print how many findings there are of each sort, and write all of them to *path*."""
    from municipal_programs.checks import findings_text
    from municipal_programs.storage import write_atomically

    text = findings_text(findings, language)
    write_atomically(path, f"{text}\n".encode())
    click.echo(text.partition("\n\n")[0])
    click.echo(say.WROTE(path=path).text(language), err=True)


def _make(subject: TargetProgram | ActivityReport, kind: str, path: Path, language: Language) -> int:
    from municipal_programs import app

    with Progress(language) as progress:
        progress.on(say.RENDERING())
        made = app.render(subject, kind)
    made.save(path)
    return told(made.failures, path, language)
