"""``municipal-programs build``: every document that a city owes for a period."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _build_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._country_messages import SCHEDULER_HELP
from municipal_programs.cli._plugin_messages import SKIP_HELP
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.app import CityBuild
    from municipal_programs.errors import Language

__all__ = ["command"]

_INTERRUPTED = 130


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("build", help=say.BUILD_HELP().text(language))
    @click.argument("folder", metavar="CITY", type=click.Path(path_type=Path))
    @click.option("--period", metavar="PERIOD", required=True, help=say.BUILD_PERIOD_HELP().text(language))
    @click.option(
        "-o",
        "--output",
        metavar="FOLDER",
        required=True,
        type=click.Path(path_type=Path),
        help=say.BUILD_OUTPUT_HELP().text(language),
    )
    @click.option("--jobs", metavar="N", type=click.IntRange(min=1), help=say.JOBS_HELP().text(language))
    @click.option("--scheduler", metavar="ADDRESS", help=SCHEDULER_HELP().text(language))
    @click.option("--draft", is_flag=True, help=say_of_all.DRAFT_HELP().text(language))
    @click.option("--overwrite", is_flag=True, help=say.OVERWRITE_HELP().text(language))
    @click.option("--skip-plugin", "skip", metavar="NAME", multiple=True, help=SKIP_HELP().text(language))
    def build(
        *,
        folder: Path,
        period: str,
        output: Path,
        jobs: int | None,
        scheduler: str | None,
        draft: bool,
        overwrite: bool,
        skip: tuple[str, ...],
    ) -> int:
        from municipal_programs import app
        from municipal_programs.model import ReportingPeriod

        wanted = ReportingPeriod.read(period)
        try:
            with Progress(language) as progress:
                made = app.build_city(
                    folder,
                    wanted,
                    output,
                    jobs=jobs,
                    scheduler=scheduler,
                    draft=draft,
                    overwrite=overwrite,
                    skip=skip,
                    tell=progress.on(say.BUILDING()),
                )
        except KeyboardInterrupt:
            click.echo(say.BUILD_INTERRUPTED().text(language), err=True)
            return _INTERRUPTED
        except app.WorkersError:
            click.echo(say.BUILD_STOPPED().text(language), err=True)
            raise
        for line in _lines(made, language):
            click.echo(line)
        if not made.documents and not made.problems:
            click.echo(say.NOTHING_DEMANDED(period=wanted.message).text(language), err=True)
        return 0 if made.is_whole else 1

    return build


def _lines(made: CityBuild, language: Language) -> Iterator[str]:
    """Yield what was made and what was not, and why; of what was not touched only the number."""
    from municipal_programs.app import DocumentState

    for document in made.documents:
        if document.state is not DocumentState.UNCHANGED:
            yield say.BUILT(state=document.state.message, path=document.path).text(language)
            yield from (say.BECAUSE(message=message).text(language) for message in document.problems)
    for problem in made.problems:
        yield say.BESIDE(unit=problem.unit or made.folder.name, message=problem.message).text(language)
    states = Counter(document.state for document in made.documents)
    counts = [say.COUNTED(state=state.message, count=states[state]).text(language) for state in DocumentState if states[state]]
    yield say.BUILD_SUM(folder=made.folder, counts=", ".join(counts) or say.NO_DOCUMENTS()).text(language)
