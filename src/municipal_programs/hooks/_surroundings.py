"""What belongs to everybody in a process, and is put back after a plugin had its turn."""

from __future__ import annotations

import locale
import os
import sys
import threading
from decimal import DefaultContext
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.hooks import _messages as say
from municipal_programs.hooks._output import Withheld

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from municipal_programs.errors import Message, Wording

__all__ = ["Surroundings"]

_EXCERPT = 60
_ARITHMETIC = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp")


class Surroundings:
    """Standard streams, threads and whatever else all plugins share, watched for as long as the context lasts."""

    def __init__(self) -> None:
        self.changes: list[Message] = []

    def __enter__(self) -> Self:
        self._before = [look() for look, _, _ in _SHARED]
        self._threads = set(threading.enumerate())
        self._output = Withheld().__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._output.__exit__(kind, error, trace)
        if self._output.text:
            self.changes.append(say.PRINTED(text=" ".join(self._output.text[:_EXCERPT].split())))
        for (look, put_back, wording), before in zip(_SHARED, self._before, strict=True):
            if look() != before:
                put_back(before)
                self.changes.append(wording())
        # A plugin's thread is a daemon, and so is what it starts unless it says otherwise: forgotten all the same.
        if left := [thread for thread in threading.enumerate() if thread not in self._threads]:
            self.changes.append(say.LEFT_THREADS(count=len(left), name=left[0].name))


def _folder() -> str:
    """Return the current folder; empty where somebody removed it."""
    try:
        return os.getcwd()  # noqa: PTH109 - a text is enough, and this is on the way of every call
    except OSError:
        return ""


def _mask() -> int:
    """Return which permissions new files are not given; the system tells only who sets it."""
    mask = os.umask(0o77)
    os.umask(mask)
    return mask


def _return_to(folder: str) -> None:
    if folder:
        os.chdir(folder)


def _set_environment(values: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(values)


def _arithmetic() -> tuple[dict[str, Any], dict[Any, bool]]:
    """Return how a thread that begins would count."""
    return {name: getattr(DefaultContext, name) for name in _ARITHMETIC}, dict(DefaultContext.traps)


def _set_arithmetic(settings: tuple[dict[str, Any], dict[Any, bool]]) -> None:
    for name, value in settings[0].items():
        setattr(DefaultContext, name, value)
    DefaultContext.traps.update(settings[1])


_SHARED: Final[tuple[tuple[Callable[[], Any], Callable[[Any], object], Wording], ...]] = (
    (_folder, _return_to, say.CHANGED_FOLDER),
    (lambda: locale.setlocale(locale.LC_ALL), lambda name: locale.setlocale(locale.LC_ALL, name), say.CHANGED_LOCALE),
    (lambda: dict(os.environ), _set_environment, say.CHANGED_ENVIRONMENT),
    (_mask, os.umask, say.CHANGED_MASK),
    (sys.getrecursionlimit, sys.setrecursionlimit, say.CHANGED_DEPTH),
    (_arithmetic, _set_arithmetic, say.CHANGED_ARITHMETIC),
)
"""How each thing is looked at, how it is put back, and what is said then."""
