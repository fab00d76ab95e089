from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import TemplateParts, W, paragraph, row, table, unpacked

from municipal_programs.reports import Fact, Section
from municipal_programs.word import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.reports import Value
    from municipal_programs.word.package.xml import Element

COLUMNS = table(row("Захід", "{%tc for y in years %}", "{{ y }}", "{%tc endfor %}", "Разом"), columns=5, width=2000)
SPANNED = table(
    row("Захід", "{% colspan years|length %}Роки", "Разом"),
    row("Назва", "{%tc for y in years %}", "{{ y }}", "{%tc endfor %}", "Усього"),
    columns=5,
    width=2000,
)


def rendered(folder: Path, body: str, **values: Value) -> tuple[bytes, Element]:
    """Return a document and its body."""
    template = TemplateParts(body=body).save(folder / "t.docx")
    section = Section(identity="office.part", title="Розділ", position=1, template=template, values=values)
    content = render([section], strict=True).content
    return content, etree.fromstring(unpacked(content)["word/document.xml"])


def numbers(root: Element, path: str) -> list[int]:
    """Return the numbers that a path finds."""
    return [int(str(found)) for found in root.xpath(path, namespaces={"w": W})]


@pytest.mark.parametrize("count", [1, 3, 10])
def test_a_table_with_a_column_for_each_year_stays_as_wide_as_it_was(
    tmp_path: Path, count: int, valid: Callable[[bytes], None]
) -> None:
    """However many years the term has, columns and cells share the width to the last twip."""
    content, body = rendered(tmp_path, COLUMNS + paragraph("x"), years=[str(2018 + n) for n in range(count)])

    columns = numbers(body, "//w:gridCol/@w:w")
    assert len(columns) == count + 2
    assert sum(columns) == 10_000
    assert numbers(body, "//w:tcW/@w:w") == columns
    valid(content)


def test_a_heading_spans_the_columns_of_its_years(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """A merged heading grows with its columns, in the order of properties that the schema wants."""
    content, body = rendered(tmp_path, SPANNED + paragraph("x"), years=["2018", "2019", "2020", "2021"])

    assert numbers(body, "//w:gridSpan/@w:val") == [4]
    assert numbers(body, "//w:tc[w:tcPr/w:gridSpan]//w:tcW/@w:w") == [sum(numbers(body, "//w:gridCol/@w:w")[1:5])]
    valid(content)


def test_a_table_without_a_grid_gets_one(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """Programs other than Word may leave it out; its cells stay as wide as they are."""
    bare = COLUMNS.replace("<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * 5 + "</w:tblGrid>", "")
    content, body = rendered(tmp_path, bare + paragraph("x"), years=["2021", "2022"])

    assert numbers(body, "//w:gridCol/@w:w") == numbers(body, "//w:tcW/@w:w") == [2000] * 4
    valid(content)


def test_columns_of_which_nobody_says_how_wide_they_are_share_the_width(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """The grid says how wide the table is, and no cell how much of it is its own."""
    unsaid = COLUMNS.replace('<w:tcW w:w="2000" w:type="dxa"/>', "")
    content, body = rendered(tmp_path, unsaid + paragraph("x"), years=["2021", "2022"])

    assert numbers(body, "//w:gridCol/@w:w") == numbers(body, "//w:tcW/@w:w") == [2500] * 4
    valid(content)


@pytest.mark.parametrize(("side", "column"), [("gridBefore", 2), ("gridAfter", 0)])
def test_a_row_with_a_gap_beside_its_cells_keeps_them_under_their_columns(
    tmp_path: Path, side: str, column: int, valid: Callable[[bytes], None]
) -> None:
    """A gap takes columns as cells do, before the first cell or behind the last."""
    uneven = COLUMNS.replace('w:tcW w:w="2000"', 'w:tcW w:w="6000"', 1)
    gap = f'<w:tr><w:trPr><w:{side} w:val="2"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>'
    content, body = rendered(tmp_path, uneven.replace("</w:tbl>", f"{gap}</w:tbl>") + paragraph("x"), years=["2021"])

    assert numbers(body, "//w:gridCol/@w:w") == numbers(body, "//w:tr[1]//w:tcW/@w:w") == [6000, 2000, 2000]
    assert numbers(body, "//w:tr[2]//w:tcW/@w:w") == [[6000, 2000, 2000][column]]
    valid(content)


@pytest.mark.parametrize("count", ["два", "-3", "0", "64", "10000000", None, Fact(identity="x.y", value="два", text="два")])
def test_what_is_no_number_of_columns_fails_its_section_alone(tmp_path: Path, count: Value) -> None:
    """A slip in the data of one department ends no report, and draws no table of ten million columns."""
    body = table(row("{% colspan count %}Роки", "Разом"), columns=2) + paragraph("x")
    template = TemplateParts(body=body).save(tmp_path / "t.docx")

    (failure,) = render(
        [Section(identity="o.p", title="Розділ", position=1, template=template, values={"count": count})]
    ).failures

    assert "«colspan» потребує кількості стовпців від 1 до 63" in failure.cause.uk


def test_cells_and_tables_over_nothing_leave_a_sound_document(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """A cell whose every paragraph was a loop over nothing has one left; a table without rows is gone."""
    inside = "".join(paragraph(tag) for tag in ("{%p for y in years %}", "{{ y }}", "{%p endfor %}"))
    cell = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{inside}</w:tc></w:tr></w:tbl>'
    rows = table(row("{%tr for y in years %}"), row("{{ y }}"), row("{%tr endfor %}"), columns=1)

    content, body = rendered(tmp_path, cell + paragraph("x") + rows + paragraph("y"), years=[])

    assert len(body.xpath("//w:tbl", namespaces={"w": W})) == 1
    assert len(body.xpath("//w:tc/w:p", namespaces={"w": W})) == 1
    valid(content)
