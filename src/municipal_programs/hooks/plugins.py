"""One face in front of all plugins: typed questions in, typed answers and named failures out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import pluggy
from attrs import frozen

from municipal_programs.hooks import _messages as say
from municipal_programs.hooks import specifications
from municipal_programs.hooks._markers import GROUP
from municipal_programs.hooks.discovery import InstalledPlugin, installed
from municipal_programs.hooks.failure import PluginFailure, guarded
from municipal_programs.model import Profile
from municipal_programs.reports import ReportRequest, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.errors import Message

__all__ = ["Answers", "Plugins"]

Item = TypeVar("Item")


@frozen(kw_only=True)
class Answers(Generic[Item]):
    """What plugins answered to one question.

    Args:
        given: Name of the plugin and one thing that it gave, plugin by plugin in the order of their names.
        failures: The plugins that failed to answer.
    """

    given: tuple[tuple[str, Item], ...]
    failures: tuple[PluginFailure, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """What was given, without the givers."""
        return tuple(item for _, item in self.given)


class Plugins:
    """The plugins at hand; each is asked alone, so that a failing one is named and the others still answer.

    Args:
        plugins: The plugins, in any order; they are asked in the order of their names.
        failures: Plugins that could not even be imported.
    """

    def __init__(self, plugins: Iterable[InstalledPlugin], failures: Iterable[PluginFailure] = ()) -> None:
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(specifications)
        self._failures = list(failures)
        self._plugins: dict[str, InstalledPlugin] = {}
        for plugin in sorted(plugins, key=lambda plugin: plugin.name):
            self._register(plugin)

    @classmethod
    def discover(cls) -> Plugins:
        """Return the plugins that are installed in this environment."""
        return cls(*installed())

    @property
    def failures(self) -> tuple[PluginFailure, ...]:
        """Plugins that could not be imported or do not fit the questions; they are asked nothing."""
        return tuple(self._failures)

    def __iter__(self) -> Iterator[InstalledPlugin]:
        return iter(self._plugins.values())

    def hooks_of(self, plugin: str) -> tuple[str, ...]:
        """Return the names of the hooks that *plugin* implements, sorted."""
        callers = self._manager.get_hookcallers(self._plugins[plugin].module) or ()
        return tuple(sorted(caller.name for caller in callers))

    def departments(self) -> Answers[str]:
        """Ask which departments the plugins write sections for."""
        return self._ask("mp_departments", str)

    def profiles(self) -> Answers[Profile]:
        """Ask for the profiles of councils; of two with one identity, the second is a failure of its plugin."""
        answers = self._ask("mp_profiles", Profile)
        first: dict[str, str] = {}
        failures = list(answers.failures)
        for plugin, profile in answers.given:
            other = first.setdefault(profile.identity, plugin)
            if other != plugin:
                cause = say.PROFILE_TWICE(profile=profile.identity, other=other)
                failures.append(PluginFailure(plugin=plugin, hook="mp_profiles", cause=cause))
        kept = tuple((plugin, profile) for plugin, profile in answers.given if first[profile.identity] == plugin)
        return Answers(given=kept, failures=tuple(failures))

    def sections(self, report: ReportRequest) -> Answers[Section]:
        """Ask for the sections of *report*."""
        return self._ask("mp_report_sections", Section, report=report)

    def _register(self, plugin: InstalledPlugin) -> None:
        _, failure = guarded(plugin.name, "", partial(self._manager.register, plugin.module, plugin.name))
        failure = failure or self._misspelled(plugin)
        if failure is None:
            self._plugins[plugin.name] = plugin
            return
        if self._manager.has_plugin(plugin.name):
            self._manager.unregister(name=plugin.name)
        self._failures.append(failure)

    def _misspelled(self, plugin: InstalledPlugin) -> PluginFailure | None:
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            return PluginFailure(plugin=plugin.name, hook="", cause=say.UNANSWERABLE(cause=str(error)))
        return None

    def _ask(self, hook: str, kind: type[Item], **arguments: object) -> Answers[Item]:
        given: list[tuple[str, Item]] = []
        failures: list[PluginFailure] = []
        caller: pluggy.HookCaller = getattr(self._manager.hook, hook)
        for implementation in sorted(caller.get_hookimpls(), key=lambda found: found.plugin_name):
            call = partial(implementation.function, *(arguments[name] for name in implementation.argnames))
            answer, failure = guarded(implementation.plugin_name, hook, partial(_listed, call))
            failure = failure or _unfit(implementation.plugin_name, hook, answer, kind)
            if failure is not None:
                failures.append(failure)
                continue
            given += ((implementation.plugin_name, item) for item in answer or ())
        return Answers(given=tuple(given), failures=tuple(failures))


def _listed(call: Any) -> tuple[Any, ...]:  # noqa: ANN401 - what a plugin returns is not known before it is looked at
    return tuple(call() or ())


def _unfit(plugin: str, hook: str, answer: tuple[object, ...] | None, kind: type) -> PluginFailure | None:
    for item in answer or ():
        if not isinstance(item, kind):
            cause: Message = say.WRONG_ANSWER(expected=kind.__name__, seen=type(item).__name__)
            return PluginFailure(plugin=plugin, hook=hook, cause=cause)
    return None
