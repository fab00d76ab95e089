"""Small Word templates from raw XML, for the tests."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARED = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_THEME = "application/vnd.openxmlformats-officedocument.theme"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PORTRAIT = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" '
    'w:header="567" w:footer="567" w:gutter="0"/>'
)
LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="567" '
    'w:header="567" w:footer="567" w:gutter="0"/>'
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>'
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/><wp:docPr id="1" name="Герб"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="Герб"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def paragraph(text: str, *, style: str = "", number: int = 0) -> str:
    """Return a paragraph with *text* in one run."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{name}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str, width: int = 2000) -> str:
    """Return a row of a table with one paragraph a cell."""
    inside = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>' for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def table(*rows: str, columns: int, width: int = 2000) -> str:
    """Return a table with borders."""
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    properties = f'<w:tblPr><w:tblW w:w="{columns * width}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def footer(text: str) -> str:
    """Return a footer with *text* and the number of the page."""
    field_ = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f'<w:ftr {_DECLARED}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{text} </w:t></w:r>{field_}</w:p></w:ftr>'


def header(text: str) -> str:
    """Return a header with *text*."""
    return f"<w:hdr {_DECLARED}>{paragraph(text)}</w:hdr>"


def numbering(text: str) -> str:
    """Return a part of lists with one list, 1, numbered as *text* says, such as ``%1)``."""
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    )
    return (
        f'<w:numbering {_DECLARED}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="0A0B0C0D"/>'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


@frozen(kw_only=True)
class TemplateParts:
    """A template to be built.

    Args:
        body: The XML of the body.
        page: The inside of its page set-up.
        styles: The inside of its styles; None for none at all.
        defaults: The inside of ``w:docDefaults``.
        numbering: Its part of lists, whole.
        margins: Headers and footers by part name, whole, and where each goes, such as ``("footer", "default")``.
        images: Pictures by part name; the first is ``rId1``.
        settings: The inside of its settings; None for none at all.
        theme: Its theme, whole.
        fonts: The inside of its table of fonts.
        links: Addresses outside by relationship.
        extra: Further parts, or others in the place of those that are built.
    """

    body: str
    page: str | None = PORTRAIT
    styles: str | None = NORMAL
    defaults: str = ""
    numbering: str = ""
    margins: dict[str, tuple[tuple[str, str], str]] = field(factory=dict[str, tuple[tuple[str, str], str]])
    images: dict[str, bytes] = field(factory=dict[str, bytes])
    settings: str | None = None
    theme: str = ""
    fonts: str = ""
    links: dict[str, tuple[str, str]] = field(factory=dict[str, tuple[str, str]])
    extra: dict[str, bytes] = field(factory=dict[str, bytes])

    def content(self) -> bytes:
        """Return the bytes of the .docx."""
        parts: dict[str, bytes] = {}
        types: dict[str, str] = {"word/document.xml": f"{_OFFICE}document.main+xml"}
        arrows: list[tuple[str, str, str, bool]] = []
        for number, (name, image) in enumerate(self.images.items(), start=1):
            parts[f"word/{name}"] = image
            arrows.append((f"rId{number}", "image", name, False))
        references = ""
        for number, (name, (slot, text)) in enumerate(self.margins.items(), start=1):
            parts[f"word/{name}"] = text.encode()
            types[f"word/{name}"] = f"{_OFFICE}{slot[0]}+xml"
            arrows.append((f"rIdM{number}", slot[0], name, False))
            references += f'<w:{slot[0]}Reference w:type="{slot[1]}" r:id="rIdM{number}"/>'
        kinds: dict[str, str | None] = {
            "styles": None
            if self.styles is None
            else f"<w:styles {_DECLARED}><w:docDefaults>{self.defaults}</w:docDefaults>{self.styles}</w:styles>",
            "numbering": self.numbering or None,
            "theme": self.theme or None,
            "fontTable": f"<w:fonts {_DECLARED}>{self.fonts}</w:fonts>" if self.fonts else None,
            "settings": None if self.settings is None else f"<w:settings {_DECLARED}>{self.settings}</w:settings>",
        }
        for kind, content in kinds.items():
            if content is not None:
                parts[f"word/{kind}.xml"] = content.encode()
                types[f"word/{kind}.xml"] = f"{_THEME if kind == 'theme' else _OFFICE + kind}+xml"
                arrows.append((f"rId{kind}", kind, f"{kind}.xml", False))
        arrows += [(identity, kind, target, True) for identity, (kind, target) in self.links.items()]
        page = "" if self.page is None else f"<w:sectPr>{references}{self.page}</w:sectPr>"
        document = f"<w:document {_DECLARED}><w:body>{self.body}{page}</w:body></w:document>"
        parts = {
            "[Content_Types].xml": _types(types),
            "_rels/.rels": arrows_xml([("rId1", "officeDocument", "word/document.xml", False)]),
            "word/_rels/document.xml.rels": arrows_xml(arrows),
            "word/document.xml": document.encode(),
            **parts,
            **self.extra,
        }
        return packed(parts)

    def save(self, path: Path) -> Path:
        """Write the .docx and return its path."""
        path.write_bytes(self.content())
        return path


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a package of *parts*."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _types(overrides: dict[str, str]) -> bytes:
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="odttf" '
        f'ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>{listed}</Types>'
    ).encode()


def arrows_xml(arrows: list[tuple[str, str, str, bool]]) -> bytes:
    """Return the relationships of a part: of each its identity, its kind, where it leads, and whether that is outside."""
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for identity, kind, target, outside in arrows
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{listed}</Relationships>'.encode()
