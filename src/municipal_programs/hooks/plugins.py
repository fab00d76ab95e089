"""One face in front of all plugins: typed questions in, typed answers and named failures out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

import pluggy
from attrs import evolve, frozen

from municipal_programs.checks import Rule
from municipal_programs.figures import Method
from municipal_programs.hooks import _messages as say
from municipal_programs.hooks import specifications
from municipal_programs.hooks._fitting import misfits
from municipal_programs.hooks._markers import GROUP
from municipal_programs.hooks.calling import Patience, guarded
from municipal_programs.hooks.deprecation import DEPRECATED
from municipal_programs.hooks.discovery import InstalledPlugin, installed, refuse_unknown
from municipal_programs.hooks.failure import PluginAnswerError, PluginFailedError, PluginFailure
from municipal_programs.hooks.offers import FileFormat
from municipal_programs.model import Department, Profile
from municipal_programs.reports import KINDS, ReportKind, ReportRequest, Section, TemplateFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from municipal_programs.checks import AnyRule
    from municipal_programs.errors import Message

__all__ = ["Answers", "Plugins"]

Item = TypeVar("Item")

_MOST: Final = 1000
"""More things than any plugin gives in one answer; one that gives more would never end."""

_OURS: Final = {
    "mp_effectiveness_methods": frozenset({"comparative"}),
    "mp_file_formats": frozenset({".docx", ".json", ".yaml", ".yml"}),
    "mp_report_kinds": frozenset(KINDS),
}
"""The identities that are the library's own, by the hook that asks for more."""


