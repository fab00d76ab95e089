"""The table that every rival makes: eight columns of Ukrainian text under a heading, in one look, from a template with one row."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = [
    "COLUMNS",
    "FIGURES",
    "FORMAT",
    "W",
    "cell",
    "document",
    "escaped",
    "expected",
    "package",
    "packed",
    "row_xml",
    "rows",
    "template",
    "texts_of",
    "unpacked",
]

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COLUMNS: Final = ("number", "title", "executor", "planned", "allocated", "disbursed", "rest", "explanation")
FIGURES: Final = ("planned", "allocated", "disbursed", "rest")
FORMAT: Final = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="20"/></w:rPr>'
"""The look of each text."""
_HEADS: Final = ("№", "Захід", "Виконавець", "План", "Виділено", "Використано", "Залишок", "Пояснення")
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TITLE: Final = (
    "Забезпечення проведення інформаційно-просвітницьких заходів для об’єднань громадян, закладів освіти & культури з питань "
    "розвитку місцевого самоврядування, виготовлення й поширення друкованих матеріалів, етап {number}"
)
_EXPLANATION: Final = (
    "Захід виконано не в повному обсязі у зв’язку з тим, що частину видатків перерозподілено рішенням міської ради; "
    "роботи за договором № {number} завершено, решту коштів повернуто до бюджету громади."
)


def rows(count: int) -> list[dict[str, str]]:
    """Return as many rows as that; each text is its own."""
    return [
        {
            "number": str(number),
            "title": _TITLE.format(number=number),
            "executor": f"Департамент № {number % 7 + 1} міської ради",
            "explanation": _EXPLANATION.format(number=number),
            **{name: f"{number * 100 + place},{number % 100:02}" for place, name in enumerate(FIGURES)},
        }
        for number in range(1, count + 1)
    ]


def cell(inside: str) -> str:
    """Return a cell around what stands in its paragraph."""
    return f'<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p>{inside}</w:p></w:tc>'


def row_xml(texts: Iterable[str]) -> str:
    """Return a row whose cells hold *texts*, which are XML."""
    inside = "".join(cell(f'<w:r>{FORMAT}<w:t xml:space="preserve">{text}</w:t></w:r>') for text in texts)
    return f"<w:tr>{inside}</w:tr>"


def document(below: str, *, around: Callable[[str], str] = str, page: str = "") -> str:
    """Return a main part with the table: its heading, and the rows *below*.

    Args:
        below: The rows, as XML.
        around: Puts what it likes around the table.
        page: The inside of the page set-up.
    """
    grid = '<w:gridCol w:w="1200"/>' * len(COLUMNS)
    table = f'<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row_xml(_HEADS)}{below}</w:tbl>'
    return f'<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"><w:body>{around(table)}<w:p/><w:sectPr>{page}</w:sectPr></w:body></w:document>'


def package(main: str, *, header: str = "") -> bytes:
    """Return a Word document of a main part, with a header where one is given, as the relationship ``rIdHeader``."""
    more = f'<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/>' if header else ""
    arrow = f'<Relationship Id="rIdHeader" Type="{_OFFICE}/header" Target="header1.xml"/>' if header else ""
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>{more}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rIdStyles" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/>{arrow}</Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/document.xml": main,
        **({"word/header1.xml": header} if header else {}),
    }
    return packed({name: text.encode() for name, text in parts.items()})


def packed(parts: dict[str, bytes]) -> bytes:
    """Zip *parts* as python-docx does, and docxtpl through it: all of them, as hard as zlib does unless told otherwise."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return target.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def template(*lines: Sequence[str]) -> bytes:
    """Return a template with these rows of tags below the heading."""
    return package(document("".join(row_xml(line) for line in lines)))


def texts_of(content: bytes) -> Iterator[list[str]]:
    """Return what stands in the cells of each row below the heading of a finished document, controls included."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened, opened.open("word/document.xml") as main:
        for _, row in etree.iterparse(main, tag=f"{{{W}}}tr"):
            texts = ["".join(text.text or "" for text in one.iter(f"{{{W}}}t")) for one in row.iter(f"{{{W}}}tc")]
            if texts != list(_HEADS):
                yield texts
            row.clear()


def expected(values: Iterable[dict[str, str]]) -> Iterator[list[str]]:
    """Return what must stand in the rows of a document that was made of *values*."""
    return ([row[name] for name in COLUMNS] for row in values)


def escaped(values: dict[str, str]) -> list[str]:
    """Return the texts of a row as XML."""
    return [escape(values[name]) for name in COLUMNS]
