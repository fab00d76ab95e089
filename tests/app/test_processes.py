"""Processes that work for one, as the one that started them sees them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HELD_BACK = """\
import multiprocessing, signal
from municipal_programs.app.processes import ctrl_c_is_ours

def held_back(connection):
    connection.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))

if __name__ == "__main__":
    for _ in range(2):
        ours, theirs = multiprocessing.get_context("spawn").Pipe()
        process = multiprocessing.get_context("spawn").Process(target=held_back, args=(theirs,))
        with ctrl_c_is_ours():
            process.start()
        print(ours.recv())
        process.join()
"""

HELD_BACK_IN_A_POOL = """\
import signal
from municipal_programs.app.engines import in_processes

def held_back(batch):
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])

if __name__ == "__main__":
    print(*in_processes(held_back, [1, 2], 2), sep="\\n")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows holds no signals back")
@pytest.mark.parametrize("starts", [HELD_BACK, HELD_BACK_IN_A_POOL], ids=["one by one", "a pool"])
def test_ctrl_c_is_held_back_from_every_process_the_first_one_too(starts: str, tmp_path: Path) -> None:
    """It would leave a traceback before it has begun."""
    script = tmp_path / "starts.py"
    script.write_text(starts, encoding="utf-8")

    answer = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)

    assert answer.stdout == "True\nTrue\n"


LEFT_ALONE = """\
import multiprocessing, sys, threading, time
from municipal_programs.app.processes import leave_with_the_parent

def works():
    threading.Thread(target=leave_with_the_parent, daemon=True).start()
    print("works", flush=True)
    time.sleep(600)

if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=works)
    process.start()
    process.join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes otherwise")
def test_a_process_whose_parent_was_killed_leaves_its_work_and_ends(tmp_path: Path) -> None:
    """Nobody would take what it makes, and nobody would end it."""
    script = tmp_path / "starts.py"
    script.write_text(LEFT_ALONE, encoding="utf-8")

    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"works\n"
        parent.kill()
        assert parent.stdout.read() == b"", "both have let go of the stream"
