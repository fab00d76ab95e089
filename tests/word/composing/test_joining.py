from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import (
    LANDSCAPE,
    NORMAL,
    PICTURE,
    PIXEL,
    PORTRAIT,
    R,
    TemplateParts,
    W,
    arrows_xml,
    footer,
    header,
    numbering,
    paragraph,
    row,
    table,
    unpacked,
)

from municipal_programs.reports import Section
from municipal_programs.word import document_text, render

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Value

SPACES = {
    "w": W,
    "r": R,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


class Report:
    """A document made of templates, with questions that tests ask of it."""

    def __init__(self, folder: Path, *templates: TemplateParts, **values: Value) -> None:
        sections = [
            Section(
                identity=f"office.part_{number}",
                title="Розділ",
                position=number,
                template=template.save(folder / f"{number}.docx"),
                values={"n": str(number), **values},
            )
            for number, template in enumerate(templates, start=1)
        ]
        self.content = render(sections, strict=True).content
        self.parts = unpacked(self.content)
        self.document = etree.fromstring(self.parts["word/document.xml"])

    def found(self, path: str, part: str = "") -> list[str]:
        """Return what an XPath over attributes or text finds in the body or another part."""
        root = etree.fromstring(self.parts[part]) if part else self.document
        return [str(node) for node in root.xpath(path, namespaces=SPACES)]

    def targets(self) -> dict[str, str]:
        """Return the parts that the body points to."""
        root = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        return {str(node.get("Id")): f"word/{node.get('Target')}" for node in root}

    def margins(self, kind: str) -> list[str]:
        """Return the text of the headers or footers of each page set-up, in their order; empty where there is none."""
        texts: list[str] = []
        for page in self.document.iter(f"{{{W}}}sectPr"):
            references = page.findall(f"{{{W}}}{kind}Reference[@{{{W}}}type='default']")
            parts = [self.parts[self.targets()[str(reference.get(f"{{{R}}}id"))]] for reference in references]
            texts.append("".join("".join(str(text) for text in etree.fromstring(part).itertext()) for part in parts))
        return texts


def style(identity: str, properties: str, *, based_on: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    below = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{identity}"/>{below}{properties}</w:style>'


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_equal_pages_flow_on(tmp_path: Path) -> None:
    """A section like the one before it goes on below it."""
    report = Report(tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=paragraph("б")))

    assert report.found("//w:pgSz/@w:w") == ["11906"]
    assert document_text(report.content) == ["а", "б"]


def test_a_grid_to_which_nothing_snaps_breaks_no_page(tmp_path: Path) -> None:
    """LibreOffice writes other line pitches than Word, which change nothing."""
    snapless = '<w:docGrid w:type="default" w:linePitch="312"/>'

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=paragraph("б"), page=PORTRAIT + snapless))

    assert len(report.found("//w:pgSz/@w:w")) == 1


def test_landscape_pages_end_where_their_section_ends(tmp_path: Path) -> None:
    """Upright, landscape, upright: each with the base's footer, on the last paragraph of its section."""
    base = TemplateParts(body=paragraph("а"), margins={"footer1.xml": (("footer", "default"), footer("стор."))})
    wide = TemplateParts(body=paragraph("б"), page=LANDSCAPE)

    report = Report(tmp_path, base, wide, TemplateParts(body=paragraph("в")))

    assert report.found("//w:pgSz/@w:w") == ["11906", "16838", "11906"]
    assert report.found("//w:p[w:pPr/w:sectPr]//w:t/text()") == ["а", "б"]
    assert report.margins("footer") == ["стор. 1"] * 3


def test_after_a_table_the_page_ends_in_a_paragraph_that_takes_no_room(tmp_path: Path) -> None:
    """Only a paragraph can end a page, and a table has none to give."""
    wide = TemplateParts(body=table(row("клітинка"), columns=1), page=LANDSCAPE)

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), wide, TemplateParts(body=paragraph("в")))

    assert report.found("//w:p[w:pPr/w:sectPr][not(.//w:t)]/w:pPr/w:spacing/@w:line") == ["20"]


def test_pages_on_which_nothing_stands_are_left_out(tmp_path: Path) -> None:
    """A landscape section that shows nothing this time leaves no empty sheet, not even at the end."""
    nothing = paragraph("{%p if no %}") + paragraph("так") + paragraph("{%p endif %}")
    empty = TemplateParts(body=nothing, page=LANDSCAPE)

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), empty, TemplateParts(body=paragraph("в")), empty, no=None)

    assert set(report.found("//w:pgSz/@w:w")) == {"11906"}
    assert document_text(report.content) == ["а", "в"]


