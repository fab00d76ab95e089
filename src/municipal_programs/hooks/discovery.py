"""Finding the plugins that are installed, none hidden by another and none able to stop the rest."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.errors import MunicipalProgramsError, perhaps
from municipal_programs.hooks import _messages as say
from municipal_programs.hooks._markers import GROUP
from municipal_programs.hooks.calling import Patience, guarded
from municipal_programs.hooks.failure import PluginFailure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

__all__ = ["InstalledPlugin", "UnknownPluginError", "installed", "refuse_unknown"]


class UnknownPluginError(MunicipalProgramsError):
    """A plugin that is asked for and is not installed."""


@frozen(kw_only=True)
class InstalledPlugin:
    """A plugin that could be imported.

    Args:
        name: Name of its entry point.
        module: What the entry point names: a module or an object with the functions of a plugin.
        distribution: Name of the distribution that brought it; empty where it was handed over directly.
        version: Version of that distribution.
        files: The files that the distribution installed; empty where nobody knows.
    """

    name: str
    module: object
    distribution: str = ""
    version: str = ""
    files: tuple[Path, ...] = field(default=(), repr=False)

    @property
    def folder(self) -> Path | None:
        """The folder of the plugin's module; None where it has none."""
        file = getattr(self.module, "__file__", None)
        return Path(file).parent if isinstance(file, str) else None


def installed(
    points: Iterable[EntryPoint] | None = None, *, skip: Collection[str] = (), patience: Patience | None = None
) -> tuple[tuple[InstalledPlugin, ...], tuple[PluginFailure, ...]]:
    """Import every plugin that is installed.

    Args:
        points: The entry points to import; those of this environment's group unless given.
        skip: Names of plugins that are left out, not even imported.
        patience: How long each may take to be imported.

    Returns:
        The plugins, by name, and the failures: of each that cannot be imported or shares its name with another.

    Raises:
        UnknownPluginError: If a plugin to be left out is not installed.
    """
    found = sorted(entry_points(group=GROUP) if points is None else points, key=lambda point: (point.name, point.value))
    refuse_unknown(skip, {point.name for point in found})
    plugins: list[InstalledPlugin] = []
    failures = list(_namesakes(found))
    left_out = {*skip, *(failure.plugin for failure in failures)}
    for point in found:
        if point.name in left_out:
            continue
        module, told = guarded(point.name, "", point.load, patience)
        failures += told
        if module is not None:
            plugins.append(_described(point, module))
    return tuple(plugins), tuple(failures)


def refuse_unknown(names: Collection[str], known: Collection[str]) -> None:
    """Refuse the first of *names* that is not among the *known* plugins.

    Raises:
        UnknownPluginError: With the nearest name.
    """
    for name in sorted(set(names) - set(known)):
        listed = ", ".join(sorted(known)) or say.NOTHING_GIVEN()
        raise UnknownPluginError(say.UNKNOWN_PLUGIN(seen=name, known=listed, nearest=perhaps(name, known)))


def _namesakes(points: Iterable[EntryPoint]) -> Iterator[PluginFailure]:
    origins: dict[str, list[str]] = {}
    for point in points:
        origins.setdefault(point.name, []).append(f"{point.dist.name} {point.dist.version}" if point.dist else point.value)
    for name, found in origins.items():
        if len(found) > 1:
            yield PluginFailure(plugin=name, hook="", cause=say.ONE_NAME_TWICE(name=name, origins=", ".join(found)))


def _described(point: EntryPoint, module: object) -> InstalledPlugin:
    if point.dist is None:
        return InstalledPlugin(name=point.name, module=module)
    files = tuple(Path(str(point.dist.locate_file(file))) for file in point.dist.files or ())
    return InstalledPlugin(name=point.name, module=module, distribution=point.dist.name, version=point.dist.version, files=files)
