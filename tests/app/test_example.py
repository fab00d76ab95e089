from __future__ import annotations

from pathlib import Path

import pytest

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.app import example

ROOT = Path(__file__).parents[2]


def test_the_example_is_a_city_that_can_be_read_whole() -> None:
    """The folder that the documentation shows, and that a wheel takes along."""
    city = mp.load_city(app.example_city())

    assert city.unread == ()
    assert (len(city.programs), len(city.activity)) == (1, 1)


def test_its_files_are_named_as_a_person_in_the_folder_would(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a link, the file that it leads to, which is the one to mend."""
    monkeypatch.chdir(ROOT)

    assert [file.as_posix() for file in app.example_files()] == [
        "docs/examples/zhytomyr/activity-2017.yaml",
        "docs/examples/zhytomyr/program.yaml",
    ]


def test_an_installation_without_the_example_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And where to find it."""
    monkeypatch.setattr(example, "_FOLDERS", (tmp_path,))

    with pytest.raises(app.ReportError, match="docs/examples"):
        app.example_files()
