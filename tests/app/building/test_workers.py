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
