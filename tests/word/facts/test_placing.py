from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.word.building import R, TemplateParts, paragraph, unpacked

from municipal_programs.reports import Fact, Section
from municipal_programs.testing.strategies import texts
from municipal_programs.values import Money
from municipal_programs.word import document_text, facts_in, render
from municipal_programs.word.package.xml import nodes, parsed, w

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from municipal_programs.reports import Value
    from municipal_programs.word.package.xml import Element

SUM = Fact(identity="program.planned", value=Money(54_000_000), text="540,0", unit="тис.\u00a0грн")


def body_of(content: bytes, part: str = "word/document.xml") -> Element:
    """Return a part of a document."""
    return parsed(unpacked(content)[part])


def shown(folder: Path, body: str, **values: Value) -> bytes:
    """Return the document that a template with *body* becomes."""
    template = TemplateParts(body=body).save(folder / "shown.docx")
    made = render([Section(identity="city.part", title="Частина", position=1, template=template, values=values)])
    assert made.failures == ()
    return made.content


def plain(section: Section) -> Section:
    """Return the same section with texts in the place of its facts."""

    def words(value: Value) -> Value:
        if isinstance(value, Mapping):
            return {name: words(below) for name, below in value.items()}
        return (
            str(value) if isinstance(value, (str, Fact)) or not isinstance(value, Sequence) else [words(below) for below in value]
        )

    return evolve(section, values={name: words(value) for name, value in section.values.items()})


def test_every_figure_stands_in_a_control_and_a_bookmark_with_its_identity(document: bytes) -> None:
    """The template's author wrote nothing but the name of the value."""
    root = body_of(document)
    controls = nodes(root, "//w:sdt")

    assert [control.find(f"{w('sdtPr')}/{w('tag')}").get(w("val")) for control in controls] == [  # type: ignore[union-attr]  # each has one
        "program.planned",
        "decision.879.date",
        "decision.879.number",
        "decision.879.date",
        *(f"measure.{number}.planned" for number in range(1, 5)),
        "program.planned",
    ]
    assert all(control.getprevious().tag == w("bookmarkStart") for control in controls)  # type: ignore[union-attr]  # the same
    assert [mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))][:2] == ["_f1_program_planned", "_f2_decision_879_date"]


def test_the_document_says_word_for_word_what_it_would_say_without(document: bytes, section: Section) -> None:
    """Controls and bookmarks take no room on the page."""
    assert document_text(document) == document_text(render([plain(section)]).content)


def test_a_document_with_figures_is_valid(document: bytes, valid: Callable[[bytes], None]) -> None:
    """Word opens it without a question; figures in headers and footers included."""
    valid(document)


def test_numbers_of_controls_and_bookmarks_are_unique_across_the_document(document: bytes) -> None:
    """The footer goes on counting where the body ended."""
    parts = [body_of(document), body_of(document, "word/footer1.xml")]
    identities = [node.get(w("val")) for root in parts for node in nodes(root, "//w:sdtPr/w:id")]
    names = [node.get(w("name")) for root in parts for node in root.iter(w("bookmarkStart"))]

    assert len(identities) == len(set(identities)) == len(set(names)) == 10


def test_a_run_that_a_figure_shares_with_words_keeps_its_formatting_on_both_sides(tmp_path: Path) -> None:
    """Bold words around a figure, the figure and what follows stay bold."""
    run = "<w:r><w:rPr><w:b/><w:color w:val='FF0000'/></w:rPr><w:t>Усього {{ sum }} грн</w:t><w:tab/><w:t>далі</w:t></w:r>"
    root = body_of(shown(tmp_path, f"<w:p>{run}</w:p>", sum=SUM))
    runs = [*root.iter(w("r"))]

    assert ["".join(str(text) for text in run.itertext()) for run in runs] == ["Усього ", "540,0", " грндалі"]
    assert all(run.find(f"{w('rPr')}/{w('b')}") is not None and run.find(f"{w('rPr')}/{w('color')}") is not None for run in runs)
    assert len(nodes(root, "//w:tab")) == 1


