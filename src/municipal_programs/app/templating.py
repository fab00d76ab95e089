"""What a department needs to write a template of its own: the names that it may use, and all that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app import _messages as say
from municipal_programs.app.asking import request_for
from municipal_programs.app.completing import completed
from municipal_programs.app.councils import method_of, profile_of
from municipal_programs.app.example import example_files
from municipal_programs.app.kinds import ReportError, kind_named
from municipal_programs.app.reading import load_any
from municipal_programs.errors import perhaps
from municipal_programs.model import TargetProgram
from municipal_programs.reports import Portfolio, ReportingPeriod, Section

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from municipal_programs.hooks import Plugins
    from municipal_programs.reports import ReportKind, ReportRequest, Subject
    from municipal_programs.word import TemplateFault, Variable  # noqa: TC004 - nobody evaluates them, and word is heavy

__all__ = ["CheckedTemplate", "SectionVariables", "check_template", "sample_sections", "template_variables"]


@frozen(kw_only=True)
class CheckedTemplate:
    """A template that was checked.

    Args:
        section: Identity of the section that it was checked for.
        faults: All that is wrong with it; empty for a sound one.
    """

    section: str
    faults: tuple[TemplateFault, ...]


@frozen(kw_only=True)
class SectionVariables:
    """What the templates of one section may use.

    Args:
        section: The section, with its own template.
        variables: Every name, with an example from the bundled program where that has one.
    """

    section: Section
    variables: tuple[Variable, ...]


def check_template(path: str | os.PathLike[str], wanted: str, *, plugins: Plugins | None = None) -> CheckedTemplate:
    """Check a template for a kind of document.

    Args:
        path: The template.
        wanted: A kind of document, such as ``final``, or one of its sections, as in ``final.public_relations.measures``. Of a kind,
            the section is taken that the file is named after, or else the one that the template fits best.
        plugins: The plugins that make the document; those that are installed unless given.

    Raises:
        ReportError: If there is no such kind or section.
    """
    from municipal_programs import word

    asked = _at_hand(plugins)
    chosen = _chosen(wanted, Path(path).stem, asked)
    filters = {found.name: found.apply for found in asked.filters().items}
    checked = [
        CheckedTemplate(section=identity, faults=word.check_template(Path(path), samples, filters=filters))
        for identity, samples in chosen.items()
    ]
    return min(checked, key=lambda one: len(one.faults))


def template_variables(wanted: str, *, plugins: Plugins | None = None) -> tuple[SectionVariables, ...]:
    """Return every name that templates may use, section by section.

    Args:
        wanted: A kind of document or one of its sections; see `check_template`.
        plugins: The plugins that make the document; those that are installed unless given.

    Raises:
        ReportError: If there is no such kind or section.
    """
    from municipal_programs import word

    return tuple(
        SectionVariables(section=samples[0], variables=word.variables_of([sample.values for sample in samples]))
        for samples in _chosen(wanted, "", _at_hand(plugins)).values()
    )


def sample_sections(kind: ReportKind, plugins: Plugins) -> dict[str, list[Section]]:
    """Return the sections of a kind of document by their identities, each as it is for the bundled example and for samples."""
    from municipal_programs.app.trial import trials

    found: dict[str, list[Section]] = {}
    made = [plugins.sections(request).items for request in _example_requests(kind, plugins)]
    made += [tuple(section for _, section in trial.given) for trial in trials(plugins) if trial.request.kind == kind]
    for section in (section for sections in made for section in sections):
        found.setdefault(section.identity, []).append(section)
    return found


def _at_hand(plugins: Plugins | None) -> Plugins:
    from municipal_programs.hooks import Plugins

    return Plugins.discover() if plugins is None else plugins


def _chosen(wanted: str, name: str, plugins: Plugins) -> dict[str, list[Section]]:
    """Return the samples of the section that is *wanted* or that is called *name*; of all sections where neither says which."""
    kind, _, section = wanted.partition(".")
    known = sample_sections(kind_named(kind, plugins), plugins)
    if not known or (section and section not in known):
        raise ReportError(
            say.UNKNOWN_SECTION(
                seen=section, kind=kind, known=", ".join(sorted(known)) or say.NONE(), nearest=perhaps(section, known)
            )
        )
    one = section or name
    return {one: known[one]} if one in known else known


def _example_requests(kind: ReportKind, plugins: Plugins) -> Iterator[ReportRequest]:
    """Yield the requests for documents of *kind* that the bundled example can answer."""
    profiles = plugins.profiles()
    departments = {department.identity: department for department in plugins.departments().items}
    for subject in map(load_any, example_files()):
        about: Subject = (
            Portfolio(programs=(subject,)) if isinstance(subject, TargetProgram) and kind.subject is Portfolio else subject
        )
        if not isinstance(about, kind.subject):
            continue
        period = ReportingPeriod(year=subject.term.last) if kind.of_period and isinstance(subject, TargetProgram) else None
        try:
            profile = profile_of(kind, about, profiles)
            method, _ = method_of(profile, profiles, plugins.methods())
            yield request_for(kind, completed(about, departments), profile, period=period, amendment="", method=method)
        except ReportError:
            continue  # the example has no amendment, say, or its city's plugin is not installed; the samples have to do
