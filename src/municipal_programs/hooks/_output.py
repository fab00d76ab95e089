"""Standard output while a plugin has its turn: the command's own, and nobody else's."""

from __future__ import annotations

import os
import sys
from io import StringIO
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

__all__ = ["Withheld"]

_STANDARD_OUTPUT = 1
_MOST = 400
"""Bytes that are looked at; the rest is dropped with them."""


class Withheld:
    """Holds back what is written to standard output, by Python, below it, or by a process that is started meanwhile."""

    def __init__(self) -> None:
        self.text = ""

    def __enter__(self) -> Self:
        self._stream = sys.stdout
        self._stream.flush()
        sys.stdout = self._printed = StringIO()
        self._kept = _duplicate(_STANDARD_OUTPUT)
        self._below: IO[bytes] | None = None
        if self._kept is not None:
            self._below = TemporaryFile()
            os.dup2(self._below.fileno(), _STANDARD_OUTPUT)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        sys.stdout = self._stream
        self._stream.flush()  # a plugin reaches the stream itself as sys.__stdout__
        self.text = self._printed.getvalue() + self._written_below()

    def _written_below(self) -> str:
        if self._kept is None or self._below is None:
            return ""
        os.dup2(self._kept, _STANDARD_OUTPUT)
        os.close(self._kept)
        with self._below:
            self._below.seek(0)
            return self._below.read(_MOST).decode("utf-8", errors="replace")


def _duplicate(descriptor: int) -> int | None:
    """Return another descriptor of the same file; None for a process without one, such as a service."""
    try:
        return os.dup(descriptor)
    except OSError:
        return None
