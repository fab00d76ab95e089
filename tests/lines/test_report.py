"""What the report of the lines that no test reaches says."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = """\
if nt:  # pragma: no cover - Windows only
    return
first()
second()
"""


@pytest.mark.parametrize(("missing", "status"), [([], 0), ([4], 1)], ids=["all reached", "one not"])
def test_a_line_is_reached_or_says_why_it_cannot_be(
    missing: list[int], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that does neither is shown where it stands, and fails the measurement."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    report = runpy.run_path(str(Path(__file__).with_name("report.py")))
    file, plugin = Path("src/municipal_programs/storage/atomic.py"), Path("plugins/some-city/src/some_city/hooks.py")
    for path in (file, plugin):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(SOURCE if path == file else "", encoding="utf-8")
    seen: dict[str, tuple[int, list[int]]] = {
        str(file): (2, missing),
        str(plugin): (3, []),
        "src/municipal_programs/errors.py": (4, []),
    }
    (tmp_path / "src/municipal_programs/errors.py").write_text("", encoding="utf-8")
    measured = {name: {"summary": {"num_statements": count}, "missing_lines": lines} for name, (count, lines) in seen.items()}
    (tmp_path / "measured.json").write_text(json.dumps({"files": measured}), encoding="utf-8")
    (tmp_path / "reliability.md").write_text(
        "Before.\n<!-- lines: begin -->\nold\n<!-- lines: end -->\nAfter.\n", encoding="utf-8"
    )
    monkeypatch.setitem(report["put"].__globals__, "DOCS", tmp_path)
    monkeypatch.chdir(tmp_path)

    assert report["main"](tmp_path / "measured.json") == status

    text = (tmp_path / "reliability.md").read_text(encoding="utf-8")
    assert f"| `storage` | 2 | {len(missing)} | 1 |\n| `plugin some-city` | 3 | 0 | 0 |\n| `errors` | 4 | 0 | 0 |\n" in text
    assert f"| all | 9 | {len(missing)} | 1 |\n" in text
    assert f"- `{file}`, `if nt:`: Windows only\n" in text
    assert (f"- `{file}:4`, `second()`: **no reason yet**\n" in text) is bool(missing)
    assert "old" not in text
