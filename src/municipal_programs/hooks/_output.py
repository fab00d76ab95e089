"""The standard streams while a plugin has its turn: output is the command's own, and what a plugin closes stays open."""

from __future__ import annotations

import os
import sys
from io import StringIO, TextIOBase
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, TextIO, cast

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
        self._stream, self._errors = cast("TextIO | None", sys.stdout), cast("TextIO | None", sys.stderr)  # a service has none
        self._flush()
        sys.stdout = self._printed = _Kept()
        if self._errors is not None:
            sys.stderr = cast("TextIO", _Lent(self._errors))
        self._kept = _duplicate(_STANDARD_OUTPUT)
        self._below: IO[bytes] | None = None
        if self._kept is not None:
            self._below = TemporaryFile()
            os.dup2(self._below.fileno(), _STANDARD_OUTPUT)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        sys.stdout, sys.stderr = cast("TextIO", self._stream), cast("TextIO", self._errors)
        self._flush()  # a plugin reaches the stream itself as sys.__stdout__
        self.text = self._printed.getvalue() + self._written_below()

    def _flush(self) -> None:
        if self._stream is not None:
            self._stream.flush()

    def _written_below(self) -> str:
        if self._kept is None or self._below is None:
            return ""
        os.dup2(self._kept, _STANDARD_OUTPUT)
        os.close(self._kept)
        with self._below:
            self._below.seek(0)
            return self._below.read(_MOST).decode("utf-8", errors="replace")


class _Kept(StringIO):
    """What was printed, also if the plugin closes what it printed to."""

    def close(self) -> None:
        """Stay open."""


class _Lent(TextIOBase):
    """The stream of errors, which a plugin may write to, and closes only for itself."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str, /) -> int:
        return self._stream.write(text)

    def flush(self) -> None:
        if not self._stream.closed:  # a plugin may hold on to it, and Python flushes what it forgets
            self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()


def _duplicate(descriptor: int) -> int | None:
    """Return another descriptor of the same file; None where it is closed, as that of a service may be."""
    try:
        return os.dup(descriptor)
    except OSError:
        return None