def test_a_section_has_its_own_header_and_the_next_one_does_not_inherit_it(tmp_path: Path) -> None:
    """A header shows the values of its section and ends with it."""
    own = TemplateParts(body=paragraph("б"), margins={"h.xml": (("header", "default"), header("Додаток {{ n }}"))})

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), own, own, TemplateParts(body=paragraph("г")))

    assert report.margins("header") == ["", "Додаток 2", "Додаток 3", ""]


def test_the_same_footer_without_values_is_no_other_footer(tmp_path: Path) -> None:
    """Templates that were saved from one another flow on."""
    margins = {"footer1.xml": (("footer", "default"), footer("стор."))}

    report = Report(
        tmp_path, TemplateParts(body=paragraph("а"), margins=margins), TemplateParts(body=paragraph("б"), margins=margins)
    )

    assert report.margins("footer") == ["стор. 1"]


def test_a_first_page_of_the_base_is_not_repeated(tmp_path: Path) -> None:
    """The letterhead in the first header stands once, whatever pages come after."""
    first = {"h.xml": (("header", "first"), header("УКРАЇНА"))}
    base = TemplateParts(body=paragraph("а"), page=f"{PORTRAIT}<w:titlePg/>", margins=first)

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б"), page=f"{LANDSCAPE}<w:titlePg/>"))

    assert len(report.found("//w:titlePg/..//w:pgSz/@w:w")) == 1
    assert len(report.found("//w:headerReference/@w:type")) == 1


def test_page_breaks_inside_of_a_template_keep_the_footer(tmp_path: Path) -> None:
    """A template that changes pages in its middle does so in the report, with the report's page numbers."""
    base = TemplateParts(body=paragraph("а"), margins={"footer1.xml": (("footer", "default"), footer("стор."))})
    turned = f"<w:p><w:pPr><w:sectPr>{LANDSCAPE}</w:sectPr></w:pPr><w:r><w:t>б</w:t></w:r></w:p>"

    report = Report(tmp_path, base, TemplateParts(body=turned + paragraph("в")))

    assert report.found("//w:pgSz/@w:w") == ["11906", "16838", "11906"]
    assert report.margins("footer") == ["стор. 1"] * 3


def test_an_inner_break_brings_its_own_header_and_a_last_page_that_says_nothing_is_that_of_the_standard(tmp_path: Path) -> None:
    """The first pages of a template keep their header; the rest of it, of which it says nothing, is A4 upright without one."""
    broken = f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdM1"/>{LANDSCAPE}</w:sectPr></w:pPr></w:p>'
    margins = {"h.xml": (("header", "default"), header("Додаток"))}

    report = Report(
        tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=broken + paragraph("б"), page=None, margins=margins)
    )

    assert report.found("//w:pgSz/@w:w") == ["11906", "16838", "11906"]
    assert report.margins("header") == ["", "Додаток", ""]


def test_a_template_without_pages_gets_those_of_the_standard(tmp_path: Path) -> None:
    """A base that says nothing is A4 upright; a later section that says nothing flows on."""
    report = Report(tmp_path, TemplateParts(body=paragraph("а"), page=None), TemplateParts(body=paragraph("б"), page=None))

    assert report.found("//w:pgSz/@w:w") == ["11906"]


# ── styles ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_same_style_is_shared_and_another_one_of_that_name_is_renamed(tmp_path: Path) -> None:
    """Each section looks as its template does, whoever else calls a style «Title»."""
    large, small = style("Title", '<w:rPr><w:sz w:val="40"/></w:rPr>'), style("Title", '<w:rPr><w:sz w:val="20"/></w:rPr>')
    body = paragraph("а", style="Title")

    report = Report(tmp_path, *(TemplateParts(body=body, styles=NORMAL + title) for title in (large, large, small, small)))

    assert report.found("//w:pStyle/@w:val") == ["Title", "Title", "Title2", "Title2"]
    assert report.found("//w:style[@w:styleId='Title2']/w:name/@w:val", "word/styles.xml") == ["Title 2"]
    assert report.found("//w:style[@w:styleId='Title2']/w:rPr/w:sz/@w:val", "word/styles.xml") == ["20"]


