from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, W, footer, header, packed, paragraph, unpacked

from municipal_programs.limits import Limits, limited
from municipal_programs.reports import Section
from municipal_programs.word import TemplateError, render

if TYPE_CHECKING:
    from pathlib import Path

ROWS = {"rows": ["а"] * 3000}


def refused(folder: Path, content: bytes) -> str:
    """Return why a template is refused."""
    template = folder / "шаблон.docx"
    template.write_bytes(content)
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values={"rows": ["а"]})
    with pytest.raises(TemplateError) as caught:
        render([section], strict=True)
    return caught.value.message.uk


def field(*pieces: str) -> str:
    """Return a paragraph with a field whose instruction is split into *pieces*."""
    inside = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{inside}{end}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        field("INCLUDEPICTURE ", '"http://example.org/x.png"'),
        field("INCLUDE", "TEXT secret.docx"),
        field("DDEAUTO c:\\\\cmd.exe"),
        field("DATE"),
        field(""),
        field('HYPERLINK "file:///etc/passwd"'),
        field('HYPERLINK \\l x "\\\\evil\\share"'),
        field('HYPERLINK "https://example.org" "\\\\evil\\share"'),
        field("HYPERLINK \\n \\\\evil\\share"),
        field('HYPERLINK \\o "слова" file://evil'),
        field('HYPERLINK \\l "x file://evil'),
        field("HYPERLINK \\l “x file://evil” y"),
        field("HYPERLINK"),
        '<w:p><w:fldSimple w:instr=" includepicture x "/></w:p>',
        "<w:p><w:r><w:instrText>LINK Excel.Sheet</w:instrText></w:r></w:p>",
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>AUTOTEXT x</w:instrText></w:r></w:p>',
    ],
)
def test_a_field_that_reaches_outside_of_the_report_is_refused(tmp_path: Path, body: str) -> None:
    """However its text is split, in capitals or not, ended or not."""
    assert "у шаблоні є поле «" in refused(tmp_path, TemplateParts(body=body).content())


def test_fields_of_the_report_itself_are_fine(tmp_path: Path) -> None:
    """Page numbers, contents, references, sums, links to pages of the net."""
    body = "".join(map(field, ("PAGE", " NUMPAGES \\* MERGEFORMAT", "TOC \\o", "=SUM(ABOVE)", 'HYPERLINK "https://example.org"')))
    for link in (
        '\\l "mark"',
        "\\l mark \\h",
        'mailto:a@example.org \\o "кому" \\t _blank',
        '\\n "HTTP://example.org" \\l x \\* MERGEFORMAT',
    ):
        body += field(f"hyperlink {link}")
    template = TemplateParts(body=body).save(tmp_path / "t.docx")

    assert render([Section(identity="o.p", title="Розділ", position=1, template=template)], strict=True).failures == ()


def test_a_refused_field_is_told_with_its_place(tmp_path: Path) -> None:
    """In the body and in a footer."""
    body = paragraph("Перший") + field("DATE")
    parts = TemplateParts(body=body, margins={"footer1.xml": (("footer", "default"), footer("").replace(" PAGE ", " TIME "))})

    told = refused(tmp_path, parts.content())

    assert "– абзац 2 («»): у шаблоні є поле «DATE»" in told
    assert "– колонтитул footer1.xml, абзац 1 («1»): у шаблоні є поле «TIME»" in told


@pytest.mark.parametrize("target", ["file:///etc/passwd", r"\\server\share", "javascript:alert(1)", "secret.docx", "ftp://x"])
def test_a_link_that_leads_neither_to_a_page_nor_to_a_mailbox_is_refused(tmp_path: Path, target: str) -> None:
    """A click must not open a file of whoever reads the report."""
    body = '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>сайт</w:t></w:r></w:hyperlink></w:p>'

    assert "поза собою" in refused(tmp_path, TemplateParts(body=body, links={"rIdX": ("hyperlink", target)}).content())


