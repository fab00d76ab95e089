"""What processes that work for this one have in common."""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from municipal_programs.errors import MunicipalProgramsError

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

__all__ = ["WorkersError", "cores", "ctrl_c_is_ours", "leave_with_the_parent"]


class WorkersError(MunicipalProgramsError):
    """Whoever should do the work cannot be started, is not there, or is not there any more."""


def leave_with_the_parent(until: Connection | None = None) -> None:
    """End this process as soon as the one that started it was killed, or closed its end of *until*; nobody would take what it makes."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel] if until is None else [parent.sentinel, until])
    os._exit(1)


def cores() -> int:
    """Return how many processes can work at a time here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def ctrl_c_is_ours() -> Generator[None, None, None]:
    """Start processes that Ctrl-C leaves alone: a terminal sends it to all of them, and this one ends the others itself."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover - Windows holds no signals back
        yield
        return
    resource_tracker.ensure_running()  # started with the first process, it would let Ctrl-C through to that one
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
