from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from tests.word.building import TemplateParts, footer, paragraph, row, table

from municipal_programs.reports import Fact, Section, Values
from municipal_programs.values import Money
from municipal_programs.word import RenderError, check_template, render

if TYPE_CHECKING:
    from pathlib import Path

FACT = Fact(identity="measure.1.planned", value=Money(100), text="1,00")
ROWS = table(row("{%tr for m in measures %}", ""), row("{{ m.title }}", "{{ m.planed }}"), row("{%tr endfor %}", ""), columns=2)


def faults_of(folder: Path, body: str, values: object, *, margin: str = "") -> list[str]:
    """Return what does not fit, in Ukrainian."""
    margins = {"footer1.xml": (("footer", "default"), footer(margin))} if margin else {}
    template = TemplateParts(body=body, margins=margins).save(folder / "t.docx")
    section = Section(identity="office.part", title="Розділ", position=1, template=template, values=cast("Values", values))
    with pytest.raises(RenderError) as caught:
        render([section], strict=True)
    return [fault.line.uk for fault in caught.value.faults]


def test_every_missing_name_is_told_with_its_place_and_the_nearest_one(tmp_path: Path) -> None:
    """A misspelled name in a row of a table, in a paragraph and in a footer are found in one go."""
    values = {"title": "Звіт", "measures": [{"title": "раз", "planned": FACT}, {"title": "два", "planned": FACT}]}

    where = [
        "абзац 1 («{{ titel }}»): у тегу «{{ titel }}»",
        "таблиця 1, рядок 2, клітинка 2 («{{ m.planed }}»): у тегу «{{ m.planed }}»",
        "колонтитул footer1.xml, абзац 1 («{{ yaer }} 1»): у тегу «{{ yaer }}»",
    ]
    what = [
        "названо «titel», а такого значення немає. Можливо, «title»?",
        "названо «planed», а такого значення немає. Можливо, «planned»?",
        "названо «yaer», а такого значення немає. Відомі: measures, title.",
    ]

    found = faults_of(tmp_path, paragraph("{{ titel }}") + ROWS, values, margin="{{ yaer }}")

    assert found == [f"{place} {fault}" for place, fault in zip(where, what, strict=True)]


def test_a_name_that_only_one_row_lacks_is_found(tmp_path: Path) -> None:
    """The second measure may differ from the first."""
    values = {"measures": [{"title": "раз", "planed": FACT}, {"planed": FACT}]}

    assert "названо «title»" in faults_of(tmp_path, ROWS, values)[0]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("{{ fact.value }}", "у того, що не має складових (показник)"),
        ("{{ text.upper }}", "у того, що не має складових (текст)"),
        ("{{ rows }}", "друкує те, що не є текстом чи показником (перелік)"),
        ("{{ group }}", "(група значень)"),
        ("{{ yes }}", "(так/ні)"),
        ("{% for x in text %}{% endfor %}", "перебирає те, що не є переліком (текст)"),
        ("{% for x in nothing %}{% endfor %}", "перебирає те, що не є переліком (порожнє значення)"),
        ("{% for x in rows %}{{ loop.cycle }}{% endfor %}", "названо «cycle»"),
        ("{% for x in rows %}{% endfor %}{{ x }}", "названо «x», а такого значення немає"),
        ("{% set y = group.nam %}{{ y }}", "названо «nam»"),
        ("{% if group['nam'] %}{% endif %}", "названо «nam»"),
        ("{{ fact|short_date }}", "фільтр «short_date» не для цього значення (показник)"),
        ("{{ rows|length|words }}", "фільтр «words» не для цього значення (число)"),
        ("{% for x in rows if x.nam %}{% endfor %}", "запитано «nam» у того, що не має складових (текст)"),
        ("{{ 'так' if yess else 'ні' }}", "названо «yess»"),
        ("{{ rows[0].name }}", "запитано «name» у того, що не має складових (текст)"),
        ("{{ huge|words }}", "завелика, щоб писати її словами"),
    ],
)
def test_what_does_not_fit_a_tag_is_told(tmp_path: Path, tag: str, words: str) -> None:
    """A tag that asks the wrong thing of a value is named with what the value is."""
    values = {"fact": FACT, "text": "т", "rows": ["а", "б"], "group": {"name": "н"}, "yes": True, "nothing": None}
    values["huge"] = Fact(identity="x.y", value=Money(10**21), text="")

    assert words in faults_of(tmp_path, paragraph(tag), values)[0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"a": [{"b": "раз\x0bдва"}]}, "«rows.a[1].b» містить знак U+000B (LINE TABULATION) на місці 4 (поруч «раз\ufffdдва»)"),
        ("\ud800", "«rows» містить знак U+D800 на місці 1"),
        ("\uffff", "U+FFFF"),
        (Fact(identity="x.y", value="\0", text="№ \0"), "«rows» містить знак U+0000 (NULL) на місці 3"),
        (12, "«rows» має вид «int»"),
        ([1.5], "«rows[1]» має вид «float»"),
        ({1: "x"}, "«rows[1]» має вид «int»"),
        ({"x": object()}, "«rows.x» має вид «object»"),
        ([None, True, 12], "«rows[3]» має вид «int»"),
        (b"x", "має вид «bytes»"),
    ],
)
def test_what_no_document_can_carry_is_refused_by_its_path(tmp_path: Path, value: Any, words: str) -> None:  # noqa: ANN401 - anything
    """Characters that XML forbids and values that are no plain data are told before anything is rendered."""
    assert words in faults_of(tmp_path, paragraph("{{ rows }}"), {"rows": value})[0]


def test_values_that_hold_themselves_are_refused(tmp_path: Path) -> None:
    """A circle has no end; the check does."""
    circle: list[object] = []
    circle.append(circle)

    assert "вкладене глибше" in faults_of(tmp_path, paragraph("{{ rows }}"), {"rows": circle})[0]


def test_what_cannot_be_compared_is_told_with_its_place(tmp_path: Path) -> None:
    """Not in the words of Python, and each pair of kinds once."""
    body = paragraph("{% for m in rows %}{% if m &lt; 1 %}а{% endif %}{% endfor %}")

    assert faults_of(tmp_path, body, {"rows": ["а", "б"]}) == [
        (
            "абзац 1 («{% for m in rows %}{% if m < 1 %}а{% endif %}{% endfor %}»): у тегу «{% if m < 1 %}» порівнюється те, чого порівняти "
            "не можна (текст і число). Порівнюйте текст із текстом, а число з числом."
        )
    ]


def test_a_condition_that_asks_before_it_compares_is_no_fault(tmp_path: Path) -> None:
    """What is missing in one row is a text in another."""
    template = TemplateParts(body=paragraph("{% for m in rows %}{% if m and m &lt; 'я' %}а{% endif %}{% endfor %}")).save(
        tmp_path / "t.docx"
    )
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values={"rows": ["", "б", None]})

    assert check_template(template, [section]) == ()
