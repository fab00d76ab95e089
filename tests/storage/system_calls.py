"""What a program asks of the system while it writes, and what becomes of it when the system refuses."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FAULTS", "HARMLESS", "STRACE", "Call", "Ended", "calls_of", "run_with"]

STRACE = shutil.which("strace")
FAULTS = ("error=EIO", "error=ENOSPC", "error=EACCES", "error=EDQUOT", "error=EINTR", "signal=KILL")
HARMLESS = {"getpid", "lseek", "brk", "mmap", "munmap", "mprotect", "futex", "rt_sigaction", "rt_sigprocmask", "getrandom"}
"""Calls that touch no file; the interpreter itself makes them when it likes."""
_SOURCES = Path(__file__).parents[2] / "src"
_WRITER = """
import os, sys
from pathlib import Path
from types import ModuleType
package = sys.modules["municipal_programs"] = ModuleType("municipal_programs")
package.__path__ = [sys.argv[3]]  # its layers without what it offers itself, which would take most of the time of a writer
from municipal_programs.storage import StorageError, write_atomically
target, size = Path(sys.argv[1]), int(sys.argv[2])
os.access("begin", os.F_OK)
try:
    write_atomically(target, b"new" * size)
except StorageError as error:
    sys.exit(f"refused: {error}")
finally:
    os.access("end", os.F_OK)
"""
_INJECTED = "(INJECTED)"


@frozen
class Call:
    """One call of the system.

    Args:
        name: Its name, such as ``fsync``.
        number: Which of the calls of that name it is, counted from the start of the process.
    """

    name: str
    number: int


@frozen
class Ended:
    """How a writer ended.

    Args:
        status: Its exit status; negative for the signal that killed it.
        said: What it wrote to standard error.
        was_hit: Whether the fault came while it was writing.
    """

    status: int
    said: str
    was_hit: bool


def calls_of(target: Path, log: Path, *, size: int) -> list[Call]:
    """Return every call that writing *size* times three bytes to *target* makes, in order."""
    _traced(target, log, size)
    seen: dict[str, int] = {}
    calls: list[Call] = []
    writing = False
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        found = re.match(r"\d+\s+(\w+)\(", line)
        if found is None:
            continue
        name = found[1]
        seen[name] = seen.get(name, 0) + 1
        marker = name == "access" and ('"begin"' in line or '"end"' in line)
        writing = '"begin"' in line if marker else writing
        if writing and not marker:
            calls.append(Call(name, seen[name]))
    return calls


def run_with(fault: str, call: Call, target: Path, log: Path, *, size: int) -> Ended:
    """Write with *fault*, such as ``error=EIO`` or ``signal=KILL``, in the place of *call*."""
    only = ["-e", f"trace=access,{call.name}"]
    if fault.startswith("error="):
        only.append("--seccomp-bpf")  # at nearly full speed up to the call; signals are not sent so
    done = _traced(target, log, size, *only, "-e", f"inject={call.name}:{fault}:when={call.number}")
    trace = log.read_text(encoding="utf-8", errors="replace")
    _, _, since = trace.partition('"begin"')
    return Ended(done.returncode, done.stderr, _INJECTED in since.partition('"end"')[0] or "+++ killed by SIGKILL" in since)


def _traced(target: Path, log: Path, size: int, *options: str) -> subprocess.CompletedProcess[str]:
    assert STRACE is not None
    environment = {"PYTHONPATH": f"{_SOURCES}:{sysconfig.get_path('purelib')}", "PYTHONDONTWRITEBYTECODE": "1"}
    python: Sequence[str] = (sys.executable, "-S", "-c", _WRITER, str(target), str(size), str(_SOURCES / "municipal_programs"))
    return subprocess.run(
        [STRACE, "-f", "-o", str(log), *options, *python], env=environment, capture_output=True, text=True, check=False
    )
