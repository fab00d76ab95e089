"""Everything that is wrong with a plugin, found before a council's report finds it."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from municipal_programs.app import _messages as say
from municipal_programs.app.samples import sample_activity, sample_program
from municipal_programs.app.trial import SAMPLE_DEPARTMENT, Trial, trials
from municipal_programs.errors import MunicipalProgramsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from municipal_programs.errors import Message
    from municipal_programs.hooks import InstalledPlugin, Plugins
    from municipal_programs.model import ActivityReport, Department, TargetProgram
    from municipal_programs.reports import Section

__all__ = ["faults_of_plugin", "wishes_in_vain"]

_OUR_LETTERS: Final = "MP"


def faults_of_plugin(name: str, plugins: Plugins) -> tuple[Message, ...]:
    """Try the plugin called *name* on samples, and return everything that is wrong with it, each fault once.

    It is imported, held against the specifications, and asked every question; each of its sections is rendered alone; its rules
    and methods are run; what its formats write is read back; and its names are compared with those of the others.

    Args:
        name: Name of its entry point.
        plugins: All plugins at hand.

    Raises:
        UnknownPluginError: If there is none of that name.
    """
    alone = plugins.only(name)
    plugin = next(iter(alone), None)
    if plugin is None:
        return tuple(failure.message for failure in alone.failures)
    departments = alone.departments().items or (SAMPLE_DEPARTMENT,)
    found = chain(
        _of_answers(name, plugins),
        _of_sections(plugin, plugins, departments),
        _of_rules(name, plugins, departments),
        _of_methods(name, plugins, departments),
        _of_formats(name, plugins, departments),
        (failure.message for failure in plugins.failures if failure.plugin == name),
    )
    return tuple(dict.fromkeys(found))


def wishes_in_vain(name: str, plugins: Plugins) -> tuple[Message, ...]:
    """Return the wishes of the plugin called *name* to stand beside sections that no document of the samples has.

    That is no fault, since the plugin that is meant may be installed elsewhere; or its section is misspelled.
    """
    gaps: dict[str, list[Message | None]] = {}
    for trial in trials(plugins):
        outline = trial.outline
        for section in (section for plugin, section in trial.given if plugin == name):
            gaps.setdefault(section.identity, []).append(outline.gaps.get(section.identity))
    return tuple(told[0] for told in gaps.values() if told[0] is not None and None not in told)


def _of_answers(name: str, plugins: Plugins) -> Iterator[Message]:
    """Find what goes wrong when everybody is asked everything, where things of one name meet."""
    questions = (
        *(plugins.departments, plugins.profiles, plugins.rules, plugins.methods),
        *(plugins.kinds, plugins.filters, plugins.formats),
    )
    for question in questions:
        yield from (failure.message for failure in question().failures if failure.plugin == name)


def _of_sections(plugin: InstalledPlugin, plugins: Plugins, departments: Sequence[Department]) -> Iterator[Message]:
    filters = {found.name: found.apply for found in plugins.filters().items}
    for trial in trials(plugins, departments):
        yield from (failure.message for failure in trial.failures if failure.plugin == plugin.name)
        own = [section for giver, section in trial.given if giver == plugin.name]
        for section in own:
            yield from _of_section(section, plugin)
            yield from _of_rendering(section, filters)
            yield from _of_place(section, plugin.name, trial)
        yield from _of_order(own, trial)


def _of_section(section: Section, plugin: InstalledPlugin) -> Iterator[Message]:
    if not section.identity.startswith(f"{plugin.name}."):
        yield say.IDENTITY_NOT_ITS_OWN(section=section.identity, plugin=plugin.name)
    if not section.template.is_file():
        yield say.NO_TEMPLATE(section=section.identity, path=section.template)
    elif not _travels(section.template, plugin):
        yield say.TEMPLATE_STAYS_BEHIND(section=section.identity, path=section.template, plugin=plugin.name)


def _travels(template: Path, plugin: InstalledPlugin) -> bool:
    """Tell whether whoever installs the plugin gets the *template* with it.

    A wheel lists its files. An editable installation does not, and there the folder of the plugin's package is what travels; of
    a plugin that was handed over as an object, nobody knows.
    """
    installed = {file.resolve() for file in plugin.files}
    if template.resolve() in installed or (plugin.folder is None and not installed):
        return True
    inside = plugin.folder is not None and template.resolve().is_relative_to(plugin.folder.resolve())
    return inside and not any(file.suffix == ".py" for file in installed)


def _of_rendering(section: Section, filters: Mapping[str, Callable[[str], str]]) -> Iterator[Message]:
    """Find what ``template check`` finds in the section's own template, and what goes wrong when it is filled."""
    from municipal_programs import word

    if not section.template.is_file():
        return
    faults = word.check_template(section.template, [section], filters=filters)
    if faults:
        cause = word.TemplateError(section.template.name, faults).message
        yield say.SECTION_DOES_NOT_RENDER(section=section.identity, cause=cause)
        return
    for failure in word.render([section], filters=filters).failures:
        yield say.SECTION_DOES_NOT_RENDER(section=section.identity, cause=failure.cause)


