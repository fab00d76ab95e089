from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, footer, paragraph, row, table

from municipal_programs.errors import Message
from municipal_programs.reports import Fact, Placeholder, Section
from municipal_programs.storage import PackedPart, write_package
from municipal_programs.values import Money
from municipal_programs.word import RenderError, document_text, render
from municipal_programs.word.package.xml import w

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from municipal_programs.reports import Value, Values
    from municipal_programs.word.package.xml import Element

MODULE = import_module("municipal_programs.word.render")  # in the package, the function has taken its name
PLACING = "municipal_programs.word.template.placing"
FACTS = "municipal_programs.word.facts"
TITLE = "Ремонт  доріг\n(«ІІ черга» & 'III' <ні>)\tтак"
REASON = Message(uk="Розширення «roads» не встановлено.", en="The plugin “roads” is not installed.")


def sections(folder: Path) -> list[Section | Placeholder]:
    """Return sections that show words and figures in a sentence, alone in cells, in a footer and in a notice."""
    rows = (row("{%tr for one in rows %}", ""), row("{{ one.title }}", "{{ one.sum }}"), row("{%tr endfor %}", ""))
    template = TemplateParts(
        body=paragraph("{{ title }}: усього {{ total }} тис. грн") + table(*rows, columns=2),
        margins={"footer1.xml": (("footer", "default"), footer("Підписала {{ who }}"))},
    ).save(folder / "sums.docx")
    total = Fact(identity="program.planned", value=Money(105000), text="1,05")
    measures: list[Value] = [
        {"title": TITLE, "sum": Fact(identity="measure.1.planned", value=Money(75000), text="0,75")},
        {"title": "Знаки", "sum": Fact(identity="measure.2.planned", value=Money(30000), text="0,30")},
    ]
    values: Values = {"title": "Заходи", "total": total, "rows": measures, "who": "Г. Семенко"}
    return [
        Section(identity="roads.sums", title="Суми", position=1, template=template, values=values),
        Placeholder(identity="lighting.sums", title="Освітлення", position=2, reason=REASON),
    ]


def losing(change: Callable[[str], str]) -> Callable[[str], str]:
    """Return `text_xml` as it would be if somebody had broken it."""
    whole: Callable[[str], str] = import_module(PLACING).text_xml
    return lambda text: change(whole(text))


def test_what_is_whole_is_let_through(tmp_path: Path) -> None:
    """Nothing is wrong with line breaks, tabs, spaces and signs of XML, nor with a notice and a footer."""
    text = document_text(render(sections(tmp_path)).content)

    assert TITLE in text
    assert "Заходи: усього 1,05 тис. грн" in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Знаки", "Знак", "мало бути «.*0,75Знаки0,30.*», а вийшло «.*0,75Знак0,30"),
        ("ІІ черга", "II черга", "таблиця 1, рядок 1, клітинка 1"),
        ("  ", " ", "розділу «Суми»"),
        ("<w:br/>", " ", "розділу «Суми»"),
        ("0,30", "0,31", "таблиця 1, рядок 2, клітинка 2"),
        ("Семенко", "Семенка", "колонтитул footer.*Семенка"),
        ("roads", "road", "розділу «Освітлення»"),
    ],
)
def test_a_character_that_placing_loses_or_changes_keeps_the_document_from_being_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    """Whichever it is, the message tells the section, the place, what was to stand there and what does."""
    broken = losing(lambda xml: xml.replace(old, new))
    for module in (PLACING, "municipal_programs.word.filling.notice"):
        monkeypatch.setattr(f"{module}.text_xml", broken)

    with pytest.raises(RenderError, match=said):
        render(sections(tmp_path))


def test_a_figure_that_loses_a_digit_in_a_sentence_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a figure is written where its run is parted, after the template was filled."""
    write: Callable[[Element, str], None] = import_module(f"{FACTS}.placing")._write

    def shorter(run: Element, text: str) -> None:
        write(run, text[:-1])

    monkeypatch.setattr(f"{FACTS}.placing._write", shorter)

    with pytest.raises(RenderError, match=r"усього 1,05 тис.*усього 1,0 тис"):
        render(sections(tmp_path))


def test_words_that_get_lost_after_the_filling_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mending tables and pages must not take words with it."""

    def mend(root: Element, *_: object, **__: object) -> None:
        for cell in list(root.iter(w("tc")))[-2:]:
            cell[:] = []

    monkeypatch.setattr(MODULE, "mend", mend)

    with pytest.raises(RenderError, match="Знаки0,30"):
        render(sections(tmp_path))


def test_spaces_that_word_would_not_show_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text keeps the spaces at its ends only if it says so."""
    monkeypatch.setattr(f"{PLACING}._OPEN", "<w:t>")
    template = TemplateParts(body=paragraph("{{ text }}")).save(tmp_path / "t.docx")

    with pytest.raises(RenderError, match="мало бути «  з відступом», а вийшло «з відступом»"):
        render([Section(identity="a.b", title="Розділ", position=1, template=template, values={"text": "  з відступом"})])


@pytest.mark.parametrize("lost", ["word/styles.xml", "word/document.xml", "customXml/item1.xml"])
def test_a_part_that_does_not_come_back_as_it_was_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """A memory that fails turns a bit anywhere."""

    def write(parts: Mapping[str, bytes], packed: Mapping[str, PackedPart]) -> bytes:
        return write_package({name: content.swapcase() if name == lost else content for name, content in parts.items()}, packed)

    monkeypatch.setattr(MODULE, "write_package", write)

    with pytest.raises(RenderError, match=lost):
        render(sections(tmp_path))


def test_blanks_between_the_elements_of_a_template_are_nobodys_words(tmp_path: Path) -> None:
    """Somebody formatted the XML, so that people could read it."""
    body = "\n  <w:p>\n    <w:r>\n      <w:t>{%p if text %}</w:t>\n    </w:r>\n  </w:p>\n  "
    end = "\n  <w:p>\n<w:r><w:t>{%p endif %}</w:t></w:r></w:p>\n"
    template = TemplateParts(body=f"{body}\n{paragraph('{{ text }}')}\n{end}\n{paragraph(' кінець ')}\n").save(
        tmp_path / "t.docx"
    )

    document = render([Section(identity="a.b", title="Розділ", position=1, template=template, values={"text": "так"})])

    assert [text.strip() for text in document_text(document.content)] == ["так", "кінець"]


def test_a_figure_in_a_sentence_breaks_its_lines_as_other_systems_do(tmp_path: Path) -> None:
    """A line end of Windows is one line break, in a control too."""
    template = TemplateParts(body=paragraph("[{{ fact }}]")).save(tmp_path / "t.docx")
    fact = Fact(identity="decision.1.title", value="раз\r\nдва\rтри", text="раз\r\nдва\rтри")

    document = render([Section(identity="a.b", title="Розділ", position=1, template=template, values={"fact": fact})])

    assert document_text(document.content) == ["[раз\nдва\nтри]"]
