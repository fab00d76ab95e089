"""The activity report of the division."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from council_support.activity import activity_section

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import ActivityReport
    from municipal_programs.reports import Section

    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(document: Element) -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph; a no-break space reads as a space, a tab as a tab."""
    return [(style(p), text(p).replace("\u00a0", " ")) for p in document.iter(f"{W}p")]


def style(paragraph: Element) -> str:
    """Return the style of a paragraph; empty where it names none."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val", "")


def text(paragraph: Element) -> str:
    """Return the text of a paragraph with its tabs."""
    return "".join(
        "\t" if piece.tag == f"{W}tab" else piece.text or "" for piece in paragraph.iter() if piece.tag in {f"{W}t", f"{W}tab"}
    )


def test_the_report_reads_from_its_title_to_its_signature(activity: ActivityReport, parts: Render) -> None:
    """Every text, list and figure stands once, in the order of the report and in the style of what it is."""
    assert paragraphs(parts(activity_section(activity))["word/document.xml"]) == [
        ("", "15.01.2018 № 12-з"),
        ("Title", "Звіт про роботу відділу за 2017 рік"),
        ("BodyLead", "Проведено 2 навчання:"),
        ("ListNumber", "«Декларації»;"),
        ("ListNumber", "«Бюджет & громада»."),
        ("BodyLead", "Готуються:"),
        ("ListNumber", "«Етика»."),
        ("BodyLead", "Працювали комісії:"),
        ("ListBullet", "бюджетна;"),
        ("ListBullet", "земельна."),
        ("BodyLead", "Надійшло 1715 листів."),
        ("BodyLead", "З них:"),
        ("Breakdown", "1413 – звернення громадян;"),
        ("Breakdown", "302 – листи органів."),
        ("BodyLead", "На всі дано відповідь."),
        ("Signature", "Начальник відділу\tГ.В. Семенко"),
    ]


def test_what_a_report_does_not_carry_leaves_no_trace(activity: ActivityReport, parts: Render) -> None:
    """Without date, number and signature the report begins with its title and ends with its text."""
    bare = evolve(activity, date=None, registration_number="", signatory=None)
    shown = paragraphs(parts(activity_section(bare))["word/document.xml"])

    assert shown[0] == ("Title", "Звіт про роботу відділу за 2017 рік")
    assert shown[-1] == ("BodyLead", "На всі дано відповідь.")


def test_a_number_without_a_date_stands_alone(activity: ActivityReport, parts: Render) -> None:
    """A report that was registered but not dated shows its number only."""
    undated = evolve(activity, date=None)

    assert paragraphs(parts(activity_section(undated))["word/document.xml"])[0] == ("", "№ 12-з")


def test_a_numbered_list_counts_from_one_after_its_leading_line(activity: ActivityReport, parts: Render) -> None:
    """Numbers are Word's own, one level below the silent level of the line that leads over to them, which restarts them."""
    styles = parts(activity_section(activity))["word/styles.xml"]
    levels = {name: list_level(styles, name) for name in ("BodyLead", "ListNumber", "ListBullet")}

    assert levels["BodyLead"][0] == levels["ListNumber"][0] != levels["ListBullet"][0]
    assert (levels["BodyLead"][1], levels["ListNumber"][1]) == ("0", "1")


def list_level(styles: Element, name: str) -> tuple[str, str]:
    """Return the list and the level in it that a style has."""
    numbering = styles.find(f"{W}style[@{W}styleId='{name}']/{W}pPr/{W}numPr")
    assert numbering is not None, name
    number, level = numbering.find(f"{W}numId"), numbering.find(f"{W}ilvl")
    assert number is not None, name
    return number.get(f"{W}val", ""), "0" if level is None else level.get(f"{W}val", "")


def test_a_count_stays_with_its_noun(activity: ActivityReport, parts: Render) -> None:
    """No line ends between a number and what it counts."""
    texts = [text(p) for p in parts(activity_section(activity))["word/document.xml"].iter(f"{W}p")]

    assert "Проведено 2\u00a0навчання:" in texts
    assert "Надійшло 1715\u00a0листів." in texts


def test_every_page_but_the_first_has_its_number(activity: ActivityReport, parts: Render) -> None:
    """As in every other document; the footer holds the field that Word fills with the number of the page."""
    made = parts(activity_section(activity))
    footers = [part for name, part in made.items() if name.startswith("word/footer")]

    assert [" PAGE " in [field.text for field in footer.iter(f"{W}instrText")] for footer in footers] == [True, False]
    assert made["word/document.xml"].find(f".//{W}sectPr/{W}titlePg") is not None
