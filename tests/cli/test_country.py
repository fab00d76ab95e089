"""``municipal-programs country``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from municipal_programs.cli.country import _time
from municipal_programs.errors import Message
from municipal_programs.storage import StorageError
from municipal_programs.testing import write_sample_country

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two communities of three programs."""
    path = tmp_path / "country.jsonl"
    write_sample_country(path, communities=2, programs=3, measures=2)
    return path


def test_a_person_reads_what_all_communities_give(run: Callable[..., Answer], path: Path) -> None:
    """How long it took, and would take, is a remark."""
    answer = run("country", path, "--jobs", "1", "--of", "1469")

    assert answer.status == 0
    assert answer.out.splitlines()[0] == "Громад: 2, програм: 6, заходів: 12."
    assert "без оцінки" in answer.out
    assert answer.err.splitlines()[-1].startswith("На всі громади (1469)")


def test_a_program_reads_it_by_community(run: Callable[..., Answer], path: Path, tmp_path: Path) -> None:
    """The sum of the communities is the total."""
    output = tmp_path / "country.json"
    run("country", path, "--jobs", "1", "-o", output, "--lang", "en")
    document = json.loads(output.read_text(encoding="utf-8"))

    assert document["format"] == "municipal-programs/country/1"
    assert [community["programs"] for community in document["communities"]] == [3, 3]
    assert document["total"]["measures"] == 12


def test_broken_lines_are_told_behind_the_summary(run: Callable[..., Answer], path: Path) -> None:
    """With their places; the status says that something is missing."""
    path.write_text("{}\n" + path.read_text(encoding="utf-8") + "broken\n", encoding="utf-8")
    answer = run("country", path, "--jobs", "1")

    assert answer.status == 1
    assert answer.out.splitlines()[0] == "Громад: 2, програм: 6, заходів: 12."
    assert [line for line in answer.err.splitlines() if line.startswith(str(path))] == answer.err.splitlines()[:2]
    assert "Рядків не прочитано: 2; у підсумку їх немає." in answer.err


def test_of_very_many_broken_lines_the_first_are_told_and_the_rest_counted(run: Callable[..., Answer], path: Path) -> None:
    """A file of something else has a million of them."""
    path.write_text("broken\n" * 1003, encoding="utf-8")
    answer = run("country", path, "--jobs", "1")

    assert sum(line.startswith(str(path)) for line in answer.err.splitlines()) == 1000
    assert "Те саме ще з рядками: 3." in answer.err
    assert "Рядків не прочитано: 1003" in " ".join(answer.err.split()).replace("1 003", "1003")


def test_its_own_input_is_not_written_over(run: Callable[..., Answer], path: Path) -> None:
    """Before anything is read."""
    before = path.read_bytes()

    assert run("country", path, "-o", path).status == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("output", [Path("nowhere") / "country.json", Path()])
def test_where_it_cannot_write_is_told_before_anything_is_read(
    run: Callable[..., Answer], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: Path
) -> None:
    """The summary of a country takes half an hour, and nobody wants it twice."""

    def read(*_: object, **__: object) -> NoReturn:
        raise AssertionError("nothing is to be read")

    monkeypatch.setattr("municipal_programs.app.summarise_country", read)

    assert run("country", path, "-o", tmp_path / output).status == 2


def test_a_summary_that_could_not_be_written_after_all_stands_on_the_screen(
    run: Callable[..., Answer], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the disk became full meanwhile."""

    def write(*_: object) -> NoReturn:
        raise StorageError(Message(uk="Диск повний.", en="The disk is full."))

    monkeypatch.setattr("municipal_programs.storage.write_atomically", write)
    answer = run("country", path, "--jobs", "1", "-o", tmp_path / "country.json")

    assert answer.status == 2
    assert answer.out.splitlines()[0] == "Громад: 2, програм: 6, заходів: 12."
    assert "Диск повний." in answer.err


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0 с"), (120, "120 с"), (1254, "21 хв"), (3599, "1 год 0 хв"), (9000, "2 год 30 хв")]
)
def test_a_long_time_is_told_as_people_tell_it(seconds: int, told: str) -> None:
    """Nobody thinks of half an hour in seconds."""
    assert _time(seconds).uk == told


def test_a_file_that_is_not_there_is_told(run: Callable[..., Answer], tmp_path: Path) -> None:
    """With its name."""
    answer = run("country", tmp_path / "nowhere.jsonl", "--jobs", "1")

    assert (answer.status, answer.out) == (2, "")
    assert "nowhere.jsonl" in answer.err
