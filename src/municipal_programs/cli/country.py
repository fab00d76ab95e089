"""``municipal-programs country``: what the programs of many communities give together."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _country_messages as say
from municipal_programs.cli._build_messages import JOBS_HELP
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.app import CountryRun
    from municipal_programs.errors import Language, Message
    from municipal_programs.reports import CommunityTally, CountrySummary

__all__ = ["command"]

_FEW = 120
"""Seconds that are told as seconds."""


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("country", help=say.COUNTRY_HELP().text(language))
    @click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option(
        "-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help=say.COUNTRY_OUTPUT_HELP().text(language)
    )
    @click.option("--method", metavar="NAME", default="comparative", help=say.METHOD_HELP().text(language))
    @click.option("--jobs", metavar="N", type=click.IntRange(min=1), help=JOBS_HELP().text(language))
    @click.option("--scheduler", metavar="ADDRESS", help=say.SCHEDULER_HELP().text(language))
    @click.option("--of", "of_all", metavar="N", type=click.IntRange(min=1), help=say.OF_HELP().text(language))
    def country(
        *, files: tuple[Path, ...], output: Path | None, method: str, jobs: int | None, scheduler: str | None, of_all: int | None
    ) -> int:
        from municipal_programs import app
        from municipal_programs.storage import refuse_unwritable

        if output is not None:
            refuse_overwriting(output, *files)
            refuse_unwritable(output)
        begun = time.monotonic()
        with Progress(language) as progress:
            tell = progress.on(say.SUMMARISING(), shows_parts=False)
            run = app.summarise_country(files, method=method, jobs=jobs, scheduler=scheduler, tell=tell)
        seconds = time.monotonic() - begun
        click.echo("\n".join(message.text(language) for message in _lines(run.summary)))
        if output is not None:
            _write(run.summary, output)
        click.echo("\n".join(message.text(language) for message in _remarks(run, seconds, of_all)), err=True)
        return 1 if run.refused.number else 0

    return country


def _write(summary: CountrySummary, output: Path) -> None:
    from municipal_programs.files.country import country_json
    from municipal_programs.storage import write_atomically

    write_atomically(output, country_json(summary).encode("utf-8"))


def _lines(summary: CountrySummary) -> Iterator[Message]:
    """Yield what the summary says, the same whoever worked at it and however long."""
    total = summary.total
    yield say.SIZE(
        communities=_number(len(summary.communities)), programs=_number(total.programs), measures=_number(total.measures)
    )
    yield from _money(total)
    yield say.FOUND(findings=_number(sum(total.findings.values())))
    yield from (say.FOUND_BY(name=name, count=_number(count)) for name, count in sorted(total.findings.items()))
    yield say.JUDGED(method=summary.method.title, mark=summary.method.mark.message)
    for grade, count in sorted(total.grades.items(), key=lambda item: item[0].en):
        yield say.FOUND_BY(name=grade, count=_number(count))
    yield say.UNGRADED(count=_number(sum(total.ungraded.values())))


def _money(total: CommunityTally) -> Iterator[Message]:
    from municipal_programs.figures import FundingSet
    from municipal_programs.values.wording import write_money

    for stage, money in total.money.items():
        if money is not None:
            yield say.MONEY(
                stage=FundingSet(stage=stage).message, money=write_money(money), programs=_number(total.with_money[stage])
            )


def _remarks(run: CountryRun, seconds: float, of_all: int | None) -> Iterator[Message]:
    """Yield what is wrong with lines, and how long it took."""
    yield from run.refused.messages
    if run.refused.number > len(run.refused.messages):
        yield say.MORE_LINES(count=_number(run.refused.number - len(run.refused.messages)))
    if run.refused.number:
        yield say.REFUSED(count=_number(run.refused.number))
    communities = len(run.summary.communities)
    yield say.TOOK(seconds=_number(round(seconds)), communities=_number(communities))
    if of_all is not None and communities:
        yield say.EXTRAPOLATED(all=_number(of_all), time=_time(round(seconds * of_all / communities)))


def _time(seconds: int) -> Message:
    """Return a while as people tell it: of a minute or two in seconds, of a longer one no seconds."""
    if seconds <= _FEW:
        return say.SECONDS(seconds=seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    return say.HOURS(hours=hours, minutes=minutes) if hours else say.MINUTES(minutes=minutes)


def _number(number: int) -> str:
    from municipal_programs.values.wording import write_number

    return write_number(number)
