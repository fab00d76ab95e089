"""What the programs of many communities give, whoever does the work."""

from __future__ import annotations

import gc
import os
import tracemalloc
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

import pytest

from municipal_programs.app import ReportError, WorkersError, summarise_country
from municipal_programs.app.country.tallying import tallied
from municipal_programs.app.engines import in_processes
from municipal_programs.errors import InvalidValueError
from municipal_programs.figures import FundingStage
from municipal_programs.files.country import batches_of, country_json
from municipal_programs.limits import Limits, limited, limits_in_force
from municipal_programs.reports import CommunityTally
from municipal_programs.testing import sample_country_lines, write_sample_country

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four communities of three programs, of which the second line is broken."""
    path = tmp_path / "country.jsonl"
    lines = list(sample_country_lines(communities=4, programs=3, measures=2))
    path.write_text("".join([lines[0], lines[1][:100] + "\n", *lines[2:]]), encoding="utf-8")
    return path


def test_a_broken_line_is_told_and_stops_nothing(path: Path) -> None:
    """The summary says how many are missing."""
    run = summarise_country([path], jobs=1)

    (message,) = run.refused.messages
    assert message.uk.startswith(f"{path}:2:")
    assert (run.refused.number, run.summary.refused) == (1, 1)
    assert (len(run.summary.communities), run.summary.total.programs, run.summary.total.measures) == (4, 11, 22)


def test_the_result_is_the_same_to_the_byte_however_many_processes_work_at_it(path: Path) -> None:
    """And whatever order the files are named in."""
    alone, together = (summarise_country([path], jobs=jobs) for jobs in (1, 2))

    assert alone.refused == together.refused
    assert country_json(alone.summary) == country_json(together.summary)


def test_the_sums_are_those_of_the_programs(tmp_path: Path) -> None:
    """Nothing is counted twice, nothing is left out."""
    path = tmp_path / "country.jsonl"
    write_sample_country(path, communities=2, programs=2, measures=3)

    total = summarise_country([path, path], jobs=1).summary.total
    once = summarise_country([path], jobs=1).summary.total

    assert total == once + once
    assert once.money[FundingStage.PLANNED] == once.money[FundingStage.DISBURSED]
    assert sum(once.grades.values()) + sum(once.ungraded.values()) == once.programs == 4


def test_memory_does_not_grow_with_the_number_of_programs(tmp_path: Path) -> None:
    """Only communities are kept: what is in use grows by less than a tenth of what is read."""
    kept: list[int] = []
    read: list[int] = []
    for programs in (40, 160):
        path = tmp_path / f"{programs}.jsonl"
        write_sample_country(path, communities=1, programs=programs, measures=2)
        read.append(path.stat().st_size)
        kept.append(max(memory_kept(path)))

    assert kept[1] - kept[0] < (read[1] - read[0]) / 10


def memory_kept(path: Path) -> Iterator[int]:
    """Yield how many bytes are in use behind each of many batches."""
    tracemalloc.start()
    batches = batches_of(path, size=20_000)
    summary = CommunityTally()
    for batch in batches:
        summary = reduce(add, tallied(batch, "comparative", limits_in_force()).communities.values(), summary)
        gc.collect()
        yield tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()


def test_the_limits_of_whoever_asks_hold_in_every_process(path: Path) -> None:
    """A worker has no others."""
    with limited(Limits(file_nodes=10)):
        runs = [summarise_country([path], jobs=jobs) for jobs in (1, 2)]

    assert [run.refused.number for run in runs] == [12, 12]


def test_how_far_it_is_is_told_in_bytes(path: Path) -> None:
    """To the last one."""
    told: list[tuple[int, int]] = []
    summarise_country([path, path], jobs=1, tell=lambda done, total: told.append((done, total)))

    assert told[-1] == (2 * path.stat().st_size, 2 * path.stat().st_size)


def test_a_process_that_dies_is_told(path: Path) -> None:
    """Instead of waiting for it."""
    with pytest.raises(WorkersError, match="процес"):
        list(in_processes(die, batches_of(path), 2))


def die(_: object) -> None:
    """End the process."""
    os._exit(3)


def test_what_cannot_begin_says_why(path: Path) -> None:
    """Before anything is read."""
    with pytest.raises(ReportError, match="comparative"):
        summarise_country([path], method="compartive")
    with pytest.raises(InvalidValueError):
        summarise_country([path], jobs=0)
