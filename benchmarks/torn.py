"""What is torn when the system refuses a writer, and when a build is killed: each fault in the place of each call, and kills at random.

``make bench``, or ``python benchmarks/torn.py``, writes the table into ``docs/reliability.md``. It takes `strace`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from pages import put

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.app.building.office import install_office  # noqa: E402 - found only now
from tests.storage.system_calls import FAULTS, HARMLESS, STRACE, calls_of, run_with  # noqa: E402

from municipal_programs.testing import write_sample_city  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE: Final = 100_000
OLD, NEW = b"old", b"new" * SIZE
BUILDS: Final = 10
"""Builds, each of which is killed several times before it may end."""
KILLS: Final = 3
_BUILD: Final = """\
import sys
import municipal_programs as mp
if __name__ == "__main__":
    made = mp.build_city(sys.argv[1], mp.ReportingPeriod(year=2020), sys.argv[2], jobs=int(sys.argv[3]))
    sys.exit(0 if made.is_whole else 1)
"""


def faults() -> Iterator[str]:
    """Write with each fault in the place of each call; yield a row of the table for each fault."""
    with TemporaryDirectory() as place:
        folder, log = Path(place) / "folder", Path(place) / "trace"
        folder.mkdir()
        target = folder / "target.docx"
        target.write_bytes(OLD)
        calls = [call for call in calls_of(target, log, size=SIZE) if call.name not in HARMLESS]
        for fault in FAULTS:
            hit = torn = untold = 0
            for call in calls:
                target.write_bytes(OLD)
                ended = run_with(fault, call, target, log, size=SIZE)
                hit += ended.was_hit
                torn += target.read_bytes() not in {OLD, NEW}
                silent = target.read_bytes() != NEW if ended.status == 0 else not ended.said.startswith("refused: ")
                untold += silent and ended.status >= 0  # whoever is killed says nothing
                for stray in folder.glob(".*.tmp"):
                    stray.unlink()
            yield f"| one file, `{fault.partition('=')[2]}` in the place of each call | {hit} | {torn} | {untold} |"


def kills() -> Iterator[str]:
    """Kill builds at random; yield a row of the table for one process and for two."""
    chance = random.Random(2020)  # noqa: S311 - moments, not secrets
    with TemporaryDirectory() as place:
        city, site, script = Path(place) / "city", Path(place) / "site", Path(place) / "build.py"
        install_office(site)
        script.write_text(_BUILD, encoding="utf-8")
        os.environ["PYTHONPATH"] = str(site)
        sys.path.insert(0, str(site))
        write_sample_city(city, programs=3, departments=4, measures=6, profile="sample")
        whole = Path(place) / "whole"
        began = time.monotonic()
        subprocess.run([sys.executable, str(script), str(city), str(whole), "1"], check=True)  # noqa: S603 - our own
        takes = time.monotonic() - began
        for jobs, words in {1: "one process", 2: "two processes"}.items():
            killed = torn = different = 0
            for number in range(BUILDS):
                output = Path(place) / f"killed-{jobs}-{number}"
                command = [sys.executable, str(script), str(city), str(output), str(jobs)]
                for _ in range(KILLS):
                    with subprocess.Popen(command, start_new_session=True) as run:  # noqa: S603 - our own
                        time.sleep(chance.uniform(0, takes))
                        killed += run.poll() is None
                        run.send_signal(signal.SIGKILL)
                    torn += sum(not _opens(document) for document in output.rglob("[!.]*.docx"))
                subprocess.run(command, check=True)  # noqa: S603 - our own
                different += _contents(output) != _contents(whole)
            yield f"| {BUILDS} builds with {words}, killed at random and begun again | {killed} | {torn} | {different} |"


def _opens(document: Path) -> bool:
    try:
        with ZipFile(document) as package:
            return package.testzip() is None
    except BadZipFile:
        return False


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.docx")}


def main() -> None:
    """Measure and write."""
    if STRACE is None:
        print("strace is not installed; nothing was measured")
        return
    lines = ["| what was done | times | files torn | not told, or other bytes at the end |", "|---|--:|--:|--:|"]
    for line in (*faults(), *kills()):
        print(line)
        lines.append(line)
    put("reliability.md", "torn", "\n".join(lines))


if __name__ == "__main__":
    main()
