"""What it takes to load, check, judge and add up the programs of a country: communities of 30 programs of 25 measures.

    python benchmarks/country.py [COMMUNITIES ...]

Writes a table into ``docs/performance-data.md``, of 1 to 1000 communities, by one process and by two; of other numbers it only prints it. Each run is the command itself; its
processor time is that of all its processes, and its memory that of the largest. The results of one and of two processes are compared byte by byte.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen
from pages import put

from municipal_programs.app.processes import cores
from municipal_programs.testing import write_sample_country

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTRY = 1469
"""Communities to which the last row extrapolates."""
SIZES = (1, 10, 100, 1000)
JOBS = (1, 2)
_COMMAND = [sys.executable, "-c", "from municipal_programs.cli import main; main()", "country"]
_MEASURE = """\
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


@frozen(kw_only=True)
class Run:
    """One run of the command.

    Args:
        communities: How many there are.
        jobs: How many processes worked.
        megabytes: The file.
        processor: Seconds of all processors together.
        seconds: Seconds by the clock.
        memory: Megabytes of the largest process.
        result: What was written.
    """

    communities: int
    jobs: int
    megabytes: float
    processor: float
    seconds: float
    memory: float
    result: bytes


def run(path: Path, communities: int, jobs: int) -> Run:
    """Run the command on the file at *path*."""
    output = path.with_suffix(f".{jobs}.json")
    command = [*_COMMAND, str(path), "--jobs", str(jobs), "-o", str(output)]
    begun = time.monotonic()
    measured = subprocess.run([sys.executable, "-c", _MEASURE, *command], capture_output=True, check=True)  # noqa: S603 - our own
    seconds = time.monotonic() - begun
    processor, memory = map(float, measured.stdout.split())
    return Run(
        communities=communities,
        jobs=jobs,
        megabytes=path.stat().st_size / 1024**2,
        processor=processor,
        seconds=seconds,
        memory=memory,
        result=output.read_bytes(),
    )


def runs(sizes: tuple[int, ...]) -> Iterator[Run]:
    """Run the command on each size, by each number of processes."""
    with TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder) / f"{size}.jsonl"
            write_sample_country(path, communities=size)
            done = [run(path, size, jobs) for jobs in JOBS]
            assert len({one.result for one in done}) == 1, "the number of processes changed the result"
            assert json.loads(done[0].result)["total"]["programs"] == 30 * size
            yield from done
            path.unlink()


def rows(sizes: tuple[int, ...]) -> Iterator[str]:
    """Yield the table."""
    yield "| communities | measures | file, MB | processes | processor, s | by the clock, s | µs of the processor a measure | largest process, MB |"
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|"
    found: list[Run] = []
    for _, of_size in groupby(runs(sizes), key=lambda one: one.communities):
        for one in of_size:
            measures = 750 * one.communities
            yield (
                f"| {one.communities} | {measures} | {one.megabytes:.1f} | {one.jobs} | {one.processor:.1f} | {one.seconds:.1f} "
                f"| {one.processor / measures * 1_000_000:.0f} | {one.memory:.0f} |"
            )
            found.append(one)
    last = found[-1]
    whole = last.processor / last.communities * COUNTRY
    yield ""
    yield (
        f"At the pace of the last row {COUNTRY} communities ({750 * COUNTRY} measures) take {whole / 60:.0f} minutes of the processor: "
        f"{whole / 120:.0f} minutes on two cores that do nothing else. The load of this machine was {os.getloadavg()[1]:.0f} on {cores()} "
        "cores while it was measured, which the clock of the table shows and its processor time does not."
    )


if __name__ == "__main__":
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    table = "\n".join(rows(sizes))
    print(table)
    if {*SIZES} <= {*sizes}:  # else rows would be gone from the page
        put("performance-data.md", "country", table)
