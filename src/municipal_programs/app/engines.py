"""Where a pure function does its work: in this process, in processes beside it, or by the workers of a Dask scheduler.

Each takes a few batches ahead and no more, and gives the results in the order of the batches, so that the memory that it takes and the result do
not depend on how many work.
"""

from __future__ import annotations

import logging
import multiprocessing
import re
import signal
import socket
import threading
import time
from collections import deque
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache, partial
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from municipal_programs.app import _engine_messages as say
from municipal_programs.app.building.digests import environment
from municipal_programs.app.processes import WorkersError, ctrl_c_is_ours, leave_with_the_parent
from municipal_programs.app.schedulers import why_no_answer
from municipal_programs.errors import MunicipalProgramsError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection

    from municipal_programs.errors import Message

_Work = TypeVar("_Work")
_Done = TypeVar("_Done")

__all__ = ["in_processes", "on_scheduler"]

_AHEAD: Final = 2
"""Batches that each worker may have: the one that it works at, and the next."""

_TO_ANSWER: Final = 10
"""Seconds within which a scheduler has to answer."""

_TO_LOOK: Final = 5
"""Seconds after which it is looked whether a scheduler has workers still."""

_TO_RETURN: Final = 60
"""Seconds that a scheduler may have none: one that has ended is started again meanwhile."""

_NAME: Final = "municipal-programs"
_DIGEST: Final = re.compile(r"\b([0-9a-f]{8})[0-9a-f]{56}\b")


def in_processes(work: Callable[[_Work], _Done], batches: Iterable[_Work], jobs: int) -> Iterator[_Done]:
    """Yield what *work* makes of each of *batches*, by as many processes.

    Raises:
        WorkersError: If a process ends before its work is done.
    """
    if jobs == 1:
        yield from map(work, batches)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and with nothing inherited from this process
    watched, held = context.Pipe(duplex=False)
    with watched, held, ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(watched,)) as pool:

        def submitted(batch: _Work) -> Future[_Done]:
            with ctrl_c_is_ours():  # a process is started when there is work for it
                return pool.submit(work, batch)

        try:
            yield from _in_order(submitted, batches, _AHEAD * jobs)
        except BrokenProcessPool as cause:
            raise WorkersError(say.WORKER_ENDED()) from cause
        except BaseException:  # Ctrl-C, or nobody wants the rest: what is at work need not come to its end
            held.close()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin(watched: Connection) -> None:
    """Leave Ctrl-C to the process that started this one, and end with it, however it ends, or where its end of *watched* is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=leave_with_the_parent, args=[watched], daemon=True).start()


def on_scheduler(
    work: Callable[[_Work], _Done],
    batches: Iterable[_Work],
    address: str,
    *,
    skip: Collection[str] = (),
    lost: Callable[[_Work], _Done] | None = None,
) -> Iterator[_Done]:
    """Yield what *work* makes of each of *batches*, by the workers of the Dask scheduler at *address*.

    Args:
        work: A pure function of a batch and of what is installed; no worker does it where something else is installed than here.
        batches: What it is done to; each is sent whole.
        address: Address of the scheduler, as `refuse_no_address` lets it pass.
        skip: Names of plugins that are of no account.
        lost: What stands for a batch that took worker after worker with it; without it all work ends there.

    Raises:
        WorkersError: If Dask is not installed, the scheduler does not answer, nobody is there to work, a worker has something else
            installed, or the work is lost.
    """
    left_out = tuple(skip)
    alike = partial(_alike, work, left_out, tuple(environment(left_out)))
    with _client(address) as client:

        def sent(batch: _Work) -> _Sent[_Work, _Done]:
            return _Sent(client.submit(alike, batch, pure=False), batch, client=client, lost=lost)

        try:
            _refuse_other_versions(client)
            yield from _in_order(sent, batches, _AHEAD * max(1, len(_workers(client))))
        except MunicipalProgramsError:
            raise
        except Exception as cause:  # Dask raises what its workers and its network do; the cause goes into the message
            raise WorkersError(say.SCHEDULER_LOST(address=address, cause=_words(cause))) from cause


def _refuse_other_versions(client: Any) -> None:  # noqa: ANN401 - as `_client`
    """Ask the workers in words that every Python knows: one that cannot read what it is sent would break with its scheduler."""
    here = version(_NAME)
    for worker, seen in client.run(version, _NAME, on_error="return").items():
        if seen != here:
            there = say.NOTHING_OF_IT() if isinstance(seen, Exception) else f"{_NAME} {seen}"
            raise WorkersError(say.OTHER_WORKER(worker=worker, here=f"{_NAME} {here}", there=there))


def _alike(work: Callable[[_Work], _Done], skip: tuple[str, ...], expected: tuple[str, ...], batch: _Work) -> _Done:
    """Do *work* to *batch* where the same is installed as whoever asked for it has."""
    worker = socket.gethostname()
    try:
        here = _installed(skip)
    except MunicipalProgramsError as cause:
        raise WorkersError(say.OF_WORKER(worker=worker, message=cause.message)) from cause
    if here != expected:
        raise WorkersError(say.OTHER_WORKER(worker=worker, here=_beyond(expected, here), there=_beyond(here, expected)))
    return work(batch)


@cache
def _installed(skip: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is installed in this process, as it was when it began to work."""
    return tuple(environment(skip))


