"""A composed section filled with its values, alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen
from jinja2 import TemplateError as JinjaError

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.reports import Placeholder, Section
from municipal_programs.reports.gap import without_gaps
from municipal_programs.storage.xml import MalformedXmlError
from municipal_programs.word import _messages as say
from municipal_programs.word.composing.assembly import DOCUMENT
from municipal_programs.word.errors import RenderError, TemplateError, TemplateFault
from municipal_programs.word.filling.notice import notice, notice_xml
from municipal_programs.word.package.xml import parsed
from municipal_programs.word.template.misfits import misfits
from municipal_programs.word.template.run import Run, RunError
from municipal_programs.word.template.template import Template
from municipal_programs.word.template.values import faults_of_values
from municipal_programs.word.template.words import words_of

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.reports import Chart, Values
    from municipal_programs.word.composing.composition import Composition
    from municipal_programs.word.composing.joining import ComposedSection
    from municipal_programs.word.facts.ledger import FactLedger

__all__ = ["Filled", "Filling", "noted"]

_FAILS = (JinjaError, RunError, TypeError, ValueError, RecursionError)
"""What the few expressions of the language can raise over plain data, and what comes of tags that do not nest."""


@frozen(kw_only=True)
class Filled:
    """What stands in the place of a section.

    Args:
        section: The section, or what already stands for one.
        body: The XML of its body, or of a notice, in pieces.
        margins: Its headers and footers, by part.
        words: What a reader shall see of its body and of each of those, by part.
        in_trees: The parts in which something can only be mended in a tree.
        holds_rows: Whether any row of its body or of those shall not part between pages.
        repeating: Which pieces of its body hold bookmarks or drawings, which a loop may repeat; None where a tag may be cut in two.
        facts: The numbers of the figures in its body.
        failure: What went wrong, or None.
    """

    section: Section | Placeholder
    body: list[bytes]
    margins: Mapping[str, bytes] = field(factory=dict[str, bytes])
    words: Mapping[str, str] = field(factory=dict[str, str])
    in_trees: frozenset[str] = frozenset()
    holds_rows: bool = False
    repeating: Sequence[int] | None = ()
    facts: range = range(0)
    failure: TemplateError | RenderError | None = None

    @property
    def without_xml(self) -> Filled:
        """What is known of the section, without what stands in the parts of the document by now."""
        return evolve(self, body=[], margins={})


def noted(placeholder: Placeholder) -> Filled:
    """Return the notice that *placeholder* asks for."""
    return _with_notice(Filled(section=placeholder, body=[]), placeholder.reason)


def _with_notice(filled: Filled, cause: Message) -> Filled:
    text = notice(filled.section.title, cause)
    return evolve(filled, body=[notice_xml(text).encode()], words={**filled.words, DOCUMENT: words_of(text, draft=False)})


class Filling:
    """The filling of a document's sections, one after the other, each alone: first all bodies, then all headers and footers.

    Args:
        facts: Where the figures are gathered.
        composition: The templates, put together.
        draft: Whether missing values are shown as such instead of failing their section.
    """

    def __init__(self, facts: FactLedger, composition: Composition, *, draft: bool = False) -> None:
        self._composition = composition
        self._draft = draft
        self.facts = facts
        self.charts: list[Chart] = []

    def fill(self, section: Section, template: Template | TemplateError, composed: ComposedSection) -> Filled:
        """Fill the body of *section*; what fails leaves a notice."""
        begun = len(self.facts)
        try:
            body, run = self._body(section, template, composed)
        except (TemplateError, RenderError) as failure:
            return self.failed(Filled(section=section, body=[], facts=self._since(begun)), failure)
        return Filled(
            section=section,
            body=body,
            words={DOCUMENT: run.words},
            in_trees=frozenset([DOCUMENT] if run.needs_tree else []),
            holds_rows=run.holds_rows,
            repeating=run.repeating if run.nested else None,
            facts=self._since(begun),
        )

    def with_margins(self, filled: Filled, template: Template | TemplateError | None, composed: ComposedSection) -> Filled:
        """Fill the headers and footers of a section; of one that failed, those that can be: its page numbers, say."""
        section, margins, words, in_trees = filled.section, dict[str, bytes](), dict[str, str](), set(filled.in_trees)
        holds_rows = filled.holds_rows
        if isinstance(section, Placeholder):
            return filled
        for margin in composed.margins:
            begun, run = len(self.facts), Run(draft=self._draft, facts=self.facts)
            try:
                text = b"".join(margin.template.filled(self._shown(section), run))
                if not run.nested:
                    parsed(text)
                margins[margin.part], words[margin.part] = text, run.words
                in_trees |= {margin.part} if run.needs_tree else set()
                holds_rows |= run.holds_rows
            except _FAILS as error:
                self.facts.drop(self._since(begun))
                if filled.failure is None:
                    assert isinstance(template, Template), "without a template there is a failure"
                    filled = self.failed(filled, self._failure(section, template, error))
        words |= filled.words
        return evolve(filled, margins=margins, words=words, in_trees=frozenset(in_trees), holds_rows=holds_rows)

    def failed(self, filled: Filled, failure: TemplateError | RenderError) -> Filled:
        """Return a notice of *failure* in the place of a body, none of whose figures stands in the document then."""
        self.facts.drop(filled.facts)
        return evolve(_with_notice(filled, failure.message), repeating=(), facts=range(0), failure=failure)

    def _body(self, section: Section, template: Template | TemplateError, composed: ComposedSection) -> tuple[list[bytes], Run]:
        if isinstance(template, TemplateError):
            raise template
        name = section.template.name
        faults = (*template.faults, *composed.faults)
        if faults or composed.body is None:
            raise TemplateError(name, faults)
        unfit = faults_of_values(section.values)
        if not unfit and not template.names <= section.values.keys():
            unfit = self._misfits(section, template)
        if unfit:
            raise RenderError(name, unfit)
        run = Run(draft=self._draft, charts=self.charts, facts=self.facts)
        try:
            body = composed.body.filled(self._shown(section), run)
            if not run.nested:
                parsed(b"".join([self._composition.opening, *body, self._composition.end]))
        except _FAILS as error:
            raise self._failure(section, template, error) from error
        return body, run

    def _shown(self, section: Section) -> Values:
        return section.values if self._draft else without_gaps(section.values)

    def _failure(self, section: Section, template: Template, error: Exception) -> RenderError:
        reason = error.message if isinstance(error, MalformedXmlError) else error
        told = error.message if isinstance(error, MunicipalProgramsError) else say.NOT_RENDERED(reason=reason)
        return RenderError(section.template.name, self._misfits(section, template) or (TemplateFault(message=told),))

    def _misfits(self, section: Section, template: Template) -> tuple[TemplateFault, ...]:
        parts = template.tags.values()
        return tuple(
            fault for part in parts for fault in misfits(part.tags, section.values, template.language, draft=self._draft)
        )

    def _since(self, begun: int) -> range:
        """Return the numbers of the figures that were placed since there were *begun* of them."""
        return range(begun + 1, len(self.facts) + 1)
