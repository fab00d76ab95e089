"""What rendering costs beside its rivals: one table in many ways, many sections, a batch, a heavy template; and whether that is what was aimed at.

    python benchmarks/rendering.py [LARGEST]

``make bench`` writes it into ``docs/performance.md``, with a picture; with the LARGEST number of rows, such as 200, it prints the tables for as
many and writes nothing. Each way of making the same table runs in a process of its own;
its document is opened and held against the rows, text by text, so that nobody is quick by leaving something out. A time is that of
the processor, which does not count the waiting for other work of the machine, and the median of several renders after the first.
Memory is the most that the whole process had. What cannot be installed for the run is said, and left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen
from pages import DOCS, put
from rivals import javascript
from rivals.aims import AIMS
from rivals.plot import plot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rivals.aims import Aim

SIZES: Final = {20: 25, 200: 9, 2_000: 3, 20_000: 3}
"""How often each number of rows is rendered after the first time."""
ROUNDS: Final = {20: 5, 200: 5, 2_000: 3}
"""In how many rounds each number of rows is measured, each way in a process of its own; one, where none is told."""
LARGER_ROUNDS: Final = 3
SECTIONS: Final = (10, 20, 40)
REPORTS: Final = 200
BENCHMARKS: Final = Path(__file__).parent
PROFILED: Final = {
    "20 rows": ("ours", 20),
    "200 rows": ("ours", 200),
    "2000 rows": ("ours", 2_000),
    "40 sections": ("sections", SECTIONS[-1]),
    "200 reports": ("batch_ours", REPORTS),
}
"""What the profile shows, each in a column."""
PACKED: Final = {
    **{f"{count} rows": (("ours", count), ("docxtpl", count)) for count in SIZES},
    "40 sections": (("sections", SECTIONS[-1]), ("subdocuments", SECTIONS[-1])),
}
"""What is held against a document of docxtpl by its size."""
SEEN: Final = 0.01
"""The share of the time that a function takes in some column, so that it has a row of its own."""
FOLDER: Final = BENCHMARKS.parent / "build" / "rivals" / "python"
NAMES: Final = {
    "ours": "municipal-programs, 4 facts a row",
    "ours_whole": "municipal-programs, with rows that shall not part between pages",
    "docxtpl": "docxtpl",
    "add_row": "python-docx, `add_row`",
    "deep_copy": "python-docx, copied rows",
    "docxtemplater": "docxtemplater",
    "easy_template_x": "easy-template-x",
    "carbone": "Carbone",
    "by_hand": "limit: the page as a string, zipped",
    "same_bytes": "limit: the bytes of municipal-programs as a string, zipped",
}
MOST: Final = {"add_row": 200, "deep_copy": 2_000}
"""The most rows that a way is asked for: its time grows with the square of them."""


@frozen
class Cost:
    """What one way costs.

    Args:
        first: Milliseconds of the first render.
        warm: The median of those after it.
        peak: The most kilobytes of memory of its process.
        told: All that its process told.
        rounds: What it is the middle of.
    """

    first: float
    warm: float
    peak: int
    told: dict[str, Any] = field(repr=False)
    rounds: tuple[Cost, ...] = field(default=(), repr=False)


def middle(rounds: Sequence[Cost]) -> Cost:
    """Return the middle of what a way costs in some rounds, one after the other."""
    return Cost(
        first=median(one.first for one in rounds),
        warm=median(one.warm for one in rounds),
        peak=max(one.peak for one in rounds),
        told=rounds[-1].told,
        rounds=tuple(rounds),
    )


def cost(name: str, count: int, times: int) -> Cost:
    """Measure the way of that *name*.

    Raises:
        AssertionError: If its document does not hold every text of every row.
    """
    told = javascript.measured(name, count, times) if name in javascript.WAYS else _of_python(name, count, times)
    assert told["complete"], f"{name} left something out of {count}"
    found = Cost(first=told["first"], warm=median(told["warm"]), peak=told["peak"], told=told)
    print(f"{name} {count}: {_milliseconds(found.warm)} ms", flush=True)
    return found


def _of_python(name: str, count: int, times: int) -> dict[str, Any]:
    words = [sys.executable, "-m", "rivals.child", name, str(count), str(times)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(BENCHMARKS), str(FOLDER)))}
    done = subprocess.run(words, cwd=BENCHMARKS, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def tables(without: str, largest: int) -> dict[tuple[str, int], Cost]:
    """Measure every way for every size up to the *largest* that it is asked for, size by size, so that what is compared was measured side by side."""
    ways = [name for name in NAMES if not (without and name in javascript.WAYS)]
    found: dict[tuple[str, int], Cost] = {}
    for count, times in SIZES.items():
        asked = [name for name in ways if count <= min(largest, MOST.get(name, count))]
        rounds = [{name: cost(name, count, times) for name in asked} for _ in range(ROUNDS.get(count, 1))]
        found |= {(name, count): middle([one[name] for one in rounds]) for name in asked}
    return found


def larger(without: str) -> dict[tuple[str, int], Cost]:
    """Measure reports of sections, batches and the heavy template, in some rounds."""
    rounds = [_larger(without) for _ in range(LARGER_ROUNDS)]
    return {one: middle([costs[one] for costs in rounds]) for one in rounds[0]}


def _larger(without: str) -> dict[tuple[str, int], Cost]:
    found = {("sections", count): cost("sections", count, 5) for count in SECTIONS}
    if not without:
        found["subdocuments", SECTIONS[-1]] = cost("subdocuments", SECTIONS[-1], 2)
    for way in ("ours", "docxtpl"):
        found[f"heavy_{way}", 20] = cost(f"heavy_{way}", 20, 5)
        found[f"batch_{way}", REPORTS] = cost(f"batch_{way}", REPORTS, 2)
    with ThreadPoolExecutor(2) as both:
        halves = list(both.map(cost, ["batch_ours"] * 2, [REPORTS // 2] * 2, [2] * 2))
    found["batch_in_two", REPORTS] = max(halves, key=lambda half: half.warm)
    return found


def docxcompose() -> str:
    """Install what sub-documents of docxtpl need beside it; return why that cannot be, or nothing, as `javascript.installed` does."""
    words = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--upgrade",
        "--target",
        str(FOLDER),
        "docxcompose==2.2.0",
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    sys.stderr.write(done.stderr)
    return "" if done.returncode == 0 else "pip could not fetch docxcompose"


def lines(found: dict[tuple[str, int], Cost]) -> Iterator[str]:
    """Write the table of times: milliseconds, each as a ratio to docxtpl too, the growth at the end, and memory."""
    sizes = sorted({count for _, count in found})
    yield f"| | {' | '.join(f'{count} rows' for count in sizes)} | growth of the last ten times | first, {sizes[0]} rows | memory, {sizes[-1]} rows |"
    yield f"|---|{'---:|' * (len(sizes) + 3)}"
    for name, title in NAMES.items():
        costs = {count: found[name, count] for count in sizes if (name, count) in found}
        if not costs:
            continue
        cells = [_beside(costs.get(count), found["docxtpl", count]) for count in sizes]
        before, last = [None, *(costs.get(count) for count in sizes)][-2:]
        growth = f"{last.warm / before.warm:.1f}" if last and before else "–"
        memory = f"{last.peak / 1024:.0f} MB" if last else "–"
        yield f"| {title} | {' | '.join(cells)} | {growth} | {_milliseconds(costs[sizes[0]].first)} | {memory} |"


def _beside(one: Cost | None, other: Cost) -> str:
    return "–" if one is None else f"{_milliseconds(one.warm)} ({one.warm / other.warm:.2f})"


def _milliseconds(time: float) -> str:
    return f"{time:.1f}" if time < 10 else f"{time:.0f}"  # noqa: PLR2004 - two digits are enough


def more_lines(found: dict[tuple[str, int], Cost]) -> Iterator[str]:
    """Write the table of what is more than one table."""
    titles = {
        "sections": "{} sections of 20 rows, municipal-programs",
        "subdocuments": "{} sections of 20 rows, sub-documents of docxtpl",
        "heavy_ours": "{} rows from a template of 2 MB, municipal-programs",
        "heavy_docxtpl": "{} rows from a template of 2 MB, docxtpl",
        "batch_ours": "{} reports of 20 rows, municipal-programs",
        "batch_in_two": "{} reports of 20 rows, municipal-programs in two processes, the slower one",
        "batch_docxtpl": "{} reports of 20 rows, docxtpl",
    }
    yield "| | warm, ms | first, ms | memory, MB | landscape pages | headers | bookmarks |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, title in titles.items():
        for (way, count), one in found.items():
            if way == name:
                kept = one.told["survived"].values() if "sections" in title else ("", "", "")
                cells = [
                    title.format(count),
                    _milliseconds(one.warm),
                    _milliseconds(one.first),
                    f"{one.peak / 1024:.0f}",
                    *map(str, kept),
                ]
                yield f"| {' | '.join(cells)} |"


def aimed(found: dict[tuple[str, int], Cost]) -> Iterator[str]:
    """Hold what was measured against each aim."""
    yield "| aim | at most | measured | in single rounds | |"
    yield "|---|---:|---:|---:|---|"
    for aim in AIMS:
        if aim.one in found and aim.other in found:
            one, other = found[aim.one], found[aim.other]
            ratio, *rounds = (_ratio(aim, *pair) for pair in [(one, other), *zip(one.rounds, other.rounds, strict=False)])
            spread = f"{min(rounds):#.3g} to {max(rounds):#.3g}" if len(rounds) > 1 else "–"
            yield f"| {aim.title} | {aim.most} | {ratio:#.3g} | {spread} | {'met' if ratio <= aim.most else '**not met**'} |"
        else:
            yield f"| {aim.title} | {aim.most} | – | – | not measured here |"


def _ratio(aim: Aim, one: Cost, other: Cost) -> float:
    ratio: float = getattr(one, aim.what) / getattr(other, aim.what)
    return ratio


def shares(found: dict[tuple[str, int], Cost]) -> Iterator[str]:
    """Write where the time of each render goes, by the functions that were seen at work."""
    told = {title: found[one].told for title, one in PROFILED.items() if one in found}
    names = {name for profile in told.values() for name in profile["spent"]}
    most = {name: max(profile["spent"].get(name, 0) for profile in told.values()) for name in names}
    shown = sorted((name for name in names if most[name] >= SEEN), key=lambda name: -most[name])
    yield f"| function | {' | '.join(told)} |"
    yield f"|---|{'---:|' * len(told)}"
    for name in shown:
        yield f"| {name} | {' | '.join(_percent(profile['spent'].get(name, 0)) for profile in told.values())} |"
    rest = [1 - sum(profile["spent"].get(name, 0) for name in shown) for profile in told.values()]
    yield f"| all others together | {' | '.join(map(_percent, rest))} |"
    yield f"| *times it was looked* | {' | '.join(str(profile['looks']) for profile in told.values())} |"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def sizes(found: dict[tuple[str, int], Cost]) -> Iterator[str]:
    """Write how large documents are, beside the same parts packed as docxtpl packs, and beside docxtpl's own document."""
    yield "| | KB | against the same parts, packed as docxtpl packs | against the document of docxtpl |"
    yield "|---|---:|---:|---:|"
    for title, (one, other) in PACKED.items():
        if one in found:
            told = found[one].told
            beside = f"{told['bytes'] / found[other].told['bytes']:.2f}" if other in found else "–"
            yield f"| {title} | {told['bytes'] / 1024:.1f} | {told['bytes'] / told['repacked']:.2f} | {beside} |"


