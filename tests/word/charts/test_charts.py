from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import LANDSCAPE, TemplateParts, W, footer, paragraph, row, table, unpacked

from municipal_programs.reports import Chart, ChartKind, ChartSeries, Section, Values, money_fact
from municipal_programs.values import Money
from municipal_programs.word import Document, RenderError, render
from municipal_programs.word.charts.drawn import drawn
from municipal_programs.word.charts.placing import place_charts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
AMOUNTS = (money_fact("program.planned.2019", Money(123_456_789_012)), Decimal("-0.5"), None)
CHART = Chart(
    title="Кошти «Місто & село»",
    unit="тис. грн",
    categories=("2019", "2020", "2021"),
    series=(ChartSeries(name="План", points=AMOUNTS), ChartSeries(name="Факт", points=(Decimal(1), None, Decimal(3)))),
)
LYING = Chart(title="Виконання", categories=("а",) * 40, kind=ChartKind.BAR, series=(ChartSeries(name="%", points=(None,) * 40),))


def made(folder: Path, body: str, values: Values, *, page: str | None = None, margin: str = "") -> Document:
    """Render one section."""
    margins = {"footer1.xml": (("footer", "default"), footer(margin))} if margin else {}
    parts = TemplateParts(body=body, margins=margins) if page is None else TemplateParts(body=body, page=page)
    template = parts.save(folder / "t.docx")
    return render([Section(identity="o.p", title="Розділ", position=1, template=template, values=values)], strict=True)


def texts(content: bytes, tag: str, space: str) -> list[str]:
    """Return the texts of all elements of one name."""
    return [node.text or "" for node in etree.fromstring(content).iter(f"{{{space}}}{tag}")]


