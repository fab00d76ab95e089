"""Template after template joined into the package of the report."""

from __future__ import annotations

from copy import deepcopy
from itertools import chain, count
from typing import TYPE_CHECKING

from attrs import frozen
from jinja2 import TemplateError as JinjaError
from lxml import etree

from municipal_programs.word import _messages as say
from municipal_programs.word.composing.assembly import DOCUMENT, OFFICE, Assembly
from municipal_programs.word.composing.base import add_fonts, add_settings, add_theme
from municipal_programs.word.composing.fitting import Fitting
from municipal_programs.word.composing.margins import ComposedMargin, Margins, add_blank_margin, relating
from municipal_programs.word.composing.numbering import Numbering, definition_of, numbers_in
from municipal_programs.word.composing.pages import REFERENCES, Pages, default_page
from municipal_programs.word.composing.source import Source
from municipal_programs.word.composing.styles import Renaming, Styles
from municipal_programs.word.composing.tables import spell_out_tables
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.facts.naming import numbered
from municipal_programs.word.package.namespaces import Namespaces
from municipal_programs.word.package.xml import Element, R, W, children, nodes, w, written
from municipal_programs.word.template.docxtpl import as_jinja
from municipal_programs.word.template.language import Compiled

if TYPE_CHECKING:
    from municipal_programs.word.template.template import Template

__all__ = ["ComposedSection", "Joining"]


@frozen(kw_only=True)
class ComposedSection:
    """A section's template ready to be filled.

    Args:
        closing: The page set-up that ends before it, as XML; empty where the section goes on on the same pages.
        body: What fills it; None where the template has faults.
        margins: Its own headers and footers.
        faults: What kept parts of it from compiling although every tag alone was sound.
    """

    closing: bytes = b""
    body: Compiled | None = None
    margins: tuple[ComposedMargin, ...] = ()
    faults: tuple[TemplateFault, ...] = ()


