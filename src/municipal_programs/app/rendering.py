"""From a program to the official document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.asking import request_for
from municipal_programs.app.completing import completed
from municipal_programs.app.councils import method_of, profile_of
from municipal_programs.app.kinds import ReportError, kind_named, refuse_foreign
from municipal_programs.app.overriding import with_own_templates
from municipal_programs.app.provenance import provenance_of
from municipal_programs.errors import Message
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import Portfolio, outline_of
from municipal_programs.storage import write_atomically

if TYPE_CHECKING:
    import os

    from municipal_programs.hooks import Plugins
    from municipal_programs.reports import ReportingPeriod, ReportKind, Subject

__all__ = ["Report", "render"]


@frozen(kw_only=True)
class Report:
    """A document that was made, and what went wrong with parts of it.

    Args:
        content: The .docx package, byte by byte.
        failures: A sentence for each plugin or section that failed; where a part is missing, the document shows a placeholder.
    """

    content: bytes = field(repr=False)
    failures: tuple[Message, ...]

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the document to *path*, whole or not at all.

        Raises:
            StorageError: If it cannot be written; what stood there before is untouched.
        """
        write_atomically(Path(path), self.content)


def render(
    subject: Subject,
    kind: str = "final",
    *,
    period: ReportingPeriod | None = None,
    amendment: str = "",
    plugins: Plugins | None = None,
    strict: bool = False,
    draft: bool = False,
    templates: str | os.PathLike[str] | None = None,
) -> Report:
    """Make a document out of a program, an activity report or many programs.

    Args:
        subject: What the document tells of.
        kind: Which document: one of `reports.KINDS`, such as ``final`` for a program or ``activity`` for a department's year, or
            one that a plugin brings.
        period: The period of an ``annual`` report.
        amendment: Number of the decision that a ``comparative`` table is for, with its date where two share a number («7 від
            01.02.2021»); the last one unless given.
        plugins: The plugins to ask; those that are installed unless given.
        strict: Whether the first failure of a plugin or section raises, instead of leaving a placeholder.
        draft: Whether missing values are shown as such, highlighted, instead of failing their section.
        templates: A folder with a department's own templates, named after the sections that they show, such as
            ``public_relations.measures.docx``; they take the place of those of the plugins.

    Returns:
        The document, with the failures that it shows placeholders for; the same input gives the same bytes.

    Raises:
        ReportError: If the kind is unknown or does not fit the subject, the period or amendment is not there, the profile is not
            installed, or no plugin serves a department that the report cannot do without; with *strict*, at the first failure.
        RenderError: If no document can be made at all.
        InvalidValueError: If *subject* is no subject, such as the name of a file that was not read, or its title holds a
            character that no document can carry.

    Examples:
        >>> import municipal_programs as mp
        >>> report = mp.render(mp.load("program.yaml"), "final")
        >>> report.save("final.docx")
        >>> report.failures
        ()
    """
    from municipal_programs.app.contributions import contributions_to, failed_section
    from municipal_programs.hooks import Plugins
    from municipal_programs.word import DocumentProperties
    from municipal_programs.word import render as render_sections

    asked = Plugins.discover() if plugins is None else plugins
    chosen = _kind(kind, subject, asked)
    profiles, serving, filters = asked.profiles(), asked.departments(), asked.filters()
    profile = profile_of(chosen, subject, profiles, asked.failures)
    method, of_methods = method_of(profile, profiles, asked.methods())
    known = {department.identity: department for department in reversed(serving.items)}
    request = request_for(chosen, completed(subject, known), profile, period=period, amendment=amendment, method=method)
    before = (*asked.failures, *profiles.failures, *of_methods, *serving.failures, *filters.failures)
    parts = contributions_to(request, asked, serving, before)
    outline = outline_of(parts.parts, request.owners)
    failures = (
        *before,
        *parts.failures,
        *(failed_section(parts.plugin_of, section, cause) for section, cause in outline.faults.items()),
        *asked.failures,
    )
    if strict and failures:
        raise ReportError(failures[0].message)
    document = render_sections(
        with_own_templates(outline.sections, None if templates is None else Path(templates)),
        properties=DocumentProperties(title=subject.title),
        provenance=provenance_of(evolve(request, subject=subject), draft=draft),
        draft=draft,
        filters={found.name: found.apply for found in filters.items},
    )
    unmade = tuple(failed_section(parts.plugin_of, failure.section, failure.cause) for failure in document.failures)
    if strict and unmade:
        raise ReportError(unmade[0].message)
    told = (
        *(failure.message for failure in failures),
        *(placeholder.reason for placeholder in parts.placeholders),
        *(failure.message for failure in unmade),
    )
    return Report(content=document.content, failures=tuple(dict.fromkeys(told)))


def _kind(kind: str, subject: Subject, plugins: Plugins) -> ReportKind:
    refuse_foreign(subject, TargetProgram, ActivityReport, Portfolio)
    chosen = kind_named(kind, plugins)
    if not isinstance(subject, chosen.subject):
        raise ReportError(say.WRONG_SUBJECT(kind=kind, expected=_file_of(chosen.subject), seen=_file_of(type(subject))))
    return chosen


def _file_of(subject: type[Subject]) -> Message:
    if issubclass(subject, TargetProgram):
        return say.PROGRAM()
    return say.ACTIVITY() if issubclass(subject, ActivityReport) else say.PROGRAMS()
