"""A call into a plugin, from which nothing comes back but its answer or its failure, and that in time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from attrs import field, frozen

from municipal_programs.errors import Message
from municipal_programs.hooks import _messages as say
from municipal_programs.hooks._surroundings import Surroundings
from municipal_programs.hooks.failure import PluginFailure
from municipal_programs.limits import limits_in_force

__all__ = ["Patience", "guarded"]

Answer = TypeVar("Answer")


def _to_nobody(_: Message) -> None:
    """Tell nobody."""


@frozen(kw_only=True)
class Patience:
    """How long a plugin may take.

    Args:
        warn_after: Seconds after which whoever waits is told for whom.
        stop_after: Seconds after which the plugin is no longer waited for; at least *warn_after*.
        tell: Takes the warning.
    """

    warn_after: float = field(factory=lambda: limits_in_force().plugin_warning_seconds)
    stop_after: float = field(factory=lambda: limits_in_force().plugin_seconds)
    tell: Callable[[Message], None] = _to_nobody


class _Attempt(Generic[Answer]):
    """One call, in a thread of its own: it can be left alone there, and its decimal context is nobody else's."""

    def __init__(self, call: Callable[[], Answer]) -> None:
        self._call = call
        self.answer: Answer | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.answer = self._call()
        except BaseException as error:  # noqa: BLE001 - one department's fault must not take another's section with it
            self.error = error


def guarded(
    plugin: str, hook: str, call: Callable[[], Answer], patience: Patience | None = None
) -> tuple[Answer | None, tuple[PluginFailure, ...]]:
    """Call into a plugin.

    Whatever leaves the plugin is caught, also `SystemExit`, with which a plugin would end the command as if all were well;
    only the user's own Ctrl-C goes through. What it changes around itself and prints is undone, withheld, and told.

    Args:
        plugin: Its name.
        hook: The hook that is called; empty where it is imported.
        call: The call.
        patience: How long it may take.

    Returns:
        The answer, None where there is none, and the failures; a plugin that only misbehaved around its answer has both.
    """
    waits = patience or Patience()
    attempt = _Attempt(call)
    thread = Thread(target=attempt.run, name=f"plugin {plugin}", daemon=True)
    with Surroundings() as surroundings:
        thread.start()
        thread.join(waits.warn_after)
        if thread.is_alive():
            waits.tell(say.SLOW(plugin=plugin, hook=hook or "import", seconds=waits.warn_after, most=waits.stop_after))
            thread.join(waits.stop_after - waits.warn_after)
    if thread.is_alive():
        return None, (PluginFailure(plugin=plugin, hook=hook, cause=say.TOO_SLOW(seconds=waits.stop_after)),)
    if isinstance(attempt.error, KeyboardInterrupt):
        raise attempt.error
    if attempt.error is not None:
        return None, (PluginFailure.of(plugin, hook, attempt.error),)
    return attempt.answer, tuple(PluginFailure(plugin=plugin, hook=hook, cause=cause) for cause in surroundings.changes)
