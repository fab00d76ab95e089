from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_demo_checks_the_example_and_makes_its_documents(run: Callable[..., Any], tmp_path: Path) -> None:
    """A newcomer sees the whole job at once."""
    answer = run("demo", tmp_path / "made")

    assert answer.status == 0
    assert {path.name for path in (tmp_path / "made").iterdir()} == {"program.docx", "activity-2017.docx"}
    assert "MP101" in answer.out


def test_a_file_in_the_place_of_the_folder_is_said_in_ukrainian(run: Callable[..., Any], tmp_path: Path) -> None:
    """What the system says of it is English."""
    (tmp_path / "made").write_bytes(b"whole")

    answer = run("demo", tmp_path / "made")

    assert (answer.status, answer.out) == (2, "")
    assert "це файл, а потрібна тека" in answer.err
