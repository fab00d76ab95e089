"""Foreign Word documents, whatever their authors did to them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.word.received.rebuilding import W, cell, document, paragraph, table

from municipal_programs.intake import ReceivedParagraph, ReceivedTable
from municipal_programs.limits import Limits, limited
from municipal_programs.word import PackageError
from municipal_programs.word.received import read_received

if TYPE_CHECKING:
    from municipal_programs.intake import ReceivedDocument


def only_table(received: ReceivedDocument) -> ReceivedTable:
    """Return the one table of a document."""
    (found,) = received.tables
    return found


def test_paragraphs_and_tables_come_in_order_with_their_places() -> None:
    """Paragraphs are counted outside of tables, tables on their own."""
    received = read_received(document(paragraph("a"), table([["b"]]), "<w:p/>", paragraph("c")), source="r.docx")

    assert [type(block) for block in received.blocks] == [ReceivedParagraph, ReceivedTable, ReceivedParagraph]
    assert [block.origin.text() for block in received.blocks] == ["r.docx: абзац 1", "r.docx: табл. 1", "r.docx: абзац 3"]


def test_merged_cells_keep_their_columns() -> None:
    """A cell behind one that covers two columns begins in the third; a cell merged upwards says so."""
    rows = [[cell("a", span=2), cell("b", merge="restart")], [cell("c"), cell("d"), cell("", merge="continue")]]
    read = only_table(read_received(document(table(rows))))

    assert [(c.text, c.column, c.span, c.merged) for row in read.rows for c in row.cells] == [
        ("a", 1, 2, False), ("b", 3, 1, False), ("c", 1, 1, False), ("d", 2, 1, False), ("", 3, 1, True),
    ]  # fmt: skip


@pytest.mark.parametrize(("gap", "column"), [("2", 3), ("", 1), ("-1", 1), ("100000", 1), ("9999", 65)])
def test_a_row_that_begins_behind_a_gap_keeps_its_columns(gap: str, column: int) -> None:
    """Word lets a row begin where its second or third column does; what is no number of columns is none."""
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{gap}"/></w:trPr>{cell("c")}</w:tr>'
    read = only_table(read_received(document(table([["a", "b", "x"]]).replace("</w:tbl>", f"{row}</w:tbl>"))))

    assert [(c.text, c.column) for c in read.rows[1].cells] == [("c", column)]


def test_cells_beyond_the_bound_are_not_read_and_that_is_told() -> None:
    """What was read before stays."""
    with limited(Limits(received_cells=3)):
        received = read_received(document(paragraph("перед"), table([["a", "b"], ["c", "d"]]), paragraph("після")))

    assert [(trace.kind, trace.origin.table) for trace in received.traces] == [("truncated", 1)]
    assert [text.text for text in received.paragraphs] == ["перед"]


def test_content_controls_are_read_as_text() -> None:
    """What stands in a control stands in the document: in a run, around a paragraph, around a row."""
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    run = f"<w:p>{control.format('<w:r><w:t>one</w:t></w:r>')}</w:p>"
    row = control.format(f"<w:tr>{cell('three')}</w:tr>")
    body = document(run, control.format(paragraph("two")), table([]).replace("</w:tbl>", f"{row}</w:tbl>"))
    received = read_received(body)

    assert [block.text for block in received.paragraphs] == ["one", "two"]
    assert only_table(received).rows[0].cells[0].text == "three"


def test_insertions_are_read_and_deletions_are_not_and_both_are_told() -> None:
    """A total that was changed under tracking reads as its author sees it."""
    changed = (
        '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>1</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>2</w:t></w:r></w:ins></w:p>'
    )
    received = read_received(document(changed), source="r.docx")

    assert [(block.text, block.tracked) for block in received.paragraphs] == [("2", True)]
    assert [trace.kind for trace in received.traces] == ["tracked"]


def test_moved_text_is_read_once() -> None:
    """What was moved under tracking stands where it went."""
    moved = '<w:p><w:moveFrom w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>'
    here = '<w:p><w:moveTo w:id="2" w:author="a"><w:r><w:t>x</w:t></w:r></w:moveTo></w:p>'

    assert [block.text for block in read_received(document(moved, here)).paragraphs] == ["x"]


def test_breaks_tabs_and_hyphens_are_characters_and_tab_stops_are_not() -> None:
    """What a person sees between words is kept."""
    text = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>'
        '<w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r></w:p>'
    )

    assert [block.text for block in read_received(document(text)).paragraphs] == ["a\tb\nc\u2011d"]


def test_text_boxes_and_tables_in_cells_are_text_of_their_place() -> None:
    """A table inside of a cell is no table of the report; a text box belongs to its paragraph."""
    inner = cell("x").replace("</w:tc>", f"{table([['y', 'z']])}<w:p/></w:tc>")
    box = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
        f"{paragraph('b')}{table([['t']])}<w:p/></w:txbxContent></mc:Choice><mc:Fallback><w:pict>{paragraph('b')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    received = read_received(document(box, table([[inner, "w"]])))

    assert [block.text.split() for block in received.paragraphs] == [["a", "b", "t"]]
    assert [c.text for c in only_table(received).rows[0].cells] == ["x\ny\nz", "w"]


def test_lists_numbered_by_word_are_known_as_lists() -> None:
    """A number that is not among the characters is known all the same."""
    text = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'

    assert [block.listed for block in read_received(document(text, paragraph("b"))).paragraphs] == [True, False]


def test_a_link_to_a_template_outside_is_told_and_not_followed() -> None:
    """Whoever reads the audit learns that the document would fetch something."""
    relationship = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
    )
    content = document(paragraph("a"), parts={"word/settings.xml": "<x/>", "word/_rels/settings.xml.rels": relationship})

    assert [(trace.kind, trace.detail) for trace in read_received(content).traces] == [
        ("linked", "attachedTemplate: http://example.invalid/t.dotm")
    ]


def zipped(**parts: str) -> bytes:
    """Return a zip archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x03\x04 cut off", id="cut off"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), id="old .doc or encrypted"),
        pytest.param(zipped(a="1"), id="some archive"),
        pytest.param(
            zipped(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<x/>"}), id="OpenDocument"
        ),
        pytest.param(document("<w:p>"), id="not well-formed"),
        pytest.param(
            document(parts={"word/document.xml": f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'}),
            id="external entity",
        ),
        pytest.param(
            document(parts={"word/document.xml": f'<!DOCTYPE w:document [<!ENTITY a "{"x" * 1000}"><!ENTITY b "{"&a;" * 1000}">]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'}),
            id="billion laughs",
        ),
        pytest.param(document(parts={"word/vbaProject.bin": "x"}), id="macros"),
    ],
)  # fmt: skip
def test_what_is_no_safe_document_is_refused_with_a_reason(content: bytes) -> None:
    """One error of our own, in words; no file is opened, nothing is run."""
    with pytest.raises(PackageError) as refused:
        read_received(content)
    assert refused.value.message.uk


def nested(count: int) -> str:
    """Return so many tables inside of each other, with a text at the bottom."""
    return "<w:tbl><w:tr><w:tc>" * count + paragraph("x") + "</w:tc></w:tr></w:tbl>" * count


def test_tables_inside_of_each_other_are_text_of_the_outermost_cell() -> None:
    """Depth costs nothing."""
    assert only_table(read_received(document(nested(600)))).rows[0].cells[0].text == "x"


def test_what_stands_before_thousands_of_nested_tables_is_read() -> None:
    """No document is that deep; the reading ends there and says so."""
    received = read_received(document(paragraph("a"), table([["b"]]), nested(3000), paragraph("c")))

    assert [text.text for text in received.paragraphs] == ["a"]
    assert only_table(received).rows[0].cells[0].text == "b"
    assert [(trace.kind, trace.origin.table) for trace in received.traces] == [("truncated", 2)]


def test_a_million_empty_rows_are_walked_and_not_kept() -> None:
    """Rows without a word take no memory; the row after them has its number."""
    rows = "<w:tr/>" * 1_000_000
    received = read_received(document(table([["a"]]).replace("</w:tbl>", f"{rows}<w:tr>{cell('b')}</w:tr></w:tbl>")))

    assert [row.number for row in only_table(received).rows] == [1, 1_000_002]


def test_a_bomb_is_stopped_at_the_bound() -> None:
    """A part that unpacks to half a gigabyte is not unpacked."""
    bomb = document(parts={"word/media/image1.png": "0" * 300_000_000})

    with pytest.raises(PackageError):
        read_received(bomb)
