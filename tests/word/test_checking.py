from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, footer, paragraph, row, table

from municipal_programs.errors import Message
from municipal_programs.reports import Chart, ChartSeries, Fact, Gap, Section, Values
from municipal_programs.values import Money
from municipal_programs.word import check_template

if TYPE_CHECKING:
    from pathlib import Path

FACT = Fact(identity="measure.1.planned", value=Money(100), text="1,00", unit="грн")
VALUES: Values = {
    "title": "Звіт",
    "note": None,
    "chart": Chart(title="Кошти", categories=("2019",), series=(ChartSeries(name="План", points=(None,)),)),
    "measures": [
        {"title": "Дорога", "planned": FACT, "result": None},
        {"title": "Парк", "planned": "–", "result": {"text": "є"}},
    ],
    "total": {"planned": FACT},
}
WHOLE = (
    paragraph("{{ title }} {{ total.planned }}")
    + table(row("{%tr for m in measures %}", ""), row("{{ m.title }}", "{{ m.planned }}"), row("{%tr endfor %}", ""), columns=2)
    + paragraph("{%p if chart %}")
    + paragraph("{{ chart }}")
    + paragraph("{%p endif %}")
)


@pytest.fixture
def section(tmp_path: Path) -> Section:
    """Return a section whose own template shows everything."""
    own = TemplateParts(body=WHOLE).save(tmp_path / "own.docx")
    return Section(identity="o.p", title="Розділ", position=1, template=own, values=VALUES)


def faults_of(folder: Path, section: Section, body: str, *more: Values, margin: str = "") -> list[str]:
    """Return the lines of all faults."""
    margins = {"footer1.xml": (("footer", "default"), footer(margin))} if margin else {}
    template = TemplateParts(body=body, margins=margins).save(folder / "checked.docx")
    samples = [section, *(_with(section, values) for values in more)]
    return [fault.line.uk for fault in check_template(template, samples)]


def _with(section: Section, values: Values) -> Section:
    return Section(identity="o.p", title="Розділ", position=1, template=section.template, values=values)


def test_a_template_that_shows_what_the_form_shows_has_no_faults(tmp_path: Path, section: Section) -> None:
    """However it shows it."""
    other = "{{ title|capitalized }}{% set t = total %}{{ t['planned'] }}{% for m in measures %}{{ m.title }}{{ m.planned|words }}{% endfor %}"

    assert faults_of(tmp_path, section, paragraph(f"{other}{{{{ chart }}}}")) == []
    assert check_template(section.template, [section]) == ()


def test_all_kinds_of_faults_are_told_at_once(tmp_path: Path, section: Section) -> None:
    """What is wrong with one tag does not hide what is wrong with another, nor what is forgotten."""
    body = paragraph("{{ titel }} {% for x in measures %}") + paragraph("{{ total.planed }} {{ title|wrods }} {{ a b }} {{ y")

    found = faults_of(tmp_path, section, body, margin="{{ yaer }}")

    for words in (
        "абзац 1 («{{ titel }} {% for x in measures %}»): у тегу «{{ titel }}» названо «titel»",
        "Можливо, «title»?",
        "тег «{% for x in measures %}» не закрито; бракує «endfor»",
        "названо «planed», а такого значення немає. Можливо, «planned»?",
        "невідомий фільтр «wrods». Можливо, «words»?",
        "тег «{{ a b }}» записано з помилкою",
        "тег відкрито, але в цьому абзаці не закрито",
        "колонтитул footer1.xml, абзац 1",
        "шаблон не показує «chart» (наприклад «Кошти»)",
        "шаблон не показує «measures[]» (наприклад «Дорога»)",
        "шаблон не показує «total.planned» (наприклад «1,00»)",
    ):
        assert any(words in line for line in found), (words, found)


def test_names_inside_of_a_faulty_loop_are_not_blamed(tmp_path: Path, section: Section) -> None:
    """Only the loop is wrong; what it would have defined is known to its author."""
    body = WHOLE + paragraph("{% for x in %}{{ x.title }}{% endfor %}{{ nobody }}")

    found = faults_of(tmp_path, section, body)

    assert [line.partition("): ")[2][:40] for line in found] == [
        "тег «{% for x in %}» записано з помилкою",
        "у тегу «{{ nobody }}» названо «nobody», ",
    ]


def test_what_is_there_only_sometimes_may_be_asked_for(tmp_path: Path, section: Section) -> None:
    """A condition is not followed, so a part that one measure or one sample has is taken for known."""
    body = WHOLE + paragraph("{% for m in measures %}{% if m.result %}{{ m.result.text }}{% endif %}{% endfor %}")
    body += paragraph("{% if note %}{{ note.text }}{% for x in note.rows %}{{ x }}{% endfor %}{% endif %}")

    assert faults_of(tmp_path, section, body) == []
    assert faults_of(tmp_path, section, body, {**VALUES, "note": {"text": "є", "rows": ["а"]}}) == []


def test_what_fails_for_one_sample_only_is_found_by_rendering_it(tmp_path: Path, section: Section) -> None:
    """A value that is a text in one year and a list in another."""
    found = faults_of(tmp_path, section, WHOLE + paragraph("{{ note }}"), {**VALUES, "note": ["а"]})

    assert len(found) == 1
    assert "друкує те, що не є текстом чи показником (перелік)" in found[0]


def test_what_no_look_at_the_tags_finds_is_found_by_rendering(tmp_path: Path, section: Section) -> None:
    """A chart that stands where none can."""
    found = faults_of(tmp_path, section, WHOLE, margin="{{ chart }}")

    assert found == ["діаграма «Кошти» може стояти лише в тексті, а не в колонтитулі."]


def test_a_gap_is_no_fault_of_the_template(tmp_path: Path, section: Section) -> None:
    """What is missing is missing in the data."""
    gap = Gap(reason=Message(uk="Назви немає.", en=""))

    assert faults_of(tmp_path, section, WHOLE, {**VALUES, "title": gap}) == []


def test_words_that_are_joined_are_shown(tmp_path: Path) -> None:
    """A filter is as good as a loop."""
    own = TemplateParts(body=paragraph("{% for x in names %}{{ x }}{% endfor %}")).save(tmp_path / "own.docx")
    section = Section(identity="o.p", title="Розділ", position=1, template=own, values={"names": ["а", "б"]})

    assert faults_of(tmp_path, section, paragraph("{{ names|joined }}")) == []
    assert "«names[]»" in faults_of(tmp_path, section, paragraph("{{ names|length }}"))[0]


def test_filters_of_plugins_are_known(tmp_path: Path, section: Section) -> None:
    """The check speaks the language of the report."""
    template = TemplateParts(body=WHOLE + paragraph("{{ title|shout }}")).save(tmp_path / "t.docx")

    assert check_template(template, [section], filters={"shout": str.upper}) == ()
    assert "невідомий фільтр «shout»" in check_template(template, [section])[0].line.uk


def test_a_file_that_is_no_template_is_told_why(tmp_path: Path, section: Section) -> None:
    """As is one that is not there, and an own template that is broken stops nothing."""
    nothing = tmp_path / "nothing.docx"
    assert "не читається" in check_template(nothing, [section])[0].message.uk
    nothing.write_bytes(b"nothing")
    assert "це не документ .docx" in check_template(nothing, [section])[0].message.uk

    broken = Section(identity="o.p", title="Розділ", position=1, template=nothing, values=VALUES)
    assert check_template(section.template, [broken]) == ()
