"""What it costs that every figure carries its identity: time and bytes, with and without, and the time to read back.

    python benchmarks/facts.py [ROWS...]

Prints a line for each number of rows of a table with four figures a row (20, 200, 2000, 20000 unless given).
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from municipal_programs.reports import Section, Value, money_fact
from municipal_programs.values import Money
from municipal_programs.word import differences_within, facts_in, render

if TYPE_CHECKING:
    from collections.abc import Callable

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MANY = 2000
"""Rows beyond which one run is enough."""
_COLUMNS = ("planned", "allocated", "disbursed", "rest")
_FORMAT = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="20"/></w:rPr>'


def _template(path: Path) -> Path:
    """Write a template with a row for each measure."""

    def row(*texts: str) -> str:
        cells = "".join(f"<w:tc><w:tcPr/><w:p><w:r>{_FORMAT}<w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts)
        return f"<w:tr>{cells}</w:tr>"

    cells = [f"{{{{ row.{name} }}}}" for name in _COLUMNS]
    empty = [""] * len(_COLUMNS)
    rows = row("{%tr for row in rows %}", *empty) + row("{{ row.title }}", *cells) + row("{%tr endfor %}", *empty)
    body = f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * 5}</w:tblGrid>{rows}</w:tbl><w:p/><w:sectPr/>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}'
        "</w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return path


def _section(template: Path, count: int, *, tagged: bool) -> Section:
    def figure(number: int, name: str) -> Value:
        fact = money_fact(f"measure.{number}.{name}", Money(number * 12_345))
        return fact if tagged else fact.text

    rows: list[Value] = [
        {"title": f"Захід {number}", **{name: figure(number, name) for name in _COLUMNS}} for number in range(1, count + 1)
    ]
    return Section(identity="bench.rows", title="Рядки", position=1, template=template, values={"rows": rows})


def _timed(run: Callable[[], object], times: int) -> float:
    """Return the median time of the processor for *run*, in milliseconds."""
    taken: list[float] = []
    for _ in range(times):
        before = process_time()
        run()
        taken.append((process_time() - before) * 1000)
    return median(taken)


def main(counts: list[int]) -> None:
    """Measure and print."""
    print("rows figures | plain ms   KB | tagged ms   KB |  read ms")
    with TemporaryDirectory() as folder:
        template = _template(Path(folder) / "template.docx")
        render([_section(template, 1, tagged=True)])  # templates are composed once
        for count in counts:
            times = 1 if count > _MANY else 5
            plain, tagged = (_section(template, count, tagged=one) for one in (False, True))
            content = render([tagged]).content
            sizes = [len(render([plain]).content) / 1024, len(content) / 1024]
            took = [_timed(lambda one=one: render([one]), times) for one in (plain, tagged)]  # type: ignore[misc]  # a section each
            read = _timed(lambda made=content: list(differences_within(facts_in(made))), times)  # type: ignore[misc]  # the same
            print(
                f"{count:5} {4 * count:6} | {took[0]:8.1f} {sizes[0]:6.1f} | {took[1]:9.1f} {sizes[1]:6.1f} | {read:8.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [20, 200, 2000, 20000])
