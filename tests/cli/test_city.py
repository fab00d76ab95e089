"""``municipal-programs city``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import municipal_programs as mp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer


@pytest.mark.parametrize("name", ["Житомирська міська рада", 'Рада "Нова" \\ №1', "м. Кам'янське"])
def test_a_new_city_is_accepted_by_check(run: Callable[..., Answer], tmp_path: Path, name: str) -> None:
    """Whatever it is called."""
    folder = tmp_path / "city"

    made = run("city", "new", folder, "--name", name, "--profile", "zhytomyr")

    assert made.status == 0
    assert mp.load_city(folder).city.name == name
    assert mp.load_city(folder).city.profile == "zhytomyr"
    assert run("check", folder).status == 0


def test_examples_in_its_comments_can_be_switched_on(run: Callable[..., Answer], tmp_path: Path) -> None:
    """A person removes the sign before each line."""
    run("city", "new", tmp_path / "city", "--name", "Місто")
    file = tmp_path / "city/city.toml"
    head, examples = file.read_text(encoding="utf-8").split("# [[calendar.due]]")
    lines = [line.removeprefix("# ") for line in ("# [[calendar.due]]" + examples).splitlines() if not line.startswith("# Кожен")]
    file.write_text(head + "\n".join(lines), encoding="utf-8")

    city = mp.load_city(tmp_path / "city").city

    assert [department.identity for department in city.departments] == ["culture"]
    assert city.calendar.due_date(mp.ReportingPeriod(year=2020)).isoformat() == "2021-01-29"  # type: ignore[union-attr]  # it is named


def test_nothing_is_overwritten(run: Callable[..., Answer], tmp_path: Path) -> None:
    """A folder that holds something is left alone."""
    (tmp_path / "note.txt").write_text("x", encoding="utf-8")

    answer = run("city", "new", tmp_path, "--name", "Місто")

    assert answer.status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_city_without_a_name_is_refused(run: Callable[..., Answer], tmp_path: Path) -> None:
    """Before anything is made."""
    answer = run("city", "new", tmp_path / "city", "--name", " ")

    assert answer.status == 2
    assert not (tmp_path / "city").exists()
