"""What the benchmarks measure, and where they put it."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_the_benchmark_of_figures_makes_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head with the sizes, and a row with times and slopes for each piece of work; what is done grows as the program does."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    table = runpy.run_path(str(BENCHMARKS / "figures.py"))["table"]
    table.__globals__["SIZES"] = (20, 200)

    head, *rows = table().splitlines()

    assert head.split() == ["measures", "20", "200"]
    assert [row.split()[0] for row in rows] == ["gather", "part", "explain", "revision"]
    assert all("slope" in row and float(row.split()[-1]) <= 1.05 for row in rows)


def test_the_benchmark_of_a_city_measures_each_piece_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document is made once, and after one number has changed only those that show it."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    rows = runpy.run_path(str(BENCHMARKS / "city.py"))["rows"]
    rows.__globals__.update(CORES=(1,), RUNS=1)

    _, _, *measured = ([cell.strip() for cell in row.split("|")[1:-1]] for row in rows((2, 3, 4)))

    assert all(row[1].endswith(" s") and row[2].endswith(" s") and row[3].endswith(" MB") for row in measured)
    assert [row[4] for row in measured[:3]] == ["4 workbooks", "8 values", "4 rows"]
    assert all(int(row[4].split()[0]) for row in measured if "build" not in row[0])
    assert [row[4].split()[0] for row in measured if "build" in row[0]] == ["3", "0", "2"]


def test_what_is_measured_stands_between_its_marks(tmp_path: Path) -> None:
    """The rest of the page stays as it was written."""
    pages = runpy.run_path(str(BENCHMARKS / "pages.py"))
    pages["put"].__globals__["DOCS"] = tmp_path
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- it: begin -->\nold\n<!-- it: end -->\nafter\n", encoding="utf-8")

    pages["put"]("page.md", "it", "new\n")

    assert page.read_text(encoding="utf-8") == "before\n<!-- it: begin -->\nnew\n<!-- it: end -->\nafter\n"
