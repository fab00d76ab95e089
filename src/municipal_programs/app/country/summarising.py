"""From programs on lines to what they give together, in memory that does not grow with their number."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.app.country import _messages as say
from municipal_programs.app.country.tallying import method_named, tallied
from municipal_programs.app.engines import in_processes, on_scheduler
from municipal_programs.app.processes import cores
from municipal_programs.app.schedulers import refuse_no_address
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.limits import limits_in_force
from municipal_programs.reports import CountrySummary

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

    from municipal_programs.app.country.tallying import TalliedBatch
    from municipal_programs.reports import CommunityTally
    from municipal_programs.telling import Tell

__all__ = ["CountryRun", "RefusedLines", "summarise_country"]

_TOLD: Final = 1000
"""Lines that are told one by one; whoever has more of them has another problem."""


@frozen(kw_only=True)
class RefusedLines:
    """The lines that could not be read.

    Args:
        messages: What is wrong with the first of them, each with its place.
        number: How many there are.
    """

    messages: tuple[Message, ...]
    number: int


@frozen(kw_only=True)
class CountryRun:
    """What a run over many communities gave.

    Args:
        summary: What the programs give.
        refused: The lines that are no part of it.
    """

    summary: CountrySummary
    refused: RefusedLines


def summarise_country(
    paths: Sequence[str | os.PathLike[str]],
    *,
    method: str = "comparative",
    jobs: int | None = None,
    scheduler: str | None = None,
    tell: Tell | None = None,
) -> CountryRun:
    """Load, check and judge every program of the files at *paths*, and add up what each community has.

    The memory that it takes grows with the number of communities and not with that of programs. The result is the same, to the byte, however many
    processes work at it. These are started afresh: a script calls this below ``if __name__ == "__main__":``.

    Args:
        paths: Files of JSON lines, each line one program in the format of the library.
        method: Identity of the one method of effectiveness by which all programs are judged, for their whole terms.
        jobs: The most processes at a time, one or more; as many as there are cores unless given.
        scheduler: Address of a Dask scheduler, such as ``tcp://10.0.0.1:8786``, whose workers do the work instead; each needs this library
            in the same version, and reads no file.
        tell: Is told how many bytes are done, and of how many.

    Returns:
        The summary, and the lines that could not be read; they stop nothing.

    Raises:
        InvalidValueError: If there is to be no process, or the address of the scheduler is none.
        ReportError: If there is no such method.
        LinesError: If a file cannot be opened, or not be read on.
        WorkersError: If a process or the scheduler is lost, or Dask is not installed.
    """
    from municipal_programs.files.country import batches_of

    if jobs is not None and jobs < 1:
        raise InvalidValueError(say.NO_JOBS(seen=jobs))
    if scheduler is not None:
        refuse_no_address(scheduler)
    chosen = method_named(method)
    sums = _Sums(paths, tell)
    batches = chain.from_iterable(batches_of(path) for path in paths)
    work = partial(tallied, method=method, limits=limits_in_force())
    done = in_processes(work, batches, jobs or cores()) if scheduler is None else on_scheduler(work, batches, scheduler)
    together = CountrySummary.of(chosen, sums.of_each(done))
    summary = evolve(together, refused=sums.refused)  # known when all is done
    return CountryRun(summary=summary, refused=RefusedLines(messages=tuple(sums.messages), number=sums.refused))


class _Sums:
    """What is kept of batches that are done, beside what the communities have."""

    def __init__(self, paths: Sequence[str | os.PathLike[str]], tell: Tell | None) -> None:
        self.messages: list[Message] = []
        self.refused = 0
        self._total = sum(Path(path).stat().st_size for path in paths if Path(path).is_file())
        self._tell = tell

    def of_each(self, done: Iterator[TalliedBatch]) -> Iterator[tuple[str, CommunityTally]]:
        """Yield the tallies of each batch, and keep what was refused."""
        read = 0
        for batch in done:
            yield from batch.communities.items()
            self.refused += len(batch.refused)
            self.messages += batch.refused[: _TOLD - len(self.messages)]
            read += batch.size
            if self._tell is not None:
                self._tell(read, self._total)
