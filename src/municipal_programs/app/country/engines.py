"""Where batches are worked at: in this process, in processes beside it, or by the workers of a Dask scheduler.

Each takes a few batches ahead and no more, and gives the results in the order of the batches, so that the memory that it takes and the result do
not depend on how many work.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from municipal_programs.app.country import _messages as say
from municipal_programs.app.processes import WorkersError, leave_with_the_parent
from municipal_programs.errors import MunicipalProgramsError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

_Work = TypeVar("_Work")
_Done = TypeVar("_Done")

__all__ = ["in_processes", "on_scheduler"]

_AHEAD: Final = 2
"""Batches that each worker may have: the one that it works at, and the next."""

_TO_ANSWER: Final = 10
"""Seconds within which a scheduler has to answer."""


def in_processes(work: Callable[[_Work], _Done], batches: Iterable[_Work], jobs: int) -> Iterator[_Done]:
    """Yield what *work* makes of each of *batches*, by as many processes.

    Raises:
        WorkersError: If a process ends before its work is done.
    """
    if jobs == 1:
        yield from map(work, batches)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and with nothing inherited from this process
    with ProcessPoolExecutor(jobs, context, initializer=_begin) as pool:
        try:
            yield from _in_order(lambda batch: pool.submit(work, batch), batches, _AHEAD * jobs)
        except BrokenProcessPool as cause:
            raise WorkersError(say.WORKER_ENDED()) from cause
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=leave_with_the_parent, daemon=True).start()


def on_scheduler(work: Callable[[_Work], _Done], batches: Iterable[_Work], address: str) -> Iterator[_Done]:
    """Yield what *work* makes of each of *batches*, by the workers of the Dask scheduler at *address*.

    Raises:
        WorkersError: If Dask is not installed, the scheduler does not answer, or the work is lost.
    """
    with _client(address) as client:
        workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        try:
            yield from _in_order(lambda batch: client.submit(work, batch, pure=False), batches, _AHEAD * workers)
        except MunicipalProgramsError:
            raise
        except Exception as cause:  # Dask raises what its workers and its network do
            raise WorkersError(say.SCHEDULER_LOST(address=address, cause=_words(cause))) from cause


@contextmanager
def _client(address: str) -> Generator[Any]:  # Any: Dask is an extra, and its types are not here to be looked at
    try:
        distributed: Any = import_module("distributed")
    except ImportError as cause:
        raise WorkersError(say.NO_DASK()) from cause
    try:
        client = distributed.Client(address, set_as_default=False, timeout=_TO_ANSWER)
    except (OSError, ValueError) as cause:
        raise WorkersError(say.NO_SCHEDULER(address=address, cause=_words(cause))) from cause
    with client:
        yield client


def _words(cause: Exception) -> str:
    return str(cause).strip().partition("\n")[0] or type(cause).__name__


def _in_order(submit: Callable[[_Work], Any], batches: Iterable[_Work], ahead: int) -> Iterator[Any]:
    """Yield the results of futures in the order in which they were submitted, with at most *ahead* of them open."""
    waiting: deque[Any] = deque()
    for batch in batches:
        waiting.append(submit(batch))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
