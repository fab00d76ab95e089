from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import TemplateParts, W, footer, paragraph, unpacked

from municipal_programs.errors import Message
from municipal_programs.reports import Fact, Gap, Section, Values
from municipal_programs.values import Money
from municipal_programs.word import Document, RenderError, document_text, render

if TYPE_CHECKING:
    from pathlib import Path

GAP = Gap(reason=Message(uk="Номер рішення не вказано.", en=""))
BOLD = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>від {{ day }} № {{ number }}, сума {{ sum }} грн</w:t></w:r></w:p>"


def made(folder: Path, body: str, values: Values, *, margin: str = "", draft: bool = True) -> Document:
    """Render one section."""
    margins = {"footer1.xml": (("footer", "default"), footer(margin))} if margin else {}
    template = TemplateParts(body=body, margins=margins).save(folder / "t.docx")
    return render(
        [Section(identity="o.p", title="Розділ", position=1, template=template, values=values)], draft=draft, strict=True
    )


def test_a_draft_shows_what_is_missing_and_highlights_only_that(tmp_path: Path) -> None:
    """The words around it, and the figure beside it, keep their formatting."""
    values: Values = {"day": "1 січня", "number": GAP, "sum": Fact(identity="program.planned", value=Money(100), text="1,00")}

    document = made(tmp_path, BOLD, values)

    assert document_text(document.content) == ["від 1 січня № [бракує: номер рішення не вказано], сума 1,00 грн"]
    runs = list(etree.fromstring(unpacked(document.content)["word/document.xml"]).iter(f"{{{W}}}r"))
    texts = ["".join(run.itertext()) for run in runs if run.find(f".//{{{W}}}highlight") is not None]
    assert texts == ["[бракує: номер рішення не вказано]"]
    assert all(run.find(f".//{{{W}}}b") is not None for run in runs)


def test_a_gap_is_shown_in_a_footer_and_in_an_unformatted_run(tmp_path: Path) -> None:
    """Wherever a value may stand."""
    document = made(tmp_path, paragraph("{{ number }}"), {"number": GAP}, margin="№ {{ number }}")

    assert document_text(document.content) == ["[бракує: номер рішення не вказано]"]
    parts = unpacked(document.content)
    assert any("номер рішення" in content.decode() for name, content in parts.items() if name.startswith("word/footer"))


def test_what_is_no_draft_shows_what_is_to_stand_instead(tmp_path: Path) -> None:
    """Offices leave no cell of a table blank."""
    gap = Gap(reason=GAP.reason, instead="–")

    assert document_text(made(tmp_path, paragraph("№ {{ number }}"), {"number": gap}, draft=False).content) == ["№ –"]
    joined = made(tmp_path, paragraph("№ {{ numbers|joined }}"), {"numbers": ["5", gap, "7"]}, draft=False)
    assert document_text(joined.content) == ["№ 5, –, 7"]


def test_what_is_no_draft_and_lacks_values_is_told_all_of_them(tmp_path: Path) -> None:
    """Each with its place, and how to get a draft."""
    with pytest.raises(RenderError) as caught:
        made(tmp_path, paragraph("№ {{ number }}") + paragraph("{{ number or '' }}"), {"number": GAP}, draft=False)

    assert [fault.line.uk.partition(" Впишіть")[0] for fault in caught.value.faults] == [
        "абзац 1 («№ {{ number }}»): для тегу «{{ number }}» бракує значення: Номер рішення не вказано.",
        "абзац 2 («{{ number or '' }}»): для тегу «{{ number or '' }}» бракує значення: Номер рішення не вказано.",
    ]
    assert "складіть чернетку (--draft)" in caught.value.message.uk
