"""Word documents out of received texts, for the tests: paragraphs as they are, tables with the same cells in the same places."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from municipal_programs.intake import ReceivedDocument, ReceivedParagraph, ReceivedTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONSHIPS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def paragraph(text: str) -> str:
    """Return a paragraph with *text*."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def cell(text: str, *, span: int = 1, merge: str = "") -> str:
    """Return a cell; its lines are paragraphs. *merge* is ``restart`` or ``continue``."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    lines = "".join(paragraph(line) for line in text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{1200 * span}" w:type="dxa"/>{spanned}{merged}</w:tcPr>{lines}</w:tc>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table of *rows* of ready cells, or of plain texts."""
    made = [[text if text.startswith("<w:tc>") else cell(text) for text in row] for row in rows]
    width = max((len(row) for row in made), default=1)
    grid = "".join('<w:gridCol w:w="1200"/>' for _ in range(width))
    lines = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in made)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>'
        '<w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>'
        f'<w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'
    )


def document(*blocks: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a .docx whose body is made of *blocks*; *parts* take the place of the usual ones."""
    body = "".join(blocks)
    usual = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONSHIPS,
        "word/document.xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}'
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="567" w:right="567" w:bottom="567" '
        'w:left="567" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>',
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**usual, **(parts or {})}.items():
            package.writestr(name, content)
    return target.getvalue()


def rebuilt(received: ReceivedDocument) -> bytes:
    """Return a .docx with the paragraphs and tables of *received*: every cell in its row and column, torn and shifted as it is."""
    return document(*_blocks(received))


def _blocks(received: ReceivedDocument) -> Iterable[str]:
    for block in received.blocks:
        if isinstance(block, ReceivedParagraph):
            yield paragraph(block.text)
        else:
            yield table(list(_rows(block)))
            yield "<w:p/>"


def _rows(received: ReceivedTable) -> Iterable[list[str]]:
    width = max(cell.column for row in received.rows for cell in row.cells)
    for row in received.rows:
        said = {cell.column: cell.text for cell in row.cells}
        if list(said) == [1] and not said[1].rstrip(".").isdecimal():
            yield [cell(said[1], span=width)]
        else:
            yield [said.get(column, "") for column in range(1, width + 1)]
