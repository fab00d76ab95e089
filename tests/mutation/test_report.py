"""What the report of a run of mutmut says."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
REPORT = Path(__file__).with_name("report.py")


def changed(name: str, _: Path) -> str:
    """Return the lines that a mutant changes, as if mutmut had shown them."""
    return "- 1\n+ 2" if name == "b" else "- x\n+ y"


def test_every_mutant_is_counted_and_a_survivor_is_shown_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not run is neither killed nor survived, and a survivor that nobody judged is not called equivalent."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    report = runpy.run_path(str(REPORT))
    reasons, page = tmp_path / "equivalent.json", tmp_path / "mutation.md"
    meta = tmp_path / "mutants" / "src" / "municipal_programs" / "figures" / "shares.py.meta"
    meta.parent.mkdir(parents=True)
    meta.write_text(
        json.dumps({"exit_code_by_key": {"a": 1, "b": 0, "c": 0, "d": 33, "e": None, "f": 36, "g": -9}}), encoding="utf-8"
    )
    reasons.write_text(json.dumps({"- 1\n+ 2": "It is the same."}), encoding="utf-8")
    page.write_text("Before.\n<!-- mutants: begin -->\nold\n<!-- mutants: end -->\nAfter.\n", encoding="utf-8")
    monkeypatch.setitem(report["put"].__globals__, "DOCS", tmp_path)
    monkeypatch.setitem(report["main"].__globals__, "_REASONS", reasons)
    monkeypatch.setitem(report["main"].__globals__, "changed", changed)

    report["main"](tmp_path)

    text = page.read_text(encoding="utf-8")
    assert "| `figures.shares` | 7 | 1 | 1 | 2 | 1 | 1 | 1 |\n" in text
    assert "`b`: It is the same.\n\n```diff\n- 1\n+ 2\n```\n" in text
    assert "`c`: **Not judged yet** (survived)." in text
    assert "`d`: **Not judged yet** (no test)." in text
    assert text.startswith("Before.\n")
    assert text.endswith("After.\n")
    assert "old" not in text
