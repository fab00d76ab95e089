"""Where plugins meet the library: the questions, how to answer them, and who answered."""

from municipal_programs.hooks._markers import GROUP, hookimpl
from municipal_programs.hooks.discovery import InstalledPlugin, installed
from municipal_programs.hooks.failure import PluginFailure
from municipal_programs.hooks.plugins import Answers, Plugins

__all__ = ["GROUP", "Answers", "InstalledPlugin", "PluginFailure", "Plugins", "hookimpl", "installed"]