class Joining:
    """The package of the report while templates join it.

    Args:
        templates: All that will join; the first one is the base, which gives settings, theme and running page set-up.
    """

    def __init__(self, templates: list[Template]) -> None:
        base = templates[0]
        theme = base.related("theme")
        self._theme = base.parts[theme] if theme else None
        self._assembly = Assembly()
        add_settings(self._assembly, base)
        add_theme(self._assembly, base)
        add_fonts(self._assembly, [template for template in templates if not template.faults])
        numbering = base.related("numbering")
        self._numbering = Numbering(base.parts[numbering] if numbering else None)
        self._styles = Styles(Source(base, self._theme).sheet)
        self._namespaces = Namespaces()
        self._pages = Pages(lambda kind: add_blank_margin(self._assembly, kind)[1])
        self._page: Element | None = None
        self._bookmarks: set[str] = set()
        self._joined = 0

    @property
    def opening(self) -> str:
        """The beginning of the main part."""
        return self._namespaces.opening

    def parts(self) -> dict[str, bytes]:
        """Return all parts but the main one and the properties."""
        self._assembly.add("word/styles.xml", f"{OFFICE}styles+xml", written(self._styles.root))
        self._assembly.relate(DOCUMENT, "styles", "word/styles.xml")
        if len(self._numbering):
            self._assembly.add("word/numbering.xml", f"{OFFICE}numbering+xml", written(self._numbering.root))
            self._assembly.relate(DOCUMENT, "numbering", "word/numbering.xml")
        return self._assembly.finished()

    def join(self, template: Template) -> ComposedSection:
        """Join the next template."""
        source = Source(template, self._theme)
        fitting = self._fitting(source)
        self._joined += 1
        margins = Margins(template, source.roots, fitting, self._assembly, self._joined)
        pages = [deepcopy(page) for page in source.breaks]
        for page in source.breaks:  # their references are no longer the template's
            for reference in list(children(page, *REFERENCES)):
                page.remove(reference)
        if not template.faults:  # what the text of a faulty one points to may not be there, or have no end
            fitting.fit(source.document, relating(template, template.main, self._assembly, DOCUMENT))
        closing = self._turn(source, pages, margins)
        if template.faults:
            return ComposedSection(closing=closing)
        try:
            body = template.language.compiled(as_jinja(self._namespaces.inside(source.document)))
        except JinjaError as error:
            margins.faults.append(TemplateFault(message=say.TEMPLATE_BROKEN(reason=error.message or "")))
            body = None
        return ComposedSection(closing=closing, body=body, margins=tuple(margins.composed), faults=tuple(margins.faults))

    def _fitting(self, source: Source) -> Fitting:
        """Take over the styles and lists that the template uses, and say what they are called now."""
        roots = list(source.roots.values())
        if source.sheet.defaults.look != self._styles.base.defaults.look:
            for root in roots:
                spell_out_tables(root, source.sheet)
        renaming = self._styles.adopt(source.sheet, roots)
        numbers = self._numbers(source, renaming)
        for style in renaming.added:
            for node in nodes(style, ".//w:numPr/w:numId"):
                node.set(w("val"), numbers.get(node.get(w("val"), ""), "0"))
        return Fitting(
            styles=renaming.names,
            numbers=numbers,
            bookmarks=self._bookmark_names(source.document),
            paragraph=self._default_of(source, "paragraph", renaming),
            table=self._default_of(source, "table", renaming),
        )

    def _numbers(self, source: Source, renaming: Renaming) -> dict[str, str]:
        used = dict.fromkeys(number for root in (*source.roots.values(), *renaming.added) for number in numbers_in(root))
        if self._page is None:
            return {number: number for number in used}  # the base: its lists are there
        found = {number: definition for number in used if (definition := definition_of(source.numbering, number))}
        added = {style.get(w("styleId"), "") for style in renaming.added}

        def renamed(style: str) -> str | None:
            name = renaming.names.get(style)
            return name if name in added else None

        # A list that the template does not define is none; in the report its number may be somebody else's.
        return {**dict.fromkeys(used, "0"), **self._numbering.adopt(found, renamed)}

    def _default_of(self, source: Source, kind: str, renaming: Renaming) -> str | None:
        own, base = source.sheet.default(kind), self._styles.base.default(kind)
        renamed = renaming.names.get(own) if own else None
        return None if renamed == base else renamed

    def _bookmark_names(self, document: Element) -> dict[str, str]:
        names: dict[str, str] = {}
        for name in dict.fromkeys(node.get(w("name"), "") for node in nodes(document, "//w:bookmarkStart")):
            own = chain([name], (numbered(name, number) for number in count(2)))
            names[name] = next(one for one in own if one.lower() not in self._bookmarks)
            self._bookmarks.add(names[name].lower())  # Word does not tell «Annex» from «annex»
        return names

    def _turn(self, source: Source, pages: list[Element], margins: Margins) -> bytes:
        """Turn to the pages of a template; return the set-up that ends before it, or nothing where it flows on."""
        last = source.last_page
        first = pages[0] if pages else last
        flows_on = self._pages.flows_on(first, {} if first is None else margins.of(first))
        closing = b"" if flows_on or self._page is None else self.last_page
        for node, page in zip(source.breaks, pages, strict=True):
            parent = node.getparent()
            assert parent is not None, "a break stands in the properties of a paragraph"
            parent.replace(node, self._pages.turn_to(page, margins.of(page)))
        if pages or not flows_on:
            page = default_page() if last is None else last
            self._page = self._pages.turn_to(page, margins.of(page))
        return closing

    @property
    def last_page(self) -> bytes:
        """The page set-up that is open, as XML."""
        assert self._page is not None, "the base has a page"
        text = etree.tostring(self._page, encoding="unicode", with_tail=False)
        return text.replace(f' xmlns:w="{W}"', "").replace(f' xmlns:r="{R}"', "").encode()
