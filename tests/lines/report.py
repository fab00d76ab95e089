"""Writes which lines no test reaches into ``docs/reliability.md``, so that nobody copies a number by hand.

    PYTHONPATH=benchmarks python tests/lines/report.py MEASURED

MEASURED is what ``coverage json`` wrote about a run of all tests. A line that none of them can reach says why, behind
``# pragma: no cover -``; one that is neither reached nor says so is listed as such, and the script fails.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from attrs import frozen
from pages import put

_HEAD = "| room | statements | not reached | left out, with a reason |\n|---|--:|--:|--:|\n"
_EXCUSE = re.compile(r"\s*# pragma: no cover - (?P<reason>.+)")


@frozen
class Place:
    """A line that no test reaches.

    Args:
        room: The package, or the plugin, that it is in.
        file: Its file.
        number: Which line of the file it is.
        text: What stands there.
        reason: Why no test can reach it; empty for one that should be.
    """

    room: str
    file: str
    number: int
    text: str
    reason: str = ""

    @property
    def told(self) -> str:
        """The place as an item of a list; one with a reason without its number, which the next change would make a wrong one."""
        if self.reason:
            return f"- `{self.file}`, `{self.text}`: {self.reason}\n"
        return f"- `{self.file}:{self.number}`, `{self.text}`: **no reason yet**\n"


def room_of(file: str) -> str:
    """Return the package of the library, its module, or the plugin that *file* belongs to."""
    top, _, *below = Path(file).parts
    if top == "src":
        return Path(below[0]).stem
    return f"plugin {Path(file).parts[1]}"


def places(measured: dict[str, list[int]]) -> list[Place]:
    """Return the lines of each file that are not reached, and those that say why they cannot be, in the order of the files."""
    found: list[Place] = []
    for file, missing in sorted(measured.items()):
        for number, line in enumerate(Path(file).read_text(encoding="utf-8").splitlines(), start=1):
            excuse = _EXCUSE.search(line)
            if excuse is not None:
                found.append(Place(room_of(file), file, number, line[: excuse.start()].strip(), excuse["reason"]))
            elif number in missing:
                found.append(Place(room_of(file), file, number, line.strip()))
    return found


def table(statements: Counter[str], found: list[Place]) -> str:
    """Return a row for each room, and one for all."""
    missed = Counter(place.room for place in found if not place.reason)
    excused = Counter(place.room for place in found if place.reason)
    rows = [f"| `{room}` | {statements[room]} | {missed[room]} | {excused[room]} |\n" for room in statements]
    return "".join([_HEAD, *rows, f"| all | {statements.total()} | {missed.total()} | {excused.total()} |\n"])


def main(measured: Path) -> int:
    """Write the result into its place in the page; return 1 if a line is not reached for no reason."""
    files = json.loads(measured.read_text(encoding="utf-8"))["files"]
    statements = Counter[str]()
    for file, seen in files.items():
        statements[room_of(file)] += seen["summary"]["num_statements"]
    found = places({file: seen["missing_lines"] for file, seen in files.items()})
    version = ".".join(map(str, sys.version_info[:2]))
    listed = "".join(place.told for place in found)
    put("reliability.md", "lines", f"By the whole suite on Python {version}.\n\n{table(statements, found)}\n{listed}")
    return int(any(not place.reason for place in found))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
