"""What rendering costs beside its rivals: one table in many ways, many sections, a batch, a heavy template; and whether that is what was aimed at.

    python benchmarks/rendering.py

``make bench`` writes it into ``docs/performance.md``, with a picture. Each way of making the same table runs in a process of its own;
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
    from collections.abc import Iterator

SIZES: Final = {20: 15, 200: 9, 2_000: 5, 20_000: 3}
"""How often each number of rows is rendered after the first time."""
SECTIONS: Final = (10, 20, 40)
REPORTS: Final = 200
BENCHMARKS: Final = Path(__file__).parent
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
    """

    first: float
    warm: float
    peak: int
    told: dict[str, Any] = field(repr=False)


def cost(name: str, count: int, times: int) -> Cost:
    """Measure the way of that *name*.

    Raises:
        AssertionError: If its document does not hold every text of every row.
    """
    told = javascript.measured(name, count, times) if name in javascript.WAYS else _of_python(name, count, times)
    assert told["complete"], f"{name} left something out of {count}"
    return Cost(first=told["first"], warm=median(told["warm"]), peak=told["peak"], told=told)


def _of_python(name: str, count: int, times: int) -> dict[str, Any]:
    words = [sys.executable, "-m", "rivals.child", name, str(count), str(times)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(BENCHMARKS), str(FOLDER)))}
    done = subprocess.run(words, cwd=BENCHMARKS, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def tables(without: str) -> dict[tuple[str, int], Cost]:
    """Measure every way for every size that it is asked for, size by size, so that what is compared was measured side by side."""
    ways = [name for name in NAMES if not (without and name in javascript.WAYS)]
    return {
        (name, count): cost(name, count, times)
        for count, times in SIZES.items()
        for name in ways
        if count <= MOST.get(name, count)
    }


def larger(without: str) -> dict[tuple[str, int], Cost]:
    """Measure reports of sections, batches and the heavy template."""
    found = {("sections", count): cost("sections", count, 3) for count in SECTIONS}
    if not without:
        found["subdocuments", SECTIONS[-1]] = cost("subdocuments", SECTIONS[-1], 3)
    for way in ("ours", "docxtpl"):
        found[f"heavy_{way}", 20] = cost(f"heavy_{way}", 20, 5)
        found[f"batch_{way}", REPORTS] = cost(f"batch_{way}", REPORTS, 3)
    with ThreadPoolExecutor(2) as both:
        halves = list(both.map(cost, ["batch_ours"] * 2, [REPORTS // 2] * 2, [3] * 2))
    found["batch_in_two", REPORTS] = max(halves, key=lambda half: half.warm)
    return found


def docxcompose() -> str:
    """Install what sub-documents of docxtpl need beside it; return why that cannot be, or nothing."""
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
    return "" if done.returncode == 0 else done.stderr.strip()[-200:]


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
        *_, before, last = (costs.get(count) for count in sizes)
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
    yield "| aim | at most | measured | |"
    yield "|---|---:|---:|---|"
    for aim in AIMS:
        if aim.one in found and aim.other in found:
            ratio = getattr(found[aim.one], aim.what) / getattr(found[aim.other], aim.what)
            yield f"| {aim.title} | {aim.most} | {ratio:.2f} | {'met' if ratio <= aim.most else '**not met**'} |"
        else:
            yield f"| {aim.title} | {aim.most} | – | not measured here |"


def shares(one: Cost) -> Iterator[str]:
    """Write where the time of a render goes."""
    yield "| function | share of the time |"
    yield "|---|---:|"
    for name, share in one.told["spent"].items():
        yield f"| `{name}` | {100 * share:.0f} % |"


def _left_out(what: str, without: str) -> Iterator[str]:
    if without:
        yield f"\n{what} could not be installed for the run and are left out: {without}"


def bench() -> None:
    """Measure everything, and write it."""
    no_packages, no_docxcompose = javascript.installed(), docxcompose()
    one, more = tables(no_packages), larger(no_docxcompose)
    put(
        "performance.md",
        "tables",
        "\n".join([*lines(one), *_left_out("docxtemplater, easy-template-x and Carbone", no_packages)]),
    )
    put("performance.md", "larger", "\n".join([*more_lines(more), *_left_out("Sub-documents of docxtpl", no_docxcompose)]))
    put("performance.md", "aims", "\n".join(aimed({**one, **more})))
    put("performance.md", "profile", "\n".join(shares(one["ours", 2_000])))
    drawn = {
        title.replace("`", ""): {count: one[name, count].warm for count in SIZES if (name, count) in one}
        for name, title in NAMES.items()
    }
    (DOCS / "images" / "rendering.svg").write_text(
        plot({title: times for title, times in drawn.items() if times}), encoding="utf-8"
    )


if __name__ == "__main__":
    bench()
