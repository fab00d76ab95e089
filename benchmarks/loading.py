"""What it takes to load and to check: by the form of the file, by the size, beside pydantic and msgspec.

    python benchmarks/loading.py [LARGEST]

Writes its tables into ``docs/performance-data.md``; that of loading is only printed where fewer measures are asked for than the
usual 100 000. The sizes grow by tens; each is measured in a process of its own, which tells the time of its processor and the most
memory that it had. Beyond ten thousand measures one file has more parts than the limits let a file have, so that only lines go on.
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

from attrs import evolve, frozen, validators
from pages import put

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
    from collections.abc import Callable, Iterator, Mapping


PAGE = "performance-data.md"
SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
LARGEST = 100_000
LARGEST_FILE = 10_000
OF_A_LINE = 25
RUNS = 15
MOST = 60
"""Microseconds a measure that structuring JSON is to take at most, with every fault reported."""
TREE, FORMS_SPELLED, STRUCTURING = (
    "this library: JSON to a tree with the place of each part",
    "this library: the forms of the file spelled out",
    "this library: structuring, with every fault",
)
GRAMMAR, OBJECTS = "in each reader: the grammar of money alone", "the objects of this library, built once more from their values"
PLAIN, SAME = "msgspec: JSON to dictionaries", "msgspec: JSON to its own objects, and from those to the objects of this library"
ALL = "this library: all, with the text and the place of each figure"
_MICRO = 1_000_000


class _Collector:
    """Tells for how many seconds of the processor the collector of garbage has been at work."""

    def __init__(self) -> None:
        self.seconds = self._began = 0.0
        gc.callbacks.append(self._told)

    def _told(self, phase: str, _: object) -> None:
        if phase == "start":
            self._began = process_time()
        else:
            self.seconds += process_time() - self._began


COLLECTOR = _Collector()


@frozen
class Took:
    """What some work takes.

    Args:
        whole: Microseconds a measure.
        collecting: How many of them the collector of garbage was at work.
    """

    whole: float
    collecting: float


def program_text(size: int) -> str:
    """Return a program of *size* measures as a line of JSON."""
    return next(sample_country_lines(communities=1, programs=1, measures=size))


def run_json(size: int, _: Path) -> dict[str, float]:
    """Load and check one program in JSON."""
    return run_text(program_text(size), Syntax.JSON)


def run_approved(size: int, _: Path) -> dict[str, float]:
    """Load and check one program in JSON for whose measures nothing was given yet."""
    return run_text(planned_only(program_text(size)), Syntax.JSON)


def run_yaml(size: int, _: Path) -> dict[str, float]:
    """Load and check one program in YAML, as large as it may be."""
    with limited(Limits(yaml_nodes=Limits().file_nodes, yaml_characters=Limits().file_bytes)):
        return run_text(write_program(program_from(program_text(size), syntax=Syntax.JSON)), Syntax.YAML)


def run_text(text: str, syntax: Syntax) -> dict[str, float]:
    """Load and check *text*."""
    started, before = process_time(), COLLECTOR.seconds
    program = program_from(text, syntax=syntax)
    loaded, collecting = process_time(), COLLECTOR.seconds - before
    examine(program)
    return {"load": loaded - started, "collecting": collecting, "check": process_time() - loaded}


def run_lines(size: int, folder: Path) -> dict[str, float]:
    """Load and check programs on lines, one after the other."""
    path = folder / "lines.jsonl"
    write_sample_country(path, communities=1, programs=size // OF_A_LINE, measures=OF_A_LINE)
    load = check = collecting = 0.0
    for batch in batches_of(path):
        for line in batch.lines:
            started, before = process_time(), COLLECTOR.seconds
            program = program_of(line, "")
            loaded, collecting = process_time(), collecting + COLLECTOR.seconds - before
            examine(program)
            load, check = load + loaded - started, check + process_time() - loaded
    return {"load": load, "collecting": collecting, "check": check}


FORMS: dict[str, Callable[[int, Path], dict[str, float]]] = {"JSON": run_json, "YAML": run_yaml, "JSON lines": run_lines}
APPROVED = "JSON of an approved program"


def one(form: str, size: int) -> dict[str, float]:
    """Measure one form and size in this process, behind the first program of all, in which Python makes what it needs once."""
    started = process_time()
    examine(program_from(program_text(1), syntax=Syntax.JSON))
    once = process_time() - started
    with TemporaryDirectory() as folder:
        found = {**FORMS, APPROVED: run_approved}[form](size, Path(folder))
    status = Path("/proc/self/status").read_text(
        encoding="utf-8"
    )  # what `resource` tells begins with that of the process that started this
    return {**found, "once": once, "memory": int(status.partition("VmHWM:")[2].split()[0]) / 1024}


def apart(form: str, size: int) -> dict[str, float]:
    """Measure the same in a process of its own."""
    command = [sys.executable, __file__, form, str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)  # noqa: S603 - our own
    return found


def loading(largest: int) -> Iterator[str]:
    """Yield the table of forms and sizes."""
    yield "| form | measures | first of all, ms | loading, µs a measure | of it collecting garbage | checking, µs a measure | growth of both | peak memory, MB |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for form in FORMS:
        most = largest if form == "JSON lines" else min(largest, LARGEST_FILE)
        before: float | None = None
        for size in (size for size in SIZES if size <= most):
            found = apart(form, size)
            whole = found["load"] + found["check"]
            growth = "" if before is None else f"{whole / before:.1f}"
            before = whole
            times = " | ".join(f"{found[name] / size * _MICRO:.0f}" for name in ("load", "collecting", "check"))
            yield f"| {form} | {size} | {found['once'] * 1000:.0f} | {times} | {growth} | {found['memory']:.0f} |"


def timed(work: Callable[[], object], size: int) -> Took:
    """Return what the quickest of several runs of *work* takes; what others left in memory is not theirs to walk."""
    gc.collect()
    gc.freeze()
    took: list[Took] = []
    for _ in range(RUNS):
        started, before = process_time(), COLLECTOR.seconds
        work()
        whole = process_time() - started
        took.append(Took(whole / size * _MICRO, (COLLECTOR.seconds - before) / size * _MICRO))
    return min(took, key=lambda one: one.whole)


def stages(text: str, size: int) -> Iterator[tuple[str, Took]]:
    """Yield what each stage of our own reader takes."""

    def tree() -> Table:
        root = tree_of_json(text, Growth())
        assert isinstance(root, Table)
        return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))

    grown = [tree() for _ in range(RUNS + 1)]  # one for each run, which changes it
    fields = spelled_out(grown.pop(), Growth())
    ours = program_from(text, syntax=Syntax.JSON)
    yield "this library: JSON judged by the standard library, a part of the next", timed(lambda: json.loads(text), size)
    yield TREE, timed(tree, size)
    yield FORMS_SPELLED, timed(lambda: spelled_out(grown.pop(), Growth()), size)
    yield STRUCTURING, timed(lambda: structured(fields, TargetProgram), size)
    yield "this library: the whole program looked at once more", timed(lambda: evolve(ours, written=ours.written), size)
    yield ALL, timed(lambda: program_from(text, syntax=Syntax.JSON), size)


def planned_only(text: str) -> str:
    """Return the program of *text* as it is approved, before any money was given."""
    program = json.loads(text)
    for measure in program["tasks"][0]["measures"]:
        del measure["allocated"], measure["disbursed"], measure["narrative"]
    return json.dumps(program, ensure_ascii=False)


def readers(text: str, size: int) -> dict[str, Took]:
    """Return what each reader takes; all have to read the same measures."""
    import msgspec  # noqa: PLC0415 - `make bench` installs both
    from rival_readers import by_msgspec, by_pydantic, of_packed, of_pydantic, rebuilt  # noqa: PLC0415

    tasks = program_from(text, syntax=Syntax.JSON).tasks
    assert of_packed(by_msgspec(text)) == tasks == of_pydantic(by_pydantic(text)), "a rival left something out"
    amounts = re.findall('"([0-9][^"]* грн)"', text)
    own = "JSON to its own objects, the same money, years and words understood, no places"
    found = dict(stages(text, size))
    found[GRAMMAR] = timed(lambda: list(map(read_money, amounts)), size)
    found[OBJECTS] = timed(lambda: rebuilt(tasks), size)
    with validators.disabled():
        found["the same without a look at the type of each field"] = timed(lambda: rebuilt(tasks), size)
    found[PLAIN] = timed(lambda: msgspec.json.decode(text), size)
    found[f"msgspec, which stops at the first fault: {own}"] = timed(partial(by_msgspec, text), size)
    found[SAME] = timed(lambda: of_packed(by_msgspec(text)), size)
    found[f"pydantic: {own}"] = timed(partial(by_pydantic, text), size)
    found["pydantic: the same, and from those to the objects of this library"] = timed(
        lambda: of_pydantic(by_pydantic(text)), size
    )
    return found


def by_itself(form: str, size: int) -> Took:
    """Return what one load takes in a process of its own."""
    found = apart(form, size)
    return Took(*(found[name] / size * _MICRO for name in ("load", "collecting")))


def rivals(approved: Mapping[str, Took], reported: Mapping[str, Took]) -> Iterator[str]:
    """Yield the table of readers."""
    yield "| | µs a measure with 3 amounts | of it collecting garbage | with 9 amounts and a narrative | of it collecting garbage |"
    yield "|---|---:|---:|---:|---:|"
    for name, took in approved.items():
        other = reported[name]
        yield f"| {name} | {took.whole:.0f} | {took.collecting:.0f} | {other.whole:.0f} | {other.collecting:.0f} |"


def distance(found: Mapping[str, Took]) -> dict[str, float]:
    """Return of what the distance to a compiled reader is made, in microseconds a measure: the rows before the last add up to it."""
    work = {name: took.whole - took.collecting for name, took in found.items()}
    alike = work[PLAIN] + work[GRAMMAR] + work[OBJECTS]
    return {
        SAME: work[SAME],
        "less the objects of msgspec in between": alike - work[SAME],
        "a tree in Python that keeps the line, the column and the path of each part": work[TREE] - work[PLAIN],
        "the forms that people write spelled out into rows that keep their places": work[FORMS_SPELLED],
        "structuring that goes on behind a fault, besides the grammar and the objects": work[STRUCTURING]
        - work[GRAMMAR]
        - work[OBJECTS],
        "the text and the place of each figure": work[ALL] - work[TREE] - work[FORMS_SPELLED] - work[STRUCTURING],
        "collecting garbage, among all these objects": found[ALL].collecting,
        ALL: found[ALL].whole,
    }


def distances(approved: Mapping[str, Took], reported: Mapping[str, Took]) -> Iterator[str]:
    """Yield the table of what the distance is made of."""
    yield "| | µs a measure with 3 amounts | with 9 amounts and a narrative |"
    yield "|---|---:|---:|"
    few, many = distance(approved), distance(reported)
    for name, micros in few.items():
        yield f"| {name} | {round(micros)} | {round(many[name])} |"


def aimed(approved: Mapping[str, Took], reported: Mapping[str, Took]) -> Iterator[str]:
    """Hold structuring against what was aimed at, and tell how much of it no reader of the same values is without."""
    yield "| aim | at most, µs a measure | measured | |"
    yield "|---|---:|---:|---|"
    for amounts, found in {"3 amounts": approved, "9 amounts and a narrative": reported}.items():
        took = found[STRUCTURING].whole
        least = found[GRAMMAR].whole + found[OBJECTS].whole
        yield f"| structuring JSON with every fault, {amounts} | {MOST} | {took:.0f} | {'met' if took <= MOST else '**not met**'} |"
        yield f"| of it the grammar of money and the objects, {amounts} | | {least:.0f} | |"


def side_by_side(size: int = 1_000) -> dict[str, Iterator[str]]:
    """Measure all readers; return the tables by their names."""
    text = program_text(size)
    found = [readers(planned_only(text), size), readers(text, size)]
    for one, form in zip(found, (APPROVED, "JSON"), strict=True):
        one["this library: all, once, as in the table above"] = by_itself(form, size)
    return {"aims": aimed(*found), "rivals": rivals(*found), "distance": distances(*found)}


if __name__ == "__main__":
    if len(sys.argv) > 2:  # noqa: PLR2004 - the form and the size
        print(json.dumps(one(sys.argv[1], int(sys.argv[2]))))
    else:
        for name, table in side_by_side().items():
            put(PAGE, name, "\n".join(table))
        largest = int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST
        measured: list[str] = []
        for row in loading(largest):
            measured.append(row)
            print(row, flush=True)
            if largest >= LARGEST:
                put(PAGE, "loading", "\n".join(measured))  # the last row takes longer than all before it
