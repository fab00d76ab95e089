"""What belongs to everybody in a process, and is put back after a plugin had its turn."""

from __future__ import annotations

import locale
import os
import sys
from io import StringIO
from typing import TYPE_CHECKING

from municipal_programs.hooks import _messages as say

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from municipal_programs.errors import Message

__all__ = ["Surroundings"]

_EXCERPT = 60


class Surroundings:
    """Standard output, the current folder, the locale and the environment, watched for as long as the context lasts."""

    def __init__(self) -> None:
        self.changes: list[Message] = []

    def __enter__(self) -> Self:
        self._folder = os.getcwd()  # noqa: PTH109 - a text is enough, and this is on the way of every call
        self._locale = locale.setlocale(locale.LC_ALL)
        self._environment = dict(os.environ)
        self._output = sys.stdout
        self._printed = StringIO()
        sys.stdout = self._printed
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        sys.stdout = self._output
        if printed := self._printed.getvalue():
            self.changes.append(say.PRINTED(text=" ".join(printed[:_EXCERPT].split())))
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
