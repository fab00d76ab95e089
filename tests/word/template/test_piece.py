"""What is told of a part while it is filled has to be what a parser would tell of the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.storage.xml import parsed
from municipal_programs.word.template.piece import piece_of

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


@given(st.lists(st.lists(st.sampled_from(TAGS), max_size=4).map("".join), max_size=5))
def test_pieces_nest_where_a_parser_takes_what_they_make(pieces: list[str]) -> None:
    """Wherever the whole is cut into pieces."""
    open_elements: list[bytes] = []
    nested = all(piece_of(piece.encode(), inside=False).nests_in(open_elements) for piece in pieces) and not open_elements

    assert nested == is_well_formed("".join(pieces))


@pytest.mark.parametrize(("xml", "inside"), [('<w:shd w:fill="', False), ('"/>', True)])
def test_of_a_value_in_a_tag_nothing_is_promised(xml: str, inside: bool) -> None:
    """What comes into the tag may end it."""
    assert not piece_of(xml.encode(), inside=inside).nests_in([])


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
    assert piece_of(xml.encode(), inside=False).needs_mending == needed


def test_a_table_and_a_cell_that_end_behind_a_tag_ask_what_stands_before() -> None:
    """A loop over nothing leaves a table without a row, a condition a cell without a paragraph."""
    assert piece_of(b"</w:tbl><w:p/>", inside=False).before == (b"</w:tr>",)
    assert b"<w:tcPr/>".endswith(piece_of(b"</w:tc>", inside=False).before) is False
    assert piece_of(b"<w:p/>", inside=False).before == ()
