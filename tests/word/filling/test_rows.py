from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import TemplateParts, W, row, table, unpacked

from municipal_programs.reports import Section
from municipal_programs.word import render

if TYPE_CHECKING:
    from pathlib import Path


def whole_rows(folder: Path, text: str, width: int) -> int:
    """Return how many rows of a document with a row of *text* that shall not part may indeed not."""
    kept = row("{{ text }}", width=width).replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    template = TemplateParts(body=table(kept, columns=1, width=width)).save(folder / "t.docx")
    section = Section(identity="office.part", title="Розділ", position=1, template=template, values={"text": text})
    body = etree.fromstring(unpacked(render([section], strict=True).content)["word/document.xml"])
    return len(list(body.iter(f"{{{W}}}cantSplit")))


@pytest.mark.parametrize(
    ("text", "width", "whole"),
    [
        ("слово " * 100, 4000, 1),
        ("слово " * 400, 4000, 0),
        ("слово " * 400, 15000, 1),
        ("слово\n" * 10, 4000, 1),
        ("слово\n" * 50, 4000, 0),
        ("", 4000, 1),
    ],
    ids=["short", "long", "long in a wide cell", "few lines", "many lines", "nothing"],
)
def test_a_row_stays_whole_unless_a_page_may_be_too_small_for_it(tmp_path: Path, text: str, width: int, whole: int) -> None:
    """LibreOffice cuts off what does not fit."""
    assert whole_rows(tmp_path, text, width) == whole
