"""When Ctrl-C is heard. Importing this takes little, for until then whoever presses it gets what Python makes of it."""

from __future__ import annotations

import signal
import sys
import threading
import time
from _thread import interrupt_main

TYPE_CHECKING = False  # as in municipal_programs._later
if TYPE_CHECKING:
    from types import FrameType

__all__ = ["no_longer_heard", "wait_for_imports"]

_LONGEST = 2.0
"""Seconds that Ctrl-C waits for; a module of a plugin may hang as it is imported."""
_SOON = 0.001
"""Seconds after which it is looked again."""


def wait_for_imports() -> None:
    """Let Ctrl-C wait, from now on, while something is imported.

    Python may drop what is raised there, with a traceback, and a module that is left half imported raises whatever it likes.
    """
    if _is_heard():
        signal.signal(signal.SIGINT, _Waiting())


def no_longer_heard() -> None:
    """Let Ctrl-C be of no effect in this process from now on, because it is about to end."""
    if _is_heard():
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _is_heard() -> bool:
    """Tell whether Ctrl-C interrupts here: not in the background of a shell, nor in a thread of an application."""
    handler = signal.getsignal(signal.SIGINT)
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and (handler is signal.default_int_handler or isinstance(handler, _Waiting))


class _Waiting:
    """What is done when Ctrl-C is pressed."""

    def __init__(self) -> None:
        self._until = 0.0

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self._until = self._until or time.monotonic() + _LONGEST
        if _is_importing(frame) and time.monotonic() < self._until:
            again = threading.Timer(_SOON, _press, [threading.get_ident()])
            again.daemon = True
            again.start()
        else:
            signal.default_int_handler(number, frame)


def _press(thread: int) -> None:
    """Do what Ctrl-C does, also where *thread*, the main one, waits for the system."""
    if sys.platform == "win32":
        interrupt_main()
    else:
        signal.pthread_kill(thread, signal.SIGINT)


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