def test_a_picture_of_the_old_kind_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    """VML names an address without a relationship."""
    picture = '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://example.org/x.png"/>'

    assert "«http://example.org/x.png» поза собою" in refused(
        tmp_path, TemplateParts(body=f"<w:p><w:r><w:pict>{picture}</w:pict></w:r></w:p>").content()
    )


@pytest.mark.parametrize(
    "part", ["docProps/core.xml", "word/comments.xml", "word/footnotes.xml", "customXml/item1.xml", "word/charts/chart1.xml"]
)
def test_a_tag_where_no_values_reach_is_told(tmp_path: Path, part: str) -> None:
    """It would stay as it is in the properties, notes or charts of the template, or hide something there."""
    parts = unpacked(TemplateParts(body=paragraph("текст")).content())
    parts[part] = b"<x>{{ cycler.__init__.__globals__ }}</x>"

    assert f"тег «{{{{ cycler.__init__.__globals__ » ({part})" in refused(tmp_path, packed(parts))


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ rows.__class__ }}",
        "{{ rows['__class__'] }}",
        "{{ rows|attr('__class__') }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id') }}",
        "{{ config }}",
        "{{ lipsum.__globals__ }}",
        "{{ request.application }}",
        "{% import 'os' as os %}",
        "{% include '/etc/passwd' %}",
        "{{ ''.join(['a']) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ range(1000000000) }}",
        "{{ rows|map('upper')|list }}",
        "{{ 'x'|format('y') }}",
        "{{ '%s'|format(rows) }}",
        "{{ rows.append('x') }}",
        "{% set rows.x = 1 %}",
        "{% for x in rows recursive %}{{ loop(rows) }}{% endfor %}",
        "{% macro m() %}{% endmacro %}",
        "{% filter upper %}{% endfilter %}",
        "{% raw %}{% endraw %}",
        "{{ rows.__len__ }}",
        "{{ rows|length.__class__ }}",
        "{{ loop.__class__ }}",
        "{{ rows[0].format(rows) }}",
    ],
)
@pytest.mark.parametrize("where", ["body", "header", "footer"])
def test_a_tag_that_tries_to_reach_further_than_plain_data_is_refused(tmp_path: Path, tag: str, where: str) -> None:
    """The tricks that run code in other engines; in the text, a header and a footer alike."""
    margins = {
        "header": {"header1.xml": (("header", "default"), header(tag))},
        "footer": {"footer1.xml": (("footer", "default"), footer(tag))},
    }
    template = TemplateParts(body=paragraph(tag if where == "body" else "текст"), margins=margins.get(where, {})).save(
        tmp_path / "t.docx"
    )
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values=ROWS)

    document = render([section, Section(identity="o.q", title="Інший", position=2, template=_sound(tmp_path))])

    assert [failure.section for failure in document.failures] == ["o.p"]


def _sound(folder: Path) -> Path:
    return TemplateParts(body=paragraph("текст")).save(folder / "sound.docx")


@pytest.mark.parametrize(
    "text",
    [
        "{{" * 200_000,
        "{%" * 100_000 + "%}" * 100_000,
        "{{ a }}" * 20_000,
        "{" * 400_000,
        "{{ " + "a." * 100_000 + "a }}",
        "{{ " + "not " * 100 + "a }}",
        "{{ " + "a" + ".a" * 200 + " }}",
        "{{ " + "a" + "|years" * 70 + " }}",
        "{% if a %}" * 5000,
        "{#" * 100_000,
    ],
    ids=["openings", "crossed", "many tags", "braces", "long", "nots", "dots", "bars", "ifs", "remarks"],
)
def test_no_template_takes_long_to_refuse(tmp_path: Path, text: str) -> None:
    """The work is linear in what there is to read, whatever it is and whatever else the machine does."""
    template = TemplateParts(body=paragraph(text)).save(tmp_path / "t.docx")
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values=ROWS)
    started = time.process_time()

    document = render([section, Section(identity="o.q", title="Інший", position=2, template=_sound(tmp_path))])

    assert [failure.section for failure in document.failures] == ["o.p"]
    assert time.process_time() - started < 20