def test_a_style_differs_where_the_style_below_it_differs(tmp_path: Path) -> None:
    """Equal words over different ground do not look equal."""
    child = style("Child", "<w:rPr><w:b/></w:rPr>", based_on="Parent")
    parents = [style("Parent", f'<w:rPr><w:sz w:val="{size}"/></w:rPr>') for size in (20, 30)]

    report = Report(
        tmp_path, *(TemplateParts(body=paragraph("а", style="Child"), styles=NORMAL + parent + child) for parent in parents)
    )

    assert report.found("//w:pStyle/@w:val") == ["Child", "Child2"]
    assert report.found("//w:style[@w:styleId='Child2']/w:basedOn/@w:val", "word/styles.xml") == ["Parent2"]


def test_styles_that_nothing_uses_stay_behind(tmp_path: Path) -> None:
    """A section brings what it needs, not the whole gallery of its author's Word."""
    other = TemplateParts(body=paragraph("б"), styles=NORMAL + style("Fancy", ""))

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), other)

    assert "Fancy" not in report.found("//w:style/@w:styleId", "word/styles.xml")


def test_a_style_that_the_template_does_not_define_is_not_taken_from_another(tmp_path: Path) -> None:
    """What Word would show as plain text stays plain text."""
    base = TemplateParts(body=paragraph("а", style="Title"), styles=NORMAL + style("Title", ""))

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б", style="Title")))

    assert report.found("//w:p[.//w:t='б']//w:pStyle/@w:val") == []


def test_other_defaults_of_a_document_become_part_of_its_styles(tmp_path: Path) -> None:
    """Paragraphs that name no style look as their own document has them; what only the base says is unsaid."""
    spaced = '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    sized = '<w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    base = TemplateParts(body=paragraph("а"), styles=normal, defaults=sized)

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б"), styles=normal, defaults=spaced))

    assert report.found("//w:p[.//w:t='б']//w:pStyle/@w:val") == ["Normal2"]
    assert report.found("//w:p[.//w:t='а']//w:pStyle/@w:val") == []
    own = "//w:style[@w:styleId='Normal2']"
    assert report.found(f"{own}/w:pPr/w:spacing/@w:after", "word/styles.xml") == ["160"]
    assert report.found(f"{own}/w:rPr/w:sz/@w:val", "word/styles.xml") == ["20"]
    assert report.found(f"{own}/@w:default", "word/styles.xml") == []


BARE = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{said}</w:style>'


@pytest.mark.parametrize(
    ("default", "unsaid"),
    [
        ("<w:b/>", "w:b[@w:val='0']"),
        ('<w:color w:val="C00000"/>', "w:color[@w:val='auto']"),
        ('<w:rFonts w:asciiTheme="minorHAnsi"/>', "w:rFonts[@w:ascii='Times New Roman']"),
        ('<w:spacing w:val="40"/>', "w:spacing[@w:val='0']"),
    ],
)
def test_what_only_the_base_says_of_its_text_is_unsaid_of_the_text_of_others(tmp_path: Path, default: str, unsaid: str) -> None:
    """A base that writes bold, red, wide or in the font of its theme leaves the text of other templates plain."""
    base = TemplateParts(
        body=paragraph("а"),
        styles=BARE.format(said=""),
        defaults=f"<w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault>",
        theme=THEME.format(font="Georgia"),
    )
    report = Report(tmp_path, base, TemplateParts(body=paragraph("б"), styles=BARE.format(said="")))

    assert report.found("//w:p[.//w:t='б']//w:pStyle/@w:val") == ["Normal2"]
    assert report.found(f"//w:style[@w:styleId='Normal2'][w:rPr/{unsaid}]/@w:styleId", "word/styles.xml") == ["Normal2"]


def test_what_a_style_says_itself_no_default_says_otherwise(tmp_path: Path) -> None:
    """A style that names its font keeps it beside a default that names a font of the theme, and its bold beside one that is not."""
    theme = THEME.format(font="Georgia")
    said = '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/></w:rPr>'
    own = '<w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:cs="Arial"/></w:rPr></w:rPrDefault>'
    bold = '<w:rPrDefault><w:rPr><w:b w:val="1"/></w:rPr></w:rPrDefault>'
    base = TemplateParts(body=paragraph("а"), styles=BARE.format(said=""), defaults=bold, theme=theme)

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б"), styles=BARE.format(said=said), defaults=own, theme=theme))

    assert report.found("//w:style[@w:styleId='Normal2']//w:rFonts/@*", "word/styles.xml") == ["Arial", "Arial"]
    assert report.found("//w:style[@w:styleId='Normal2']//w:b/@*", "word/styles.xml") == []


