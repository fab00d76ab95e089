"""A composed section filled with its values, alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen
from jinja2 import TemplateError as JinjaError

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.reports import Placeholder, Section
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import RenderError, TemplateError, TemplateFault
from municipal_programs.word.filling.notice import notice
from municipal_programs.word.template.misfits import misfits
from municipal_programs.word.template.run import Run, RunError
from municipal_programs.word.template.values import faults_of_values

if TYPE_CHECKING:
    from municipal_programs.reports import Chart
    from municipal_programs.word.composing.joining import ComposedSection
    from municipal_programs.word.template.template import Template

__all__ = ["Filled", "Filling", "noted"]

_FAILS = (JinjaError, RunError, TypeError, ValueError, RecursionError)
"""What the few expressions of the language can raise over plain data."""


@frozen(kw_only=True)
class Filled:
    """What stands in the place of a section.

    Args:
        section: The section, or what already stands for one.
        body: The XML of its body, or of a notice.
        margins: Its headers and footers, by part.
        failure: What went wrong, or None.
    """

    section: Section | Placeholder
    body: str
    margins: Mapping[str, str] = field(factory=dict[str, str])
    failure: TemplateError | RenderError | None = None


def noted(placeholder: Placeholder) -> Filled:
    """Return the notice that *placeholder* asks for."""
    return Filled(section=placeholder, body=notice(placeholder.title, placeholder.reason))


class Filling:
    """The filling of a document's sections, one after the other, each alone.

    Args:
        draft: Whether missing values are shown as such instead of failing their section.
    """

    def __init__(self, *, draft: bool = False) -> None:
        self._draft = draft
        self.charts: list[Chart] = []

    def fill(self, section: Section, template: Template | TemplateError, composed: ComposedSection) -> Filled:
        """Fill the template of *section* with its values; what fails leaves a notice."""
        try:
            return self._filled(section, template, composed)
        except (TemplateError, RenderError) as failure:
            return self.failed(section, failure, composed)

    def failed(self, section: Section, failure: TemplateError | RenderError, composed: ComposedSection) -> Filled:
        """Return a notice of *failure*, with the headers and footers that do not depend on what failed."""
        body = notice(section.title, failure.message)
        return Filled(section=section, body=body, margins=self._margins(section, composed), failure=failure)

    def _filled(self, section: Section, template: Template | TemplateError, composed: ComposedSection) -> Filled:
        if isinstance(template, TemplateError):
            raise template
        name = section.template.name
        faults = (*template.faults, *composed.faults)
        if faults or composed.body is None:
            raise TemplateError(name, faults)
        unfit = tuple(faults_of_values(section.values))
        if not unfit and not template.names <= section.values.keys():
            unfit = self._misfits(section, template)
        if unfit:
            raise RenderError(name, unfit)
        try:
            margins = {margin.part: margin.template.filled(section.values, self._run()) for margin in composed.margins}
            body = composed.body.filled(section.values, Run(draft=self._draft, charts=self.charts))
        except _FAILS as error:
            raise RenderError(name, self._misfits(section, template) or (_told(error),)) from error
        return Filled(section=section, body=body, margins=margins)

    def _misfits(self, section: Section, template: Template) -> tuple[TemplateFault, ...]:
        parts = template.tags.values()
        return tuple(
            fault for part in parts for fault in misfits(part.tags, section.values, template.language, draft=self._draft)
        )

    def _margins(self, section: Section, composed: ComposedSection) -> dict[str, str]:
        """Fill the headers and footers that can be filled: the page numbers of a report survive a fault of its first section."""
        filled: dict[str, str] = {}
        for margin in composed.margins:
            try:
                filled[margin.part] = margin.template.filled(section.values, self._run())
            except _FAILS:
                continue  # the notice in the body says why; the margin stays blank
        return filled

    def _run(self) -> Run:
        return Run(draft=self._draft)


def _told(error: Exception) -> TemplateFault:
    told = error.message if isinstance(error, MunicipalProgramsError) else say.NOT_RENDERED(reason=error)
    return TemplateFault(message=told)
