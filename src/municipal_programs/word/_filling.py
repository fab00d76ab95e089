"""A composed section filled with its values, alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve, frozen
from jinja2 import TemplateError as JinjaError

from municipal_programs.reports import Section
from municipal_programs.word import _messages as say
from municipal_programs.word._misfits import misfits
from municipal_programs.word._notice import notice
from municipal_programs.word._values import faults_of_values
from municipal_programs.word._xml import parsed
from municipal_programs.word.errors import Fault, RenderError, TemplateError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.word._joining import ComposedSection
    from municipal_programs.word._margins import ComposedMargin
    from municipal_programs.word._template import Template

__all__ = ["Filled", "fill"]

_FAILS = (JinjaError, TypeError, ValueError, RecursionError)
"""What the few expressions of the language can raise over plain data."""


@frozen(kw_only=True)
class Filled:
    """What a section shows.

    Args:
        section: The section.
        body: The XML of its body, or of a notice.
        margins: Its headers and footers, by part.
        failure: What went wrong, or None.
    """

    section: Section
    body: str
    margins: Mapping[str, str]
    failure: TemplateError | RenderError | None = None

    def checked(self, opening: str, end: str) -> Filled:
        """Return the same if it is well-formed between *opening* and *end*, or else with a notice for a body."""
        try:
            parsed(f"{opening}{self.body}{end}")
        except ValueError as error:
            failure = RenderError(self.section.template.name, [Fault(message=say.NOT_RENDERED(reason=error))])
            return evolve(self, body=notice(self.section.title, failure.message), failure=failure)
        return self


def fill(section: Section, template: Template | TemplateError, composed: ComposedSection) -> Filled:
    """Fill the template of *section* with its values; what fails leaves a notice, and margins that do not depend on it."""
    try:
        body = _body(section, template, composed)
    except (TemplateError, RenderError) as failure:
        margins = _margins(section, composed.margins)
        return Filled(section=section, body=notice(section.title, failure.message), margins=margins, failure=failure)
    return body


def _body(section: Section, template: Template | TemplateError, composed: ComposedSection) -> Filled:
    if isinstance(template, TemplateError):
        raise template
    name = section.template.name
    faults = (*template.faults, *composed.faults)
    if faults or composed.body is None:
        raise TemplateError(name, faults)
    unfit = tuple(faults_of_values(section.values))
    if not unfit and not template.names <= section.values.keys():
        unfit = _misfits(section, template)
    if unfit:
        raise RenderError(name, unfit)
    try:
        margins = {margin.part: margin.template.render(section.values) for margin in composed.margins}
        return Filled(section=section, body=composed.body.render(section.values), margins=margins)
    except _FAILS as error:
        unfit = _misfits(section, template) or (Fault(message=say.NOT_RENDERED(reason=error)),)
        raise RenderError(name, unfit) from error


def _misfits(section: Section, template: Template) -> tuple[Fault, ...]:
    return tuple(fault for part in template.tags.values() for fault in misfits(part.tags, section.values))


def _margins(section: Section, margins: Sequence[ComposedMargin]) -> dict[str, str]:
    """Fill the headers and footers that can be filled: the page numbers of a report survive a fault of its first section."""
    filled: dict[str, str] = {}
    for margin in margins:
        try:
            filled[margin.part] = margin.template.render(section.values)
        except _FAILS:
            continue  # the notice in the body says why; the margin stays blank
    return filled
