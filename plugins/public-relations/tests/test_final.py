"""The tables of the office in a final report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.reports import FINAL, ReportRequest
from public_relations.tables import table_sections

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section

    Render = Callable[[Section], Element]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(program: TargetProgram, name: str, document: Render) -> Element:
    """Return the document in which the section of that name stands alone."""
    sections = {section.identity: section for section in table_sections(ReportRequest(kind=FINAL, subject=program))}
    return document(sections[f"public_relations.{name}"])


def text(element: Element) -> str:
    """Return the text of an element, its paragraphs parted by line ends."""
    return "\n".join("".join(piece.text or "" for piece in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))


def rows(element: Element) -> list[list[str]]:
    """Return the text of each cell, row by row."""
    return [[text(cell) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")]


def marked(element: Element, mark: str) -> list[bool]:
    """Tell for each row whether it has the *mark*."""
    return [row.find(f"{W}trPr/{W}{mark}") is not None for row in element.iter(f"{W}tr")]


def test_the_measures_stand_in_eight_numbered_columns(program: TargetProgram, document: Render) -> None:
    """The heading has eight columns and a row with their numbers."""
    heading, numbers = rows(body(program, "measures", document))[:2]

    assert (heading[0], heading[-1]) == ("№ з/п", "Інформація про виконання заходу або причини його невиконання")
    assert numbers == [str(number) for number in range(1, 9)]


def test_both_rows_of_a_heading_repeat_on_every_page(program: TargetProgram, document: Render) -> None:
    """Whoever opens a page in the middle knows what its columns are."""
    for name in ("measures", "indicators"):
        repeating = marked(body(program, name, document), "tblHeader")

        assert repeating[:2] == [True, True]
        assert not any(repeating[2:])


def test_a_measure_is_not_parted_between_pages(program: TargetProgram, document: Render) -> None:
    """No line of it is left alone at the foot of a page."""
    assert marked(body(program, "measures", document), "cantSplit") == [True] * 5


def test_a_long_account_runs_on_to_the_next_page(program: TargetProgram, document: Render) -> None:
    """A row that no page has room for is shown whole nevertheless."""
    task = program.tasks[0]
    long = evolve(task, measures=(evolve(task.measures[0], narrative="Проведено захід.\n" * 50), *task.measures[1:]))
    told = evolve(program, tasks=(long, *program.tasks[1:]))

    assert marked(body(told, "measures", document), "cantSplit") == [True, True, False, True, True]


def test_every_figure_of_a_measure_stands_in_its_row(program: TargetProgram, document: Render) -> None:
    """Money is written to the kopiyka in the unit that the heading names, the account in its paragraphs."""
    first, second = rows(body(program, "measures", document))[2:4]

    assert first == [
        "1",
        "Партнерство",
        "Захід 1",
        "2018–2020",
        "Управління по зв'язках",
        "540,0",
        "162,33135",
        "Перший рік.\nДругий рік & третій <рік>.",
    ]
    assert second[5:] == ["150,0", "0,00000", "–"]


def test_the_last_row_adds_up_the_measures_of_the_office(program: TargetProgram, document: Render) -> None:
    """The money of other departments is no part of it."""
    assert rows(body(program, "measures", document))[-1] == ["Усього", "690,0", "162,33135", "–"]


def test_the_indicators_stand_in_their_groups(program: TargetProgram, document: Render) -> None:
    """A group has its heading, an indicator what was planned, what came of it, why, and what was done."""
    table = rows(body(program, "indicators", document))

    assert table[1] == [str(number) for number in range(1, 8)]
    assert table[2:] == [
        ["Показники продукту"],
        ["1", "Кількість делегацій", "одиниць", "45", "14", "Кордони закрито.", "Зустрічі онлайн."],
        ["Показники якості"],
        ["1", "Місце в рейтингу", "–", "6", "12 (за\N{NO-BREAK SPACE}2019\N{NO-BREAK SPACE}рік)", "–", "–"],
    ]


def test_each_table_lies_across_the_page_below_the_name_of_the_office(program: TargetProgram, document: Render) -> None:
    """Eight columns do not fit an upright page; in a report of many departments the reader sees whose table it is."""
    for name in ("measures", "indicators"):
        page = body(program, name, document)

        assert text(page).startswith("Управління по зв'язках\n")
        assert [size.get(f"{W}orient") for size in page.iter(f"{W}pgSz")] == ["landscape"]
