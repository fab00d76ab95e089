"""``municipal-programs plugin``: what is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Language

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the group of subcommands, speaking *language*."""
    group = click.Group("plugin", help=say.PLUGIN_HELP().text(language))

    @group.command("list", help=say.PLUGIN_LIST_HELP().text(language))
    def listing() -> int:
        return _list(language)

    return group


def _list(language: Language) -> int:
    from municipal_programs.hooks import Plugins

    plugins = Plugins.discover()
    rows = [(p.name, p.version, p.distribution, ", ".join(plugins.hooks_of(p.name))) for p in plugins]
    if rows:
        _print([tuple(heading().text(language) for heading in say.HEADINGS), *rows])
    else:
        click.echo(say.NO_PLUGINS().text(language), err=True)
    for failure in plugins.failures:
        click.echo(failure.message.text(language), err=True)
    return 1 if plugins.failures else 0


def _print(rows: list[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
