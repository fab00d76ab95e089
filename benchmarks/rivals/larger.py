"""More than one table: a report of many sections, a batch of small reports, a template of two megabytes; by us and by docxtpl.

Each way takes a number and a folder of its own, and returns what makes the document once more, with the rows that must stand there.
"""

from __future__ import annotations

import io
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, Final

from rivals.table import W, document, package, rows
from rivals.ways import WAYS, row_tags, section_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rivals.ways import Making, Rows

__all__ = ["LARGER"]

_ROWS: Final = 20
"""Rows of each table here."""
_WORDS: Final = "Програму розроблено відповідно до законів України та рішень міської ради. " * 10
_HEAVY: Final = 2 * 1024 * 1024
_HEADER: Final = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>Додаток до рішення</w:t></w:r></w:p></w:hdr>'
_REFERENCE: Final = '<w:headerReference w:type="default" r:id="rIdHeader"/>'
_PORTRAIT: Final = '<w:pgSz w:w="11906" w:h="16838"/>'
_LANDSCAPE: Final = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def _marked(table: str) -> str:
    """Return *table* inside of a bookmark."""
    return f'<w:p><w:bookmarkStart w:id="1" w:name="annex"/></w:p>{table}<w:p><w:bookmarkEnd w:id="1"/></w:p>'


def _kinds(folder: Path) -> list[Path]:
    """Write two templates, one on pages that lie on their side, each with a header and a bookmark."""
    paths: list[Path] = []
    for name, page in (("portrait", _PORTRAIT), ("landscape", _LANDSCAPE)):
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(package(document(row_tags(), around=_marked, page=_REFERENCE + page), header=_HEADER))
    return paths


def sections(count: int, folder: Path) -> tuple[Making, Rows]:
    """Render a report of *count* sections."""
    from municipal_programs.word import render  # noqa: PLC0415 - what a rival does not need, its process does not load

    values, paths = rows(_ROWS), islice(cycle(_kinds(folder)), count)
    made = [section_of(values, path, number=number) for number, path in enumerate(paths, start=1)]
    return lambda: render(made, strict=True).content, values * count


def subdocuments(count: int, folder: Path) -> tuple[Making, Rows]:
    """Render *count* documents with docxtpl, and put them into another as sub-documents, as its documentation does."""
    from docxtpl import DocxTemplate  # noqa: PLC0415

    values, paths, whole = rows(_ROWS), list(islice(cycle(_kinds(folder)), count)), folder / "whole.docx"
    places = "".join(f"<w:p><w:r><w:t>{{{{p part_{number} }}}}</w:t></w:r></w:p>" for number in range(count))
    whole.write_bytes(
        package(f'<w:document xmlns:w="{W}"><w:body>{places}<w:sectPr>{_PORTRAIT}</w:sectPr></w:body></w:document>')
    )

    def make() -> bytes:
        opened: Any = DocxTemplate(whole)
        parts: dict[str, object] = {}
        for number, path in enumerate(paths):
            part: Any = DocxTemplate(path)
            part.render({"rows": values}, autoescape=True)
            saved = io.BytesIO()
            part.save(saved)
            saved.seek(0)
            parts[f"part_{number}"] = opened.new_subdoc(saved)
        opened.render(parts, autoescape=True)
        target = io.BytesIO()
        opened.save(target)
        return target.getvalue()

    return make, values * count


def _batch(way: str) -> Callable[[int, Path], tuple[Making, Rows]]:
    def batch(count: int, folder: Path) -> tuple[Making, Rows]:
        """Make *count* reports, one after the other; the last one stands for all."""
        values = rows(_ROWS)
        making = WAYS[way](values, folder)
        return lambda: [making() for _ in range(count)][-1], values

    return batch


def _heavy(way: str) -> Callable[[int, Path], tuple[Making, Rows]]:
    def heavy(count: int, folder: Path) -> tuple[Making, Rows]:
        """Make a table of *count* rows from a template whose words take two megabytes."""
        values = rows(count)
        making = WAYS[way](values, folder)
        words = f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>"
        many = words * (_HEAVY // len(words.encode()))
        (folder / "template.docx").write_bytes(package(document(row_tags(), around=lambda table: table + many)))
        return making, values

    return heavy


LARGER: Final[dict[str, Callable[[int, Path], tuple[Making, Rows]]]] = {
    "sections": sections,
    "subdocuments": subdocuments,
    **{f"batch_{way}": _batch(way) for way in ("ours", "docxtpl")},
    **{f"heavy_{way}": _heavy(way) for way in ("ours", "docxtpl")},
}
