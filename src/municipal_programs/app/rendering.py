"""From a program to the official document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.asking import request_for
from municipal_programs.app.kinds import ReportError, kind_named
from municipal_programs.errors import Message, perhaps
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import Placeholder, Position, in_order
from municipal_programs.storage import write_atomically

if TYPE_CHECKING:
    import os
    from collections.abc import Collection, Iterator

    from municipal_programs.hooks import Answers, PluginFailure, Plugins
    from municipal_programs.model import Profile
    from municipal_programs.reports import ReportingPeriod, ReportKind, ReportRequest, Section, Subject

__all__ = ["Report", "render"]


@frozen(kw_only=True)
class Report:
    """A document that was made, and what went wrong with parts of it.

    Args:
        content: The .docx package, byte by byte.
        failures: A sentence for each plugin or section that failed; the document shows a placeholder in its place.
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
) -> Report:
    """Make a document out of a program, an activity report or many programs.

    Args:
        subject: What the document tells of.
        kind: Which document: one of `reports.KINDS`, such as ``final`` for a program or ``activity`` for a department's year.
        period: The period of an ``annual`` report.
        amendment: Number of the decision that a ``comparative`` table is for; the last one unless given.
        plugins: The plugins to ask; those that are installed unless given.
        strict: Whether the first failure of a plugin or section raises, instead of leaving a placeholder.

    Returns:
        The document, with the failures that it shows placeholders for; the same input gives the same bytes.

    Raises:
        ReportError: If the kind is unknown or does not fit the subject, the period or amendment is not there, the profile is not installed, or no plugin serves a
            department that the report cannot do without; with *strict*, at the first failure.
        RenderError: If no document can be made at all.
    """
    from municipal_programs.hooks import Plugins
    from municipal_programs.word import DocumentProperties
    from municipal_programs.word import render as render_sections

    asked = Plugins.discover() if plugins is None else plugins
    chosen = _kind(kind, subject)
    profiles, serving = asked.profiles(), asked.departments()
    request = request_for(chosen, subject, _profile(chosen, subject, profiles), period=period, amendment=amendment)
    answers = asked.sections(request)
    failures = (*asked.failures, *profiles.failures, *serving.failures, *answers.failures)
    if strict and failures:
        raise ReportError(failures[0].message)
    missing = tuple(_missing(request, serving, answers, failures))
    outline = in_order((*answers.items, *missing), request.owners)
    document = render_sections(outline, properties=DocumentProperties(title=subject.title), strict=strict)
    told = (
        *(failure.message for failure in failures),
        *(placeholder.reason for placeholder in missing),
        *(failure.cause for failure in document.failures),
    )
    return Report(content=document.content, failures=tuple(dict.fromkeys(told)))


def _kind(kind: str, subject: Subject) -> ReportKind:
    chosen = kind_named(kind)
    if not isinstance(subject, chosen.subject):
        raise ReportError(say.WRONG_SUBJECT(kind=kind, expected=_file_of(chosen.subject), seen=_file_of(type(subject))))
    return chosen


def _file_of(subject: type[Subject]) -> Message:
    if issubclass(subject, TargetProgram):
        return say.PROGRAM()
    return say.ACTIVITY() if issubclass(subject, ActivityReport) else say.PROGRAMS()


def _profile(kind: ReportKind, subject: Subject, offered: Answers[Profile]) -> Profile | None:
    by_identity = {profile.identity: profile for profile in offered.items}
    known = ", ".join(sorted(by_identity)) or say.NONE()
    if not subject.profile:
        if kind.needs_profile:
            raise ReportError(say.NO_PROFILE_NAMED(kind=kind.identity, known=known))
        return None
    if subject.profile not in by_identity and kind.needs_profile and not offered.failures:
        nearest = perhaps(subject.profile, by_identity)
        raise ReportError(say.UNKNOWN_PROFILE(seen=subject.profile, known=known, nearest=nearest))
    return by_identity.get(subject.profile)


def _missing(
    request: ReportRequest, serving: Answers[str], answers: Answers[Section], failures: Collection[PluginFailure]
) -> Iterator[Placeholder]:
    """Find the departments that are owed a section and have none; whoever nobody serves at all is an error."""
    present = {section.department for section in answers.items}
    absent = [identity for identity in request.owners if identity not in present]
    served = {department: plugin for plugin, department in serving.given}
    unserved = [identity for identity in absent if identity not in served]
    if unserved and not failures:
        known = ", ".join(sorted(served)) or say.NONE()
        raise ReportError(say.NO_PLUGIN(departments=", ".join(unserved), served=known))
    for identity in absent:
        yield _placeholder(identity, served.get(identity, ""), failures)


def _placeholder(department: str, plugin: str, failures: Collection[PluginFailure]) -> Placeholder:
    cause = next((failure.message for failure in failures if failure.plugin == plugin), None)
    return Placeholder(
        identity=f"missing.{department}",
        title=say.SECTION_OF(department=department).uk,
        position=Position.MEASURES,
        reason=cause or say.PLUGIN_BROUGHT_NOTHING(plugin=plugin, department=department),
        department=department,
    )
