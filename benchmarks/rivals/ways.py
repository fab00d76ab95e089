"""The ways in Python of making the table, and what each of them needs beforehand.

Each takes the rows and a folder of its own, and returns what makes the document once more.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rivals.table import COLUMNS, FIGURES, FORMAT, W, cell, document, escaped, package, row_xml, template, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Section, Value

__all__ = ["WAYS", "Making", "Rows", "row_tags", "section_of"]

Rows = list[dict[str, str]]
Making = Callable[[], bytes]


def row_tags(*, whole: bool = False) -> str:
    """Return the rows of tags of docxtpl's template, which is ours too; rows that are *whole* shall not part between pages."""
    empty = [""] * (len(COLUMNS) - 1)
    shown = [f"{{{{ row.{name} }}}}" for name in COLUMNS]
    rows = "".join(row_xml(row) for row in (["{%tr for row in rows %}", *empty], shown, ["{%tr endfor %}", *empty]))
    return rows.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>") if whole else rows


def section_of(rows: Rows, path: Path, *, number: int = 1) -> Section:
    """Return a section of the template at *path*, whose sums are facts."""
    from municipal_programs.reports import Fact, Section  # noqa: PLC0415 - what a rival does not need, its process does not load
    from municipal_programs.values import Money  # noqa: PLC0415

    def shown(row: dict[str, str]) -> Value:
        values = {name: Money(int(row[name].replace(",", ""))) for name in FIGURES}
        return {
            **row,
            **{
                name: Fact(identity=f"measure.{row['number']}.{name}", value=value, text=row[name], unit="грн")
                for name, value in values.items()
            },
        }

    values: dict[str, Value] = {"rows": [shown(row) for row in rows]}
    return Section(identity=f"bench.rows_{number}", title="Рядки", position=number, template=path, values=values)


def ours(rows: Rows, folder: Path, *, whole: bool = False) -> Making:
    """Render with this library: sums tagged, values checked, the document read back."""
    from municipal_programs.word import render  # noqa: PLC0415

    import_module("docxtpl")  # the first render shall not pay for loading what docxtpl's has loaded by then too

    sections = [section_of(rows, _saved(package(document(row_tags(whole=whole))), folder))]
    return lambda: render(sections, strict=True).content


def plain_docxtpl(rows: Rows, folder: Path) -> Making:
    """Render with docxtpl as its documentation does, a template for each document."""
    from docxtpl import DocxTemplate  # noqa: PLC0415

    path = _saved(package(document(row_tags())), folder)

    def make() -> bytes:
        opened: Any = DocxTemplate(path)
        opened.render({"rows": rows}, autoescape=True)
        return _written(opened)

    return make


def add_row(rows: Rows, folder: Path) -> Making:
    """Add rows with python-docx as its documentation does, and set the look of each text."""
    from docx import Document  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    path = _saved(template(), folder)

    def make() -> bytes:
        opened: Any = Document(str(path))
        table = opened.tables[0]
        for row in rows:
            cells = table.add_row().cells
            for name, one in zip(COLUMNS, cells, strict=True):
                run = one.paragraphs[0].add_run(row[name])
                run.font.name, run.font.size = "Times New Roman", Pt(10)
        return _written(opened)

    return make


def deep_copy(rows: Rows, folder: Path) -> Making:
    """Copy the row of a template with python-docx, and write the texts into the copies."""
    from docx import Document  # noqa: PLC0415

    path = _saved(template(COLUMNS), folder)

    def make() -> bytes:
        opened: Any = Document(str(path))
        sample = opened.tables[0].rows[-1]._tr  # noqa: SLF001 - the usual recipe
        for row in rows:
            made = copy.deepcopy(sample)
            for name, text in zip(COLUMNS, made.iter(f"{{{W}}}t"), strict=True):
                text.text = row[name]
            sample.addprevious(made)
        sample.getparent().remove(sample)
        return _written(opened)

    return make


def by_hand(rows: Rows, folder: Path) -> Making:
    """Write the same page as a string and zip it: the limit of every way without figures that can be read back."""
    del folder
    return lambda: package(document("".join([row_xml(escaped(row)) for row in rows])))


def same_bytes(rows: Rows, folder: Path) -> Making:
    """Write the very package that this library writes, its main part as a string: the limit of this library.

    The manifest of the figures costs this way nothing: it is taken from a finished document.
    """
    from municipal_programs.storage import write_package  # noqa: PLC0415 - what a rival does not need, its process does not load

    whole = ours(rows, folder)()
    parts = unpacked(whole)
    main = "word/document.xml"
    heading, after = _without_rows(parts[main].decode())

    def make() -> bytes:
        below = "".join([_tagged(number, row) for number, row in enumerate(rows)])
        return write_package({**parts, main: f"{heading}{below}{after}".encode()})

    assert make() == whole, "the limit is of the same bytes"
    return make


def _without_rows(main: str) -> tuple[str, str]:
    """Return what stands before the rows below the heading of our table, and what stands after them."""
    begin = main.index("</w:tr>") + len("</w:tr>")
    return main[:begin], main[main.rindex("</w:tr>") + len("</w:tr>") :]


def _tagged(at: int, values: dict[str, str]) -> str:
    """Return a row, each of whose figures stands in a control inside of a bookmark."""
    inside: list[str] = []
    number = at * len(FIGURES)
    for name, text in zip(COLUMNS, escaped(values), strict=True):
        run = f'<w:r>{FORMAT}<w:t xml:space="preserve">{text}</w:t></w:r>'
        if name in FIGURES:
            number += 1
            tag = f"measure.{values['number']}.{name}"
            run = (
                f'<w:bookmarkStart w:id="{number}" w:name="_f{number}_{tag.replace(".", "_")}"/><w:sdt><w:sdtPr><w:alias w:val="{tag}"/>'
                f'<w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>'
                f'<w:bookmarkEnd w:id="{number}"/>'
            )
        inside.append(cell(run))
    return f"<w:tr>{''.join(inside)}</w:tr>"


def _saved(content: bytes, folder: Path) -> Path:
    path = folder / "template.docx"
    path.write_bytes(content)
    return path


def _written(opened: Any) -> bytes:  # noqa: ANN401 - what docxtpl and python-docx make has no types in common
    target = io.BytesIO()
    opened.save(target)
    return target.getvalue()


WAYS: dict[str, Callable[[Rows, Path], Making]] = {
    "ours": ours,
    "ours_whole": partial(ours, whole=True),
    "docxtpl": plain_docxtpl,
    "add_row": add_row,
    "deep_copy": deep_copy,
    "by_hand": by_hand,
    "same_bytes": same_bytes,
}
