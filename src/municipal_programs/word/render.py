"""Sections and their templates rendered into one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.reports import Placeholder, Section
from municipal_programs.storage import write_package
from municipal_programs.word import _messages as say
from municipal_programs.word.charts.parts import with_charts
from municipal_programs.word.charts.placing import place_charts
from municipal_programs.word.composing.assembly import DOCUMENT
from municipal_programs.word.composing.composition import Composition, compose
from municipal_programs.word.conservation import refuse_what_changed
from municipal_programs.word.document import Document, SectionFailure
from municipal_programs.word.errors import RenderError, TemplateError, TemplateFault
from municipal_programs.word.facts.bars import placed_bars
from municipal_programs.word.facts.carriers import manifest_parts
from municipal_programs.word.facts.ledger import FactLedger
from municipal_programs.word.facts.manifest import Provenance
from municipal_programs.word.facts.manifest_xml import manifest_xml
from municipal_programs.word.facts.placing import FactPlacer
from municipal_programs.word.filling.filled import Filled, Filling, noted
from municipal_programs.word.filling.mending import mend
from municipal_programs.word.filling.page_ends import ended
from municipal_programs.word.filling.rows import may_have_tall_rows
from municipal_programs.word.filling.telling_apart import TellingApart
from municipal_programs.word.package.described import PROPERTIES, properties_xml
from municipal_programs.word.package.xml import Element, parsed, written
from municipal_programs.word.properties import DocumentProperties
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.template import Template, open_template

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence
    from pathlib import Path

    from municipal_programs.word.composing.joining import ComposedSection
    from municipal_programs.word.template.language import Language

__all__ = ["NO_FILTERS", "render"]

_UNTITLED = DocumentProperties()
_UNKNOWN = Provenance()
NO_FILTERS: Mapping[str, Callable[[str], str]] = {}
"""What a report without plugins brings."""


def render(
    sections: Sequence[Section | Placeholder],
    *,
    properties: DocumentProperties = _UNTITLED,
    provenance: Provenance = _UNKNOWN,
    strict: bool = False,
    draft: bool = False,
    filters: Mapping[str, Callable[[str], str]] = NO_FILTERS,
) -> Document:
    """Render *sections*, each from its own template with its own values alone, into one document.

    The first template that can be opened is the base: its settings, theme, styles, page set-up and footer are the report's.
    A section with the same page set-up and no header or footer of its own goes on below the one before it; another begins
    a page. Templates are composed once and kept. The same sections give the same bytes.

    Args:
        sections: In the order of the document; a placeholder leaves the notice that it asks for.
        properties: What the document says of itself.
        provenance: What the sections were made from; it travels with the document, beside a manifest of its facts.
        strict: Raise what is wrong with a section instead of leaving a notice in its place.
        draft: Show missing values as such, highlighted, instead of failing their section; see `Gap`.
        filters: Filters of plugins by name, which the templates may use for words beside those of the library.

    Returns:
        The document, with the sections that failed.

    Raises:
        RenderError: If there is no section at all, or if the document, read back, does not say what its values say; with *strict*
            also if values do not fit their template.
        TemplateError: If no template can be opened; with *strict* also if any has faults.
    """
    language = language_with(filters)
    paths = dict.fromkeys(section.template for section in sections if isinstance(section, Section))
    templates = {path: _opened(path, language) for path in paths}
    opened = [templates[section.template] if isinstance(section, Section) else None for section in sections]
    _refuse_nothing(opened)
    composition = compose(tuple(found if isinstance(found, Template) else None for found in opened))
    facts = FactLedger(years=provenance.years)
    filling = Filling(facts, composition, draft=draft)
    places = list(zip(opened, composition.sections, strict=True))
    filled = [_filled(section, *place, filling) for section, place in zip(sections, places, strict=True)]
    filled = [filling.with_margins(section, *place) for section, place in zip(filled, places, strict=True)]
    if strict:
        _raise_first_failure(filled)
    apart = TellingApart(facts)
    told = _told_by_pieces(filled, composition, apart)
    texts = {DOCUMENT: _text(filled, composition)} | {part: text for place in filled for part, text in place.margins.items()}
    trees = _trees(texts, filled, composition)
    filled = [place.without_xml for place in filled]  # which takes more memory than all the rest, and goes as soon as it can
    charts = place_charts(trees[DOCUMENT], filling.charts) if DOCUMENT in trees else []
    parts = with_charts({**composition.parts, **_mended(texts, trees, composition, apart, told)}, DOCUMENT, charts)
    del texts, trees
    bars = placed_bars((placed.chart for placed in charts), provenance.years)
    manifest = manifest_xml(provenance, _templates(filled, opened), facts.said(), bars)
    whole = {**parts, PROPERTIES: properties_xml(properties), **manifest_parts(manifest)}
    content = write_package(whole, composition.packed)
    refuse_what_changed(content, whole, composition.packed, filled)
    return Document(content=content, failures=_failures(filled))


def _opened(path: Path, language: Language) -> Template | TemplateError:
    try:
        return open_template(path, language)
    except TemplateError as error:
        return error


def _refuse_nothing(opened: Sequence[Template | TemplateError | None]) -> None:
    if any(isinstance(found, Template) for found in opened):
        return
    for found in opened:
        if isinstance(found, TemplateError):
            raise found
    raise RenderError("", [TemplateFault(message=say.NO_SECTIONS())])


def _filled(
    section: Section | Placeholder, template: Template | TemplateError | None, composed: ComposedSection, filling: Filling
) -> Filled:
    if isinstance(section, Placeholder):
        return noted(section)
    assert template is not None, "every section has a template, or the error of opening it"
    return filling.fill(section, template, composed)


def _raise_first_failure(filled: Sequence[Filled]) -> None:
    for place in filled:
        if place.failure is not None:
            raise place.failure


def _text(filled: Sequence[Filled], composition: Composition) -> bytes:
    """Join the sections, with each page set-up in what it holds; pages on which nothing stands are left out."""
    pages: list[tuple[Sequence[bytes], bytes]] = []
    page: list[bytes] = []
    for section, composed in zip(filled, composition.sections, strict=True):
        if composed.closing:
            pages.append((page, composed.closing))
            page = []
        page += section.body
    pages.append((page, composition.last_page))
    *before, (last, setup) = [whole for whole in pages if any(map(bytes.strip, whole[0]))] or pages[-1:]
    ends = [ended(b"".join(page).strip(), closing) for page, closing in before]
    return b"".join([composition.opening, *ends, *last, setup, composition.end])


def _trees(texts: Mapping[str, bytes], filled: Sequence[Filled], composition: Composition) -> dict[str, Element]:
    """Return the trees of those of a document's parts that cannot do without."""
    asked = {part for place in filled for part in place.in_trees}
    holds_rows = any(place.holds_rows for place in filled)
    return {
        part: parsed(text)
        for part, text in texts.items()
        if composition.reshapes_tables or part in asked or (holds_rows and may_have_tall_rows(text))
    }