def test_figures_in_a_link_and_in_a_control_of_the_template_get_theirs_inside(
    tmp_path: Path, valid: Callable[[bytes], None]
) -> None:
    """A control for plain text would hold no other, so it becomes one for any."""
    held = (
        '<w:p><w:sdt><w:sdtPr><w:alias w:val="Сума"/><w:id w:val="7"/><w:text/></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>{{ sum }}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    link = f'<w:p><w:hyperlink w:anchor="x" xmlns:r="{R}"><w:r><w:t>{{{{ sum }}}}</w:t></w:r></w:hyperlink></w:p>'
    content = shown(tmp_path, held + link, sum=SUM)
    root = body_of(content)

    assert [fact.text for fact in facts_in(content).facts] == ["540,0", "540,0"]
    assert not nodes(root, "//w:sdtPr/w:text")
    assert len({node.get(w("val")) for node in nodes(root, "//w:sdtPr/w:id")}) == 2
    valid(content)


@given(texts(), texts())
def test_a_figure_of_any_text_and_identity_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str, identity: str) -> None:
    """Quotes, line ends and whatever a decision's number may hold survive the way into XML and back."""
    fact = Fact(identity=f"decision.{identity}.number", value=text, text=text)
    content = shown(tmp_path_factory.mktemp("any"), paragraph("а {{ fact }} б"), fact=fact)
    found = facts_in(content)

    assert found.manifest is not None
    assert [(one.identity, one.value) for one in found.manifest.facts] == [(fact.identity, text)]
    assert [one.text.split() for one in found.facts] == [text.split()]
    assert found.facts[0].fact == found.manifest.facts[0]


@given(st.text("0123456789 .,-−%тг\u00a0", max_size=12), st.text("0123456789 .,-−%тг\u00a0", max_size=12))
def test_what_touches_a_figure_is_read_as_it_was_placed(
    tmp_path_factory: pytest.TempPathFactory, before: str, after: str
) -> None:
    """What the manifest knows of the neighbours is what a reader of the fresh document finds."""
    content = shown(
        tmp_path_factory.mktemp("beside"), paragraph("{{ before }}{{ sum }}{{ after }}"), before=before, sum=SUM, after=after
    )
    found = facts_in(content).facts[0]

    assert found.fact is not None
    assert (found.standing.before, found.standing.after) == (found.fact.before, found.fact.after)


def test_a_text_box_for_old_programs_shows_the_figure_without_a_control(tmp_path: Path) -> None:
    """Word writes such a box twice; the second one is a picture of the first, not another place."""
    box = "<w:txbxContent><w:p><w:r><w:t>із {{ sum }} – {{ sum }}.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="w14"><w:pict>' + box + "</w:pict></mc:Choice>"
        "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    content = shown(tmp_path, body, sum=SUM)

    assert [fact.text for fact in facts_in(content).facts] == ["540,0", "540,0"]
    main = unpacked(content)["word/document.xml"]
    assert b"w:fact" not in main
    assert "із 540,0 – 540,0.</w:t>".encode() in main.partition(b"Fallback>")[2]


def test_a_figure_that_sets_an_attribute_is_its_text_there(tmp_path: Path) -> None:
    """How many columns a cell takes is no place for a control."""
    cell = (
        '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{% colspan count %}усього</w:t></w:r></w:p></w:tc>'
    )
    grid = "<w:tblPr/><w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='1000'/></w:tblGrid>"
    content = shown(tmp_path, f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>", count=Fact(identity="activity.n", value=2, text="2"))

    assert nodes(body_of(content), "//w:gridSpan[@w:val='2']")
    assert facts_in(content).facts == ()


def test_figures_that_are_joined_each_keep_their_identity(tmp_path: Path) -> None:
    """Commas part them, and names among them are names."""
    one, other = (Fact(identity=f"activity.{name}", value=count, text=str(count)) for name, count in (("a", 1), ("b", 2)))
    content = shown(tmp_path, paragraph("Разом {{ all|joined }}"), all=[one, "ще", other])

    assert document_text(content) == ["Разом 1, ще, 2"]
    assert [fact.identity for fact in facts_in(content).facts] == ["activity.a", "activity.b"]
