"""What the benchmarks print."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

FIGURES = Path(__file__).parents[1] / "benchmarks" / "figures.py"


def test_the_benchmark_of_figures_prints_its_table(capsys: pytest.CaptureFixture[str]) -> None:
    """A head with the sizes, and a row with times and slopes for each piece of work."""
    main = runpy.run_path(str(FIGURES))["main"]
    main.__globals__["SIZES"] = (20, 200)

    main()
    head, *rows = capsys.readouterr().out.splitlines()

    assert head.split() == ["measures", "20", "200"]
    assert [row.split()[0] for row in rows] == ["gather", "part", "explain", "revision"]
    assert all(len(row.split()) == 5 and "slope" in row for row in rows)
