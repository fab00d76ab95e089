"""Time and memory of an audit by the number of rows, side by side with merely reading the same tables through python-docx.

    python benchmarks/audit.py [ROWS ...]

Each measurement runs in a process of its own, so that no memory is left over from the one before it.
"""

# ruff: noqa: PLC0415 - each way imports what it measures, in the process that is measured

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROWS = (20, 200, 2_000, 20_000)
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


def through_python_docx(path: Path) -> int:
    """Read every cell of the table through python-docx, row by row."""
    import docx

    (only,) = docx.Document(str(path)).tables
    return sum(1 for row in only.rows if [cell.text for cell in row.cells]) - 1


WAYS = {"audit": audited, "intake": understood, "python-docx": through_python_docx}


def measure(way: str, path: Path) -> None:
    """Print the seconds of the processor and the megabytes that one way takes, and what it counted."""
    begun = time.process_time()
    counted = WAYS[way](path)
    seconds = time.process_time() - begun
    print(f"{seconds:8.2f} s {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB  {counted:6} rows")


def main() -> None:
    """Measure every way on every size, or on the sizes that are given."""
    sizes = [int(argument) for argument in sys.argv[1:]] or ROWS
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            path = Path(folder) / f"{rows}.docx"
            path.write_bytes(report(rows))
            for way in WAYS:
                answer = subprocess.run(  # noqa: S603 - this script itself
                    [sys.executable, __file__, "--measure", way, str(path)], capture_output=True, text=True, check=False
                )
                print(f"{rows:6} {way:12} {answer.stdout.strip() or answer.stderr.strip().splitlines()[-1]}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
