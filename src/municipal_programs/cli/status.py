"""``municipal-programs status``: who has delivered, who was late, and who is missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _city_messages as say
from municipal_programs.cli import _kit_messages as say_of_kits
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._progress import Progress
from municipal_programs.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.app import LoadedCity
    from municipal_programs.errors import Language, Message
    from municipal_programs.reports import Board, BoardRow

__all__ = ["command"]

_FORMS = ("text", "json", "xlsx")


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("status", help=say.STATUS_HELP().text(language))
    @click.argument("folder", metavar="CITY", type=click.Path(path_type=Path))
    @click.option("--period", metavar="PERIOD", required=True, help=say.STATUS_PERIOD_HELP().text(language))
    @click.option("--format", "form", type=click.Choice(_FORMS), default="text", help=say.STATUS_FORMAT_HELP().text(language))
    @click.option("-o", "--output", metavar="OUT", type=click.Path(path_type=Path), help=say.STATUS_OUTPUT_HELP().text(language))
    @click.option("--today", metavar="DATE", help=say.TODAY_HELP().text(language))
    def status(folder: Path, period: str, form: str, output: Path | None, today: str | None) -> int:
        from municipal_programs import app
        from municipal_programs.model import ReportingPeriod
        from municipal_programs.values.wording import read_date

        if form == "xlsx" and output is None:
            raise InvalidValueError(say.XLSX_NEEDS_OUTPUT())
        day = dt.date.today() if today is None else read_date(today)  # noqa: DTZ011 - figures are due where their city is
        if output is not None:
            refuse_overwriting(output, *app.data_files(folder))
        wanted = ReportingPeriod.read(period)
        with Progress(language) as progress:
            city = app.load_city(folder, tell=progress.on(say_of_all.READING()))
            board = app.board_of(city, wanted, day=day, tell=progress.on(say_of_all.CHECKING()))
            content = _content(form, board, city, language)
        if output is None:
            click.echo(content.decode("utf-8"), nl=False)
        else:
            app.save(output, content)
            click.echo(say_of_all.WROTE(path=output).text(language), err=True)
        for message in _warnings(board, city):
            click.echo(message.text(language), err=True)
        return 1 if board.anybody_missing or city.unread or not board.rows else 0

    return status


def _content(form: str, board: Board, city: LoadedCity, language: Language) -> bytes:
    from municipal_programs.files.board import board_json, board_workbook

    if form == "xlsx":
        return board_workbook(board, language)
    text = board_json(board, city.unread) if form == "json" else "\n".join(_lines(board, city, language)) + "\n"
    return text.encode("utf-8")


def _warnings(board: Board, city: LoadedCity) -> Iterator[Message]:
    for fault in city.unread:
        yield say_of_kits.AT_PLACE(origin=fault.origin.message, message=fault.message)
    if not board.rows:
        yield _why_empty(board, city)
    elif any(row.due is None for row in board.rows):
        yield say.NO_DUE(period=board.period.message)
    for row in board.rows:
        if row.dated_ahead and row.delivered_on is not None:
            on, day = _written(row.delivered_on), _written(board.day)
            yield say.DATED_AHEAD(slug=row.slug, department=row.department.name, on=on, day=day)


def _why_empty(board: Board, city: LoadedCity) -> Message:
    if city.programs:
        wording = say.NO_READABLE_PROGRAM_RUNS if city.unread else say.NO_PROGRAM_RUNS
        return wording(period=board.period.message)
    return say.NO_PROGRAM_READ() if city.unread else say.NO_PROGRAMS()


def _lines(board: Board, city: LoadedCity, language: Language) -> Iterator[str]:
    head = say.BOARD_HEAD(city=board.city, period=board.period.message, day=_written(board.day))
    yield head.text(language)
    slug = ""
    for row in board.rows:
        if row.slug != slug:
            slug = row.slug
            yield ""
            yield say.BOARD_PROGRAM(title=row.title, slug=slug).text(language)
        yield _line(row).text(language)
    states = Counter(row.state.value for row in board.rows)
    yield ""
    yield say.BOARD_SUM(**{name: states[name] for name in ("delivered", "late", "expected", "missing")}).text(language)
    if states["unread"]:
        yield say.CAME_UNREAD(count=states["unread"]).text(language)
    if any(row.findings for row in board.rows):
        yield say.COUNTED_FINDINGS(year=board.period.year, folder=city.folder).text(language)
    for reminder in board.reminders:
        email = reminder.department.requisites.email
        yield ""
        yield (say.REMINDER_TO if email else say.REMINDER_FOR)(department=reminder.department.name, email=email).text(language)
        yield reminder.text


def _line(row: BoardRow) -> Message:
    on = "" if row.delivered_on is None else say.ON_DAY(day=_written(row.delivered_on))
    due = say.WITHOUT_DUE() if row.due is None else say.DUE(day=_written(row.due))
    return say.BOARD_ROW(department=row.department.name, state=row.state.message, on=on, due=due, findings=row.findings)


def _written(day: dt.date) -> str:
    from municipal_programs.values.wording import write_short_date

    return write_short_date(day)
