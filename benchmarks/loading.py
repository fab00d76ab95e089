"""What it takes to load and to check: by the form of the file, by the size, beside pydantic and msgspec.

    python benchmarks/loading.py [LARGEST]

Writes two tables into ``docs/performance-data.md``. The sizes grow by tens up to LARGEST measures, 10 000 unless given; each is measured in a process of
its own, which tells the time of its processor and the most memory that it had. Beyond ten thousand measures one file has more parts than
the limits let a file have, so that only lines go on.
"""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from pages import put
from rival_readers import by_msgspec, by_pydantic

from municipal_programs.checks import examine
from municipal_programs.files import Syntax, program_from, write_program
from municipal_programs.files._forms import spelled_out
from municipal_programs.files._growth import Growth
from municipal_programs.files._json import tree_of_json
from municipal_programs.files._structure import structured
from municipal_programs.files._tree import Table
from municipal_programs.files.country import batches_of, program_of
from municipal_programs.limits import Limits, limited
from municipal_programs.model import TargetProgram
from municipal_programs.testing import sample_country_lines, write_sample_country
from municipal_programs.values.wording import read_money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


PAGE = "performance-data.md"
SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
LARGEST = 10_000
LARGEST_FILE = 10_000
OF_A_LINE = 25
RUNS = 15
_MICRO = 1_000_000


def program_text(size: int) -> str:
    """Return a program of *size* measures as a line of JSON."""
    return next(sample_country_lines(communities=1, programs=1, measures=size))


def run_json(size: int, _: Path) -> dict[str, float]:
    """Load and check one program in JSON."""
    return run_text(program_text(size), Syntax.JSON)


def run_yaml(size: int, _: Path) -> dict[str, float]:
    """Load and check one program in YAML, as large as it may be."""
    with limited(Limits(yaml_nodes=Limits().file_nodes, yaml_characters=Limits().file_bytes)):
        return run_text(write_program(program_from(program_text(size), syntax=Syntax.JSON)), Syntax.YAML)


def run_text(text: str, syntax: Syntax) -> dict[str, float]:
    """Load and check *text*."""
    started = process_time()
    program = program_from(text, syntax=syntax)
    loaded = process_time()
    examine(program)
    return {"load": loaded - started, "check": process_time() - loaded}


def run_lines(size: int, folder: Path) -> dict[str, float]:
    """Load and check programs on lines, one after the other."""
    path = folder / "lines.jsonl"
    write_sample_country(path, communities=1, programs=size // OF_A_LINE, measures=OF_A_LINE)
    load = check = 0.0
    for batch in batches_of(path):
        for line in batch.lines:
            started = process_time()
            program = program_of(line, "")
            loaded = process_time()
            examine(program)
            load, check = load + loaded - started, check + process_time() - loaded
    return {"load": load, "check": check}


FORMS: dict[str, Callable[[int, Path], dict[str, float]]] = {"JSON": run_json, "YAML": run_yaml, "JSON lines": run_lines}


def one(form: str, size: int) -> dict[str, float]:
    """Measure one form and size in this process."""
    with TemporaryDirectory() as folder:
        found = FORMS[form](size, Path(folder))
    status = Path("/proc/self/status").read_text(
        encoding="utf-8"
    )  # what `resource` tells begins with that of the process that started this
    return {**found, "memory": int(status.partition("VmHWM:")[2].split()[0]) / 1024}


def apart(form: str, size: int) -> dict[str, float]:
    """Measure the same in a process of its own."""
    command = [sys.executable, __file__, form, str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)  # noqa: S603 - our own
    return found


def loading(largest: int) -> Iterator[str]:
    """Yield the table of forms and sizes."""
    yield "| form | measures | loading, µs a measure | checking, µs a measure | growth of both | peak memory, MB |"
    yield "|---|---:|---:|---:|---:|---:|"
    for form in FORMS:
        most = largest if form == "JSON lines" else min(largest, LARGEST_FILE)
        before: float | None = None
        for size in (size for size in SIZES if size <= most):
            found = apart(form, size)
            whole = found["load"] + found["check"]
            growth = "" if before is None else f"{whole / before:.1f}"
            before = whole
            load, check = (f"{found[name] / size * _MICRO:.0f}" for name in ("load", "check"))
            yield f"| {form} | {size} | {load} | {check} | {growth} | {found['memory']:.0f} |"


def timed(work: Callable[[], object], size: int) -> float:
    """Return the least of what several runs of *work* take, in microseconds a measure; what others left in memory is not theirs to walk."""
    gc.collect()
    gc.freeze()
    times: list[float] = []
    for _ in range(RUNS):
        started = process_time()
        work()
        times.append((process_time() - started) / size * _MICRO)
    return min(times)


def stages(text: str, size: int) -> Iterator[tuple[str, float]]:
    """Yield what each stage of our own reader takes."""

    def tree() -> Table:
        root = tree_of_json(text, Growth())
        assert isinstance(root, Table)
        return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))

    grown = [tree() for _ in range(RUNS + 1)]  # one for each run, which changes it
    fields = spelled_out(grown.pop(), Growth())
    yield "JSON to dictionaries by the standard library, which judges the text", timed(lambda: json.loads(text), size)
    yield "JSON to a tree with the place of each part", timed(tree, size)
    yield "the forms of the file spelled out", timed(lambda: spelled_out(grown.pop(), Growth()), size)
    yield "structuring, with every fault", timed(lambda: structured(fields, TargetProgram), size)
    yield "all, with the text and the place of each figure", timed(lambda: program_from(text, syntax=Syntax.JSON), size)


def planned_only(text: str) -> str:
    """Return the program of *text* as it is approved, before any money was given."""
    program = json.loads(text)
    for measure in program["tasks"][0]["measures"]:
        del measure["allocated"], measure["disbursed"], measure["narrative"]
    return json.dumps(program, ensure_ascii=False)


def readers(text: str, size: int) -> dict[str, float]:
    """Return what each reader takes; all have to read the same money."""
    ours = program_from(text, syntax=Syntax.JSON)
    total = sum(line.amount.kopiykas for measure in ours.measures for line in measure.lines)
    found = {f"this library: {name}": took for name, took in stages(text, size)}
    amounts = re.findall('"([0-9][^"]* грн)"', text)
    found["in each reader: the grammar of money alone"] = timed(lambda: list(map(read_money, amounts)), size)
    for name, reader in (("msgspec, which stops at the first fault", by_msgspec), ("pydantic", by_pydantic)):
        assert reader(text) == total, f"{name} left something out"
        found[f"{name}: JSON to objects, the same money, years and words understood, no places"] = timed(
            partial(reader, text), size
        )
    return found


def rivals(size: int = 1_000) -> Iterator[str]:
    """Yield the table of readers."""
    text = program_text(size)
    approved, reported = readers(planned_only(text), size), readers(text, size)
    yield "| reader | µs a measure with 3 amounts | µs a measure with 9 amounts and a narrative |"
    yield "|---|---:|---:|"
    for name, took in approved.items():
        yield f"| {name} | {took:.0f} | {reported[name]:.0f} |"


if __name__ == "__main__":
    if len(sys.argv) > 2:  # noqa: PLR2004 - the form and the size
        print(json.dumps(one(sys.argv[1], int(sys.argv[2]))))
    else:
        put(PAGE, "rivals", "\n".join(rivals()))
        measured: list[str] = []
        for row in loading(int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST):
            measured.append(row)
            put(PAGE, "loading", "\n".join(measured))  # the last row takes longer than all before it
