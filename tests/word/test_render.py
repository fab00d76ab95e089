from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.word.building import (
    LANDSCAPE,
    PICTURE,
    PIXEL,
    R,
    TemplateParts,
    W,
    footer,
    header,
    numbering,
    paragraph,
    row,
    table,
    unpacked,
)

from municipal_programs.errors import Message
from municipal_programs.reports import Fact, Placeholder, Section, Values
from municipal_programs.values import Money
from municipal_programs.word import DocumentProperties, RenderError, TemplateError, document_text, render
from municipal_programs.word.composing.composition import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEASURES = table(
    row("№", "Захід", "Сума"),
    row("{%tr for measure in measures %}", "", ""),
    row("{{ loop.index }}", "{{ measure.title }}", "{{ measure.planned }}"),
    row("{%tr endfor %}", "", ""),
    columns=3,
)


def section(template: Path, values: Values | None = None, *, identity: str = "office.part", title: str = "Заходи") -> Section:
    """Return a section of *template*."""
    return Section(identity=identity, title=title, position=1, template=template, values=values or {})


def measures(count: int) -> Values:
    """Return as many measures as a table may want."""
    planned = [Fact(identity=f"measure.{n}.planned", value=Money(n * 100), text=f"{n},00") for n in range(1, count + 1)]
    return {"measures": [{"title": f"Захід {fact.text[:-3]}", "planned": fact} for fact in planned]}


def everything(folder: Path) -> list[Section]:
    """Return sections that need all that a package can carry: pictures, lists, pages, headers, footers, failures."""
    opening = TemplateParts(
        body=PICTURE + paragraph("Звіт {{ title }}", style="Heading1") + paragraph("пункт", number=1),
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>',
        numbering=numbering("%1)"),
        margins={"footer1.xml": (("footer", "default"), footer("{{ title }}, с."))},
        images={"media/image1.png": PIXEL},
        settings="<w:zoom/>",
    ).save(folder / "opening.docx")
    wide = TemplateParts(
        body=PICTURE + MEASURES + paragraph("пункт", number=1),
        page=LANDSCAPE,
        numbering=numbering("%1."),
        margins={"header1.xml": (("header", "default"), header("Додаток до {{ measures|length }} заходів"))},
        images={"media/image1.png": PIXEL},
    ).save(folder / "wide.docx")
    closing = TemplateParts(body=paragraph("Підпис {{ who }}")).save(folder / "closing.docx")
    return [
        section(opening, {"title": "за 2020 рік"}, identity="city.opening"),
        section(wide, measures(3), identity="office.measures"),
        section(closing, {"who": "С. В."}, identity="city.closing"),
        section(closing, {}, identity="city.failing"),
    ]


def test_a_template_shows_its_values(tmp_path: Path) -> None:
    """Words, figures and the rows of a loop stand where the template places them."""
    template = TemplateParts(body=paragraph("Звіт {{ title }}") + MEASURES).save(tmp_path / "t.docx")

    document = render([section(template, {"title": "за рік", **measures(2)})])

    assert document.failures == ()
    assert document_text(document.content) == [
        "Звіт за рік",
        "№",
        "Захід",
        "Сума",
        "1",
        "Захід 1",
        "1,00",
        "2",
        "Захід 2",
        "2,00",
    ]


def test_sections_follow_each_other_each_with_its_own_values(tmp_path: Path) -> None:
    """Two sections of one template do not see each other's values."""
    template = TemplateParts(body=paragraph("{{ name }}")).save(tmp_path / "t.docx")

    document = render([section(template, {"name": "перший"}), section(template, {"name": "другий"})])

    assert document_text(document.content) == ["перший", "другий"]


