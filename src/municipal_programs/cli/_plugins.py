"""The plugins that a command works with, and how the one who waits for them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Collection

    from municipal_programs.errors import Language, Message
    from municipal_programs.hooks import Plugins

__all__ = ["plugins_at_hand"]


def plugins_at_hand(language: Language, *, skip: Collection[str] = ()) -> Plugins:
    """Return the plugins that are installed, but for those to *skip*; who lets us wait is named on the error stream."""
    from municipal_programs.hooks import Patience, Plugins

    def tell(message: Message) -> None:
        click.echo(message.text(language), err=True)

    return Plugins.discover(skip=skip, patience=Patience(tell=tell))
