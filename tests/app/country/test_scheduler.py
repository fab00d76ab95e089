"""The same on the workers of a Dask scheduler."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.app.clusters import two_workers

from municipal_programs.app import WorkersError, engines, summarise_country
from municipal_programs.errors import InvalidValueError
from municipal_programs.files.country import country_json
from municipal_programs.testing import sample_country_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler with two workers."""
    with two_workers() as cluster:
        yield cluster.scheduler_address


@pytest.mark.filterwarnings("ignore")
def test_two_workers_give_the_same_to_the_byte(tmp_path: Path, scheduler: str) -> None:
    """Broken lines included."""
    path = tmp_path / "country.jsonl"
    lines = list(sample_country_lines(communities=4, programs=3, measures=2))
    path.write_text("".join([*lines[:3], "{}\n", *lines[3:]]), encoding="utf-8")

    here, there = summarise_country([path], jobs=1), summarise_country([path], scheduler=scheduler)

    assert country_json(there.summary) == country_json(here.summary)
    assert there.refused == here.refused
    assert there.refused.number == 1


def test_without_the_extra_it_is_told_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words, not in an ImportError."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    path = tmp_path / "country.jsonl"
    path.write_text("{}\n", encoding="utf-8")

    with pytest.raises(WorkersError, match=r"municipal-programs\[dask\]"):
        summarise_country([path], scheduler="tcp://127.0.0.1:1")


def test_what_is_no_address_is_refused(tmp_path: Path) -> None:
    """Before anything is read."""
    with pytest.raises(InvalidValueError, match="Адресу планувальника не вказано"):
        summarise_country([tmp_path / "country.jsonl"], scheduler="")


def test_a_scheduler_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what may be the reason."""
    monkeypatch.setattr(engines, "_TO_ANSWER", 1)
    pytest.importorskip("distributed", reason="takes municipal-programs[dask]")
    path = tmp_path / "country.jsonl"
    path.write_text("{}\n", encoding="utf-8")

    with pytest.raises(WorkersError, match=r"tcp://127\.0\.0\.1:1 не відповідає: машина є, але на її порту 1 ніхто"):
        summarise_country([path], scheduler="tcp://127.0.0.1:1")
