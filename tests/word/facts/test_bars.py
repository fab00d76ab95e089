"""Figures of charts: edited in the chart, in its workbook, or gone with it."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import TemplateParts, packed, paragraph, unpacked
from tests.word.facts.habits import drop, edited

from municipal_programs.reports import Chart, ChartSeries, Section, money_fact
from municipal_programs.values import Money
from municipal_programs.word import DifferenceKind, differences_within, facts_in, remarks_on, render
from municipal_programs.word.package.xml import nodes, parsed, qualified, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.reports import Value
    from municipal_programs.word.package.xml import Element

CHART = "word/charts/chart1.xml"
WORKBOOK = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
EDITED, MISSING, ADDED = DifferenceKind.EDITED, DifferenceKind.MISSING, DifferenceKind.ADDED


def chart(title: str, *amounts: int) -> Chart:
    """Return a chart of what was planned, with a bare number behind the figures of the data."""
    points = tuple(money_fact(f"program.planned.{2019 + at}", Money.of(amount)) for at, amount in enumerate(amounts))
    years = tuple(str(2019 + at) for at in range(len(amounts) + 1))
    return Chart(
        title=title, unit="тис. грн", categories=years, series=(ChartSeries(name="План", points=(*points, Decimal("1.5"))),)
    )


@pytest.fixture
def document(tmp_path: Path) -> bytes:
    """Return a document with two charts and, beside them, a figure."""
    body = paragraph("{{ total }}") + paragraph("{{ one }}") + paragraph("{{ other }}")
    values: dict[str, Value] = {
        "total": money_fact("program.planned", Money.of(300_000)),
        "one": chart("Перша", 100_000, 123_456),
        "other": chart("Друга", 5_000),
    }
    template = TemplateParts(body=body).save(tmp_path / "t.docx")
    return render([Section(identity="o.p", title="Розділ", position=1, template=template, values=values)], strict=True).content


def found(content: bytes) -> list[tuple[DifferenceKind, str, str, str]]:
    """Return what does not hold."""
    return [(one.kind, one.identity, one.old, one.new) for one in differences_within(facts_in(content))]


def point(series: str, index: int, text: str) -> Callable[[Element], None]:
    """Give a point of the chart another text: its value, its category, or the name of the series."""

    def change(root: Element) -> None:
        node = nodes(root, f"//*[local-name()='{series}']//*[local-name()='pt'][@idx='{index}']/*[local-name()='v']")[0]
        node.text = text

    return change


def test_charts_as_they_were_made_hold(document: bytes) -> None:
    """And say what they draw, with the identity of each figure that the data know."""
    facts = facts_in(document)
    assert facts.manifest is not None

    assert found(document) == []
    assert [(bar.chart, bar.category, bar.fact.identity, bar.fact.text) for bar in facts.manifest.bars] == [
        (1, "2019", "program.planned.2019", "100,0"),
        (1, "2020", "program.planned.2020", "123,456"),
        (1, "2021", "", "1,5"),
        (2, "2019", "program.planned.2019", "5,0"),
        (2, "2020", "", "1,5"),
    ]
    assert [[str(bar.number) for bar in bars] for bars in facts.charts] == [["100.0", "123.456", "1.5"], ["5.0", "1.5"]]


def test_a_bar_that_was_edited_is_told_with_old_and_new(document: bytes) -> None:
    """The page draws it; the table beside may be right."""
    (difference,) = differences_within(facts_in(edited(document, point("val", 1, "223.456"), CHART)))

    assert (difference.kind, difference.identity) == (EDITED, "program.planned.2020")
    assert difference.message.uk == (
        "діаграма «Перша, тис. грн», План, 2020: намальовано «223,456», а документ складено з «123,456»: цифру змінено вручну."
    )


def test_a_number_that_another_program_wrote_otherwise_is_the_same(document: bytes) -> None:
    """Programs keep fifteen digits of a binary number."""
    assert found(edited(document, point("val", 1, "123.45600000000001"), CHART)) == []


def test_what_is_no_number_any_more_is_an_edit(document: bytes) -> None:
    """Nothing is drawn there."""
    assert found(edited(document, point("val", 0, "#N/A"), CHART)) == [(EDITED, "program.planned.2019", "100,0", "")]


def test_an_edited_workbook_is_told_before_the_chart_shows_it(document: bytes) -> None:
    """The chart draws what it kept until somebody opens its data."""
    parts = unpacked(document)
    sheets = unpacked(parts[WORKBOOK])
    sheet = parsed(sheets["xl/worksheets/sheet1.xml"])
    cell = nodes(sheet, "//*[local-name()='c'][@r='B3']/*[local-name()='v']")[0]
    cell.text = "999"
    book = packed({**sheets, "xl/worksheets/sheet1.xml": written(sheet)})
    (difference,) = differences_within(facts_in(packed({**parts, WORKBOOK: book})))

    assert (difference.kind, difference.old, difference.new) == (EDITED, "123,456", "999")
    assert "у таблиці діаграми" in difference.message.uk


@pytest.mark.parametrize("book", [b"", b"no workbook"])
def test_a_workbook_that_is_lost_or_broken_is_no_difference(document: bytes, book: bytes) -> None:
    """LibreOffice keeps none; what is drawn is what counts."""
    parts = unpacked(document)

    assert found(packed({**parts, WORKBOOK: book} if book else {name: p for name, p in parts.items() if name != WORKBOOK})) == []


def test_a_bar_under_another_label_is_missing_and_added(document: bytes) -> None:
    """Which year a bar is for is part of the figure."""
    assert found(edited(document, point("cat", 1, "2025"), CHART)) == [
        (MISSING, "program.planned.2020", "123,456", ""),
        (ADDED, "", "", "123,456"),
    ]


def test_a_chart_whose_heading_was_changed_is_known_by_its_place(document: bytes) -> None:
    """Words are nobody's figures; its bars are compared all the same."""

    def renamed(root: Element) -> None:
        for text in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"):
            text.text = "Інша назва"

    assert found(edited(document, renamed, CHART)) == []
    assert [one[0] for one in found(edited(edited(document, renamed, CHART), point("val", 0, "1"), CHART))] == [EDITED]