def test_a_chart_becomes_a_native_one_with_its_workbook(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """Word draws it, an office restyles it, and its figures are edited in a workbook."""
    document = made(tmp_path, paragraph("До {{ chart }} після"), {"chart": CHART})

    parts = unpacked(document.content)
    valid(document.content)
    assert {"word/charts/chart1.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"} <= parts.keys()
    assert texts(parts["word/charts/chart1.xml"], "f", C)[:3] == ["Дані!$B$1", "Дані!$A$2:$A$4", "Дані!$B$2:$B$4"]
    assert "1234567.89012" in texts(parts["word/charts/chart1.xml"], "v", C)


def test_the_workbook_holds_the_figures_to_the_last_digit() -> None:
    """Where there is no figure, the cell is empty, which is not zero."""
    workbook = unpacked(drawn(CHART).workbook)

    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = {node.get("r"): node for node in etree.fromstring(workbook["xl/worksheets/sheet1.xml"]).iter(f"{{{sheet}}}c")}
    numbers = {place: cell.findtext(f"{{{sheet}}}v") for place, cell in cells.items() if cell.get("t") is None}
    assert numbers == {"B2": "1234567.89012", "B3": "-0.5", "C2": "1", "C4": "3"}


def test_a_chart_says_what_it_shows_to_those_who_cannot_see_it(tmp_path: Path) -> None:
    """Its title and all its figures are the description of the drawing."""
    root = etree.fromstring(unpacked(made(tmp_path, paragraph("{{ chart }}"), {"chart": CHART}).content)["word/document.xml"])

    described = [(node.get("name"), node.get("descr")) for node in root.iter(f"{{{WP}}}docPr")]
    assert described == [(CHART.title, CHART.alternative)] * 2


def test_a_program_that_knows_no_charts_is_given_a_picture(tmp_path: Path) -> None:
    """One that knows them is given the chart, and sees the picture nowhere."""
    parts = unpacked(made(tmp_path, paragraph("{{ chart }}"), {"chart": CHART}).content)
    root = etree.fromstring(parts["word/document.xml"])

    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    choice, fallback = (next(root.iter(f"{{{space}}}{name}")) for name in ("Choice", "Fallback"))
    assert next(choice.iter(f"{{{C}}}chart")) is not None
    assert choice.nsmap[choice.get("Requires")] == "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    assert next(fallback.iter("{*}blip")) is not None
    assert parts["word/media/chart1.emf"][40:44] == b" EMF"


def test_charts_stand_where_their_tags_stood_and_are_told_apart(tmp_path: Path, valid: Callable[[bytes], None]) -> None:
    """In a loop and in a table, each with a part of its own."""
    body = paragraph("{%p for chart in charts %}") + paragraph("{{ chart }}") + paragraph("{%p endfor %}")
    body += table(row("{{ charts[0] }}", "текст"), columns=2)

    document = made(tmp_path, body, {"charts": [CHART, LYING]})

    parts = unpacked(document.content)
    valid(document.content)
    assert [name for name in parts if name.startswith("word/charts/chart")] == [f"word/charts/chart{n}.xml" for n in (1, 2, 3)]
    assert parts["word/charts/chart1.xml"] == parts["word/charts/chart3.xml"] != parts["word/charts/chart2.xml"]
    assert f"{{{W}}}chart" not in parts["word/document.xml"].decode()


def test_a_chart_takes_the_room_that_is_there(tmp_path: Path) -> None:
    """The width of the text, of a landscape page, of a cell; one with many bars is taller, but fits a page."""
    root = etree.fromstring(
        unpacked(
            made(tmp_path, table(row("{{ one }}"), columns=1) + paragraph("{{ two }}"), {"one": CHART, "two": LYING}).content
        )["word/document.xml"]
    )
    wide = unpacked(made(tmp_path, paragraph("{{ one }}"), {"one": CHART}, page=LANDSCAPE).content)["word/document.xml"]

    sizes = [
        (int(node.get("cx", "0")) // 635, int(node.get("cy", "0")) // 635)
        for tree in (root, etree.fromstring(wide))
        for node in tree.iter(f"{{{WP}}}extent")
    ]
    assert sizes[::2] == sizes[1::2] == [(1760, 990), (9638, 12_000), (10_000, 5625)]


def test_the_page_of_a_chart_is_its_own_also_where_its_paragraph_ends_it() -> None:
    """The set-up stands before the chart then, and the next one, of a landscape page, is not its."""
    own = '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="567"/></w:sectPr></w:pPr>'
    other = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1134" w:right="567"/></w:sectPr>'
    body = f'<w:body xmlns:w="{W}"><w:p>{own}<w:r><w:chart w:number="0"/></w:r></w:p><w:p/>{other}</w:body>'

    (placed,) = place_charts(etree.fromstring(body), [CHART])

    assert placed.width == 11906 - 1701 - 567


def test_the_same_chart_gives_the_same_bytes() -> None:
    """No clock, and nothing of the machine, gets into the workbook."""
    first = drawn(CHART)
    drawn.cache_clear()

    assert drawn(CHART) == first
    with zipfile.ZipFile(io.BytesIO(first.workbook)) as workbook:
        assert {entry.date_time[0] for entry in workbook.infolist()} == {1980}


def test_years_are_words_on_the_axis() -> None:
    """A program that takes them for numbers would draw the years 1, 2 and 3."""
    root = etree.fromstring(drawn(CHART).xml)

    assert [child.tag for category in root.iter(f"{{{C}}}cat") for child in category] == [f"{{{C}}}strRef"] * 2


def test_what_is_not_given_is_drawn_as_nothing() -> None:
    """Programs draw a zero and write it down where they are not told."""
    (blanks,) = etree.fromstring(drawn(CHART).xml).iter(f"{{{C}}}dispBlanksAs")

    assert blanks.get("val") == "gap"


def test_no_two_series_look_alike_without_colors() -> None:
    """Dark, hatched, light: a copier knows no blue."""
    series = tuple(ChartSeries(name=str(n), points=(Decimal(n),)) for n in range(4))
    root = etree.fromstring(drawn(Chart(title="Т", categories=("а",), series=series)).xml)

    looks = [etree.tostring(look) for node in root.iter(f"{{{C}}}ser") for look in node.iterfind(f"{{{C}}}spPr")]
    assert len(set(looks)) == 4


def test_a_footer_has_no_room_for_a_chart(tmp_path: Path) -> None:
    """The message names the chart."""
    with pytest.raises(RenderError, match="діаграма «Кошти «Місто & село»» може стояти лише в тексті"):
        made(tmp_path, paragraph("текст"), {"chart": CHART}, margin="{{ chart }}")


def test_a_chart_with_a_character_that_no_document_can_carry_is_refused(tmp_path: Path) -> None:
    """Before anything is drawn."""
    bad = Chart(title="a\x0bb", categories=("а",), series=(ChartSeries(name="x", points=(None,)),))

    with pytest.raises(RenderError, match=r"«chart» містить знак U\+000B"):
        made(tmp_path, paragraph("{{ chart }}"), {"chart": bad})


@pytest.mark.parametrize(("years", "amount", "written"), [(5, 1240, True), (10, 384_315, False)], ids=["few", "many"])
def test_figures_that_would_cover_each_other_are_left_to_the_table(years: int, amount: int, written: bool) -> None:
    """Ten years of long amounts, two bars each, have no room for them."""
    names = tuple(str(2021 + year) for year in range(years))
    series = tuple(ChartSeries(name=name, points=(Decimal(amount),) * years) for name in ("План", "Факт"))
    root = etree.fromstring(drawn(Chart(title="Кошти", categories=names, series=series)).xml)

    assert (root.find(f".//{{{C}}}dLbls") is not None) is written


def test_every_category_has_its_name_beside_it() -> None:
    """Programs leave out every other where they are not told."""
    for chart in (CHART, LYING):
        root = etree.fromstring(drawn(chart).xml)
        assert [skip.get("val") for skip in root.iter(f"{{{C}}}tickLblSkip")] == ["1"]


def test_a_chart_is_no_taller_than_its_page(tmp_path: Path) -> None:
    """Word would cut it off."""
    document = made(tmp_path, paragraph("{{ one }}"), {"one": LYING}, page=LANDSCAPE)
    root = etree.fromstring(unpacked(document.content)["word/document.xml"])
    page = root.find(f".//{{{W}}}pgSz")
    assert page is not None

    heights = {int(node.get("cy", "0")) // 635 for node in root.iter(f"{{{WP}}}extent")}
    assert max(heights) < int(page.get(f"{{{W}}}h", "0"))
