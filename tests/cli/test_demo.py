from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

README = Path(__file__).parents[2] / "README.md"


def test_the_demo_checks_the_example_and_makes_its_documents_and_pages(run: Callable[..., Any], tmp_path: Path) -> None:
    """A newcomer sees the whole job at once."""
    answer = run("demo", tmp_path / "made")

    assert answer.status == 0
    assert {path.name for path in (tmp_path / "made").iterdir()} == {
        "activity-2017-activity.docx",
        "activity-2017-findings.txt",
        "program-final.docx",
        "program-findings.txt",
        "program-measures.docx",
        "program-passport.docx",
        "site",
    }
    assert f"Записано {tmp_path / 'made' / 'site' / 'index.html'}" in answer.err


def test_the_first_screen_of_the_readme_shows_what_the_demo_finds(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the page shows is what the command wrote, line by line."""
    monkeypatch.chdir(README.parent)
    run("demo", tmp_path)
    written = (tmp_path / "program-findings.txt").read_text(encoding="utf-8").splitlines()

    (shown,) = [block for block in README.read_text(encoding="utf-8").split("```") if block.startswith("text\n")]

    lines = shown.splitlines()[1:]
    assert len(lines) > 5
    assert [line for line in lines if line not in written] == []
