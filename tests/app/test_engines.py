"""Work on a scheduler is done by workers that are there, and only where the same is installed."""

from __future__ import annotations

import os
import re
import socket
import sys
from typing import TYPE_CHECKING, Any

import pytest
from tests.app.building.office import install_office
from tests.app.clusters import two_workers

from municipal_programs.app import WorkersError, engines
from municipal_programs.app.engines import on_scheduler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler with two workers."""
    with two_workers() as cluster:
        yield cluster.scheduler_address


def test_what_the_workers_give_comes_in_its_order(scheduler: str) -> None:
    """However many are sent ahead."""
    assert list(on_scheduler(abs, range(-20, 0), scheduler)) == list(range(20, 0, -1))


def test_a_worker_with_another_plugin_is_told_and_does_nothing(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It might give another result; what differs is named."""
    install_office(tmp_path / "site")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])

    with pytest.raises(WorkersError) as told:
        list(on_scheduler(abs, [1], scheduler))

    here = r"Тут: plugin sample_council sample_office\.council sample-office 1\.0 [0-9a-f]{8}…; plugin sample_office .*"
    assert re.search(rf"{here} Там: нічого з цього", told.value.message.uk)


def test_a_worker_without_the_library_is_told_before_it_is_sent_what_it_cannot_read(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would break, and be missed by whoever else works there."""
    install_office(tmp_path / "site")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])
    monkeypatch.setattr(engines, "_NAME", "sample-office")  # stands for a library that only this machine has

    with pytest.raises(WorkersError, match=r"Тут: sample-office 1\.0\. Там: нічого з цього"):
        list(on_scheduler(abs, [1], scheduler))


def test_a_plugin_that_is_left_out_has_to_be_known_to_the_workers(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip would leave out nothing."""
    install_office(tmp_path / "site")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])

    with pytest.raises(WorkersError, match=r"На виконавці \S+: Розширення «sample_council» немає"):
        list(on_scheduler(abs, [1], scheduler, skip=["sample_council", "sample_office"]))


def test_a_batch_that_takes_its_workers_with_it_ends_the_work_unless_something_stands_for_it() -> None:
    """The others are done."""
    dask: Any = pytest.importorskip("dask", reason="takes municipal-programs[dask]")

    def ends(status: int) -> str:
        os._exit(status)

    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), two_workers() as cluster:
        with pytest.raises(WorkersError, match="не закінчено"):
            list(on_scheduler(ends, [3], cluster.scheduler_address))

        assert list(on_scheduler(ends, [3, 4], cluster.scheduler_address, lost=str)) == ["3", "4"]


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of waiting for them for ever."""
    monkeypatch.setattr(engines, "_TO_LOOK", 0.1)
    monkeypatch.setattr(engines, "_TO_RETURN", 1)
    with two_workers() as cluster:
        cluster.scale(0)
        cluster.sync(cluster._correct_state)

        with pytest.raises(WorkersError, match="жодного виконавця"):
            list(on_scheduler(abs, [1], cluster.scheduler_address))


def test_one_who_takes_the_call_and_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no scheduler."""
    pytest.importorskip("distributed", reason="takes municipal-programs[dask]")
    monkeypatch.setattr(engines, "_TO_ANSWER", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"

        with pytest.raises(WorkersError, match="щось інше, ніж планувальник Dask"):
            list(on_scheduler(abs, [1], address))


def test_a_protocol_that_takes_certificates_is_told() -> None:
    """Dask tells of an argument."""
    pytest.importorskip("distributed", reason="takes municipal-programs[dask]")
    with pytest.raises(WorkersError, match="потрібні сертифікати"):
        list(on_scheduler(abs, [1], "tls://127.0.0.1:1"))
