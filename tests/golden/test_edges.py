"""Documents of programs at the edges: what every page of them must hold, whatever its program."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import pytest
from tests.golden.edges import LONG_WORD, crowded, lacking, title
from tests.golden.test_widths import narrow

import municipal_programs as mp
from municipal_programs.reports import Portfolio, ReportingPeriod
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from municipal_programs.app import Report

EXAMPLES: Final = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE: Final = mp.load(EXAMPLES / "sample" / "program.yaml")
CROWDED, LACKING = crowded(SAMPLE), lacking(SAMPLE)
OF_PROGRAM: Final = ("passport", "measures", "annual", "final", "comparative")
EVERY_KIND: Final = (*OF_PROGRAM, "activity", "summary")
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_LINES: Final = 20
"""A row that may be taller is let part between pages."""


def made(kind: str, program: mp.TargetProgram, *, draft: bool = False) -> Report:
    """Return the document of *kind*: of *program*, of a report that is neither dated nor signed, or of two programs."""
    if kind == "activity":
        return mp.render(mp.load_activity(EXAMPLES / "zhytomyr" / "activity-2017.yaml"), kind, strict=True, draft=draft)
    if kind == "summary":
        other = mp.load(EXAMPLES / "zhytomyr" / "program.yaml")
        return mp.render(Portfolio(programs=(program, other)), kind, strict=True, draft=draft)
    period = ReportingPeriod.read("2023-Q3") if kind == "annual" else None
    return mp.render(program, kind, period=period, strict=True, draft=draft)


def body(report: Report) -> ET.Element:
    """Return the main part of *report*."""
    with zipfile.ZipFile(io.BytesIO(report.content)) as package:
        return ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own document


def text(element: ET.Element) -> str:
    """Return the text of *element*, with ordinary spaces."""
    return "".join(piece.text or "" for piece in element.iter(f"{W}t")).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module", params=EVERY_KIND)
def crowded_body(request: pytest.FixtureRequest) -> ET.Element:
    """Return the main part of each kind of document of a program of 200 measures."""
    return body(made(request.param, CROWDED))


def test_the_heading_of_a_table_repeats_on_every_page(crowded_body: ET.Element) -> None:
    """Of every table with numbered columns, all rows down to the numbers; those are the first rows, as Word asks."""
    for table in crowded_body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        numbers = next((place for place, row in enumerate(rows) if numbered(row)), -1)
        assert marked[: numbers + 1] == [True] * (numbers + 1)
        assert not any(marked[marked.count(True) :])


def numbered(row: ET.Element) -> bool:
    """Tell whether *row* numbers three columns or more."""
    cells = [text(cell) for cell in row.findall(f"{W}tc")]
    return len(cells) > 2 and cells == [str(place) for place in range(1, len(cells) + 1)]


def test_a_row_stands_whole_unless_a_page_is_too_short_for_it(crowded_body: ET.Element) -> None:
    """The library takes it back for tall ones only; a row that a tall cell of those above reaches into may be one."""
    for row in crowded_body.iter(f"{W}tr"):
        if any(merge.get(f"{W}val") != "restart" for merge in row.iter(f"{W}vMerge")):
            continue
        tallest = max(len(text(cell)) for cell in row.findall(f"{W}tc"))
        if tallest < MOST_LINES:
            assert row.find(f"{W}trPr/{W}cantSplit") is not None, text(row)


def test_the_columns_of_a_table_are_as_wide_as_its_page(crowded_body: ET.Element) -> None:
    """However many years there are."""
    for table in crowded_body.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w", "0")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        width = table.find(f"{W}tblPr/{W}tblW")
        assert width is not None
        assert all(column > 0 for column in grid)
        assert abs(sum(grid) - int(width.get(f"{W}w", "0"))) <= len(grid)


@pytest.mark.parametrize("kind", ["passport", "annual", "final", "comparative", "summary"])
def test_amounts_of_a_large_city_stand_on_one_line(kind: str, tmp_path: Path) -> None:
    """Nearly four billion over ten years, to the kopiyka."""
    made(kind, CROWDED).save(tmp_path / "document.docx")

    assert narrow(tmp_path / "document.docx") == []


@pytest.mark.parametrize("kind", ["measures", "final"])
def test_no_measure_is_lost(kind: str) -> None:
    """Not the one of one endless word either; excluded ones without money are in neither."""
    rows = [[text(cell) for cell in row.findall(f"{W}tc")] for row in body(made(kind, CROWDED)).iter(f"{W}tr")]
    shown = {row[0]: row[2] for row in rows if len(row) > 5 and (row[2] == LONG_WORD or len(row[2].split()) == 60)}

    kept = {str(number) for number in range(30, 201)}
    assert kept <= shown.keys()
    assert all(shown[number] == (title(int(number)) if int(number) % 7 else LONG_WORD) for number in kept)


@pytest.mark.parametrize("kind", OF_PROGRAM)
def test_a_program_that_says_next_to_nothing_has_its_documents(kind: str) -> None:
    """With dashes and lines to write on; no remark of a draft gets into them."""
    shown = document_text(made(kind, LACKING).content)

    assert shown
    assert not any("бракує" in line for line in shown)


LACKS: Final = {
    "passport": ("ініціатора розроблення", "розпорядчого документа", "розробника", "переліку бюджетів", "обсягу ресурсів"),
    "measures": ("джерел і обсягів фінансування", "очікуваного результату"),
    "annual": ("планового обсягу", "скільки профінансовано", "виконання заходу", "фактичне значення (2023 рік)"),
    "final": ("дати реєстрації", "реєстраційного номера", "висновку", "одиниці виміру", "за паспортом", "результатів"),
    "comparative": ("обґрунтування зміни", "джерел і обсягів фінансування"),
    "activity": ("дати звіту", "реєстраційного номера"),
    "summary": ("фактично профінансовано",),
}


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_draft_tells_what_is_missing(kind: str) -> None:
    """Each where it would stand, highlighted, with what it is; nobody signs yet."""
    runs = body(made(kind, LACKING, draft=True)).iter(f"{W}r")
    remarks = [text(run) for run in runs if run.find(f"{W}rPr/{W}highlight") is not None]

    assert all(remark.startswith("[бракує: ") for remark in remarks)
    wanted = LACKS[kind] if kind == "summary" else (*LACKS[kind], "хто підписує")
    assert [what for what in wanted if not any(what in remark for remark in remarks)] == []
