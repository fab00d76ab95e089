"""``municipal-programs export site``."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
CITY = EXAMPLES / "city"


def test_the_pages_of_a_city_are_written_and_named(run: Callable[..., Answer], tmp_path: Path) -> None:
    """The page to begin with is the last; what the register lacks is told and is no failure of the pages."""
    answer = run("export", "site", CITY, "-o", tmp_path / "site", "--today", "2021-02-01")

    assert answer.status == 0
    assert answer.out.splitlines()[-1] == str(tmp_path / "site" / "index.html")
    assert "Дані станом на 1\u00a0лютого\u00a02021\u00a0року." in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "orderURL" in answer.err
    assert "Самі сторінки складено повністю" in answer.err


def test_only_the_folder_of_one_city_makes_a_site(run: Callable[..., Answer], tmp_path: Path) -> None:
    """A program alone has no city to be a part of."""
    for words in ([EXAMPLES / "sample" / "program.yaml"], [CITY, CITY], [tmp_path / "none"]):
        answer = run("export", "site", *words, "-o", tmp_path / "site")

        assert answer.status == 2
        assert "з однієї теки міста" in answer.err
    assert not (tmp_path / "site").exists()


def test_a_city_of_which_no_program_can_be_read_gets_no_page(run: Callable[..., Answer], tmp_path: Path) -> None:
    """A page that tells of nothing would be taken for the truth."""
    shutil.copytree(CITY, tmp_path / "city")
    (tmp_path / "city" / "programs" / "efektyvna-vlada" / "program.yaml").unlink()

    answer = run("export", "site", tmp_path / "city", "-o", tmp_path / "site")

    assert answer.status == 2
    assert "немає файлу program.yaml" in answer.err
    assert not (tmp_path / "site").exists()


def test_what_cannot_be_read_of_the_city_is_told_and_makes_the_status_one(run: Callable[..., Answer], tmp_path: Path) -> None:
    """The others are published all the same."""
    shutil.copytree(CITY, tmp_path / "city")
    (tmp_path / "city" / "programs" / "empty").mkdir()

    answer = run("export", "site", tmp_path / "city", "-o", tmp_path / "site")

    assert answer.status == 1
    assert "немає файлу program.yaml" in answer.err
    assert (tmp_path / "site" / "programs" / "efektyvna-vlada" / "index.html").exists()
