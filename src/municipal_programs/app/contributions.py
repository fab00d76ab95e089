"""What plugins contribute to a report, and what stands where a part of it is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.hooks import PluginFailure
from municipal_programs.reports import Placeholder, Position, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from municipal_programs.errors import Message
    from municipal_programs.hooks import Answers, Plugins
    from municipal_programs.model import Department
    from municipal_programs.reports import ReportRequest

__all__ = ["Contributions", "contributions_to", "failed_section"]

_HOOK: Final = "mp_report_sections"
_BEFORE_ALL: Final = 0
"""The position of notices about plugins that failed: whoever opens the document sees them first."""
_AFTER_ALL: Final = 10_000
"""The position of notices about what is missing without anybody knowing from where."""


@frozen(kw_only=True)
class Contributions:
    """The parts of one report, not yet in order.

    Args:
        sections: Each with the name of its plugin.
        placeholders: What stands where a part is missing.
        failures: What plugins failed to contribute.
    """

    sections: tuple[tuple[str, Section], ...]
    placeholders: tuple[Placeholder, ...]
    failures: tuple[PluginFailure, ...]

    @property
    def parts(self) -> tuple[Section | Placeholder, ...]:
        """Sections and placeholders, in no order that matters."""
        return (*(section for _, section in self.sections), *self.placeholders)

    @property
    def plugin_of(self) -> Mapping[str, str]:
        """The name of the plugin of each section, by the identity of the section."""
        return {section.identity: plugin for plugin, section in self.sections}


def contributions_to(
    report: ReportRequest, plugins: Plugins, serving: Answers[Department], before: Sequence[PluginFailure]
) -> Contributions:
    """Ask *plugins* for their sections of *report*, and find what is missing in it.

    Args:
        report: The report.
        plugins: The plugins.
        serving: The departments that they serve.
        before: What failed until now, which may be why a section is missing.

    Raises:
        ReportError: If a department has no section, and there is no plugin that might have been meant to bring it.
    """
    answers = plugins.sections(report)
    sections, clashes = _of_one_identity_each(answers.given)
    failures = (*answers.failures, *(failure for failure, _ in clashes))
    absent = tuple(_absent(report, sections, serving, (*before, *failures), plugins.skipped))
    unsaid = _unsaid((*before, *answers.failures), (placeholder.reason for placeholder in absent))
    placeholders = (*(placeholder for _, placeholder in clashes), *absent, *unsaid, *map(_of_skipped, plugins.skipped))
    return Contributions(sections=sections, placeholders=placeholders, failures=failures)


def failed_section(plugin_of: Mapping[str, str], section: str, cause: Message) -> PluginFailure:
    """Return as the failure of its plugin that *section* could not be made, or not put where it wishes to be."""
    return PluginFailure(plugin=plugin_of[section], hook=_HOOK, section=section, cause=cause)


def _of_one_identity_each(
    given: Iterable[tuple[str, Section]],
) -> tuple[tuple[tuple[str, Section], ...], list[tuple[PluginFailure, Placeholder]]]:
    """Part the sections from those whose identity is taken; who has it in its own name has it rightly."""
    kept: dict[str, tuple[str, Section]] = {}
    clashes: list[tuple[PluginFailure, Placeholder]] = []
    for plugin, section in sorted(given, key=lambda one: not one[1].identity.startswith(f"{one[0]}.")):
        owner, _ = kept.setdefault(section.identity, (plugin, section))
        if kept[section.identity][1] is not section:
            clashes.append(_clash(plugin, section, owner, len(clashes)))
    return tuple(kept.values()), clashes


def _clash(plugin: str, section: Section, owner: str, number: int) -> tuple[PluginFailure, Placeholder]:
    cause = say.IDENTITY_TAKEN(section=section.identity, owner=owner)
    failure = PluginFailure(plugin=plugin, hook=_HOOK, section=section.identity, cause=cause)
    placeholder = Placeholder(
        identity=f"clash.{number}.{section.identity}",
        title=section.title,
        position=section.position,
        reason=failure.message,
        department=section.department,
    )
    return failure, placeholder


def _absent(
    report: ReportRequest,
    sections: Iterable[tuple[str, Section]],
    serving: Answers[Department],
    failures: Sequence[PluginFailure],
    skipped: Sequence[str],
) -> Iterator[Placeholder]:
    """Find the departments that are owed a section and have none; whoever nobody serves at all is an error."""
    present = {section.department for _, section in sections}
    absent = [identity for identity in report.owners if identity not in present]
    served = {department.identity: plugin for plugin, department in reversed(serving.given)}
    unserved = [identity for identity in absent if identity not in served]
    if unserved and not failures and not skipped:
        known = ", ".join(sorted(served)) or say.NONE()
        raise ReportError(say.NO_PLUGIN(departments=", ".join(unserved), served=known))
    return (_of_department(identity, served.get(identity, ""), failures, skipped) for identity in absent)


def _of_department(department: str, plugin: str, failures: Sequence[PluginFailure], skipped: Sequence[str]) -> Placeholder:
    return Placeholder(
        identity=f"missing.{department}",
        title=say.SECTION_OF(department=department).uk,
        position=Position.MEASURES,
        reason=_reason(department, plugin, failures, skipped),
        department=department,
    )


def _reason(department: str, plugin: str, failures: Sequence[PluginFailure], skipped: Sequence[str]) -> Message:
    """Say why *department* has no section; where no plugin is known to serve it, any that is not there may have been its."""
    if plugin:
        own = (failure.message for failure in failures if failure.plugin == plugin)
        return next(own, say.PLUGIN_BROUGHT_NOTHING(plugin=plugin, department=department))
    others = sorted({failure.plugin for failure in failures})
    if not failures:
        return say.SERVED_BY_SKIPPED(department=department, plugins=", ".join(skipped))
    if len(others) == 1 and not skipped:
        return failures[0].message
    return say.SERVED_BY_NOBODY_LEFT(department=department, plugins=", ".join([*others, *skipped]))


def _unsaid(failures: Iterable[PluginFailure], said: Iterable[Message]) -> Iterator[Placeholder]:
    """Return a notice for each failed plugin that no department's notice names: the profile of the council, say.

    It stands at the very beginning, since what such a plugin would have brought may be the form of the whole document.
    """
    known = set(said)
    for failure in {failure.plugin: failure for failure in failures if failure.message not in known}.values():
        yield Placeholder(
            identity=f"failed.{failure.plugin}",
            title=say.PLUGIN_CALLED(plugin=failure.plugin).uk,
            position=_BEFORE_ALL,
            reason=failure.message,
        )


def _of_skipped(plugin: str) -> Placeholder:
    return Placeholder(
        identity=f"skipped.{plugin}",
        title=say.PLUGIN_CALLED(plugin=plugin).uk,
        position=_AFTER_ALL,
        reason=say.SKIPPED(plugin=plugin),
    )
