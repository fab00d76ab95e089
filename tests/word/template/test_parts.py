from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.word.building import PICTURE, PIXEL, TemplateParts, arrows_xml, packed, paragraph, unpacked

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.reports import Section
from municipal_programs.word import check_template, render

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
SHIPPED = sorted(path for folder in ("plugins", "scaffold") for path in (ROOT / folder).glob("**/src/*/templates/*.docx"))
WITH_CHARTS = ROOT / "tests" / "golden" / "summary.docx"
PICTURED = TemplateParts(body=PICTURE, images={"media/герб.png": PIXEL})
PICTURE_PART = "word/media/герб.png"


def damaged(content: bytes) -> Iterator[bytes | None]:
    """Return what may have become of a part, None for nothing at all."""
    declaration, bracket, root = content.rpartition(b"?>")
    yield from (None, b"", b"\xff\xfe\x00 junk", b"<a/>", content[: len(content) // 2])
    yield declaration + bracket + b'<!DOCTYPE a [<!ENTITY e "x">]>' + root
    yield declaration + bracket + b"<a>" * 3000 + b"</a>" * 3000


def faults_of(template: Path) -> list[str]:
    """Return what is wrong with a template that shows nothing of its section, or with rendering it."""
    section = Section(identity="city.part", title="Частина", position=1, template=template, values={})
    faults = [fault.line.uk for fault in check_template(template, [section])]
    try:
        render([section, evolve(section, identity="city.other")])
    except MunicipalProgramsError as error:
        faults.append(error.message.uk)
    return faults


@pytest.mark.parametrize("path", [*SHIPPED, WITH_CHARTS], ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_whatever_part_is_damaged_there_is_a_message(path: Path, tmp_path: Path) -> None:
    """Dropped, emptied, cut, replaced, with a document type or too deep: any part of each template that is shipped, and of a report with charts."""
    parts = unpacked(path.read_bytes())
    template = tmp_path / "t.docx"
    for name, content in parts.items():
        for instead in damaged(content):
            changed = {**parts, name: instead}
            template.write_bytes(packed({part: inside for part, inside in changed.items() if inside is not None}))

            told = faults_of(template)

            if name.endswith((".xml", ".rels")) and instead not in {None, b"<a/>"}:
                assert name in " ".join(told)


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("styles", b"<a/>", "частина word/styles.xml – не те, за що її видано (styles)"),
        ("styles", None, "посилається на частину word/styles.xml, якої у файлі немає"),
        ("settings", b"", "частину word/settings.xml пошкоджено"),
    ],
)
def test_what_a_report_takes_from_a_template_is_there_and_is_that(
    tmp_path: Path, kind: str, content: bytes | None, words: str
) -> None:
    """A report without its styles would look otherwise, and nobody would be told."""
    parts: dict[str, bytes | None] = dict(unpacked(TemplateParts(body=paragraph("а"), settings="").content()))
    parts[f"word/{kind}.xml"] = content
    template = tmp_path / "t.docx"
    template.write_bytes(packed({name: inside for name, inside in parts.items() if inside is not None}))

    assert words in faults_of(template)[0]


def with_arrows(*arrows: tuple[str, str]) -> TemplateParts:
    """Return a template with a picture, in which each part of *arrows* points to another, twice."""
    parts: dict[str, list[tuple[str, str, str, bool]]] = {}
    for holder, target in arrows:
        known = parts.setdefault(holder, [])
        known += [(f"rId{len(known) + number}", "image", target, False) for number in (1, 2)]
    names = {target for _, target in arrows} - {"герб.png", "немає.png"}
    extra = {f"word/media/_rels/{holder}.rels": arrows_xml(known) for holder, known in parts.items()}
    return evolve(PICTURED, extra={**extra, **{f"word/media/{name}": PIXEL for name in names}})


def test_what_a_picture_points_to_must_be_there(tmp_path: Path) -> None:
    """A chart without its workbook could not be opened in the report either."""
    template = with_arrows(("герб.png", "немає.png")).save(tmp_path / "t.docx")

    assert f"частина {PICTURE_PART} посилається на частину word/media/немає.png, якої у файлі немає" in faults_of(template)[0]


def test_parts_that_point_to_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    """Whoever copied one with all that it points to would never be done."""
    template = with_arrows(("герб.png", "а.png"), ("а.png", "герб.png")).save(tmp_path / "t.docx")

    assert "або йде по колу" in faults_of(template)[0]


def test_a_part_below_a_picture_is_carried_with_it(tmp_path: Path) -> None:
    """However many point to it."""
    template = with_arrows(("герб.png", "а.png"), ("а.png", "б.png"), ("герб.png", "б.png")).save(tmp_path / "t.docx")
    section = Section(identity="city.part", title="Частина", position=1, template=template)

    parts = unpacked(render([section], strict=True).content)

    assert sum(content == PIXEL for content in parts.values()) == 3
