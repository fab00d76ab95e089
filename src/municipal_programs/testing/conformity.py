"""Whether a plugin fits the library, as ``municipal-programs plugin check`` finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.app.doctor import faults_of_plugin
from municipal_programs.hooks import InstalledPlugin, Plugins

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["assert_conforms"]


def assert_conforms(plugin: ModuleType) -> None:
    """Assert that *plugin* has nothing wrong with it.

    Where it is installed it is tried together with all the others, so that names and places that clash are found; otherwise it is
    tried alone, under the name of its package.

    Args:
        plugin: The module that the entry point names.

    Raises:
        AssertionError: With everything that is wrong, one fault a line.
    """
    plugins = Plugins.discover()
    name = next((found.name for found in plugins if found.module is plugin), "")
    if not name:
        name = plugin.__name__.partition(".")[0]
        plugins = Plugins([InstalledPlugin(name=name, module=plugin)])
    faults = faults_of_plugin(name, plugins)
    assert not faults, "\n".join(["", *(fault.uk for fault in faults)])
