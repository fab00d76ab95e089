from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.word.building import TemplateParts, W, row, table, unpacked

from municipal_programs.reports import Section
from municipal_programs.word import render
from municipal_programs.word.filling.rows import let_tall_rows_part, may_have_tall_rows

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


WIDTHS = ("", '<w:tcW w:w="0"/>', '<w:tcW w:type="dxa" w:w="1200"/>', '<w:tcW w:w="9000" w:type="dxa"/>')
MERGES = ("", "", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
INNER = "<w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"


@st.composite
def cells(draw: st.DrawFn) -> str:
    """Make a cell, perhaps without a width, merged, or with a table in it."""
    paragraphs = [
        f"<w:p><w:pPr/><w:r><w:t>{'слово ' * words}</w:t>{'<w:br/>' * breaks}</w:r></w:p>"
        for words, breaks in draw(st.lists(st.tuples(st.integers(0, 150), st.integers(0, 12)), min_size=1, max_size=3))
    ]
    inner = draw(st.sampled_from(("", "", "", "", INNER)))
    looks = f"{draw(st.sampled_from(WIDTHS))}{draw(st.sampled_from(MERGES))}"
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{''.join(paragraphs)}{inner}</w:tc>"


@st.composite
def rows_of_cells(draw: st.DrawFn) -> str:
    """Make a row, which may part between pages or not."""
    mark = draw(st.sampled_from(("", "<w:cantSplit/>")))
    return f"<w:tr><w:trPr>{mark}</w:trPr>{''.join(draw(st.lists(cells(), min_size=1, max_size=3)))}</w:tr>"


@given(st.lists(rows_of_cells(), min_size=1, max_size=3))
def test_no_row_has_to_part_where_the_text_of_a_part_shows_that_none_is_tall(rows: list[str]) -> None:
    """Merged cells, narrow ones, breaks and tables in tables among them."""
    xml = f"<w:tbl>{''.join(rows)}</w:tbl>"
    root = etree.fromstring(f'<w:body xmlns:w="{W}">{xml}</w:body>')
    before = etree.tostring(root)
    let_tall_rows_part(root)

    assert may_have_tall_rows(xml.encode()) or etree.tostring(root) == before


@pytest.mark.parametrize(("words", "may"), [(100, False), (400, True)])
def test_a_short_row_is_told_by_its_text(words: int, may: bool) -> None:
    """No tree is built for it."""
    cell = f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{"слово " * words}</w:t></w:r></w:p></w:tc>'

    assert may_have_tall_rows(f"<w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr></w:tbl>".encode()) is may
