from __future__ import annotations

from tests.word.building import TemplateParts, paragraph, row, table

from municipal_programs.word import document_text


def test_text_is_read_wherever_it_stands() -> None:
    """Content controls, tables, links and tracked insertions are part of the page; deleted text is not."""
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('керований')}</w:sdtContent></w:sdt>"
    inline = (
        "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>сума</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> грн</w:t></w:r></w:p>"
    )
    tracked = (
        "<w:p><w:ins w:id='1' w:author='x'><w:r><w:t>нове</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText>старе</w:delText></w:r></w:del></w:p>"
    )
    body = control + table(row("клітинка"), columns=1) + inline + tracked + "<w:p/>"

    assert document_text(TemplateParts(body=body).content()) == ["керований", "клітинка", "сума грн", "нове", ""]


def test_marks_that_are_no_letters_are_read_as_what_they_look_like() -> None:
    """Tabs and line breaks are themselves; the break of a page is none of the text; tab stops are no tabs."""
    runs = "<w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:br w:type='page'/><w:noBreakHyphen/><w:t>г</w:t>"
    stops = "<w:pPr><w:tabs><w:tab w:val='left' w:pos='100'/></w:tabs></w:pPr>"

    assert document_text(TemplateParts(body=f"<w:p>{stops}<w:r>{runs}</w:r></w:p>").content()) == ["а\tб\nв\u2011г"]


def test_a_text_box_is_read_once() -> None:
    """Word writes a text box twice, for new and for old readers."""
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    inside = f"<w:txbxContent>{paragraph('рамка')}</w:txbxContent>"
    box = (
        f"<w:p {spaces}><w:r><w:t>перед</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert document_text(TemplateParts(body=box).content()) == ["перед", "рамка"]
