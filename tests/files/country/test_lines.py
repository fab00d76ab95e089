"""Programs on lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from municipal_programs.files import LoadError
from municipal_programs.files.country import Line, LinesError, batches_of, program_of
from municipal_programs.limits import Limits, limited
from municipal_programs.testing import sample_country_lines

if TYPE_CHECKING:
    from pathlib import Path

LINES = [line.encode() for line in sample_country_lines(communities=1, programs=3, measures=2)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of three programs, with a blank line before the last."""
    path = tmp_path / "country.jsonl"
    path.write_bytes(LINES[0] + LINES[1] + b"  \n" + LINES[2].rstrip())
    return path


@pytest.mark.parametrize("size", [1, 10_000, 1_000_000])
def test_every_line_that_says_something_comes_once_and_keeps_its_number(path: Path, size: int) -> None:
    """However the file is parted."""
    batches = list(batches_of(path, size))

    assert [line.number for batch in batches for line in batch.lines] == [1, 2, 4]
    assert b"".join(line.content or b"" for batch in batches for line in batch.lines) == b"".join(LINES).rstrip()
    assert sum(batch.size for batch in batches) == path.stat().st_size


def test_a_line_is_read_as_a_file_would_be() -> None:
    """And the places of its figures are in its line of the file."""
    program = program_of(Line(7, LINES[0]), "country.jsonl")

    assert len(program.measures) == 2
    assert str(program.written["program.title"].origin).startswith("country.jsonl:7:")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"format": "municipal-programs/program/1"', "country.jsonl:7:42"),
        (b'{"format": "municipal-programs/program/1"\r\n', "country.jsonl:7:42"),
        (b'{"format": "municipal-programs/program/1", "title": "\xff"}', "country.jsonl:7:54"),
        (json.dumps({"format": "municipal-programs/program/1", "title": "\x01"}).encode(), "country.jsonl:7:53"),
        (b'{"format": "municipal-programs/program/9"}', "country.jsonl:7:12"),
        (b"[]", "country.jsonl:7:1"),
        (None, "country.jsonl:7:1"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_line_and_column(content: bytes | None, told: str) -> None:
    """Whatever it is."""
    with pytest.raises(LoadError) as refused:
        program_of(Line(7, content), "country.jsonl")

    places = [str(fault.origin) for fault in refused.value.faults]
    assert told in places
    assert all(place.startswith("country.jsonl:7:") for place in places)


def test_a_line_that_is_too_long_is_not_read_and_hides_no_other(path: Path) -> None:
    """It costs no more memory than a program may."""
    path.write_bytes(LINES[0] + b"x" * 100_000 + b"\n" + LINES[1])
    with limited(Limits(file_bytes=10_000)):
        lines = [line for batch in batches_of(path) for line in batch.lines]

    assert [(line.number, line.content) for line in lines] == [(1, LINES[0]), (2, None), (3, LINES[1])]


@pytest.mark.parametrize("name", ["nowhere.jsonl", "", "a\0b"])
def test_a_file_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    """A folder neither."""
    with pytest.raises(LinesError, match=r"не прочитати"):
        list(batches_of(tmp_path / name))