def _of_place(section: Section, plugin: str, trial: Trial) -> Iterator[Message]:
    """Find sections of others that stand at the same place, with nothing but their names to decide which is first."""
    for other_plugin, other in trial.given:
        here = (other.position, other.department) == (section.position, section.department)
        ordered = section.identity in (*other.after, *other.before) or other.identity in (*section.after, *section.before)
        if other_plugin != plugin and here and not ordered:
            yield say.PLACE_TAKEN(
                section=section.identity, position=int(section.position), other=other.identity, owner=other_plugin
            )


def _of_order(own: Sequence[Section], trial: Trial) -> Iterator[Message]:
    twice = (identity for identity, times in Counter(section.identity for section in own).items() if times > 1)
    yield from (say.IDENTITY_TWICE(section=identity) for identity in twice)
    outline = trial.outline
    for section in own:
        if section.identity in outline.faults:
            yield outline.faults[section.identity]


def _of_rules(name: str, plugins: Plugins, departments: Sequence[Department]) -> Iterator[Message]:
    from municipal_programs import checks

    given = plugins.rules().given
    own = [rule for plugin, rule in given if plugin == name]
    others = {rule.prefix: plugin for plugin, rule in reversed(given) if plugin != name}
    letters = sorted({rule.prefix for rule in own})
    if len(letters) > 1:
        yield say.SEVERAL_LETTERS(letters=", ".join(letters))
    for prefix in letters:
        if prefix == _OUR_LETTERS or prefix in others:
            yield say.LETTERS_TAKEN(letters=prefix, owner=others.get(prefix) or say.THE_LIBRARY())
    by_plugin = {name: own}
    subjects: list[TargetProgram | ActivityReport] = [sample_program(departments), *map(sample_activity, departments)]
    for subject in subjects:
        for finding in checks.check(subject, plugin_rules=by_plugin):
            if finding.subject.startswith("rule."):
                yield finding.message


def _of_methods(name: str, plugins: Plugins, departments: Sequence[Department]) -> Iterator[Message]:
    from municipal_programs.app.councils import method_of
    from municipal_programs.figures import effectiveness

    profiles, methods = plugins.profiles(), plugins.methods()
    for plugin, profile in profiles.given:
        if plugin == name:
            yield from (failure.message for failure in method_of(profile, profiles, methods)[1] if failure.plugin == name)
    for plugin, method in methods.given:
        if plugin != name:
            continue
        try:
            effectiveness(sample_program(departments), method)
        except MunicipalProgramsError as error:
            yield error.message


def _of_formats(name: str, plugins: Plugins, departments: Sequence[Department]) -> Iterator[Message]:
    for plugin, found in plugins.formats().given:
        if plugin != name:
            continue
        subjects: tuple[TargetProgram | ActivityReport, ...] = (sample_program(departments), sample_activity(departments[0]))
        for subject in subjects:
            try:
                if found.read(found.write(subject), f"sample{found.suffix}") != subject:
                    yield say.FORMAT_LOSES(suffix=found.suffix)
            except MunicipalProgramsError as error:
                yield error.message
