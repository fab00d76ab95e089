"""How far a command is, on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

__all__ = ["Progress"]


class Progress:
    """How far it is, on a terminal; a pipe is told nothing, nor is somebody for whom there is nothing to wait.

    Args:
        label: What is done.
        shows_parts: Whether the number of parts says something to a person.
    """

    def __init__(self, label: str, *, shows_parts: bool = True) -> None:
        self._label = label
        self._shows_parts = shows_parts
        self._bar: ProgressBar[int] | None = None
        self._done = 0

    def tell(self, done: int, total: int) -> None:
        """Show that *done* of *total* parts are done; starting processes alone takes a second, so that the first call may show it."""
        if self._bar is None and done < total and sys.stderr.isatty():
            self._bar = click.progressbar(
                length=total, label=self._label, show_pos=self._shows_parts, show_eta=not self._shows_parts, file=sys.stderr
            )
            self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(done - self._done)
        self._done = done

    def end(self) -> None:
        """Leave the line of the terminal to what comes next."""
        if self._bar is not None:
            self._bar.render_finish()