def test_of_many_faults_the_first_hundred_are_told(tmp_path: Path) -> None:
    """Nobody reads more of them at once, and a notice has to fit a page or two."""
    message = refused(tmp_path, TemplateParts(body=paragraph("{{ a b }}") * 300).content())

    assert "зауважень 300:" in message
    assert message.count("записано з помилкою") == 100
    assert message.endswith("… і ще 200")


def test_loops_inside_of_loops_are_stopped(tmp_path: Path) -> None:
    """Three thousand rows, twelve times inside of each other, would outlast the council."""
    body = paragraph("".join(f"{{% for x{n} in rows %}}" for n in range(12)) + "{% endfor %}" * 12)
    template = TemplateParts(body=body).save(tmp_path / "t.docx")
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values=ROWS)

    document = render([section])

    assert "понад 1000000 обертів; останній – «for x11 in rows»" in document.failures[0].cause.uk


def test_xml_whose_prefixes_are_not_those_of_word_is_refused(tmp_path: Path) -> None:
    """A report puts many templates under one root, and Word itself reads some of its prefixes as words."""
    main = f'<document xmlns="{W}"><body><p><r><t>текст</t></r></p></body></document>'
    content = TemplateParts(body="", extra={"word/document.xml": main.encode()}).content()

    assert "частину word/document.xml записано незвичними позначеннями XML" in refused(tmp_path, content)


def test_a_part_that_is_no_document_is_refused(tmp_path: Path) -> None:
    """Whatever the package says of it."""
    content = TemplateParts(body="", extra={"word/document.xml": header("текст").encode()}).content()

    assert "це не звичайний документ Word" in refused(tmp_path, content)


@pytest.mark.parametrize(
    ("body", "lists", "seen"),
    [
        ('<w:p><w:bookmarkStart w:id="перша" w:name="_GoBack"/></w:p>', "", "w:bookmarkStart = «перша»"),
        ('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="два"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>', "", "w:gridSpan = «два»"),
        (
            '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="900000000"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
            "",
            "w:gridBefore = «900000000»",
        ),
        (paragraph("текст"), '<w:num w:numId="1.5"><w:abstractNumId w:val="0"/></w:num>', "w:num = «1.5»"),
    ],
)
def test_what_is_no_number_where_documents_count_is_refused(tmp_path: Path, body: str, lists: str, seen: str) -> None:
    """Only this template, with what is wrong in it; the other sections of the report stand."""
    numbering = f'<w:numbering xmlns:w="{W}">{lists}</w:numbering>' if lists else ""

    assert seen in refused(tmp_path, TemplateParts(body=body, numbering=numbering).content())


def test_a_template_of_many_megabytes_is_not_opened(tmp_path: Path) -> None:
    """Neither packed nor unpacked."""
    parts = unpacked(TemplateParts(body=paragraph("текст")).content())
    bomb = packed({**parts, "word/media/bomb.bin": b"\0" * (40 * 1024 * 1024)})

    assert len(bomb) < 1024 * 1024
    assert "більший за 32 МБ" in refused(tmp_path, bomb)
    assert "більший за 32 МБ" in refused(tmp_path, b"PK" + b"\0" * (33 * 1024 * 1024))


def test_xml_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    """The process stays alive."""
    deep = "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000

    assert "пошкоджено" in refused(tmp_path, TemplateParts(body=deep).content())


def test_the_tags_of_all_parts_are_counted_before_they_are_looked_through(tmp_path: Path) -> None:
    """However they are split; as many as are accepted are fine."""
    split = "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ rows|length }}</w:t></w:r></w:p>"
    body = paragraph("{{ rows|length }}") + split
    parts = TemplateParts(body=body, margins={"footer1.xml": (("footer", "default"), footer("{{ rows|length }}"))})

    with limited(Limits(template_tags=2)):
        assert "у шаблоні тегів 3, а дозволено щонайбільше 2" in refused(tmp_path, parts.content())
    with limited(Limits(template_tags=3)):
        section = Section(identity="o.p", title="Розділ", position=1, template=parts.save(tmp_path / "t.docx"), values=ROWS)
        assert render([section], strict=True).failures == ()
