"""What is told of a part while it is filled has to be what a parser would tell of the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.storage.xml import parsed
from municipal_programs.word.template.piece import Standing

NAMES = ("w:p", "w:r", "w:tc")
TAGS = [
    *(f"<{name}>" for name in NAMES),
    *(f"</{name}>" for name in NAMES),
    *(f'<{name} w:val="a/b"/>' for name in NAMES),
    "слова",
]


def is_well_formed(text: str) -> bool:
    """Ask a parser."""
    try:
        parsed(f'<w:body xmlns:w="urn:w">{text}</w:body>')
    except ValueError:
        return False
    return True


def standing_after(*pieces: str) -> Standing:
    """Return where a filling stands after *pieces*."""
    at = Standing()
    for piece in pieces:
        at = at.piece(piece).leads_to
    return at


@given(st.lists(st.lists(st.sampled_from(TAGS), max_size=4).map("".join), max_size=5))
def test_pieces_nest_where_a_parser_takes_what_they_make(pieces: list[str]) -> None:
    """Wherever the whole is cut into pieces."""
    assert (standing_after(*pieces).open == ()) == is_well_formed("".join(pieces))


def test_rounds_of_a_loop_stand_where_the_first_one_stood() -> None:
    """So its pieces are looked through once, however often they come."""
    before = standing_after("<w:p>")
    after = before.piece("<w:r>").leads_to.piece("</w:r>").leads_to

    assert after is before.piece("<w:r/>").leads_to
    assert list(after.pieces) == ["<w:r>", "<w:r/>"]


def test_of_elements_without_an_end_there_are_no_more_than_a_parser_takes() -> None:
    """A loop that opens an element in each of its rounds would leave a place for each of them."""
    assert standing_after(*["<w:p>"] * 256).open is not None
    assert standing_after(*["<w:p>"] * 257).open is None


@pytest.mark.parametrize("pieces", [('<w:shd w:fill="',), ('<w:shd w:fill="', '"/>'), ("</w:p>", "<w:p>")])
def test_of_a_value_in_a_tag_nothing_is_promised(pieces: tuple[str, ...]) -> None:
    """What comes into the tag may end it; nor of what closes an element that is not open."""
    assert standing_after(*pieces).open is None


@pytest.mark.parametrize(
    ("xml", "needed"),
    [
        ("<w:tc><w:p></w:p></w:tc>", False),
        ("<w:tc><w:p/></w:tc>", False),
        ("<w:tc><w:tcPr/></w:tc>", True),
        ("</w:tr></w:tbl>", False),
        ("<w:tblGrid/></w:tbl>", True),
        ("</w:tbl>", False),
    ],
)
def test_what_word_would_not_take_needs_mending(xml: str, needed: bool) -> None:
    """Word calls a document damaged that has either of the two."""
    assert Standing().piece(xml).needs_mending == needed


def test_a_table_and_a_cell_that_end_behind_a_tag_ask_what_stands_before() -> None:
    """A loop over nothing leaves a table without a row, a condition a cell without a paragraph."""
    assert Standing().piece("</w:tbl><w:p/>").before == (b"</w:tr>",)
    assert b"<w:tcPr/>".endswith(Standing().piece("</w:tc>").before) is False
    assert Standing().piece("<w:p/>").before == ()


@pytest.mark.parametrize(
    ("xml", "asked"),
    [
        ("<w:p><w:r/></w:p>", []),
        ("<w:tr><w:trPr><w:cantSplit/></w:trPr>", ["holds_rows"]),
        ('<w:bookmarkStart w:id="t1" w:name="annex"/>', ["repeats"]),
        ('<wp:docPr id="1"/></w:tbl>', ["needs_mending", "repeats"]),
        ("</w:tc>", ["before"]),
    ],
)
def test_a_piece_tells_what_it_asks_of_the_finished_part(xml: str, asked: list[str]) -> None:
    """Most ask nothing, and are passed over."""
    piece = Standing().piece(xml)

    assert [name for name in ("needs_mending", "before", "holds_rows", "repeats") if getattr(piece, name)] == asked
    assert piece.is_plain == (not asked)