def _told_by_pieces(filled: Sequence[Filled], composition: Composition, apart: TellingApart) -> Container[str]:
    """Tell apart what the bodies repeat, where nothing else of them can have to be mended; return the part that is ready then.

    So it need not be looked through when it is whole.
    """
    pieces: list[tuple[list[bytes], int]] = []
    for place in filled:
        if place.holds_rows or place.repeating is None or DOCUMENT in place.in_trees:
            return ()
        pieces += ((place.body, at) for at in place.repeating)
    if composition.reshapes_tables or apart.facts.moved:
        return ()
    apart.tell(pieces)
    return (DOCUMENT,)


def _mended(
    texts: Mapping[str, bytes], trees: Mapping[str, Element], composition: Composition, apart: TellingApart, told: Container[str]
) -> Mapping[str, bytes]:
    """Return the filled parts as Word takes them; those that were *told* apart are ready."""
    placer = FactPlacer(apart.facts)
    for root in trees.values():
        placer.place(root)
        mend(root, tables=composition.reshapes_tables)
    if not (trees or composition.repeats or apart.facts.moved):
        return texts
    return {
        part: text if part in told else apart.told(written(trees[part]) if part in trees else text)
        for part, text in texts.items()
    }


def _templates(filled: Sequence[Filled], opened: Sequence[Template | TemplateError | None]) -> dict[str, str]:
    """Return the digest of each section's template, by the identity of the section."""
    pairs = zip(filled, opened, strict=True)
    return {place.section.identity: template.digest for place, template in pairs if isinstance(template, Template)}


def _failures(filled: Sequence[Filled]) -> tuple[SectionFailure, ...]:
    return tuple(
        SectionFailure(section=place.section.identity, title=place.section.title, cause=place.failure.message)
        for place in filled
        if place.failure is not None
    )
