"""Remarks in the margin of somebody else's document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import unpacked
from tests.word.received.rebuilding import W, cell, document, paragraph, table

from municipal_programs.values import Origin
from municipal_programs.word import PackageError, document_text
from municipal_programs.word.received import Comment, annotate, read_received

if TYPE_CHECKING:
    from lxml.etree import _Element


def comment(text: str = "зауваження", /, **place: int) -> Comment:
    """Return a comment at *place*."""
    origin = Origin(
        source="r.docx",
        table=place.get("table", 0),
        row=place.get("row", 0),
        column=place.get("column", 0),
        paragraph=place.get("paragraph", 0),
    )
    return Comment(origin=origin, lines=(text,))


def commented(content: bytes) -> dict[str, str]:
    """Return the text that each comment of a document marks, by the text of the comment."""
    parts = unpacked(content)
    body = etree.fromstring(parts["word/document.xml"])
    known = etree.fromstring(parts["word/comments.xml"])
    said = {node.get(f"{{{W}}}id"): "".join(str(text) for text in node.itertext()) for node in known}
    return {said[start.get(f"{{{W}}}id")]: paragraph_of(start) for start in body.iter(f"{{{W}}}commentRangeStart")}


def paragraph_of(start: _Element) -> str:
    """Return the text of the paragraph that a mark stands in."""
    parent = start.getparent()
    assert parent is not None
    return "".join(str(text) for text in parent.itertext())


STRICT = W.replace("schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml")
BODY = document(paragraph("перший"), table([["a", "b"], [cell("c", span=2)], ["d", "e"]]), "<w:p/>", paragraph("другий"))


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ({"paragraph": 1}, "перший"),
        ({"paragraph": 3}, "другий"),
        ({"table": 1, "row": 1, "column": 2}, "b"),
        ({"table": 1, "row": 2, "column": 2}, "c"),
        ({"table": 1, "row": 3, "column": 1}, "d"),
        ({"table": 1}, "a"),
        ({"table": 7}, "перший"),
        ({"paragraph": 70}, "перший"),
        ({}, "перший"),
    ],
)
def test_a_comment_stands_at_its_place(place: dict[str, int], text: str) -> None:
    """The cell or paragraph of the origin; what has no place, or a place that is not there, goes to the first page."""
    assert commented(annotate(BODY, [comment("зауваження", **place)])) == {"зауваження": text}


def test_paragraphs_in_a_content_control_are_counted_with_the_others() -> None:
    """As they are where a document is read."""
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('другий')}</w:sdtContent></w:sdt>"
    content = document(paragraph("перший"), held, paragraph("третій"))
    places = [block.origin for block in read_received(content).blocks]

    annotated = annotate(content, [Comment(origin=place, lines=(str(place.paragraph),)) for place in places])

    assert commented(annotated) == {"1": "перший", "2": "другий", "3": "третій"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (document("<w:p>"), "пошкоджено або небезпечний"),
        (document(parts={"word/document.xml": f'<w:document xmlns:w="{STRICT}"><w:body/></w:document>'}), "Strict Open XML"),
    ],
    ids=["not well-formed", "strict"],
)
def test_what_cannot_be_commented_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    """Rather than saved without the remarks."""
    with pytest.raises(PackageError) as refused:
        annotate(content, [comment()])

    assert reason in refused.value.message.uk


def test_a_part_that_only_has_the_name_of_the_comments_is_left_alone() -> None:
    """The remarks stand beside it."""
    annotated = unpacked(annotate(document(paragraph("а"), parts={"word/comments.xml": "<x/>"}), [comment()]))

    assert annotated["word/comments.xml"] == b"<x/>"
    assert "зауваження" in annotated["word/comments2.xml"].decode()


def test_nothing_but_the_comments_is_new() -> None:
    """The text stays as it was, and every other part byte by byte; without its marks the main part is the old one, node by node."""
    annotated = annotate(BODY, [comment(table=1, row=1, column=1), comment(paragraph=3), comment()])
    before, after = unpacked(BODY), unpacked(annotated)

    assert document_text(annotated) == document_text(BODY)
    assert read_received(annotated, source="r").blocks == read_received(BODY, source="r").blocks
    assert after.keys() - before.keys() == {"word/comments.xml", "word/_rels/document.xml.rels"}
    assert {name for name in before if before[name] != after[name]} == {"[Content_Types].xml", "word/document.xml"}
    assert without_marks(after["word/document.xml"]) == etree.tostring(
        etree.fromstring(before["word/document.xml"]), method="c14n"
    )


def without_marks(part: bytes) -> bytes:
    """Return a part without the marks of comments, in the canonical form."""
    root = etree.fromstring(part)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in list(root.iter(f"{{{W}}}{name}")):
            parent = mark.getparent()
            assert parent is not None
            parent.remove(mark)
            if name == "commentReference":
                run = parent.getparent()
                assert run is not None
                run.remove(parent)
    return etree.tostring(root, method="c14n")


def test_comments_are_added_to_those_that_are_there() -> None:
    """A document that somebody has already commented keeps the old comments, and numbers do not clash."""
    once = annotate(BODY, [comment("одне", paragraph=1)])
    twice = annotate(once, [comment("друге", paragraph=3), comment("третє", paragraph=1)])

    assert commented(twice) == {"одне": "перший", "друге": "другий", "третє": "перший"}


def test_the_same_remarks_give_the_same_bytes() -> None:
    """No clock and no chance."""
    assert annotate(BODY, [comment()]) == annotate(BODY, [comment()])


def test_characters_that_no_document_holds_are_left_out() -> None:
    """A finding that quotes a control character still makes a document that opens."""
    assert commented(annotate(BODY, [comment("a\x00b\x1f")])) == {"ab": "перший"}


def test_a_document_without_a_paragraph_gets_one_for_the_summary() -> None:
    """Even an empty document can carry a remark."""
    assert commented(annotate(document(), [comment()])) == {"зауваження": ""}
