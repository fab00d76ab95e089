"""A document is the same in whatever way it was made: as pieces, as a text, in a tree."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import LANDSCAPE, PICTURE, PIXEL, PORTRAIT, TemplateParts, footer, header, paragraph, row, table

from municipal_programs.reports import Fact, Section
from municipal_programs.values import Money
from municipal_programs.word import render
from municipal_programs.word.filling import filled
from municipal_programs.word.template.run import Run

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Value

MARK = '<w:bookmarkStart w:id="1" w:name="annex"/>{}<w:bookmarkEnd w:id="1"/>'
LOOP = (row("{%tr for row in rows %}", ""), row("{{ row.title }}", "{{ row.planned }}"), row("{%tr endfor %}", ""))
BODIES = {
    "a table": table(*LOOP, columns=2),
    "a table with a heading": table(row("Захід", "План"), *LOOP, columns=2),
    "a paragraph that may be left out": paragraph("{%p if rows %}")
    + paragraph("{{ rows[0].title }}")
    + paragraph("{%p endif %}"),
    "a bookmark in a loop": paragraph("{%p for row in rows %}")
    + MARK.format(paragraph("{{ row.title }}"))
    + paragraph("{%p endfor %}"),
    "a picture in a loop": paragraph("{%p for row in rows %}") + PICTURE + paragraph("{%p endfor %}"),
}

ASKED = {"needs_tree": True, "holds_rows": True, "nested": False}
"""What a filling is asked, and the answer that makes a document take a longer way."""


def values(count: int) -> dict[str, Value]:
    """Return as many rows, with words that XML has to escape and line ends among them."""
    titles = [f'Захід {number} «а» & <б>\nдругий рядок\tі "лапки"' for number in range(count)]
    facts = [Fact(identity=f"measure.{number}.planned", value=Money(number), text=f"{number},00") for number in range(count)]
    return {"rows": [{"title": title, "planned": fact} for title, fact in zip(titles, facts, strict=True)]}


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a document, those of XML canonically."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        read = {name: package.read(name) for name in package.namelist()}
    return {
        name: etree.tostring(etree.fromstring(part), method="c14n2") if name.endswith((".xml", ".rels")) else part
        for name, part in read.items()
    }


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("asked", ASKED)
def test_a_document_is_the_same_where_nothing_is_known_of_it_before_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, body: str, count: int
) -> None:
    """Made by way of a tree, looked through as a text, or parsed: whatever its rows say, and whether there are any."""
    sections: list[Section] = []
    for number, page in enumerate((PORTRAIT, LANDSCAPE, PORTRAIT, PORTRAIT), start=1):
        path = tmp_path / f"{number}.docx"
        margins = {"footer1.xml": (("footer", "default"), footer("{{ rows|length }}"))}
        TemplateParts(body=BODIES[body], page=page, margins=margins, images={"media/image1.png": PIXEL}).save(path)
        sections.append(Section(identity=f"office.{number}", title="Рядки", position=number, template=path, values=values(count)))
    found = parts(render(sections, strict=True).content)

    monkeypatch.setattr(Run, asked, ASKED[asked])

    assert found == parts(render(sections, strict=True).content)


def test_a_header_that_does_not_nest_stays_out_of_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are looked through before, so that it takes a slip there; the section says that it failed, and Word opens the rest."""
    path = tmp_path / "template.docx"
    margins = {"header1.xml": (("header", "default"), header("{{ title }}"))}
    TemplateParts(body=paragraph("{{ title }}"), margins=margins).save(path)
    section = Section(identity="office.1", title="Розділ", position=1, template=path, values={"title": "Захід"})

    def look(text: str) -> None:
        if text.startswith("<w:hdr"):
            raise ValueError("not well-formed")

    monkeypatch.setattr(Run, "nested", False)
    monkeypatch.setattr(filled, "parsed", look)
    made = render([section])
    found = parts(made.content)

    assert [failure.section for failure in made.failures] == ["office.1"]
    assert "Захід".encode() not in found["word/header1.xml"]
