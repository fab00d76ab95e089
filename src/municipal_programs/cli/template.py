"""``municipal-programs template``: what a template may use, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say
from municipal_programs.cli._plugin_messages import ASKING
from municipal_programs.cli._plugins import plugins_at_hand
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from municipal_programs.app import SectionVariables
    from municipal_programs.errors import Language

__all__ = ["command"]

_LONGEST_EXAMPLE = 60


def command(language: Language) -> click.Command:
    """Return the group of subcommands, speaking *language*."""
    group = click.Group("template", help=say.TEMPLATE_HELP().text(language))

    @group.command("check", help=say.TEMPLATE_CHECK_HELP().text(language))
    @click.argument("template", metavar="TEMPLATE", type=click.Path(path_type=Path))
    @click.option("--for", "wanted", metavar="KIND", required=True, help=say.TEMPLATE_FOR_HELP().text(language))
    def check(template: Path, wanted: str) -> int:
        return _check(template, wanted, language)

    @group.command("vars", help=say.TEMPLATE_VARS_HELP().text(language))
    @click.argument("wanted", metavar="KIND")
    def variables(wanted: str) -> int:
        return _variables(wanted, language)

    return group


def _check(template: Path, wanted: str, language: Language) -> int:
    from municipal_programs import app

    with Progress(language) as progress:
        progress.on(say.CHECKING())
        checked = app.check_template(template, wanted, plugins=plugins_at_hand(language, progress))
    for fault in checked.faults:
        click.echo(f"{template}: {fault.line.text(language)}")
    click.echo(say.CHECKED_FOR(path=template, section=checked.section).text(language), err=True)
    click.echo(say.TEMPLATE_FAULTS(count=len(checked.faults)).text(language), err=True)
    return 1 if checked.faults else 0


def _variables(wanted: str, language: Language) -> int:
    from municipal_programs import app

    with Progress(language) as progress:
        progress.on(ASKING())
        found = app.template_variables(wanted, plugins=plugins_at_hand(language, progress))
    for one in found:
        _print(one, language)
    click.echo(say.HOW_TO_READ().text(language), err=True)
    return 0


def _print(one: SectionVariables, language: Language) -> None:
    section = one.section
    heading = say.SECTION_SHOWN_BY(section=section.identity, title=section.title, template=section.template.name)
    click.echo(heading.text(language))
    rows = [(found.path, found.kind.text(language), found.unit, _short(found.example)) for found in one.variables]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    click.echo()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_EXAMPLE else line[: _LONGEST_EXAMPLE - 1] + "…"
