"""Time and memory of an audit by the number of rows, side by side with merely reading the same tables through python-docx.

``make bench``, or ``python benchmarks/audit.py``, writes the table into ``docs/audit.md`` and ``docs/uk/audit.md``; with numbers of rows
it prints the table for them and writes nothing. Each measurement runs in a process of its own, so that no memory is left over from the
one before it; of several runs the quickest counts.
"""

# ruff: noqa: PLC0415 - each way imports what it measures, in the process that is measured

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pages import put

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = (20, 200, 2_000, 20_000)
RUNS = 3
HEADING = (
    "№ з/п", "Пріоритетні завдання", "Зміст заходів", "Термін виконання", "Виконавці",
    "Орієнтовний обсяг фінансування, тис. грн", "Фактично профінансовано, тис. грн", "Інформація про виконання",
)  # fmt: skip
OPENING = (
    "Звіт про виконання міської цільової програми «Чисте місто» на 2021-2022 роки",
    "1. Дата і номер рішення міської ради, яким затверджено Програму: 17.12.2020 № 55.",
    "2. Відповідальний виконавець Програми: управління комунального господарства.",
    "3. Мета програми: чисті вулиці й парки міста.",
)


def report(rows: int) -> bytes:
    """Return a report with a table of *rows* measures."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.word.received.rebuilding import document, paragraph, table

    lines = [
        [str(number), f"Завдання {number}", f"Прибирання вулиці № {number}", "2021-2022", "Управління комунального господарства",
         f"{number % 900 + 100},0", f"{number % 900 + 99},5", f"Прибрано {number} м, вивезено листя й сміття, полагоджено лавки."]
        for number in range(1, rows + 1)
    ]  # fmt: skip
    return document(*map(paragraph, OPENING), table([HEADING, *lines]))


def audited(path: Path) -> int:
    """Audit the report and return how many measures it has."""
    from municipal_programs import audit

    program = audit(path).program
    return len(program.measures) if program is not None else 0


def understood(path: Path) -> int:
    """Read and understand the report, without any rule."""
    from municipal_programs.intake import understand
    from municipal_programs.word.received import read_received

    (one,) = understand(read_received(path.read_bytes())).subjects
    return len(one.readings) // 2


def read(path: Path) -> int:
    """Read the paragraphs and tables of the report, and understand nothing."""
    from municipal_programs.word.received import read_received

    (only,) = read_received(path.read_bytes()).tables
    return len(only.rows) - 1


def through_python_docx(path: Path) -> int:
    """Read every cell of the table through python-docx, row by row."""
    import docx

    (only,) = docx.Document(str(path)).tables
    return sum(1 for row in only.rows if [cell.text for cell in row.cells]) - 1


WAYS = {"python-docx": through_python_docx, "reading": read, "understanding": understood, "audit": audited}


@dataclass(frozen=True)
class Cost:
    """What a way takes: the seconds of the processor without those of importing, those of the whole process, its largest memory."""

    seconds: float
    process: float
    megabytes: int


def measure(way: str, small: Path, path: Path) -> None:
    """Print what a way takes for *path*, after it has once read a *small* report."""
    WAYS[way](small)
    begun = time.process_time()
    counted = WAYS[way](path)
    ended = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(counted, ended - begun, ended, memory)


def cost(way: str, small: Path, path: Path, rows: int) -> Cost:
    """Return what a way takes for a report of so many rows; the quickest of a few runs.

    Raises:
        SystemExit: If the way did not read every row.
    """
    runs: list[Cost] = []
    for _ in range(RUNS):
        command = [sys.executable, __file__, "--measure", way, str(small), str(path)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this script itself
        counted, seconds, process, memory = answer.stdout.split()
        if int(counted) != rows:
            sys.exit(f"{way} counted {counted} rows of {rows}")
        runs.append(Cost(float(seconds), float(process), int(memory)))
    return min(runs, key=lambda run: run.seconds)


def table(sizes: Sequence[int]) -> str:
    """Return a table in Markdown of every way on every size; each with how many times python-docx it takes."""
    lines = [f"| | {' | '.join(WAYS)} | whole command |", f"|---:|{'---:|' * (len(WAYS) + 1)}"]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.docx"
        small.write_bytes(report(2))
        for rows in sizes:
            path = Path(folder) / f"{rows}.docx"
            path.write_bytes(report(rows))
            costs = {way: cost(way, small, path, rows) for way in WAYS}
            plain = costs["python-docx"].seconds
            cells = [f"{one.seconds:.2f} s · {one.seconds / plain:.2f}× · {one.megabytes} MB" for one in costs.values()]
            lines.append(f"| {rows} | {' | '.join(cells)} | {costs['audit'].process:.2f} s |")
    return "\n".join(lines)


def main() -> None:
    """Measure every way on every size and write the pages, or print the table for the sizes that are given."""
    sizes = [int(argument) for argument in sys.argv[1:]]
    measured = table(sizes or ROWS)
    print(measured)
    if not sizes:
        for page in ("audit.md", "uk/audit.md"):
            put(page, "time of an audit", measured)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
