"""``municipal-programs city``: a folder for a city."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from municipal_programs.cli import _city_messages as say
from municipal_programs.cli import _messages as say_of_all
from municipal_programs.cli._plugins import plugins_at_hand
from municipal_programs.cli._progress import Progress
from municipal_programs.errors import InvalidValueError, perhaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.errors import Language, Message

__all__ = ["command"]


def command(language: Language) -> click.Command:
    """Return the group of subcommands, speaking *language*."""
    group = click.Group("city", help=say.CITY_HELP().text(language))

    @group.command("new", help=say.NEW_CITY_HELP().text(language))
    @click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
    @click.option("--name", metavar="TEXT", required=True, help=say.CITY_NAME_HELP().text(language))
    @click.option("--profile", metavar="ID", default="", help=say.CITY_PROFILE_HELP().text(language))
    def new(folder: Path, name: str, profile: str) -> int:
        from municipal_programs import app

        if os.path.exists(folder) and (not folder.is_dir() or any(folder.iterdir())):  # noqa: PTH110 - that of Path raises
            raise InvalidValueError(say.NOT_EMPTY(path=folder))
        for path in app.new_city(folder, name=name, profile=profile):
            click.echo(say_of_all.WROTE(path=path).text(language), err=True)
        if profile:
            with Progress(language) as progress:
                profiles = plugins_at_hand(language, progress).profiles().items
            for message in _if_unknown(profile, [one.identity for one in profiles], folder):
                click.echo(message.text(language), err=True)
        click.echo(say.CITY_NEXT(path=folder).text(language), err=True)
        return 0

    return group


def _if_unknown(profile: str, known: Sequence[str], folder: Path) -> Iterator[Message]:
    """Yield what is to be told if the *profile* that a city was just given is none of those *known*: its plugin may come later."""
    from municipal_programs.files import CITY_FILE

    if profile not in known:
        wording = say.PROFILE_NOT_INSTALLED if known else say.NO_PROFILE_INSTALLED
        listed = ", ".join(sorted(known))
        yield wording(seen=profile, known=listed, nearest=perhaps(profile, known), path=folder / CITY_FILE)
