"""How far a command is, on a terminal."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from math import ceil
from typing import TYPE_CHECKING, Final

import click
from attrs import frozen

from municipal_programs.cli import _messages as say
from municipal_programs.errors import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from municipal_programs.errors import Language

__all__ = ["Progress", "Stage"]

AFTER: Final = 1.0
"""Seconds after which somebody is told that there is something to wait for."""
_EVERY: Final = 0.2
"""Seconds after which it is told anew."""
_BAR: Final = 20
"""Characters of a bar."""
_TO_BEGIN: Final = 2
"""How often it is told how many parts are done until one of them is."""
_USUAL_WIDTH: Final = 80
_MARGIN: Final = 3
"""Columns that stay free: the terminal itself writes ``^C`` where its cursor is, and goes to the next line behind the last column."""


@frozen
class Stage:
    """What is being done.

    Args:
        label: Its name.
        shows_parts: Whether the number of its parts says something to a person.
        times: How often it was told how many are done.
        begun: The moment from which the pace is taken, with *first* done: behind the first, before which there may be much to prepare, and
            what need not be done again.
        first: How many were done then.
        done: How many are done.
        total: How many there are; zero where nobody can tell.
        at: The moment when that was told.
    """

    label: Message
    shows_parts: bool = True
    times: int = 0
    begun: float = 0.0
    first: int = 0
    done: int = 0
    total: int = 0
    at: float = 0.0

    def told(self, done: int, total: int, now: float) -> Stage:
        """Return the stage when *done* of *total* parts are done; of others than before, where there are more or fewer."""
        times = self.times + 1 if total == self.total else 1
        begun, first = (now, done) if times <= _TO_BEGIN else (self.begun, self.first)
        return Stage(self.label, self.shows_parts, times, begun, first, done, total, now)

    def line(self, now: float, spent: float) -> Message:
        """Return what a person reads at the moment *now*, when the command has taken *spent* seconds."""
        if not self.total:
            return say.SPENT(label=self.label, spent=_clock(spent))
        done = min(self.done, self.total)
        count = f"{done}/{self.total}" if self.shows_parts else f"{100 * done // self.total}%"
        bar = ("#" * (_BAR * done // self.total)).ljust(_BAR, "-")
        return say.BAR(label=self.label, bar=bar, count=count, spent=_clock(spent), left=self._rest(now))

    def _rest(self, now: float) -> Message | str:
        """Return how long it takes still, if it goes on at the pace that it had; nothing where there is no telling."""
        made, left = self.done - self.first, self.total - self.done
        if made <= 0 or left <= 0:
            return ""
        return say.LEFT(rest=_clock(ceil(max(0.0, (self.at - self.begun) * left / made - (now - self.at)))))


class Progress:
    """How far a command is, for somebody who waits longer than a second at a terminal; a pipe is told nothing.

    It has the last line of the terminal while it goes on, and leaves nothing there. Whatever else is to be said meanwhile goes through `say`.

    Args:
        language: The language of the one who waits.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._screen = sys.stderr  # that one: while a plugin is asked, another stands in its place
        self._stage = Stage(say.WORKING())
        self._begun = time.monotonic()
        self._shown = 0
        self._alone = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._show, name="progress", daemon=True) if self._screen.isatty() else None

    def __enter__(self) -> Self:
        if self._thread is not None:
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()
        self._clear()

    def on(self, label: Message, *, shows_parts: bool = True) -> Callable[[int, int], None]:
        """Begin with what *label* says, and return what is told how many of its parts are done, and of how many.

        Args:
            label: What is done.
            shows_parts: Whether the number of parts says something to a person.
        """
        self._stage = Stage(label, shows_parts)
        return self._tell

    def say(self, text: str, *, err: bool = True) -> None:
        """Print *text* on the error stream, or on standard output, above the line that shows how far it is."""
        with self._alone:
            self._clear()
            click.echo(text, err=err)

    def _tell(self, done: int, total: int) -> None:
        self._stage = self._stage.told(done, total, time.monotonic())

    def _show(self) -> None:
        wait = AFTER
        with suppress(OSError, ValueError):  # a terminal that was closed
            while not self._over.wait(wait):
                wait = _EVERY
                with self._alone:
                    now = time.monotonic()
                    self._draw(self._stage.line(now, now - self._begun).text(self._language))

    def _draw(self, line: str) -> None:
        encoding, errors = self._screen.encoding, self._screen.errors or "replace"
        shown = line.encode(encoding, errors).decode(encoding)[: self._width()]  # a console may lack letters
        self._write(f"\r{shown.ljust(self._shown)}")
        self._shown = max(self._shown, len(shown))

    def _clear(self) -> None:
        if self._shown:
            self._write(f"\r{' ' * (self._shown + _MARGIN - 1)}\r")
        self._shown = 0

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            self._screen.write(text)
            self._screen.flush()

    def _width(self) -> int:
        with suppress(OSError, ValueError):
            return (os.get_terminal_size(self._screen.fileno()).columns or _USUAL_WIDTH) - _MARGIN
        return _USUAL_WIDTH - _MARGIN


def _clock(seconds: float) -> str:
    """Write a number of seconds as a clock does."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
