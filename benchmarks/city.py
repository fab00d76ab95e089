"""Time and memory of everything that is done with a whole city: 40 programs, 25 departments, 1 000 measures.

``make bench``, or ``python benchmarks/city.py``, writes the table into ``docs/city.md``; with numbers of programs, departments and measures it
prints the table for them and writes nothing. Each piece of work runs in a process of its own, which may use one core or two, from starting
Python to the last byte; of several runs, each on a city of its own, the quickest counts. The departments are served by the plugin of one of them, which puts its tables under every name.
"""

# ruff: noqa: PLC0415 - each piece imports what it measures, in the process that is measured

from __future__ import annotations

import datetime as dt
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pages import put

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SIZE = (40, 25, 1000)
YEAR = 2020
DAY = dt.date(2021, 2, 1)
CORES = (1, 2)
RUNS = 3
PLUGIN = """\
from pathlib import Path

import council_support
from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import ANNUAL, FINAL, department_sections

MP_HOOK_VERSION = 1
TEMPLATES = Path(council_support.__file__).with_name("templates")


@hookimpl
def mp_departments():
    return [Department(identity=f"department_{number}", name=f"Управління {number}") for number in range(1, 1000)]


@hookimpl
def mp_report_sections(report):
    if report.kind in {FINAL, ANNUAL}:
        for owner in report.owners:
            yield from department_sections(
                report,
                owner,
                owner=f"made_up_offices.{owner}",
                measures=TEMPLATES / "measures.docx",
                indicators=TEMPLATES / "indicators.docx",
            )
"""


def install(site: Path) -> None:
    """Write the plugin that serves every department of the city into *site*, as an installer would leave it."""
    described = site / "made_up_offices-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: made-up-offices\nVersion: 1.0\n", encoding="utf-8")
    (described / "entry_points.txt").write_text("[municipal_programs]\nmade_up_offices = made_up_offices\n", encoding="utf-8")
    (site / "made_up_offices.py").write_text(PLUGIN, encoding="utf-8")


def kits(folder: Path) -> str:
    """Write the workbooks of all programs, and return how many there are."""
    import municipal_programs as mp
    from municipal_programs import app

    period, count = mp.ReportingPeriod(year=YEAR), 0
    for path in sorted((folder / "city/programs").iterdir()):
        target = folder / "kits" / path.name
        target.mkdir(parents=True, exist_ok=True)
        for name, content in app.kits(mp.load(path / "program.yaml"), period).items():
            app.save(target / name, content)
            count += 1
    return f"{count} workbooks"


def fill(folder: Path) -> None:
    """Answer in every workbook what was spent on each measure, and what came of it."""
    from openpyxl import load_workbook

    for path in sorted((folder / "kits").glob("*/*.xlsx")):
        workbook: Any = load_workbook(path)
        for sheet in workbook.worksheets:
            marks = {str(cell.value): cell.column for cell in sheet[4] if cell.value is not None}
            for (cell,) in sheet.iter_rows(min_row=5, max_col=1):
                if str(cell.value).startswith("measure."):
                    for mark, column in marks.items():
                        if mark.startswith("disbursed"):
                            sheet.cell(cell.row, column).value = 12.5
                        elif mark == "narrative":
                            sheet.cell(cell.row, column).value = "Виконано."
        workbook.save(path)


def collect(folder: Path) -> str:
    """Read all workbooks back, and return how many values they gave."""
    import municipal_programs as mp
    from municipal_programs import app

    count = 0
    for path in sorted((folder / "city/programs").iterdir()):
        books = sorted((folder / "kits" / path.name).iterdir())
        collected = app.collect(mp.load(path / "program.yaml"), books, received=DAY)
        count += sum(len(delivery.values) for delivery in collected.deliveries)
        if collected.refused:
            sys.exit(f"refused: {collected.refused[0].message}")
    return f"{count} values"


def status(folder: Path) -> str:
    """Make the board, and return how many rows it has."""
    import municipal_programs as mp
    from municipal_programs import app
    from municipal_programs.files.board import board_json

    board = app.board_of(mp.load_city(folder / "city"), mp.ReportingPeriod(year=YEAR), day=DAY)
    board_json(board)
    return f"{len(board.rows)} rows"


def check(folder: Path) -> str:
    """Check the city, and return how many findings there are."""
    import municipal_programs as mp
    from municipal_programs import app

    return f"{len(app.examine_city(mp.load_city(folder / 'city'), today=DAY).findings)} findings"