@frozen(kw_only=True)
class Answers(Generic[Item]):
    """What plugins answered to one question.

    Args:
        given: Name of the plugin and one thing that it gave, plugin by plugin in the order of their names.
        failures: The plugins that failed to answer, or misbehaved around their answer.
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
        skipped: Names of plugins that were left out because somebody wanted it so.
        patience: How long a plugin may take to answer.
    """

    def __init__(
        self,
        plugins: Iterable[InstalledPlugin],
        failures: Iterable[PluginFailure] = (),
        *,
        skipped: Iterable[str] = (),
        patience: Patience | None = None,
    ) -> None:
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(specifications)
        self._failures = list(failures)
        self._patience = patience or Patience()
        self._plugins: dict[str, InstalledPlugin] = {}
        self.skipped = tuple(sorted(set(skipped)))
        for plugin in sorted(plugins, key=lambda plugin: plugin.name):
            self._register(plugin)

    @classmethod
    def discover(cls, *, skip: Collection[str] = (), patience: Patience | None = None) -> Plugins:
        """Return the plugins that are installed in this environment.

        Args:
            skip: Names of plugins that are left out, not even imported.
            patience: How long a plugin may take to be imported, and to answer.

        Raises:
            UnknownPluginError: If a plugin to be left out is not installed.
        """
        plugins, failures = installed(skip=skip, patience=patience)
        return cls(plugins, failures, skipped=skip, patience=patience)

    @property
    def failures(self) -> tuple[PluginFailure, ...]:
        """What plugins did wrong apart from answers: those that cannot be imported or do not fit are asked nothing at all."""
        return tuple(dict.fromkeys(self._failures))

    def only(self, name: str) -> Plugins:
        """Return the plugin called *name* alone, with what it did wrong until now.

        Raises:
            UnknownPluginError: If there is none of that name.
        """
        own = [failure for failure in self._failures if failure.plugin == name]
        known = {*self._plugins, *(failure.plugin for failure in self._failures), *self.skipped}
        refuse_unknown([name], known)
        return Plugins([self._plugins[name]] if name in self._plugins else [], own, patience=self._patience)

    def __iter__(self) -> Iterator[InstalledPlugin]:
        return iter(self._plugins.values())

    def hooks_of(self, plugin: str) -> tuple[str, ...]:
        """Return the names of the hooks that *plugin* implements, sorted."""
        callers = self._manager.get_hookcallers(self._plugins[plugin].module) or ()
        return tuple(sorted(caller.name for caller in callers))

    def notices(self) -> tuple[Message, ...]:
        """Tell which plugins implement a hook that has a successor; it still works."""
        return tuple(
            DEPRECATED[hook].notice(plugin, hook)
            for plugin in self._plugins
            for hook in self.hooks_of(plugin)
            if hook in DEPRECATED
        )

    def departments(self) -> Answers[Department]:
        """Ask which departments the plugins write sections for."""
        return self._ask("mp_departments", Department)

    def profiles(self) -> Answers[Profile]:
        """Ask for the profiles of councils."""
        return self._ask_for_unique("mp_profiles", Profile, lambda profile: profile.identity)

    def rules(self) -> Answers[AnyRule]:
        """Ask for rules; each is run as a call into its plugin."""
        return self._kept("mp_rules", self._ask("mp_rules", Rule), "examine", listed=True)

    def methods(self) -> Answers[Method]:
        """Ask for methods of effectiveness; each is used as a call into its plugin."""
        methods = self._ask_for_unique("mp_effectiveness_methods", Method, lambda method: method.identity)
        return self._kept("mp_effectiveness_methods", methods, "score")

    def kinds(self) -> Answers[ReportKind]:
        """Ask for kinds of reports beside those of the library."""
        return self._ask_for_unique("mp_report_kinds", ReportKind, lambda kind: kind.identity)

    def sections(self, report: ReportRequest, *, without: Collection[str] = ()) -> Answers[Section]:
        """Ask for the sections of *report*, all plugins but those named in *without*."""
        return self._ask("mp_report_sections", Section, without, report=report)

    def filters(self) -> Answers[TemplateFilter]:
        """Ask for filters of templates."""
        return self._ask_for_unique("mp_template_filters", TemplateFilter, lambda found: found.name)

    def formats(self) -> Answers[FileFormat]:
        """Ask for formats of files; each is used as a call into its plugin."""
        formats = self._ask_for_unique("mp_file_formats", FileFormat, lambda found: found.suffix)
        return self._kept("mp_file_formats", self._kept("mp_file_formats", formats, "read"), "write")

    def _register(self, plugin: InstalledPlugin) -> None:
        found, failures = guarded(plugin.name, "", partial(misfits, plugin.module), self._patience)
        failures += tuple(PluginFailure(plugin=plugin.name, hook="", cause=cause) for cause in found or ())
        self._failures += failures
        if not failures:
            self._manager.register(plugin.module, plugin.name)
            self._plugins[plugin.name] = plugin

    def _ask(self, hook: str, kind: type[Item], without: Collection[str] = (), **arguments: object) -> Answers[Item]:
        given: list[tuple[str, Item]] = []
        failures: list[PluginFailure] = []
        caller: pluggy.HookCaller = getattr(self._manager.hook, hook)
        for implementation in sorted(caller.get_hookimpls(), key=lambda found: found.plugin_name):
            plugin = implementation.plugin_name
            if plugin in without:
                continue
            call = partial(implementation.function, *(arguments[name] for name in implementation.argnames))
            answer, told = guarded(plugin, hook, partial(_listed, call, kind), self._patience)
            failures += told
            given += ((plugin, item) for item in answer or ())
        return Answers(given=tuple(given), failures=tuple(failures))

    def _ask_for_unique(self, hook: str, kind: type[Item], identity: Callable[[Item], str]) -> Answers[Item]:
        """Ask for things of which there is one of a name; the second of a name is a failure of its plugin."""
        answers = self._ask(hook, kind)
        owners = dict.fromkeys(_OURS.get(hook, ()), "")
        kept: list[tuple[str, Item]] = []
        failures = list(answers.failures)
        for plugin, item in answers.given:
            name = identity(item)
            if name not in owners:
                owners[name] = plugin
                kept.append((plugin, item))
                continue
            wording = say.ALREADY_THERE if owners[name] else say.ALREADY_OURS
            failures.append(PluginFailure(plugin=plugin, hook=hook, cause=wording(identity=name, other=owners[name])))
        return Answers(given=tuple(kept), failures=tuple(failures))

    def _kept(self, hook: str, answers: Answers[Item], name: str, *, listed: bool = False) -> Answers[Item]:
        """Return the same things, with their function *name* called as a hook is: alone, in time, its failure named."""

        def guarding(plugin: str, item: Any) -> Item:  # noqa: ANN401 - attrs' evolve is not typed for a type variable
            function = getattr(item, name)
            guard = partial(self._later, plugin, hook, partial(_all_of, function) if listed else function)
            kept: Item = evolve(item, **{name: guard})
            return kept

        return Answers(given=tuple((plugin, guarding(plugin, item)) for plugin, item in answers.given), failures=answers.failures)

    def _later(self, plugin: str, hook: str, function: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401 - any function
        answer, failures = guarded(plugin, hook, partial(function, *arguments), self._patience)
        if answer is None and failures:
            raise PluginFailedError(failures[0])
        self._failures += failures
        return answer


def _listed(call: Callable[[], Any], kind: type[Item]) -> tuple[Item, ...]:
    """Call, and look at all that comes, inside of the plugin's own time: it may come from a generator."""
    answer: object = call()
    if answer is None:
        return ()
    if isinstance(answer, str) or not isinstance(answer, Iterable):
        raise PluginAnswerError(say.NOT_A_LIST(expected=kind.__name__, seen=type(answer).__name__))
    items: list[Item] = []
    for item in cast("Iterable[object]", answer):
        if not isinstance(item, kind):
            raise PluginAnswerError(say.WRONG_ANSWER(expected=kind.__name__, seen=type(item).__name__))
        if len(items) == _MOST:
            raise PluginAnswerError(say.TOO_MANY(most=_MOST))
        items.append(item)
    return tuple(items)


def _all_of(function: Callable[..., Iterable[Item]], *arguments: object) -> list[Item]:
    return list(function(*arguments))