def test_a_style_that_rests_on_one_that_is_not_there_rests_on_none(tmp_path: Path) -> None:
    """Another template may have a style of that name."""
    orphan = style("Orphan", "", based_on="Title")
    base = TemplateParts(body=paragraph("а"), styles=NORMAL + style("Title", '<w:rPr><w:sz w:val="40"/></w:rPr>'))

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б", style="Orphan"), styles=NORMAL + orphan))

    assert report.found("//w:style[@w:styleId='Orphan']/w:basedOn/@w:val", "word/styles.xml") == []


def test_a_renamed_style_leaves_the_other_names_of_the_first_to_it(tmp_path: Path) -> None:
    """Word takes two styles with one other name for one."""
    named = [style("Title", f'<w:aliases w:val="Назва"/><w:rPr><w:sz w:val="{size}"/></w:rPr>') for size in (20, 40)]

    report = Report(tmp_path, *(TemplateParts(body=paragraph("а", style="Title"), styles=NORMAL + one) for one in named))

    assert report.found("//w:style[w:aliases]/w:name/@w:val", "word/styles.xml") == ["Title"]


def test_a_table_without_a_style_has_that_of_its_own_template(tmp_path: Path) -> None:
    """Where the templates mean different things by «a table», each keeps its own."""
    plain = [
        f'<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Plain"/><w:pPr><w:jc w:val="{side}"/></w:pPr></w:style>'
        for side in ("left", "right")
    ]
    body = table(row("клітинка"), columns=1)

    report = Report(tmp_path, *(TemplateParts(body=body, styles=NORMAL + one) for one in plain))

    assert report.found("//w:tbl[2]/w:tblPr/*[1]/@w:val") == report.found("//w:tblStyle/@w:val") == ["Plain2"]


def test_rows_of_a_table_do_not_grow_in_a_document_with_other_defaults(tmp_path: Path) -> None:
    """A table's style says no space after; the default of its own document must not win over it."""
    spaced = '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    close = style("Close", '<w:pPr><w:spacing w:after="0"/></w:pPr>', kind="table")
    cells = table(row("клітинка"), columns=1).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Close"/>')

    report = Report(
        tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=cells, styles=normal + close, defaults=spaced)
    )

    assert report.found("//w:tc//w:spacing/@w:after") == ["0"]


def test_a_paragraph_in_a_table_keeps_what_its_own_style_says(tmp_path: Path) -> None:
    """A style of paragraphs goes before that of the table, also in a document with other defaults."""
    spaced = '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>'
    close = style("Close", '<w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr>', kind="table")
    airy = style("Airy", '<w:pPr><w:spacing w:after="60"/></w:pPr>')
    cells = table(row("клітинка"), columns=1).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Close"/>')
    airy_cells = cells.replace("<w:pPr>", '<w:pPr><w:pStyle w:val="Airy"/>')

    report = Report(
        tmp_path,
        TemplateParts(body=paragraph("а")),
        TemplateParts(body=airy_cells, styles=NORMAL + close + airy, defaults=spaced),
    )

    assert report.found("//w:tc//w:spacing/@w:after") == []
    assert report.found("//w:tc//w:jc/@w:val") == ["right"]