def build(folder: Path) -> str:
    """Build the city, and return how many documents were made."""
    import municipal_programs as mp
    from municipal_programs.app import DocumentState

    made = mp.build_city(folder / "city", mp.ReportingPeriod(year=YEAR), folder / "documents")
    if not made.is_whole:
        sys.exit(f"not whole: {[document for document in made.documents if document.problems][:1] or made.problems}")
    return f"{sum(document.state is DocumentState.MADE for document in made.documents)} of {len(made.documents)} documents"


def changed(folder: Path) -> str:
    """Change one number of one program, and build."""
    path = max((folder / "city/programs").iterdir()) / "program.yaml"
    head, tasks, rest = path.read_text(encoding="utf-8").partition("tasks:")
    path.write_text(head + tasks + re.sub(r"2018: .*", f"2018: {time.time_ns() % 10**6},00 грн", rest, count=1), encoding="utf-8")
    return build(folder)


def export(folder: Path) -> str:
    """Export the city in every format of data, and return how many files there are."""
    from municipal_programs.app.exporting import ExportFormat
    from municipal_programs.app.exporting import export as exported

    paths = sorted((folder / "city").glob("programs/*/program.yaml"))
    files = [file for form in ExportFormat for file in exported(paths, form, folder / "data" / form.value, day=DAY).files]
    return f"{len(files)} files"


WORK = {
    "a workbook for each department of each program (`kit`)": kits,
    "reading all of them back, filled (`collect`)": collect,
    "who has delivered (`status`)": status,
    "everything that does not hold (`check`)": check,
    "every document (`build`)": build,
    "`build` after nothing changed": build,
    "`build` after one number changed": changed,
    "open data in all four formats (`export`)": export,
}


def measure(title: str, folder: Path, cores: int) -> None:
    """Print what a piece of work gave, and the megabytes of its largest process."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    gave = WORK[title](folder)
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    print(gave, memory, sep="\t")


@dataclass(frozen=True)
class Cost:
    """What a piece of work took and gave.

    Args:
        seconds: From starting Python to the last byte.
        processor: Seconds of the processor, of all processes together.
        megabytes: The memory of its largest process.
        gave: Its result in words.
    """

    seconds: float
    processor: float
    megabytes: int
    gave: str


def rows(size: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    from municipal_programs.testing import write_sample_city

    programs, departments, measures = size
    cores_named = " | ".join(f"{cores} cores" if cores > 1 else "1 core" for cores in CORES)
    yield f"| {programs} programs, {departments} departments, {measures} measures | {cores_named} | processor | largest process | gives |"
    yield f"|---|{'---:|' * (len(CORES) + 2)}---|"
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        install(site)
        folders = {cores: [Path(name) / f"{cores}-{attempt}" for attempt in range(RUNS)] for cores in CORES}
        everywhere = [folder for some in folders.values() for folder in some]
        for folder in everywhere:
            write_sample_city(folder / "city", programs=programs, departments=departments, measures=measures, profile="zhytomyr")
        for title, work in WORK.items():
            if work is collect:
                for folder in everywhere:
                    fill(folder)
            costs = [cost(title, folders[cores], cores, site) for cores in CORES]
            times = " | ".join(f"{one.seconds:.1f} s" for one in costs)
            processor = min(one.processor for one in costs)
            yield f"| {title} | {times} | {processor:.1f} s | {max(one.megabytes for one in costs)} MB | {costs[-1].gave} |"


def cost(title: str, folders: Iterable[Path], cores: int, site: Path) -> Cost:
    """Return what a piece of work takes on so many cores; the quickest of its runs."""
    runs: list[Cost] = []
    paths = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))
    for folder in folders:
        command = [sys.executable, __file__, "--measure", title, str(folder), str(cores)]
        begun, before = time.perf_counter(), _processor()
        answer = subprocess.run(  # noqa: S603 - this script itself
            command, stdout=subprocess.PIPE, text=True, check=True, env={**os.environ, "PYTHONPATH": paths}
        )
        took, processor = time.perf_counter() - begun, _processor() - before
        gave, memory = answer.stdout.rstrip("\n").split("\t")
        runs.append(Cost(took, processor, int(memory), gave))
    return min(runs, key=lambda run: run.seconds)


def _processor() -> float:
    """Return the seconds of the processor that all processes which have ended took."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def main() -> None:
    """Measure everything and write the page, or print the table for the size that is given."""
    size = [int(argument) for argument in sys.argv[1:]]
    lines = list(rows(size or SIZE))
    print("\n".join(lines))
    if not size:
        put("city.md", "time of a city", "\n".join(lines))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main()