def test_a_chart_that_was_deleted_is_missing_once(document: bytes) -> None:
    """The other one is still known by its heading."""

    def deleted(root: Element) -> None:
        drop(next(root.iter(qualified("mc:AlternateContent"))))

    assert found(edited(document, deleted)) == [(MISSING, "", "Перша, тис. грн", "")]


@pytest.mark.parametrize(("heading", "told"), [("Перша", [(ADDED, "", "", "Перша, тис. грн")]), ("Чужа", [])])
def test_a_chart_that_somebody_added_is_told_if_it_bears_the_heading_of_ours(
    document: bytes, heading: str, told: list[tuple[DifferenceKind, str, str, str]]
) -> None:
    """A reader could not tell which of the two the library drew; another claims to be nothing that it placed."""
    parts = unpacked(document)
    name = "word/_rels/document.xml.rels"
    own = '<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/own.xml"/>'
    parts[name] = parts[name].replace(b"</Relationships>", f"{own}</Relationships>".encode())
    parts["word/charts/own.xml"] = parts[CHART].replace(b"123.456", b"777").replace("Перша".encode(), heading.encode())

    def drawn(root: Element) -> None:
        copy = deepcopy(next(root.iter(qualified("mc:AlternateContent"))))
        for node in copy.iter(f"{{{C}}}chart"):
            node.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "rIdOwn")
        nodes(root, "//w:p")[-1].append(copy)

    changed = edited(packed(parts), drawn)

    assert len(facts_in(changed).charts) == 3
    assert found(changed) == told


def test_a_label_that_was_typed_over_is_an_edit(document: bytes) -> None:
    """The bar is as tall as it was, and the page says another number."""

    def typed(root: Element) -> None:
        series = next(root.iter(f"{{{C}}}ser"))
        label = etree.SubElement(series, f"{{{C}}}dLbl")
        etree.SubElement(label, f"{{{C}}}idx", {"val": "1"})
        text = etree.SubElement(label, f"{{{C}}}tx")
        etree.SubElement(text, "{http://schemas.openxmlformats.org/drawingml/2006/main}t").text = "999,9"

    assert found(edited(document, typed, CHART)) == [(EDITED, "program.planned.2020", "123,456", "999,9")]


def test_a_workbook_that_is_gone_is_a_remark(document: bytes) -> None:
    """Nothing differs, and not everything was compared."""
    bare = packed({name: part for name, part in unpacked(document).items() if name != WORKBOOK})

    assert ["Таблиці даних 1 " in remark.uk for remark in remarks_on(facts_in(bare))] == [True]
    assert list(remarks_on(facts_in(document))) == []
