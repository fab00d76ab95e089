"""The tables of the division in a final report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from council_support.tables import table_sections
from municipal_programs.reports import FINAL, ReportRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def sections(program: TargetProgram) -> dict[str, Section]:
    """Return the sections of the division by identity."""
    return {section.identity: section for section in table_sections(ReportRequest(kind=FINAL, subject=program))}


def body(program: TargetProgram, section: str, parts: Render) -> Element:
    """Return the body of the document in which *section* stands alone."""
    return parts(sections(program)[f"council_support.{section}"])["word/document.xml"]


def text(element: Element) -> str:
    """Return the text of an element, its paragraphs parted by line ends."""
    return "\n".join("".join(piece.text or "" for piece in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))


def rows(table: Element) -> list[list[str]]:
    """Return the text of each cell, row by row."""
    return [[text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


def test_the_measures_stand_in_nine_numbered_columns(program: TargetProgram, parts: Render) -> None:
    """The heading has nine columns and a row with their numbers, and both repeat on every page."""
    table = body(program, "measures", parts)

    assert [len(row) for row in rows(table)[:2]] == [9, 9]
    assert rows(table)[1] == [str(number) for number in range(1, 10)]
    assert [row.find(f".//{W}tblHeader") is not None for row in table.iter(f"{W}tr")] == [True, True, False, False, False]


def test_every_figure_of_a_measure_stands_in_its_row(program: TargetProgram, parts: Render) -> None:
    """What was planned, given and paid is written in the unit that the heading names, the account in its paragraphs."""
    first, second = rows(body(program, "measures", parts))[2:4]

    assert first == [
        "1",
        "Навички депутатів",
        "Навчання & семінари",
        "2018–2020",
        "Відділ підтримки ради",
        "570,0",
        "190,0",
        "105,6",
        "Перше навчання відбулося.\nДруге навчання відбулося <онлайн>.",
    ]
    assert second[5:] == ["348,0", "116,0", "192,4", "–"]


def test_the_last_row_adds_up_the_measures_of_the_division(program: TargetProgram, parts: Render) -> None:
    """The money of other departments is no part of it."""
    assert rows(body(program, "measures", parts))[-1] == ["Усього", "918,0", "306,0", "298,0", "–"]


def test_each_table_begins_with_the_name_of_the_division(program: TargetProgram, parts: Render) -> None:
    """In a report of many departments the reader sees whose table it is."""
    for section in ("measures", "indicators"):
        assert text(body(program, section, parts)).startswith("Відділ підтримки ради\n")


def test_the_indicators_stand_in_their_groups(program: TargetProgram, parts: Render) -> None:
    """A group has its heading, an indicator what was planned and what came of it."""
    table = body(program, "indicators", parts)

    assert rows(table)[1] == [str(number) for number in range(1, 8)]
    assert rows(table)[2:] == [
        ["Показники затрат"],
        ["1", "Кількість депутатів", "осіб", "42", "41", "–", "–"],
        ["Показники продукту"],
        ["1", "Кількість навчань", "осіб", "30", "28", "–", "–"],
    ]


def test_the_tables_lie_across_the_page(program: TargetProgram, parts: Render) -> None:
    """Nine columns do not fit an upright page."""
    for section in ("measures", "indicators"):
        page = body(program, section, parts).find(f".//{W}sectPr/{W}pgSz")

        assert page is not None
        assert page.get(f"{W}orient") == "landscape"
