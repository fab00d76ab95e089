"""``municipal-programs collect``: kits read back, and every fault with its cell."""

from __future__ import annotations

import datetime as dt
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _kit_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._output import refuse_overwriting
from municipal_programs.cli._progress import Progress
from municipal_programs.errors import InvalidValueError, MunicipalProgramsError

if TYPE_CHECKING:
    from municipal_programs.app import CollectedBooks, RemarkedBook
    from municipal_programs.errors import Language, Message
    from municipal_programs.model import TargetProgram
    from municipal_programs.values import Origin

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("collect", help=say.COLLECT_HELP().text(language))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.argument("books", metavar="BOOK...", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option("--period", metavar="PERIOD", help=say.COLLECT_PERIOD_HELP().text(language))
    @click.option("-o", "--output", metavar="OUT.yaml", type=click.Path(path_type=Path), help=say.MERGED_HELP().text(language))
    @click.option("--remarks", metavar="FOLDER", type=click.Path(path_type=Path), help=say.REMARKS_HELP().text(language))
    @click.option("--replace", is_flag=True, help=say.REPLACE_HELP().text(language))
    @click.option("--received", metavar="DATE", help=say.RECEIVED_HELP().text(language))
    def collect(
        *,
        file: Path,
        books: tuple[Path, ...],
        period: str | None,
        output: Path | None,
        remarks: Path | None,
        replace: bool,
        received: str | None,
    ) -> int:
        from municipal_programs import app
        from municipal_programs.model import ReportingPeriod
        from municipal_programs.values.wording import read_date

        if output is not None:
            if output.suffix.lower() not in (".yaml", ".yml", ".json"):
                raise InvalidValueError(say.NOT_A_YAML(seen=output.name))
            refuse_overwriting(output, file, *books)
        program = app.load(file)
        with app.collecting(file), Progress(language) as progress:
            telling = _Telling(language, progress)
            collected = app.collect(
                program,
                books,
                before=app.deliveries_beside(file),
                period=None if period is None else ReportingPeriod.read(period),
                received=dt.date.today() if received is None else read_date(received),  # noqa: DTZ011 - a book comes where its city is
                replace=replace,
                tell=progress.on(say.COLLECTING()),
            )
            progress.on(say.WRITING())
            _tell_differences(collected, telling)
            for path in app.save_deliveries(file, collected.deliveries):
                telling.said(say_of_all.WROTE(path=path))
            for book in collected.books:
                _tell_remarks(book, telling)
                telling.said(_outcome(book, program))
                if book.remarks:
                    _copy(book, remarks or _remarks_folder(file, book), telling)
            for refused in collected.refused:
                telling.wrong(refused.message)
            if output is not None:
                _merge(program, file, output, telling)
        return 1 if telling.anything_wrong else 0

    return collect


class _Telling:
    """What is told to the person, and whether anything was wrong."""

    def __init__(self, language: Language, progress: Progress) -> None:
        self.language = language
        self._progress = progress
        self.anything_wrong = False
        self._written: set[Path] = set()

    def free(self, path: Path) -> Path:
        """Return *path*, with a number if a book of that name, from another folder, has a copy there already."""
        names = (path if number == 1 else path.with_name(f"{number}-{path.name}") for number in count(1))
        free = next(name for name in names if name not in self._written)
        self._written.add(free)
        return free

    def wrong(self, message: Message) -> None:
        """Tell what is wrong."""
        self.anything_wrong = True
        self._progress.say(message.text(self.language), err=False)

    def said(self, message: Message) -> None:
        """Tell what is not wrong."""
        self._progress.say(message.text(self.language))

    def placed(self, origin: Origin | None, message: Message) -> Message:
        """Return *message* with the place before it, where there is one."""
        return message if origin is None else say.AT_PLACE(origin=origin.message, message=message)


def _tell_differences(collected: CollectedBooks, telling: _Telling) -> None:
    """Tell what contradicts, before anything is written: a run that takes up one that was killed finds no difference any more."""
    for contradiction in collected.contradictions:
        telling.wrong(telling.placed(contradiction.origin, contradiction.message))
    for replaced in collected.replaced:
        telling.said(telling.placed(replaced.origin, replaced.message))


def _remarks_folder(file: Path, book: RemarkedBook) -> Path:
    from municipal_programs import app

    return app.delivery_file(file, book.delivery).parent / "remarks"


def _tell_remarks(book: RemarkedBook, telling: _Telling) -> None:
    from municipal_programs.files.kits import Weight

    for remark in book.remarks:
        if remark.weight is not Weight.MISSING:
            tell = telling.wrong if remark.weight is Weight.REFUSED else telling.said
            tell(telling.placed(remark.origin, remark.message))
    missing = [remark for remark in book.remarks if remark.weight is Weight.MISSING]
    if missing:
        first = f"{missing[0].origin.sheet}!{missing[0].origin.cell}"
        telling.wrong(say.NOT_FILLED(name=book.name, count=len(missing), first=first))


def _outcome(book: RemarkedBook, program: TargetProgram) -> Message:
    """Return what came of *book*, which is one of *program*."""
    if book.again:
        wording = say.COLLECTED_AGAIN
    elif not book.answers:
        wording = say.NOTHING_DELIVERED
    else:
        wording = say.COLLECTED if book.new else say.COLLECTED_NOTHING_NEW
    department, period = program.department(book.delivery.department).name, book.delivery.reporting_period.message
    return wording(name=book.name, department=department, period=period, count=book.answers, new=book.new)


def _copy(book: RemarkedBook, folder: Path, telling: _Telling) -> None:
    from municipal_programs import app
    from municipal_programs.files.kits import remarked
    from municipal_programs.storage import make_folder, refusal_of

    target = telling.free(folder / f"{Path(book.name).stem}.remarks.xlsx")
    if refusal := refusal_of(target.name):
        telling.wrong(refusal)
        return
    try:
        content = remarked(book.name, book.content, book.remarks, telling.language)
    except MunicipalProgramsError as error:
        telling.wrong(error.message)
        return
    make_folder(folder)
    app.save(target, content)
    telling.said(say_of_all.WROTE(path=target))


def _merge(program: TargetProgram, file: Path, output: Path, telling: _Telling) -> None:
    from municipal_programs import app

    laid = app.with_deliveries(program, file)
    for contradiction in laid.contradictions:
        telling.wrong(say.NOT_LAID(message=telling.placed(contradiction.origin, contradiction.message)))
    app.write_subject(laid.program, output)
    telling.said(say_of_all.WROTE(path=output))
