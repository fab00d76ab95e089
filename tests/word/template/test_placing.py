from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.word.building import TemplateParts, paragraph, row, table

from municipal_programs.reports import Fact, Section
from municipal_programs.word import document_text, render
from municipal_programs.word.package.xml import FORBIDDEN

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Value

texts = st.text().filter(lambda text: not FORBIDDEN.search(text) and "\r" not in text)


def shown(folder: Path, body: str, **values: Value) -> list[str]:
    """Return the paragraphs that *body* shows."""
    template = folder / "t.docx"
    if not template.exists():
        TemplateParts(body=body).save(template)
    section = Section(identity="office.part", title="Розділ", position=1, template=template, values=values)
    return document_text(render([section], strict=True).content)


@given(text=texts)
@example(text='&amp; <w:t> > "лапки" \'ʼ’ “” {{ x }} {% for %} {_{ }_} {# #} }} %}')
@example(text="  два  пробіли  \t табуляція \n рядок\n")
@example(text="и\u0306 \u200f\u202e عربى 漢字 \U0001f600 \u2028 \x85 \xa0")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_out_as_it_went_in(tmp_path: Path, text: str) -> None:
    """From the data to the page and back no character is lost, changed, or taken for a tag."""
    cells = table(row("[{{ text }}]", "{{ group.fact }}"), columns=2)
    fact = Fact(identity="decision.1.number", value=text, text=text)

    assert shown(tmp_path, paragraph("{{ text }}") + cells, text=text, group={"fact": fact}) == [text, f"[{text}]", text]


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_every_line_end_is_a_line_break(tmp_path: Path, line_end: str) -> None:
    """Text from another system breaks its lines where it did there."""
    assert shown(tmp_path, paragraph("{{ text }}"), text=f"раз{line_end}два") == ["раз\nдва"]


def test_nothing_prints_nothing(tmp_path: Path) -> None:
    """A value that is None leaves its place empty; that it is meant is for the section to say."""
    assert shown(tmp_path, paragraph("[{{ text }}]"), text=None) == ["[]"]


def test_braces_of_the_template_itself_are_written_as_docxtpl_has_them(tmp_path: Path) -> None:
    """An author who needs braces on the page writes them with an underscore."""
    assert shown(tmp_path, paragraph("{_{ {{ text }} }_}"), text="x") == ["{{ x }}"]
