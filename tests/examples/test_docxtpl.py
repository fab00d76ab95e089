"""Every template that ships renders as through docxtpl itself, with the values that the documents of the examples show."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

import pytest
from attrs import frozen
from lxml import etree
from tests.examples.test_facts import KINDS, PLUGINS, subject_of
from tests.word.beside_docxtpl import MAIN, compared, compared_documents, through_docxtpl
from tests.word.building import packed, unpacked

import municipal_programs as mp
from municipal_programs import word
from municipal_programs.hooks import InstalledPlugin, Plugins
from municipal_programs.reports import ReportingPeriod, Section
from municipal_programs.word.package.xml import nodes, parsed, w, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.reports import Placeholder
    from municipal_programs.word import Document
    from municipal_programs.word.package.xml import Element

REPOSITORY: Final = PLUGINS.parent
SCAFFOLD: Final = REPOSITORY / "scaffold"
SHIPPED: Final = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for folder in (PLUGINS, SCAFFOLD, REPOSITORY / "docs", REPOSITORY / "src")
    for path in folder.rglob("*.docx")
)
SAMPLE: Final = "sample_office"
OF_COUNCIL: Final = "plugins/zhytomyr-profile/src/zhytomyr_profile/templates"
OF_OFFICE: Final = "plugins/public-relations/src/public_relations/templates"
MENDED: Final = {
    f"{OF_COUNCIL}/measures.docx": {"repeated columns", "unordered cells"},
    f"{OF_COUNCIL}/passport.docx": {"repeated columns"},
    f"{OF_OFFICE}/annual_measures.docx": {"tall rows"},
    f"{OF_OFFICE}/measures.docx": {"tall rows"},
}
"""All that we make better than docxtpl does in any of them."""


@frozen
class Rendered:
    """A section as a document of the examples shows it, with the filters that its template may use."""

    section: Section
    filters: Mapping[str, Callable[[str], str]]


@cache
def rendered() -> Mapping[str, Sequence[Rendered]]:
    """Return the sections of all documents of the examples and of the scaffold, by their templates."""
    found: dict[str, list[Rendered]] = {}
    render = word.render

    def noting(
        sections: Sequence[Section | Placeholder],
        *,
        filters: Mapping[str, Callable[[str], str]],
        **asked: object,
    ) -> Document:
        for section in sections:
            if isinstance(section, Section):
                template = section.template.relative_to(REPOSITORY).as_posix()
                found.setdefault(template, []).append(Rendered(section, filters))
        return render(sections, filters=filters, **asked)  # type: ignore[arg-type] # what it was asked with, unchanged

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word, "render", noting)
        patch.setattr(sys, "path", [str(SCAFFOLD / "src"), *sys.path])
        sample = InstalledPlugin(name=SAMPLE, module=import_module(f"{SAMPLE}.plugin"))
        for module in [name for name in sys.modules if name.partition(".")[0] == SAMPLE]:
            del sys.modules[module]  # other tests make a package of this name
        plugins = Plugins([*Plugins.discover(), sample])
        for kind in KINDS:
            period = ReportingPeriod.read("2019") if kind == "annual" else None
            mp.render(subject_of(kind), kind, period=period, plugins=plugins, strict=True)
        mp.render(mp.load(SCAFFOLD / "example" / "program.yaml"), plugins=plugins, strict=True)
    return found


@pytest.mark.parametrize("template", SHIPPED)
def test_a_template_renders_as_through_docxtpl(template: str) -> None:
    """Body, headers and footers, of every document that shows it."""
    both = [compared(one.section, one.filters) for one in rendered()[template]]

    assert [one.ours for one in both] == [one.theirs for one in both]
    assert {mending for one in both for mending in one.mended} == MENDED.get(template, set())


def a_letter(root: Element) -> None:
    """Change a letter."""
    text = nodes(root, "//w:t[string-length(.) > 3]")[-1]
    text.text = (text.text or "")[:-1] + "Ж"


def a_look(root: Element) -> None:
    """Make a run bold."""
    run = nodes(root, "//w:r[not(w:rPr)]")[-1]
    run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{run.nsmap["w"]}"><w:b/></w:rPr>'))


def a_row(root: Element) -> None:
    """Leave a row out."""
    row = nodes(root, "//w:tr")[-1]
    row.getparent().remove(row)  # type: ignore[union-attr] # a row stands in a table


def a_width(root: Element) -> None:
    """Make a cell narrower."""
    nodes(root, "//w:tc/w:tcPr/w:tcW")[-1].set(w("w"), "1")


def a_low_row(root: Element) -> None:
    """Let a row part that is not tall."""
    mark = nodes(root, "//w:trPr/w:cantSplit")[0]
    mark.getparent().remove(mark)  # type: ignore[union-attr] # a mark stands in properties


def a_page(root: Element) -> None:
    """Turn the page."""
    nodes(root, "//w:pgSz")[-1].set(w("w"), "1")


@pytest.mark.parametrize("change", [a_letter, a_look, a_row, a_width, a_low_row, a_page])
@pytest.mark.parametrize("template", [f"{OF_COUNCIL}/measures.docx", f"{OF_OFFICE}/measures.docx"])
def test_a_difference_would_be_seen(template: str, change: Callable[[Element], None]) -> None:
    """The measure measures, where we mend too."""
    one = rendered()[template][0]
    parts = unpacked(word.render([one.section], strict=True, filters=one.filters).content)
    root = parsed(parts[MAIN])
    change(root)

    both = compared_documents(packed({**parts, MAIN: written(root)}), through_docxtpl(one.section, one.filters))

    assert both.ours != both.theirs
