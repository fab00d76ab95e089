"""What belongs to everybody in a process, and is put back after a plugin had its turn."""

from __future__ import annotations

import locale
import os
import threading
from typing import TYPE_CHECKING

from municipal_programs.hooks import _messages as say
from municipal_programs.hooks._output import Withheld

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from municipal_programs.errors import Message

__all__ = ["Surroundings"]

_EXCERPT = 60


class Surroundings:
    """Standard output, the current folder, the locale, the environment and threads, watched for as long as the context lasts."""

    def __init__(self) -> None:
        self.changes: list[Message] = []

    def __enter__(self) -> Self:
        self._folder = os.getcwd()  # noqa: PTH109 - a text is enough, and this is on the way of every call
        self._locale = locale.setlocale(locale.LC_ALL)
        self._environment = dict(os.environ)
        self._threads = set(threading.enumerate())
        self._output = Withheld().__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._output.__exit__(kind, error, trace)
        if self._output.text:
            self.changes.append(say.PRINTED(text=" ".join(self._output.text[:_EXCERPT].split())))
        if os.getcwd() != self._folder:  # noqa: PTH109 - see above
            os.chdir(self._folder)
            self.changes.append(say.CHANGED_FOLDER())
        if locale.setlocale(locale.LC_ALL) != self._locale:
            locale.setlocale(locale.LC_ALL, self._locale)
            self.changes.append(say.CHANGED_LOCALE())
        if os.environ != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)
            self.changes.append(say.CHANGED_ENVIRONMENT())
        if left := [thread for thread in threading.enumerate() if thread not in self._threads and not thread.daemon]:
            self.changes.append(say.LEFT_THREADS(count=len(left), name=left[0].name))
