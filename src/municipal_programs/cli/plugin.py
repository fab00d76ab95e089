"""``municipal-programs plugin``: what is installed, whether it is sound, and a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _plugin_messages as say
from municipal_programs.cli._plugins import plugins_at_hand
from municipal_programs.cli._progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.app.trial import Trial
    from municipal_programs.errors import Language

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the group of subcommands, speaking *language*."""
    group = click.Group("plugin", help=say.GROUP_HELP().text(language))

    @group.command("list", help=say.LIST_HELP().text(language))
    def listing() -> int:
        return _list(language)

    @group.command("check", help=say.CHECK_HELP().text(language))
    @click.argument("name", metavar="NAME")
    def check(name: str) -> int:
        return _check(name, language)

    @group.command("new", help=say.NEW_HELP().text(language))
    @click.argument("folder", metavar="NAME", type=click.Path(path_type=Path))
    @click.option("--department", metavar="ID", default="", help=say.DEPARTMENT_HELP().text(language))
    @click.option("--title", metavar="TEXT", default="", help=say.TITLE_HELP().text(language))
    def new(folder: Path, department: str, title: str) -> int:
        return _new(folder, department, title, language)

    return group


def _list(language: Language) -> int:
    from municipal_programs.app.trial import trials

    with Progress(language) as progress:
        progress.on(say.ASKING())
        plugins = plugins_at_hand(language, progress)
        tried = [trial for trial in trials(plugins) if trial.given]
    rows = [
        (plugin.name, plugin.version, plugin.distribution, str(plugin.folder or ""), ", ".join(plugins.hooks_of(plugin.name)))
        for plugin in plugins
    ]
    if rows:
        _print_table([tuple(heading().text(language) for heading in say.HEADINGS), *rows])
        for trial in tried:
            _print_order(trial, language)
    else:
        click.echo(say.NO_PLUGINS().text(language), err=True)
    for words in (*plugins.notices(), *(failure.message for failure in plugins.failures)):
        click.echo(words.text(language), err=True)
    return 1 if plugins.failures else 0


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _print_order(trial: Trial, language: Language) -> None:
    profile = trial.request.profile
    identity = " · ".join((trial.request.kind.identity, *([] if profile is None else [profile.identity])))
    click.echo()
    click.echo(say.ORDER_OF(kind=trial.request.kind.title, identity=identity).text(language))
    outline = trial.outline
    for section in outline.sections:
        click.echo(f"  {section.position:>5}  {section.identity}")
    for words in (*outline.faults.values(), *outline.gaps.values()):
        click.echo(f"         {words.text(language)}")


def _check(name: str, language: Language) -> int:
    from municipal_programs.app.doctor import faults_of_plugin, wishes_in_vain

    with Progress(language) as progress:
        progress.on(say.ASKING())
        plugins = plugins_at_hand(language, progress)
        faults = faults_of_plugin(name, plugins)
        notices = (*plugins.only(name).notices(), *wishes_in_vain(name, plugins))
    for fault in faults:
        click.echo(fault.text(language))
    for notice in notices:
        click.echo(notice.text(language), err=True)
    verdict = say.FAULTY(plugin=name, count=len(faults)) if faults else say.SOUND(plugin=name)
    click.echo(verdict.text(language), err=True)
    return 1 if faults else 0


def _new(folder: Path, department: str, title: str, language: Language) -> int:
    from municipal_programs.app.scaffold import NewPlugin

    plugin = NewPlugin.called(folder.name, department=department, title=title)
    for path in plugin.write(folder):
        click.echo(say.CREATED(path=path).text(language))
    click.echo(say.NEXT(folder=folder, plugin=plugin.package).text(language), err=True)
    return 0
