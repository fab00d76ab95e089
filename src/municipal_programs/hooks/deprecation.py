"""Hooks that have a successor, and until when they are still asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.hooks import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["DEPRECATED", "Deprecation"]


@frozen(kw_only=True)
class Deprecation:
    """What became of a hook.

    Args:
        replacement: The hook that takes its place.
        since: The version of the library that has it.
        removed: The version in which the old one is gone.
    """

    replacement: str
    since: str
    removed: str

    def notice(self, plugin: str, hook: str) -> Message:
        """Tell the author of *plugin*, which implements *hook*, what to do until when."""
        return say.REPLACED(plugin=plugin, hook=hook, replacement=self.replacement, since=self.since, removed=self.removed)


DEPRECATED: dict[str, Deprecation] = {}
"""Every hook that has a successor, by its name."""