def _left_out(what: str, without: str) -> Iterator[str]:
    if without:
        said = f"{what} could not be installed for the run and are left out: {without}."
        print(said)
        yield f"\n{said}"


def measured(largest: int) -> tuple[dict[str, str], dict[tuple[str, int], Cost]]:
    """Measure everything, up to the *largest* number of rows; return the tables of the page by their names, and all that they are of."""
    no_packages, no_docxcompose = javascript.installed(), docxcompose()
    one, more = tables(no_packages, largest), larger(no_docxcompose)
    both = {**one, **more}
    written = {
        "tables": [*lines(one), *_left_out("docxtemplater, easy-template-x and Carbone", no_packages)],
        "larger": [*more_lines(more), *_left_out("Sub-documents of docxtpl", no_docxcompose)],
        "aims": [*aimed(both)],
        "profile": [*shares(both)],
        "sizes": [*sizes(both)],
    }
    return {name: "\n".join(table) for name, table in written.items()}, both


def picture(found: dict[tuple[str, int], Cost]) -> str:
    """Draw the times by the rows."""
    drawn = {
        title.replace("`", ""): {count: found[name, count].warm for count in SIZES if (name, count) in found}
        for name, title in NAMES.items()
    }
    return plot({title: times for title, times in drawn.items() if times})


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(*measured(int(sys.argv[1]))[0].values(), sep="\n\n")
    else:
        written, found = measured(max(SIZES))
        for name, table in written.items():
            put("performance.md", name, table)
        (DOCS / "images" / "rendering.svg").write_text(picture(found), encoding="utf-8")
