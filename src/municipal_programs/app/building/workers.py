"""Processes that make units side by side; one that ends or hangs takes its own unit with it and no other.

The executors of the standard library give up every task when one process dies, and wait for ever for one that hangs.
"""

from __future__ import annotations

import math
import multiprocessing
import time
from collections import deque
from contextlib import suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.made import Made
from municipal_programs.app.building.serving import serve
from municipal_programs.app.processes import WorkersError, ctrl_c_is_ours

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from multiprocessing.process import BaseProcess

    from municipal_programs.app.building.making import BuildOrder
    from municipal_programs.app.building.units import BuildUnit

__all__ = ["made_side_by_side"]

_TO_BEGIN: Final = 300.0
"""Seconds within which a process has to begin, on however slow a machine; it reads the library and every plugin first."""


def made_side_by_side(
    units: Iterable[BuildUnit], order: BuildOrder, *, jobs: int, limit: float
) -> Generator[tuple[BuildUnit, Made], None, None]:
    """Make *units*, and yield each with what came of it, in the order in which they are done.

    Args:
        units: The units.
        order: What they are made with.
        jobs: The most processes at a time, one or more.
        limit: Seconds after which a unit is given up, by a clock that nobody can set.

    Raises:
        WorkersError: If a process ends before it could begin.
    """
    waiting = deque(units)
    workers: list[_Worker] = []
    try:
        for _ in range(min(jobs, len(waiting))):
            workers.append(_Worker(order, limit))  # noqa: PERF401 - Ctrl-C between two of them must not lose the first
        while workers:
            answering = wait([worker.connection for worker in workers], _patience(workers))
            for worker in tuple(workers):
                if worker.connection in answering:
                    yield from worker.heard()
                elif worker.seconds_left <= 0:
                    yield from worker.given_up()
                if worker.is_idle and waiting and not worker.is_gone:
                    worker.give(waiting.popleft())
                elif worker.is_idle:
                    worker.end()
                    workers.remove(worker)
                    if waiting:
                        workers.append(_Worker(order, limit))
    finally:
        for worker in workers:
            worker.end()


def _patience(workers: Iterable[_Worker]) -> float | None:
    soonest = min(worker.seconds_left for worker in workers)
    return None if soonest == math.inf else max(soonest, 0)


class _Worker:
    """A process as the one that started it sees it."""

    def __init__(self, order: BuildOrder, limit: float) -> None:
        context = multiprocessing.get_context("spawn")  # the same on every system, and with nothing inherited from this process
        self.connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=serve, args=(theirs, order), daemon=True)
        self._limit = limit
        self._unit: BuildUnit | None = None
        self._has_begun = False
        self._deadline = time.monotonic() + _TO_BEGIN
        self.is_gone = False
        with ctrl_c_is_ours():
            self._process.start()
        theirs.close()

    @property
    def is_idle(self) -> bool:
        """Whether it could take a unit, or will never take one again."""
        return self.is_gone or (self._has_begun and self._unit is None)

    @property
    def seconds_left(self) -> float:
        """How long it may still take to begin, or its unit; without end where nobody waits for it."""
        return self._deadline - time.monotonic()

    def give(self, unit: BuildUnit) -> None:
        """Let it make *unit*; if it ended meanwhile, that is heard from the connection."""
        self._unit, self._deadline = unit, time.monotonic() + self._limit
        with suppress(OSError):
            self.connection.send(unit)

    def heard(self) -> Iterator[tuple[BuildUnit, Made]]:
        """Take what it says, if it has not ended instead."""
        try:
            answer: tuple[Made, bool] | None = self.connection.recv()
        except (EOFError, OSError):
            yield from self._ended()
            return
        self._has_begun, self._deadline = True, math.inf
        if answer is not None:
            made, self.is_gone = answer
            yield from self._done(made)

    def given_up(self) -> Iterator[tuple[BuildUnit, Made]]:
        """Wait no longer for its unit."""
        self.is_gone = True
        self._refuse_without_beginning()
        yield from self._done(Made(problems=(say.TOO_LONG(seconds=f"{self._limit:g}"),), is_known=False))

    def end(self) -> None:
        """Let it be gone, whatever it does."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def _ended(self) -> Iterator[tuple[BuildUnit, Made]]:
        self._process.join()
        self.is_gone = True
        self._refuse_without_beginning()
        yield from self._done(Made(problems=(say.ENDED(code=self._process.exitcode),), is_known=False))

    def _refuse_without_beginning(self) -> None:
        if not self._has_begun:
            raise WorkersError(say.NO_WORKERS(code=self._process.exitcode))

    def _done(self, made: Made) -> Iterator[tuple[BuildUnit, Made]]:
        unit, self._unit, self._deadline = self._unit, None, math.inf
        if unit is not None:
            yield unit, made