def test_all_that_templates_bring_makes_a_valid_package(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """Pictures, lists, landscape pages, headers, footers and notices stand side by side in one valid document."""
    document = render(everything(tmp_path))

    assert [failure.section for failure in document.failures] == ["city.failing"]
    valid(document.content)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """A second render, from templates composed anew or not, differs in no byte."""
    sections = everything(tmp_path)

    assert render(sections).content == render(sections).content


_ANOTHER_PROCESS = """
import sys
if sys.argv[1] == "registered":
    from lxml import etree
    for prefix, uri in (("rel", sys.argv[2]), ("main", sys.argv[3])):
        etree.register_namespace(prefix, uri)
del sys.argv[1:4]
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from tests.word.test_render import everything
from municipal_programs.word import render
sys.stdout.buffer.write(render(everything(Path(sys.argv[1]))).content)
"""


def test_another_process_with_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of sets nor the moment is in the document, nor what another library tells lxml of namespaces."""
    repository = Path(__file__).parents[2]
    documents: set[bytes] = set()
    for seed, names in (("1", "plain"), ("2", "registered")):
        done = subprocess.run(
            [sys.executable, "-c", _ANOTHER_PROCESS, names, R, W, str(tmp_path), str(repository)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"},
        )
        documents.add(done.stdout)

    assert documents == {render(everything(tmp_path)).content}


def test_a_section_that_fails_leaves_a_notice_and_the_others_stand(tmp_path: Path) -> None:
    """The reader of the report sees what is missing and why; the caller is told the same."""
    good = TemplateParts(body=paragraph("ціле")).save(tmp_path / "good.docx")
    broken = TemplateParts(body=paragraph("{% for x in y %}")).save(tmp_path / "broken.docx")
    absent = tmp_path / "absent.docx"

    document = render([section(good), section(broken), section(absent, title="Підписи"), section(good)])

    first, notice, other, last = document_text(document.content)
    assert (first, last) == ("ціле", "ціле")
    assert notice.startswith("Розділ «Заходи» не сформовано. Шаблон «broken.docx»: абзац 1")
    assert other.startswith("Розділ «Підписи» не сформовано. Шаблон «absent.docx»")
    assert [failure.title for failure in document.failures] == ["Заходи", "Підписи"]


@pytest.mark.parametrize("values", [{}, {"name": "\x00"}])
def test_strict_raises_what_would_leave_a_notice(tmp_path: Path, values: Values) -> None:
    """Whoever wants no report with gaps gets none."""
    template = TemplateParts(body=paragraph("{{ name }}")).save(tmp_path / "t.docx")

    with pytest.raises(RenderError):
        render([section(template, values)], strict=True)
    assert len(render([section(template, values)]).failures) == 1


@pytest.mark.parametrize("body", ["{{ x|breaks }}", "слово {{ x|breaks }} і {{ fact }}"])
@pytest.mark.parametrize("sign", ["\x01", "\ufffe", "\ud800"])
def test_a_filter_that_gives_what_no_document_carries_fails_its_section_only(tmp_path: Path, sign: str, body: str) -> None:
    """The notice names it, and everybody can open the report."""
    fact = Fact(identity="measure.1.planned", value=Money(100), text="1,00")
    good, bad = (TemplateParts(body=paragraph(text)).save(tmp_path / f"{len(text)}.docx") for text in ("{{ x }}", body))
    sections = [
        Section(identity=f"office.{number}", title="Розділ", position=number, template=path, values={"x": "так", "fact": fact})
        for number, path in enumerate((good, bad), start=1)
    ]

    document = render(sections, filters={"breaks": lambda text: text + sign})

    assert [failure.section for failure in document.failures] == ["office.2"]
    assert document_text(document.content)[0] == "так"
    assert "фільтр «breaks» розширення не впорався з «так»" in document_text(document.content)[1]


def test_a_fault_of_the_first_section_leaves_the_page_numbers(tmp_path: Path) -> None:
    """The base gives its footer to the report even where its own text cannot be made."""
    margins = {"footer1.xml": (("footer", "default"), footer("сторінка"))}
    template = TemplateParts(body=paragraph("{{ name }}"), margins=margins).save(tmp_path / "t.docx")

    document = render([section(template)])

    assert len(document.failures) == 1
    assert "сторінка".encode() in unpacked(document.content)["word/footer1.xml"]


def test_the_first_template_that_opens_is_the_base(tmp_path: Path) -> None:
    """A letterhead that is missing does not cost the city its report."""
    good = TemplateParts(body=paragraph("ціле"), page=LANDSCAPE).save(tmp_path / "good.docx")

    document = render([section(tmp_path / "absent.docx"), section(good)])

    assert document_text(document.content)[1] == "ціле"
    assert b"landscape" in unpacked(document.content)["word/document.xml"]


def test_a_placeholder_shows_its_reason_and_is_no_new_failure(tmp_path: Path) -> None:
    """What the outline already knows to be missing is shown in its place."""
    good = TemplateParts(body=paragraph("ціле")).save(tmp_path / "good.docx")
    reason = Message(uk="Додатка немає.", en="There is no plugin.")
    placeholder = Placeholder(identity="missing.office", title="Заходи", position=1, reason=reason)

    document = render([placeholder, section(good)], strict=True)

    assert document_text(document.content) == ["Розділ «Заходи» не сформовано. Додатка немає.", "ціле"]
    assert document.failures == ()


@pytest.mark.parametrize("sections", [[], [Placeholder(identity="a.b", title="x", position=1, reason=Message(uk="", en=""))]])
def test_no_template_makes_no_document(sections: Sequence[Placeholder]) -> None:
    """Without any section there is nothing to compose from."""
    with pytest.raises(RenderError, match=r"^У звіті немає жодного розділу"):
        render(sections)


def test_no_template_that_opens_makes_no_document(tmp_path: Path) -> None:
    """The error names the template and the reason."""
    with pytest.raises(TemplateError, match=r"absent\.docx"):
        render([section(tmp_path / "absent.docx")])


def test_threads_do_not_mix_their_data(tmp_path: Path) -> None:
    """One template renders for many at once; each gets what is theirs."""
    template = TemplateParts(body=paragraph("{{ name }}") + MEASURES).save(tmp_path / "t.docx")

    def rendered(number: int) -> str:
        values = {"name": str(number), **measures(20)}
        return document_text(render([section(template, values)]).content)[0]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(rendered, range(40))) == [str(number) for number in range(40)]


def test_a_template_is_composed_once_for_many_renders(tmp_path: Path) -> None:
    """The second report of the year neither patches nor compiles anything."""
    template = TemplateParts(body=paragraph("{{ name }} {{ year }}")).save(tmp_path / "t.docx")
    render([section(template, {"name": "а", "year": "2019"})])
    before = compose.cache_info()

    render([section(template, {"name": "б", "year": "2020"})])

    assert compose.cache_info().hits == before.hits + 1
    assert compose.cache_info().misses == before.misses


def test_a_document_is_saved_whole(tmp_path: Path) -> None:
    """What is on disk is what was made."""
    template = TemplateParts(body=paragraph("ціле")).save(tmp_path / "t.docx")
    document = render([section(template)])

    document.save(tmp_path / "звіт.docx")

    assert (tmp_path / "звіт.docx").read_bytes() == document.content


def test_a_document_says_what_it_is(tmp_path: Path) -> None:
    """Title, subject and author come out escaped once, and no date is made up."""
    template = TemplateParts(body=paragraph("ціле")).save(tmp_path / "t.docx")
    properties = DocumentProperties(title="Звіт & <інше> {{ x }}", subject="Програма", creator="Управління")

    core = unpacked(render([section(template)], properties=properties).content)["docProps/core.xml"].decode()

    assert "<dc:title>Звіт &amp; &lt;інше&gt; {{ x }}</dc:title>" in core
    assert "<dc:creator>Управління</dc:creator>" in core
    assert "created" not in core


def test_a_tag_that_leaves_half_of_a_link_spoils_its_own_section_only(tmp_path: Path) -> None:
    """The tags are balanced, but what stands between them is not; only the filled document shows it."""
    link = "<w:hyperlink w:anchor='x'><w:r><w:t>{%r if yes %}</w:t></w:r><w:r><w:t>див.</w:t></w:r></w:hyperlink>"
    halved = TemplateParts(body=f"<w:p>{link}<w:r><w:t>{{%r endif %}}</w:t></w:r></w:p>").save(tmp_path / "halved.docx")
    sound = TemplateParts(body=paragraph("{{ words }}")).save(tmp_path / "sound.docx")

    document = render(
        [section(halved, {"yes": False}, identity="o.halved"), section(sound, {"words": "ціле"}, identity="o.sound")]
    )

    assert [failure.section for failure in document.failures] == ["o.halved"]
    assert "значення не лягають у шаблон (закрито не той елемент, який відкрито" in document.failures[0].cause.uk
    assert document_text(document.content)[-1] == "ціле"
