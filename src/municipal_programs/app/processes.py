"""What processes that work for this one have in common."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.connection import wait

from municipal_programs.errors import MunicipalProgramsError

__all__ = ["WorkersError", "cores", "leave_with_the_parent"]


class WorkersError(MunicipalProgramsError):
    """Whoever should do the work cannot be started, is not there, or is not there any more."""


def leave_with_the_parent() -> None:
    """End this process as soon as the one that started it was killed; nobody would take what it makes."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
    os._exit(1)


def cores() -> int:
    """Return how many processes can work at a time here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
