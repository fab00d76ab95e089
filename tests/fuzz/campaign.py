"""Fuzzes every reader in turn and writes what came of it into ``docs/reliability.md``.

    PYTHONPATH=benchmarks python tests/fuzz/campaign.py SECONDS

A run of less than a minute for each reader is told, and leaves the page as it is.
What breaks a reader lies in ``build/fuzz`` afterwards; once mended, it belongs to ``tests/fuzz/found``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from attrs import frozen
from pages import put

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "build" / "fuzz"
_LONG_ENOUGH = 60
"""Seconds for a reader."""
_BROKEN = ("crash-*", "timeout-*", "oom-*")


@frozen
class Outcome:
    """What came of fuzzing one reader.

    Args:
        name: The reader.
        executions: How many inputs it was given.
        corpus: How many of them reached code that no other had.
        megabytes: The most memory that the process took.
        found: How many inputs broke it.
    """

    name: str
    executions: int
    corpus: int
    megabytes: int
    found: int

    @property
    def row(self) -> str:
        """The outcome as a row of a table."""
        return f"| `{self.name}` | {self.executions} | {self.corpus} | {self.megabytes} MB | {self.found} |"


def fuzzed(name: str, seconds: int) -> Outcome:
    """Fuzz the reader called *name* for *seconds*."""
    folder = _FOLDER / name
    for broken in (path for pattern in _BROKEN for path in folder.glob(pattern)):
        broken.unlink()
    script = [sys.executable, str(Path(__file__).with_name("fuzz.py")), name, str(seconds), str(folder)]
    told = subprocess.run(script, capture_output=True, text=True, errors="replace", check=False).stderr
    found = sum(1 for pattern in _BROKEN for _ in folder.glob(pattern))
    return Outcome(
        name, _stat(told, "number_of_executed_units"), _stat(told, "new_units_added"), _stat(told, "peak_rss_mb"), found
    )


def _stat(told: str, name: str) -> int:
    seen = re.search(rf"stat::{name}:\s+(\d+)", told)
    if seen is None:
        message = f"the fuzzer did not finish:\n{told[-2000:]}"
        raise RuntimeError(message)
    return int(seen[1])


def main(seconds: int) -> int:
    """Fuzz all readers; return 1 if any was broken."""
    sys.path.insert(0, str(_ROOT))
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - found only now

    outcomes: list[Outcome] = []
    for name in TARGETS:
        outcomes.append(fuzzed(name, seconds))
        sys.stdout.write(f"{outcomes[-1].row}\n")
        sys.stdout.flush()
    heading = f"{seconds} seconds by the clock for each reader.\n\n| reader | inputs | of new code | memory | broke it |\n|---|--:|--:|--:|--:|\n"
    if seconds >= _LONG_ENOUGH:
        put("reliability.md", "fuzzing", heading + "".join(f"{outcome.row}\n" for outcome in outcomes))
    return int(any(outcome.found for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
