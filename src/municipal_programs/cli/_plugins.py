"""The plugins that a command works with, and how the one who waits for them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from municipal_programs.cli._progress import Progress
    from municipal_programs.errors import Language, Message
    from municipal_programs.hooks import Plugins

__all__ = ["plugins_at_hand"]


def plugins_at_hand(language: Language, progress: Progress, *, skip: Collection[str] = ()) -> Plugins:
    """Return the plugins that are installed, but for those to *skip*; who lets us wait is named beside *progress*."""
    from municipal_programs.hooks import Patience, Plugins

    def tell(message: Message) -> None:
        progress.say(message.text(language))

    return Plugins.discover(skip=skip, patience=Patience(tell=tell))
