from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.word.building import PORTRAIT, TemplateParts, paragraph, row, table

from municipal_programs.reports import Fact, Section
from municipal_programs.values import Money
from municipal_programs.word import facts_in, render
from municipal_programs.word.package.xml import MC
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.run import Run

if TYPE_CHECKING:
    from pathlib import Path

SUM = Fact(identity="program.planned", value=Money(100), text="1,00", unit="грн")
RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ sum }}</w:t></w:r>"
FALLBACK = f"<mc:AlternateContent xmlns:mc={MC!r}><mc:Fallback>{{}}</mc:Fallback></mc:AlternateContent>"
CONTROL = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def filled(source: str) -> str:
    """Return the source of a part, filled."""
    return b"".join(language_with({}).compiled(source).filled({"sum": SUM}, Run())).decode()


@pytest.mark.parametrize(
    "properties",
    ["", "<w:pPr/>", '<w:pPr><w:pStyle w:val="TableFigure"/><w:rPr><w:b/></w:rPr></w:pPr>'],
    ids=["none", "empty", "some"],
)
def test_a_figure_that_is_alone_in_its_paragraph_gets_its_control_at_once(properties: str) -> None:
    """With the formatting of its run, and no mark is left to look for in the tree."""
    made = filled(f"<w:p>{properties}{RUN}</w:p>")

    assert made.startswith(f"<w:p>{properties}<w:bookmarkStart")
    assert '<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1,00</w:t></w:r></w:sdtContent>' in made
    assert "w:fact" not in made


@pytest.mark.parametrize(
    "source",
    [
        "<w:p><w:r><w:t>Усього {{ sum }}</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>{{ sum }} грн</w:t></w:r></w:p>",
        f"<w:p><w:r><w:t>Усього </w:t></w:r>{RUN}</w:p>",
        f"<w:p>{RUN}<w:r><w:t> грн</w:t></w:r></w:p>",
        f"<w:p><w:hyperlink>{RUN}</w:hyperlink></w:p>",
        CONTROL.format(f"<w:p>{RUN}</w:p>"),
        FALLBACK.format(f"<w:p>{RUN}</w:p>"),
        "<w:p><w:r><w:t>{{ sum }}</w:t><w:br/></w:r></w:p>",
    ],
)
def test_a_figure_that_is_not_alone_is_marked(source: str) -> None:
    """What touches it, or what holds it, is looked at when the whole document is there."""
    assert '<w:fact n="1">1,00</w:fact>' in filled(source)


def test_behind_a_control_of_the_template_figures_are_alone_again() -> None:
    """Only what is inside of it is marked."""
    made = filled(f"{CONTROL.format('<w:p/>')}<w:p>{RUN}</w:p>")

    assert "w:fact" not in made


def test_figures_that_fail_or_cannot_have_a_control_leave_the_others_their_numbers(tmp_path: Path) -> None:
    """A section that fails after its first figure, and what old programs see of a text box."""
    broken = TemplateParts(body=paragraph("{{ sum }}") + paragraph("{{ gone.away }}")).save(tmp_path / "broken.docx")
    boxed = FALLBACK.format(f"<w:pict>{paragraph('{{ sum }}')}</w:pict>")
    sound = TemplateParts(body=f"<w:p><w:r>{boxed}</w:r></w:p>" + table(row("{{ sum }}"), columns=1), page=PORTRAIT)
    sections = [
        Section(identity="city.broken", title="Зламана", position=1, template=broken, values={"sum": SUM, "gone": {}}),
        Section(
            identity="city.sound", title="Ціла", position=2, template=sound.save(tmp_path / "sound.docx"), values={"sum": SUM}
        ),
    ]
    made = render(sections)
    facts = facts_in(made.content)

    assert [failure.section for failure in made.failures] == ["city.broken"]
    assert [(found.identity, found.number, found.fact is not None) for found in facts.facts] == [("program.planned", 1, True)]
    assert facts.manifest is not None
    assert len(facts.manifest.facts) == 1
