from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.storage.system_calls import FAULTS, HARMLESS, STRACE, calls_of, run_with

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 100_000
OLD, NEW = b"old", b"new" * SIZE

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not at hand")


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_the_system_refuses_there_is_an_old_file_or_a_new_one(tmp_path: Path, fault: str) -> None:
    """One fault in the place of each call that a writer makes: the target is whole, and the writer says what happened."""
    folder, log = tmp_path / "folder", tmp_path / "trace"
    folder.mkdir()
    target = folder / "звіт.docx"
    target.write_bytes(OLD)
    calls = [call for call in calls_of(target, log, size=SIZE) if call.name not in HARMLESS]
    assert {"openat", "write", "fsync", "rename"} <= {call.name for call in calls}

    hit = 0
    for call in calls:
        target.write_bytes(OLD)
        ended = run_with(fault, call, target, log, size=SIZE)
        hit += ended.was_hit

        assert target.read_bytes() in {OLD, NEW}, call
        if fault != "signal=KILL":
            assert ended.status in {0, 1}, (call, ended)
            assert ended.status == 0 or re.match("refused: .+", ended.said), (call, ended)
            assert ended.status == 1 or target.read_bytes() == NEW, call
            assert [entry.name for entry in folder.iterdir()] == [target.name], call
        for stray in folder.glob(".*.tmp"):  # whom nobody lets finish cannot tidy up
            stray.unlink()

    assert hit == len(calls)
