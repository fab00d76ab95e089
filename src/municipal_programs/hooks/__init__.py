"""Where plugins meet the library: the questions, how to answer them, and who answered."""

from municipal_programs.hooks._fitting import HOOKS
from municipal_programs.hooks._markers import GROUP, HOOK_VERSION, hookimpl
from municipal_programs.hooks.calling import Patience
from municipal_programs.hooks.discovery import InstalledPlugin, UnknownPluginError, installed
from municipal_programs.hooks.failure import PluginAnswerError, PluginFailedError, PluginFailure
from municipal_programs.hooks.offers import FileFormat
from municipal_programs.hooks.plugins import Answers, Plugins

__all__ = [
    "GROUP",
    "HOOKS",
    "HOOK_VERSION",
    "Answers",
    "FileFormat",
    "InstalledPlugin",
    "Patience",
    "PluginAnswerError",
    "PluginFailedError",
    "PluginFailure",
    "Plugins",
    "UnknownPluginError",
    "hookimpl",
    "installed",
]