def test_fonts_of_another_theme_are_written_out(tmp_path: Path) -> None:
    """«The font of the text» of one theme is not that of another."""
    themed = style("Own", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="C00000" w:themeColor="accent1"/></w:rPr>')

    def template(font: str) -> TemplateParts:
        return TemplateParts(body=paragraph("а", style="Own"), styles=NORMAL + themed, theme=THEME.format(font=font))

    report = Report(tmp_path, template("Georgia"), template("Arial"))

    assert report.found("//w:style[@w:styleId='Own']//w:rFonts/@*", "word/styles.xml") == ["minorHAnsi"]
    assert report.found("//w:style[@w:styleId='Own2']//w:rFonts/@*", "word/styles.xml") == ["Arial"]


def test_without_a_theme_no_font_is_taken_from_the_theme_of_another(tmp_path: Path) -> None:
    """What Word shows in its plain font stays so in a report whose base has a theme."""
    themed = style("Own", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>')
    base = TemplateParts(body=paragraph("а"), theme=THEME.format(font="Georgia"))

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б", style="Own"), styles=NORMAL + themed))

    assert report.found("//w:style[@w:styleId='Own']//w:rFonts/@*", "word/styles.xml") == []


# ── fonts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

FONT = '<w:font w:name="{name}"><w:altName w:val="{other}"/>{files}</w:font>'
FILE = '<w:embedRegular r:id="{identity}" w:fontKey="{{00000000-0000-0000-0000-000000000000}}"/>'


def test_each_font_is_described_once_as_the_first_template_has_it(tmp_path: Path) -> None:
    """Whatever case its name is written in."""
    fonts = [
        FONT.format(name="Georgia", other="перша", files=""),
        FONT.format(name="GEORGIA", other="друга", files="") + FONT.format(name="Arial", other="третя", files=""),
    ]

    report = Report(
        tmp_path, TemplateParts(body=paragraph("а")), *(TemplateParts(body=paragraph("б"), fonts=one) for one in fonts)
    )

    assert report.found("//w:font/@w:name", "word/fontTable.xml") == ["Georgia", "Arial"]
    assert report.found("//w:altName/@w:val", "word/fontTable.xml") == ["перша", "третя"]
    assert "word/fontTable.xml" in report.targets().values()


def test_a_font_brings_its_file(tmp_path: Path) -> None:
    """A letterhead in the city's own font looks the same on a computer that has no such font; a file that is not there is not asked for."""
    there, lost = (FONT.format(name=name, other=name, files=FILE.format(identity=name)) for name in ("Own", "Lost"))
    files = {
        "word/_rels/fontTable.xml.rels": arrows_xml(
            [("Own", "font", "fonts/font1.odttf", False), ("Lost", "font", "lost.odttf", False)]
        ),
        "word/fonts/font1.odttf": b"outlines",
    }

    report = Report(
        tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=paragraph("б"), fonts=there + lost, extra=files)
    )

    (identity,) = report.found("//w:embedRegular/@r:id", "word/fontTable.xml")
    (target,) = report.found(f"//*[@Id='{identity}']/@Target", "word/_rels/fontTable.xml.rels")
    assert report.parts[f"word/{target}"] == b"outlines"
    assert report.found("//w:font/@w:name", "word/fontTable.xml") == ["Own", "Lost"]


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_section_counts_its_own_lists(tmp_path: Path) -> None:
    """The second section begins at one again, in its own form of numbers."""
    listed = paragraph("перше", number=1) + paragraph("друге", number=1)

    report = Report(tmp_path, *(TemplateParts(body=listed, numbering=numbering(form)) for form in ("%1)", "%1.", "%1.")))

    assert report.found("//w:p//w:numId/@w:val") == ["1", "1", "2", "2", "3", "3"]
    assert report.found("//w:lvlText/@w:val", "word/numbering.xml") == ["%1)", "%1.", "%1."]
    assert len(set(report.found("//w:nsid/@w:val", "word/numbering.xml"))) == 3


def test_a_list_that_is_not_defined_is_none(tmp_path: Path) -> None:
    """A number without a definition does not become an item of somebody else's list."""
    base = TemplateParts(body=paragraph("а", number=1), numbering=numbering("%1)"))

    report = Report(tmp_path, base, TemplateParts(body=paragraph("б", number=1)))

    assert report.found("//w:numId/@w:val") == ["1", "0"]


def test_a_style_brings_its_list(tmp_path: Path) -> None:
    """A list that lives in a style comes over with the style."""
    item = style("Item", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    base = TemplateParts(body=paragraph("а", number=1), numbering=numbering("%1)"))

    report = Report(
        tmp_path, base, TemplateParts(body=paragraph("б", style="Item"), styles=NORMAL + item, numbering=numbering("%1."))
    )

    assert report.found("//w:style[@w:styleId='Item']//w:numId/@w:val", "word/styles.xml") == ["2"]


def test_a_new_style_brings_no_list_but_its_own(tmp_path: Path) -> None:
    """What the base's styles count with is not copied again."""
    item = style("Item", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    base = TemplateParts(body=paragraph("а", style="Item"), styles=NORMAL + item, numbering=numbering("%1)"))
    other = TemplateParts(body=paragraph("б", style="New"), styles=NORMAL + style("New", ""), numbering=numbering("%1."))

    report = Report(tmp_path, base, other)

    assert report.found("//w:num/@w:numId", "word/numbering.xml") == ["1"]


NUMBERED = (
    '<w:abstractNum w:abstractNumId="{shape}"><w:multiLevelType w:val="singleLevel"/>{link}<w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/>{said}<w:lvlText w:val="{form}"/></w:lvl></w:abstractNum>'
)


def test_a_list_that_rests_on_a_list_style_looks_as_the_style_says(tmp_path: Path) -> None:
    """Word writes the numbers of such a list into the style alone."""
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:numStyleLink w:val="Rada\'s"/></w:abstractNum>'
        + NUMBERED.format(shape=1, link='<w:styleLink w:val="Other"/>', said="", form="%1)")
        + NUMBERED.format(shape=2, link='<w:styleLink w:val="Rada\'s"/>', said="", form="§ %1")
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = TemplateParts(body=paragraph("б", number=1), numbering=f'<w:numbering xmlns:w="{W}">{lists}</w:numbering>')

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), listed)

    assert report.found("//w:lvlText/@w:val", "word/numbering.xml") == ["§ %1"]
    assert report.found("//w:styleLink | //w:numStyleLink", "word/numbering.xml") == []


def test_a_list_of_headings_counts_those_of_its_own_section(tmp_path: Path) -> None:
    """A level of a list names its style by the name that it has in the report, and none that another list counts with."""
    chapter = style("Chapter", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')

    def template(form: str, *, own: str) -> TemplateParts:
        said = f'<w:pStyle w:val="{own}"/><w:lvlPicBulletId w:val="0"/>'
        lists = (
            NUMBERED.format(shape=0, link="", said=said, form=form) + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
        return TemplateParts(
            body=paragraph("а", style="Chapter"),
            styles=NORMAL + chapter,
            numbering=f'<w:numbering xmlns:w="{W}">{lists}</w:numbering>',
        )

    report = Report(tmp_path, template("%1)", own="Chapter"), template("§ %1", own="Chapter"), template("%1.", own="Normal"))

    assert report.found("//w:pStyle/@w:val") == ["Chapter", "Chapter2", "Chapter3"]
    assert report.found("//w:lvl[w:lvlText/@w:val='§ %1']/w:pStyle/@w:val", "word/numbering.xml") == ["Chapter2"]
    assert report.found("//w:lvl[w:lvlText/@w:val='%1.']/w:pStyle/@w:val", "word/numbering.xml") == []
    assert len(report.found("//w:lvlPicBulletId/@w:val", "word/numbering.xml")) == 1, "the pictures of bullets are the base's"


# ── pictures, links, bookmarks ───────────────────────────────────────────────────────────────────────────────────────


def test_equal_pictures_are_kept_once_and_different_ones_apart(tmp_path: Path) -> None:
    """A coat of arms on every section costs its bytes once; each drawing has a number of its own."""
    other = PIXEL[:-1] + b"\0"
    pictures = (PIXEL, PIXEL, other)

    report = Report(tmp_path, *(TemplateParts(body=PICTURE, images={"media/image1.png": picture}) for picture in pictures))

    shown = [report.parts[report.targets()[identity]] for identity in report.found("//a:blip/@r:embed")]
    assert shown == list(pictures)
    assert sum(name.startswith("word/media/") for name in report.parts) == 2
    assert report.found("//@id")[::2] == ["1", "2", "3"]


def test_a_link_leads_where_it_led(tmp_path: Path) -> None:
    """Addresses outside survive under a new identity."""
    links = {"rIdX": ("hyperlink", "https://zt-rada.gov.ua/")}
    body = '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>сайт</w:t></w:r></w:hyperlink></w:p>'

    report = Report(tmp_path, TemplateParts(body=paragraph("а")), TemplateParts(body=body, links=links))

    rels = report.parts["word/_rels/document.xml.rels"].decode()
    assert f'Id="{report.found("//w:hyperlink/@r:id")[0]}"' in rels
    assert 'Target="https://zt-rada.gov.ua/"' in rels


def test_bookmarks_are_told_apart_and_links_follow_them(tmp_path: Path) -> None:
    """Two sections with one bookmark name, and a loop over a third, keep their places apart."""
    mark = '<w:p><w:bookmarkStart w:id="0" w:name="table"/><w:r><w:t>а</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'
    link = '<w:p><w:hyperlink w:anchor="table"><w:r><w:t>див.</w:t></w:r></w:hyperlink></w:p>'
    looped = paragraph("{%p for x in rows %}") + mark + paragraph("{%p endfor %}")

    report = Report(tmp_path, *(TemplateParts(body=body) for body in (mark + link, mark + link, looped)), rows=["1", "2"])

    assert report.found("//w:bookmarkStart/@w:name") == ["table", "table_2", "table_3", "table_3_2"]
    assert report.found("//w:hyperlink/@w:anchor") == ["table", "table_2"]
    assert report.found("//w:bookmarkStart/@w:id") == report.found("//w:bookmarkEnd/@w:id")
    assert len(set(report.found("//w:bookmarkStart/@w:id"))) == 4


def test_bookmarks_that_differ_in_nothing_that_word_sees_are_told_apart(tmp_path: Path) -> None:
    """It takes no two that differ in the size of letters only, and of a name no more than forty."""
    longest = "a" * 40
    marks = [f'<w:p><w:bookmarkStart w:id="0" w:name="{name}"/><w:bookmarkEnd w:id="0"/></w:p>' for name in ("Annex", "annex")]
    loop = paragraph("{%p for x in rows %}") + marks[0].replace("Annex", longest) + paragraph("{%p endfor %}")

    report = Report(tmp_path, *(TemplateParts(body=body) for body in (*marks, loop)), rows=["1", "2"])

    assert report.found("//w:bookmarkStart/@w:name") == ["Annex", "annex_2", longest, f"{longest[:38]}_2"]


def test_a_link_of_a_section_stays_in_it_where_a_loop_before_it_repeats_its_bookmark(tmp_path: Path) -> None:
    """What the loop makes of the name is not the name that the later section was given."""
    mark = '<w:p><w:bookmarkStart w:id="0" w:name="table"/><w:r><w:t>а</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'
    link = '<w:p><w:hyperlink w:anchor="table"><w:r><w:t>див.</w:t></w:r></w:hyperlink></w:p>'
    looped = paragraph("{%p for x in rows %}") + mark + paragraph("{%p endfor %}") + link

    report = Report(tmp_path, TemplateParts(body=looped), TemplateParts(body=mark + link), rows=["1", "2"])

    assert report.found("//w:bookmarkStart/@w:name") == ["table", "table_3", "table_2"]
    assert report.found("//w:hyperlink/@w:anchor") == ["table", "table_2"]


def test_what_names_one_place_of_one_document_stays_behind(tmp_path: Path) -> None:
    """A loop would repeat Word's marks of a paragraph and of its cursor, which may stand in a document once."""
    mark = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
    body = f'<w:p w14:paraId="00000001" w14:textId="00000002">{mark}<w:r><w:t>{{{{ x }}}}</w:t></w:r></w:p>'
    looped = paragraph("{%p for x in rows %}") + body + paragraph("{%p endfor %}")

    report = Report(tmp_path, TemplateParts(body=looped), rows=["а", "б"])

    assert document_text(report.content) == ["а", "б"]
    assert report.found("//@w14:*") == report.found("//w:bookmarkStart/@w:name") == report.found("//w:bookmarkEnd/@w:id") == []


def test_two_templates_may_mean_different_things_by_one_prefix(tmp_path: Path) -> None:
    """Each keeps its own, and the report opens."""
    documents = [
        f'<w:document xmlns:w="{W}" xmlns:x="urn:{name}"><w:body><w:p><w:r><w:t x:note="1">{name}</w:t></w:r></w:p></w:body></w:document>'
        for name in ("one", "two")
    ]

    report = Report(tmp_path, *(TemplateParts(body="", extra={"word/document.xml": text.encode()}) for text in documents))

    assert document_text(report.content) == ["one", "two"]
    assert [key for node in report.document.iter(f"{{{W}}}t") for key in node.attrib] == ["{urn:one}note", "{urn:two}note"]


@pytest.mark.parametrize("settings", [None, "<w:zoom/>", '<w:rsids><w:rsidRoot w:val="00000001"/></w:rsids>'])
def test_settings_are_those_that_the_schema_accepts(tmp_path: Path, settings: str | None) -> None:
    """A zoom has its percent, and nothing tells of the template's own past."""
    report = Report(tmp_path, TemplateParts(body=paragraph("а"), settings=settings))

    assert report.found("//w:zoom/@w:percent", "word/settings.xml") == (["100"] if settings and "zoom" in settings else [])
    assert b"rsid" not in report.parts["word/settings.xml"]
