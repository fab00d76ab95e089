"""What it costs that each document is read back: time with and without, in one run, for tables of more and more rows.

``make bench``, or ``python benchmarks/conservation.py``, writes the table into ``docs/reliability.md``.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from pages import put

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.word.building import TemplateParts, row, table

from municipal_programs.reports import Section, Value, money_fact
from municipal_programs.values import Money
from municipal_programs.word import render

if TYPE_CHECKING:
    from collections.abc import Iterator

RENDER = import_module("municipal_programs.word.render")  # in the package, the function has taken its name
RUN = import_module("municipal_programs.word.template.run")
ROWS = (20, 200, 2_000, 20_000)
MANY = 2_000
COLUMNS = ("planned", "allocated", "disbursed", "rest")
HEAD = "| rows | values | not read back | read back | more |\n|--:|--:|--:|--:|--:|"


def section(folder: Path, count: int) -> Section:
    """Return a section with a table of *count* rows, each with words and four figures."""
    shown = row("{{ one.title }}", *(f"{{{{ one.{name} }}}}" for name in COLUMNS))
    body = table(row("{%tr for one in rows %}", *[""] * 4), shown, row("{%tr endfor %}", *[""] * 4), columns=5)
    rows: list[Value] = [
        {"title": f"Захід {n}", **{name: money_fact(f"measure.{n}.{name}", Money(n * 12_345)) for name in COLUMNS}}
        for n in range(1, count + 1)
    ]
    template = TemplateParts(body=body).save(folder / "template.docx")
    return Section(identity="bench.rows", title="Рядки", position=1, template=template, values={"rows": rows})


def _seconds(shown: Section) -> float:
    before = process_time()
    render([shown])
    return process_time() - before


def _nothing(*_: object) -> None:
    """Be what does not read a document back."""


def _no_words(_: object, *, draft: bool) -> str:  # noqa: ARG001 - as it is called
    """Be what takes no words down."""
    return ""


def rows() -> Iterator[str]:
    """Yield a row of the table for each size; of several runs of each way, in turn, the quickest counts."""
    check, words_of = RENDER.refuse_what_changed, RUN.words_of
    with TemporaryDirectory() as folder:
        for count in ROWS:
            shown = section(Path(folder), count)
            render([shown])  # templates are composed once
            took: dict[bool, list[float]] = {False: [], True: []}
            for _ in range(3 if count > MANY else 9):
                for whole in (False, True):
                    vars(RENDER)["refuse_what_changed"] = check if whole else _nothing
                    vars(RUN)["words_of"] = words_of if whole else _no_words
                    took[whole].append(_seconds(shown))
            without, with_ = min(took[False]), min(took[True])
            yield f"| {count} | {5 * count} | {without * 1000:.0f} ms | {with_ * 1000:.0f} ms | {with_ / without - 1:.1%} |"


if __name__ == "__main__":
    put("reliability.md", "conservation", "\n".join([HEAD, *rows()]))
