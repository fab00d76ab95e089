from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, footer, header, paragraph, row, table

from municipal_programs.errors import Language
from municipal_programs.reports import Section
from municipal_programs.word import TemplateError, TemplateFault, document_text, render

if TYPE_CHECKING:
    from pathlib import Path


def faults_of(folder: Path, template: TemplateParts) -> tuple[TemplateFault, ...]:
    """Return all faults of a template."""
    section = Section(identity="office.part", title="Розділ", position=1, template=template.save(folder / "шаблон.docx"))
    with pytest.raises(TemplateError) as caught:
        render([section], strict=True)
    assert caught.value.template == "шаблон.docx"
    return caught.value.faults


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (paragraph("{{ name"), "тег відкрито, але в цьому абзаці не закрито"),
        (paragraph("{{ a b }}"), "тег «{{ a b }}» записано з помилкою"),
        (paragraph("{{ }}"), "записано з помилкою"),
        (paragraph("{{p name }}"), "вставляє не текст"),
        (paragraph("{{r name }}"), "вставляє не текст"),
        (paragraph("{% fro x in y %}"), "невідома вказівка «fro». Можливо, «for»?"),
        (paragraph("{% include 'x' %}"), "невідома вказівка «include»"),
        (paragraph("{{ name() }}"), "чого шаблон не може (виклик)"),
        (paragraph("{{ name|lenght }}"), "невідомий фільтр «lenght». Можливо, «length»?"),
        (paragraph("{% if name is nome %}{% endif %}"), "невідома перевірка «nome». Можливо, «none»?"),
        (paragraph("{{ name|counted('x') }}"), "фільтр «counted» має в дужках не стільки слів, скільки потребує (1)"),
        (paragraph("{{ name|words('x') }}"), "фільтр «words» має в дужках не стільки слів"),
        (paragraph("{{ name|counted(*rows) }}"), "фільтр «counted»"),
        (paragraph("{{ name|counted(one='x') }}"), "чого шаблон не може (слово з назвою)"),
        (paragraph("{{ " + "(" * 200 + "name" + ")" * 200 + " }}"), "записано з помилкою (RecursionError)"),
        (paragraph("{{ '" + "a" * 500 + "' }}"), "має 508 знаків, а дозволено щонайбільше 500"),
        (paragraph("{% if name %}" * 13 + "{% endif %}" * 13), "усередині 12 інших умов і циклів"),
        (paragraph("{% if name %}"), "не закрито; бракує «endif»"),
        (paragraph("{% endfor %}"), "нічого не закриває"),
        (paragraph("{% for x in y %}{% endif %}"), "немає відкритого «if»"),
        (
            paragraph("{% if name %}{% else %}{% else %}{% endif %}"),
            "«{% else %}» стоїть після «else», а «else» – остання частина",
        ),
        (paragraph("{% if a %}{% else %}{% elif b %}{% endif %}"), "«{% elif b %}» стоїть після «else»"),
        (paragraph("{% for x in y %}{% else %}{% else %}{% endfor %}"), "стоїть після «else»"),
        (paragraph("{% for loop in y %}{% endfor %}"), "тег «{% for loop in y %}» бере собі назву «loop»"),
        (paragraph("{% endfor x %}"), "після «endfor» нічого не пишуть"),
        (paragraph("{%p if name == '50%' %}") + paragraph("{%p endif %}"), "містить «%» або «}»"),
        (paragraph("{%tr if name %}") + paragraph("{%tr endif %}"), "стоїть поза таблицею"),
        (paragraph("текст {%p if name %}") + paragraph("{%p endif %}"), "поруч із тегом «{%p if name %}» стоїть «текст»"),
        (table(row("{%tr for x in y %}", "зникне"), row("{%tr endfor %}", ""), columns=2), "стоїть «зникне»"),
        (paragraph("{% if name %}") + paragraph("{% endif %}"), "закриває «{% if name %}» (абзац 1"),
        (paragraph("{%p if name %}") + table(row("{%p endif %}"), columns=1), "не там, де його відкрито"),
        (
            "<w:p><w:r><w:instrText>PAGE {{ name }}</w:instrText></w:r></w:p>",
            "стоїть не в тексті",
        ),
    ],
)
def test_a_fault_of_a_tag_is_told_with_its_reason(tmp_path: Path, body: str, words: str) -> None:
    """Whatever is wrong with a tag, the author reads which tag it is, why, and what to write."""
    found = [fault.line.uk for fault in faults_of(tmp_path, TemplateParts(body=body))]

    assert any(words in line for line in found), found


def test_every_statement_may_have_an_else_of_its_own(tmp_path: Path) -> None:
    """One inside of another, one after another, and an «elif» before it."""
    inner = "{% if b %}1{% else %}2{% endif %}"
    body = paragraph(f"{{% if a %}}{inner}{{% elif b %}}3{{% else %}}{inner}{inner}{{% endif %}}")
    template = TemplateParts(body=body).save(tmp_path / "t.docx")
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values={"a": None, "b": None})

    assert document_text(render([section], strict=True).content) == ["22"]


def test_a_tag_of_a_header_that_takes_a_name_of_the_engine_is_told(tmp_path: Path) -> None:
    """Before the engine says it in English, and without its place."""
    margins = {"h.xml": (("header", "default"), header("{% for loop in y %}{% endfor %}"))}
    template = TemplateParts(body=paragraph("текст"), margins=margins).save(tmp_path / "t.docx")

    (failure,) = render([Section(identity="o.p", title="Розділ", position=1, template=template, values={"y": ["а"]})]).failures

    assert "бере собі назву «loop»" in failure.cause.uk


def test_all_faults_are_told_at_once_each_with_its_place(tmp_path: Path) -> None:
    """An author mends a template in one go: body, tables and footers are looked through together."""
    body = paragraph("вступ") + paragraph("{{ a( }}") + table(row("№", "{{ b| }}"), row("1", "{% if %}"), columns=2)
    margins = {"footer1.xml": (("footer", "default"), footer("{{ c|d }}"))}

    faults = faults_of(tmp_path, TemplateParts(body=body, margins=margins))

    places = [fault.place.message.uk for fault in faults if fault.place]
    assert places == [
        "абзац 2 («{{ a( }}»)",
        "таблиця 1, рядок 1, клітинка 2 («{{ b| }}»)",
        "таблиця 1, рядок 2, клітинка 2 («{% if %}»)",
        "таблиця 1, рядок 2, клітинка 2 («{% if %}»)",
        "колонтитул footer1.xml, абзац 1 («{{ c|d }} 1»)",
    ]


def test_a_fault_speaks_english_too(tmp_path: Path) -> None:
    """Place and reason are told in the language that is asked for."""
    fault = faults_of(tmp_path, TemplateParts(body=paragraph("{{ name|lenght }}")))[0]

    assert fault.line.text(Language.ENGLISH) == (
        "paragraph 1 (“{{ name|lenght }}”): the tag “{{ name|lenght }}” has an unknown filter “lenght”. Perhaps “length”?"
    )


def test_a_tag_that_word_split_is_understood(tmp_path: Path) -> None:
    """Spelling marks and runs inside a tag are Word's business, not the author's."""
    runs = "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in ("{", "{ na", "me|len", "ght }", "}"))

    assert "«lenght»" in faults_of(tmp_path, TemplateParts(body=f"<w:p>{runs}</w:p>"))[0].line.uk
