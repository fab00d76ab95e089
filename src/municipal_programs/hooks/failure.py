"""What a plugin did wrong, told so that its author finds it and nobody else's section suffers."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.hooks import _messages as say

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PluginFailure", "guarded"]

Answer = TypeVar("Answer")


@frozen(kw_only=True)
class PluginFailure:
    """A plugin that could not be imported, or a hook of it that failed.

    Args:
        plugin: Name of the plugin.
        hook: Name of the hook; empty where the plugin as a whole failed.
        cause: What happened.
        place: File and line in the plugin's own code where it happened; empty if unknown.
    """

    plugin: str
    hook: str
    cause: Message
    place: str = ""

    @property
    def message(self) -> Message:
        """The failure as one sentence."""
        where = f" ({self.place})" if self.place else ""
        if not self.hook:
            return say.PLUGIN_FAILED(plugin=self.plugin, cause=self.cause, where=where)
        return say.HOOK_FAILED(plugin=self.plugin, hook=self.hook, cause=self.cause, where=where)


def guarded(plugin: str, hook: str, call: Callable[[], Answer]) -> tuple[Answer | None, PluginFailure | None]:
    """Call into a plugin and return its answer, or its failure.

    Whatever leaves the plugin is caught, also `SystemExit`, with which a plugin would end the command as if all were well;
    only the user's own Ctrl-C goes through.
    """
    try:
        return call(), None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - one department's fault must not take another's section with it
        return None, PluginFailure(plugin=plugin, hook=hook, cause=_told(error), place=_place(error))


def _told(error: BaseException) -> Message:
    if isinstance(error, MunicipalProgramsError):
        return error.message
    text = f"{type(error).__name__}: {error}"
    return Message(uk=text, en=text)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
