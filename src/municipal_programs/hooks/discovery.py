"""Finding the plugins that are installed, none hidden by another and none able to stop the rest."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.hooks import _messages as say
from municipal_programs.hooks._markers import GROUP
from municipal_programs.hooks.failure import PluginFailure, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["InstalledPlugin", "installed"]


@frozen(kw_only=True)
class InstalledPlugin:
    """A plugin that could be imported.

    Args:
        name: Name of its entry point.
        module: What the entry point names: a module or an object with the functions of a plugin.
        distribution: Name of the distribution that brought it; empty where it was handed over directly.
        version: Version of that distribution.
    """

    name: str
    module: object
    distribution: str = ""
    version: str = ""


def installed(points: Iterable[EntryPoint] | None = None) -> tuple[tuple[InstalledPlugin, ...], tuple[PluginFailure, ...]]:
    """Import every plugin that is installed.

    Args:
        points: The entry points to import; those of this environment's group unless given.

    Returns:
        The plugins, by name, and a failure for each that cannot be imported or shares its name with another.
    """
    found = sorted(entry_points(group=GROUP) if points is None else points, key=lambda point: (point.name, point.value))
    plugins: list[InstalledPlugin] = []
    failures = list(_namesakes(found))
    shared = {failure.plugin for failure in failures}
    for point in found:
        if point.name in shared:
            continue
        module, failure = guarded(point.name, "", point.load)
        if failure is not None:
            failures.append(failure)
            continue
        plugins.append(_described(point, module))
    return tuple(plugins), tuple(failures)


def _namesakes(points: Iterable[EntryPoint]) -> Iterator[PluginFailure]:
    values: dict[str, list[str]] = {}
    for point in points:
        values.setdefault(point.name, []).append(point.value)
    for name, named in values.items():
        if len(named) > 1:
            yield PluginFailure(plugin=name, hook="", cause=say.ONE_NAME_TWICE(name=name, values=", ".join(named)))


def _described(point: EntryPoint, module: object) -> InstalledPlugin:
    if point.dist is None:
        return InstalledPlugin(name=point.name, module=module)
    return InstalledPlugin(name=point.name, module=module, distribution=point.dist.name, version=point.dist.version)
