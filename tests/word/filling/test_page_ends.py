"""A page set-up stands in the last paragraph of its pages, where the schema wants it."""

from __future__ import annotations

import pytest

from municipal_programs.word.filling.page_ends import ended

SETUP = b"<w:sectPr/>"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("<w:p/>", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"),
        ('<w:p w:rsidR="1"/>', '<w:p w:rsidR="1"><w:pPr><w:sectPr/></w:pPr></w:p>'),
        ("<w:p><w:r/></w:p>", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r/></w:p>"),
        ("<w:p><w:pPr/><w:r/></w:p>", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r/></w:p>"),
        ("<w:p><w:pPr><w:jc/></w:pPr></w:p>", "<w:p><w:pPr><w:jc/><w:sectPr/></w:pPr></w:p>"),
        (
            "<w:p><w:pPr><w:jc/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr></w:p>",
            "<w:p><w:pPr><w:jc/><w:sectPr/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr></w:p>",
        ),
        ("<w:p><w:r/></w:p><w:p/>", "<w:p><w:r/></w:p><w:p><w:pPr><w:sectPr/></w:pPr></w:p>"),
        (
            "<w:p><w:txbxContent><w:p><w:pPr/></w:p><w:p/></w:txbxContent></w:p>",
            "<w:p><w:pPr><w:sectPr/></w:pPr><w:txbxContent><w:p><w:pPr/></w:p><w:p/></w:txbxContent></w:p>",
        ),
    ],
)
def test_the_last_paragraph_holds_the_set_up(pages: str, expected: str) -> None:
    """Also where a text box has paragraphs of its own."""
    assert ended(pages.encode(), SETUP).decode() == expected


@pytest.mark.parametrize(
    "pages",
    [
        "<w:p/><w:tbl></w:tbl>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:sdt><w:p/></w:sdt>",
        '<w:p/><w:bookmarkEnd w:id="1"/>',
        "<w:p/> ",
        "",
    ],
)
def test_where_no_paragraph_can_hold_it_one_is_made_that_takes_no_room(pages: str) -> None:
    """After a table, or where the last paragraph has a set-up already."""
    found = ended(pages.encode(), SETUP).decode()

    assert found.startswith(f"{pages}<w:p><w:pPr><w:spacing")
    assert found.endswith("<w:sectPr/></w:pPr></w:p>")
