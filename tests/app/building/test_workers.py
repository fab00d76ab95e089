"""The processes of a build as the one that started them sees them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HELD_BACK = """\
import multiprocessing, signal
from municipal_programs.app.building import workers

def held_back(connection):
    connection.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))

if __name__ == "__main__":
    for _ in range(2):
        ours, theirs = multiprocessing.get_context("spawn").Pipe()
        process = multiprocessing.get_context("spawn").Process(target=held_back, args=(theirs,))
        with workers._ctrl_c_is_ours():
            process.start()
        print(ours.recv())
        process.join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows holds no signals back")
def test_ctrl_c_is_held_back_from_every_process_the_first_one_too(tmp_path: Path) -> None:
    """It would leave a traceback before it has begun."""
    script = tmp_path / "starts.py"
    script.write_text(HELD_BACK, encoding="utf-8")

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