def _beyond(one: tuple[str, ...], other: tuple[str, ...]) -> Message | str:
    """Return what *one* has and *other* has not, with as much of each digest as tells one from another."""
    return "; ".join(_DIGEST.sub(r"\1…", line) for line in one if line not in other) or say.NOTHING_OF_IT()


class _Sent(Generic[_Work, _Done]):
    """A batch at the scheduler.

    Args:
        future: What Dask promised of it.
        batch: The batch.
        client: Who sent it.
        lost: What stands for it where it took worker after worker with it; without it that is raised.
    """

    def __init__(self, future: Any, batch: _Work, *, client: Any, lost: Callable[[_Work], _Done] | None) -> None:  # noqa: ANN401 - Dask's
        self._future = future
        self._batch = batch
        self._client = client
        self._lost = lost

    def result(self) -> _Done:
        """Wait for what came of it, as long as there is anybody who might do it."""
        last_seen = time.monotonic()
        while not self._future.done():
            with suppress(Exception):  # what came of it is asked below
                self._future.result(timeout=_TO_LOOK)
            if _workers(self._client):
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > _TO_RETURN:
                raise WorkersError(say.NO_HANDS(address=self._client.scheduler.address, seconds=_TO_RETURN))
        if self._lost is not None and isinstance(self._future.exception(), import_module("distributed").KilledWorker):
            return self._lost(self._batch)
        done: _Done = self._future.result()
        return done


@contextmanager
def _client(address: str) -> Generator[Any]:  # Any: Dask is an extra, and its types are not here to be looked at
    try:
        distributed: Any = import_module("distributed")
    except ImportError as cause:
        raise WorkersError(say.NO_DASK()) from cause
    with _silent("distributed.client"):
        try:
            client = _in_time(partial(distributed.Client, address, set_as_default=False, timeout=_TO_ANSWER))
        except TypeError as cause:  # so Dask says that it was given no certificates
            missing = say.NO_CERTIFICATES(protocol=address.partition(":")[0])
            raise WorkersError(say.NO_SCHEDULER(address=address, cause=missing)) from cause
        except (OSError, ValueError) as cause:
            raise WorkersError(say.NO_SCHEDULER(address=address, cause=why_no_answer(address))) from cause
        with client:
            yield client


def _in_time(connect: Callable[[], Any]) -> Any:  # noqa: ANN401 - as `_client`
    """Return what *connect* does in a thread of its own: for one who takes the call and says nothing Dask would wait for ever.

    Raises:
        TimeoutError: If it is not done in time.
    """
    made: Future[Any] = Future()

    def run() -> None:
        try:
            made.set_result(connect())
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            made.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return made.result(timeout=_TO_ANSWER + 1)  # Dask itself is to give up first


@contextmanager
def _silent(name: str) -> Generator[None]:
    """Let a logger say nothing: what is wrong is raised, and told once."""
    logger = logging.getLogger(name)
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _workers(client: Any) -> Collection[str]:  # noqa: ANN401 - as `_client`
    """Return the workers that the scheduler of *client* has now."""
    workers: Collection[str] = client.scheduler_info(n_workers=-1)["workers"]
    return workers


def _words(cause: Exception) -> Message:
    if isinstance(cause, (CancelledError, import_module("distributed.comm").CommClosedError)):  # Dask's own words are of no use
        return say.CONNECTION_LOST()
    return say.UNFORESEEN(detail=str(cause).strip().partition("\n")[0] or type(cause).__name__)


def _in_order(submit: Callable[[_Work], Any], batches: Iterable[_Work], ahead: int) -> Iterator[Any]:
    """Yield the results of futures in the order in which they were submitted, with at most *ahead* of them open."""
    waiting: deque[Any] = deque()
    for batch in batches:
        waiting.append(submit(batch))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
