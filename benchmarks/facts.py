"""What it costs that every figure carries its identity: time and bytes, with and without, and the time to read back.

    python benchmarks/facts.py

Writes a row for each size of a table with four figures a row into the documentation, and one for the final report of the example.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from attrs import evolve
from pages import put

import municipal_programs as mp
from municipal_programs import word
from municipal_programs.reports import Fact, Section, money_fact
from municipal_programs.values import Money
from municipal_programs.word import differences_within, facts_in, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from municipal_programs.reports import Placeholder, Value
    from municipal_programs.word import Document

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "zhytomyr" / "program.yaml"
SIZES = (20, 200, 2000, 20000)

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


def measured(name: str, figures: int, plain: Callable[[], bytes], tagged: Callable[[], bytes], times: int) -> str:
    """Return a row: what the same document takes without and with identities, and to be read back."""
    without, content = len(plain()) / 1024, tagged()
    took = _timed(plain, times), _timed(tagged, times)
    read = _timed(lambda: list(differences_within(facts_in(content))), times)
    kilobytes = len(content) / 1024
    return f"| {name} | {figures} | {took[0]:.0f} | {took[1]:.0f} | {took[1] / took[0]:.1f} | {without:.0f} | {kilobytes:.0f} | {read:.0f} |"


def rows() -> Iterator[str]:
    """Measure everything."""
    yield "| document | figures | without, ms | with, ms | ratio | without, KB | with, KB | reading back, ms |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    with TemporaryDirectory() as folder:
        template = _template(Path(folder) / "template.docx")
        for count in SIZES:
            plain, tagged = ([_section(template, count, tagged=one)] for one in (False, True))
            times = 1 if count > _MANY else 5
            yield measured(f"{count} rows", 4 * count, partial(_content, plain), partial(_content, tagged), times)
    yield _of_the_example()


def _content(sections: Sequence[Section | Placeholder], **given: object) -> bytes:
    return render(sections, **given).content  # type: ignore[arg-type]  # handed on as they came


def _of_the_example() -> str:
    """Return the row of the final report, without the time that its sections take to be asked for."""
    asked: list[tuple[Sequence[Section | Placeholder], dict[str, object]]] = []

    def keep(sections: Sequence[Section | Placeholder], **given: object) -> Document:
        asked.append((sections, given))
        return render(sections, **given)  # type: ignore[arg-type]  # handed on as they came

    word.render = keep
    content = mp.render(mp.load(EXAMPLE), "final").content
    word.render = render
    (sections, given), *_ = asked
    plain = [
        evolve(one, values={name: _as_text(value) for name, value in one.values.items()}) if isinstance(one, Section) else one
        for one in sections
    ]
    return measured(
        "the final report of the example",
        len(facts_in(content).facts),
        partial(_content, plain, **given),
        partial(_content, sections, **given),
        9,
    )


def _as_text(value: Value) -> Value:
    """Return what a template is given, with the texts of facts in their place."""
    if isinstance(value, Fact):
        return value.text
    if isinstance(value, Mapping):
        return {name: _as_text(below) for name, below in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_as_text(below) for below in value]
    return value


if __name__ == "__main__":
    put("facts.md", "cost", "\n".join(rows()))
