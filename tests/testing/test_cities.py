from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import municipal_programs as mp
from municipal_programs.app import board_of, examine_city
from municipal_programs.reports import DeliveryState
from municipal_programs.testing import write_sample_city

if TYPE_CHECKING:
    from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder*."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_made_up_city_has_the_size_that_was_asked_for_and_can_be_read_whole(tmp_path: Path) -> None:
    """Also where measures cannot be shared out evenly."""
    write_sample_city(tmp_path, programs=3, departments=4, measures=10)

    city = mp.load_city(tmp_path)

    assert city.unread == ()
    assert (len(city.programs), len(city.city.departments)) == (3, 4)
    assert sum(len(one.program.measures) for one in city.programs) == 10


def test_the_same_seed_gives_the_same_city(tmp_path: Path) -> None:
    """And another one another."""
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_sample_city(
            str(tmp_path / name) if name == "b" else tmp_path / name, seed=seed, programs=2, departments=2, measures=4
        )

    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert contents(tmp_path / "a") != contents(tmp_path / "c")


def test_between_made_up_programs_nothing_is_found_save_for_those_who_did_not_deliver(tmp_path: Path) -> None:
    """What only the whole shows gives no false alarm."""
    write_sample_city(tmp_path, programs=6, departments=5, measures=30)
    city = mp.load_city(tmp_path)

    board = board_of(city, mp.ReportingPeriod(year=2020), day=dt.date(2021, 3, 1))
    across = [
        finding.code for finding in examine_city(city, today=dt.date(2021, 3, 1)).findings if "MP871" <= finding.code <= "MP880"
    ]

    missing = sum(row.state is DeliveryState.MISSING for row in board.rows)
    assert 0 < missing < len(board.rows)
    assert across == ["MP875"] * missing
