"""``municipal-programs kit``: a workbook for each department of a program."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _kit_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._progress import Progress
from municipal_programs.errors import InvalidValueError, perhaps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from municipal_programs.errors import Language

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the subcommand, speaking *language*."""

    @click.command("kit", help=say.KIT_HELP().text(language))
    @click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--period", metavar="PERIOD", required=True, help=say.KIT_PERIOD_HELP().text(language))
    @click.option(
        "-o",
        "--output",
        metavar="FOLDER",
        required=True,
        type=click.Path(path_type=Path),
        help=say.KIT_OUTPUT_HELP().text(language),
    )
    @click.option("--department", "departments", metavar="NAME", multiple=True, help=say.KIT_DEPARTMENT_HELP().text(language))
    @click.option("--overwrite", is_flag=True, help=say.KIT_OVERWRITE_HELP().text(language))
    def kit(*, file: Path, period: str, output: Path, departments: tuple[str, ...], overwrite: bool) -> int:
        from municipal_programs import app
        from municipal_programs.model import ReportingPeriod
        from municipal_programs.storage import make_folder

        with Progress(language) as progress:
            program = app.load(file)
            kits = app.kits(program, ReportingPeriod.read(period), tell=progress.on(say.MAKING_KITS()))
        made = _chosen(kits, departments)
        if not overwrite:
            _refuse_others(made, output)
        make_folder(output)
        for name, content in made.items():
            app.save(output / name, content)
            click.echo(say_of_all.WROTE(path=output / name).text(language), err=True)
        return 0

    return kit


def _refuse_others(made: Mapping[str, bytes], folder: Path) -> None:
    """Refuse to write over a workbook that is not the very same: nobody but who filled it could fill it again."""
    standing = [name for name in made if os.path.isfile(folder / name)]  # noqa: PTH113 - that of Path raises
    others = [name for name in standing if (folder / name).read_bytes() != made[name]]
    if others:
        raise InvalidValueError(say.OTHER_KITS_THERE(folder=folder, names=", ".join(others)))


def _chosen(made: Mapping[str, bytes], departments: Sequence[str]) -> Mapping[str, bytes]:
    """Return the workbooks of the *departments* that were asked for; all of them where none was."""
    if not made:
        raise InvalidValueError(say.NO_KITS())
    known = [Path(name).stem for name in made]
    for department in departments:
        if department not in known:
            hint = perhaps(department, known)
            raise InvalidValueError(say.UNKNOWN_DEPARTMENT(seen=department, known=", ".join(known), nearest=hint))
    return {name: content for name, content in made.items() if not departments or Path(name).stem in departments}
