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
    assert "не встановлено" not in made.err
    assert mp.load_city(folder).city.name == name
    assert mp.load_city(folder).city.profile == "zhytomyr"
    assert run("check", folder).status == 0


def test_a_profile_that_nobody_has_is_told(run: Callable[..., Answer], tmp_path: Path) -> None:
    """With those that are there; the folder is made, for the plugin may come later."""
    made = run("city", "new", tmp_path / "city", "--name", "Місто", "--profile", "zhytomir")

    assert (made.status, mp.load_city(tmp_path / "city").city.profile) == (0, "zhytomir")
    assert "Профілю «zhytomir» не встановлено (встановлені: " in made.err
    assert "Можливо, «zhytomyr»?" in made.err
    assert f"виправте profile у {tmp_path / 'city' / 'city.toml'}." in made.err


def test_where_no_profile_is_installed_none_is_listed(
    run: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No empty brackets."""

    def nothing(*, group: str) -> tuple[()]:
        assert group
        return ()

    monkeypatch.setattr("municipal_programs.hooks.discovery.entry_points", nothing)

    made = run("city", "new", tmp_path / "city", "--name", "Місто", "--profile", "zhytomyr")

    assert "Профілю «zhytomyr» не встановлено, як і жодного іншого." in made.err


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
