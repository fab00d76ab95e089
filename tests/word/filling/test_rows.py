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


def merged(text: str, merge: str, other: str = "") -> str:
    """Return a row that shall not part: a cell of *text* merged downwards, and one beside it."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>{mark}</w:tcPr><w:p><w:r><w:t>{shown}</w:t></w:r></w:p></w:tc>'
        for shown, mark in ((text, f'<w:vMerge w:val="{merge}"/>'), (other, ""))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


@pytest.mark.parametrize(
    ("words", "beside", "whole"),
    [
        (100, 1, [True, True, True]),
        (300, 1, [True, True, False]),
        (300, 120, [True, True, True]),
        (100, 400, [True, False, True]),
    ],
    ids=["short", "long", "long beside long ones", "short beside a long one"],
)
def test_what_is_merged_downwards_makes_its_last_row_tall(tmp_path: Path, words: int, beside: int, whole: list[bool]) -> None:
    """By as much as the rows above do not hold; the others keep their own heights."""
    rows = [
        merged("слово " * words, "restart", "слово " * min(beside, 120)),
        merged("", "continue", "слово " * beside),
        merged("", "continue", "слово " * min(beside, 120)),
    ]
    template = TemplateParts(body=table("".join(rows), columns=2, width=4000)).save(tmp_path / "t.docx")
    section = Section(identity="office.part", title="Розділ", position=1, template=template, values={})
    body = etree.fromstring(unpacked(render([section], strict=True).content)["word/document.xml"])

    assert [row.find(f".//{{{W}}}cantSplit") is not None for row in body.iter(f"{{{W}}}tr")] == whole
