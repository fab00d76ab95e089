"""When Ctrl-C is heard. Importing this takes little, for until then whoever presses it gets what Python makes of it."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager

TYPE_CHECKING = False  # as in municipal_programs._later
if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["held_back", "no_longer_heard"]


@contextmanager
def held_back() -> Generator[None, None, None]:
    """Let Ctrl-C wait until what stands below is done: a module that is left half imported raises whatever it likes, or nothing.

    Raises:
        KeyboardInterrupt: At the end, if it was pressed.
    """
    if not _is_heard():
        yield
        return
    pressed: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if pressed:
        raise KeyboardInterrupt


def no_longer_heard() -> None:
    """Let Ctrl-C be of no effect in this process from now on, because it is about to end."""
    if _is_heard():
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _is_heard() -> bool:
    """Tell whether Ctrl-C does here what Python does by itself: not in the background of a shell, nor in a thread of an application."""
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler
