"""The command as a person runs it, without a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import frozen

from municipal_programs.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class Answer:
    """What the command answered.

    Args:
        status: Its exit status.
        out: Standard output.
        err: Standard error.
    """

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Return a function that runs the command with these words."""
    monkeypatch.delenv("MUNICIPAL_PROGRAMS_LANG", raising=False)

    def run_with(*words: object) -> Answer:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        printed = capsys.readouterr()
        return Answer(left.value.code if isinstance(left.value.code, int) else -1, printed.out, printed.err)

    return run_with
