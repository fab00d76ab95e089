"""The marks by which pluggy knows questions and answers, with types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GROUP", "HOOK_VERSION", "STATED_VERSION", "hookimpl", "hookspec"]

GROUP: Final = "municipal_programs"
"""The group of entry points in which plugins announce themselves."""

HOOK_VERSION: Final = 1
"""The version of the hooks; it grows when a plugin that was written before would no longer fit."""

STATED_VERSION: Final = "MP_HOOK_VERSION"
"""The name under which a plugin states the version of the hooks that it was written for."""

Hook = TypeVar("Hook", bound="Callable[..., Any]")


class _Marker(Protocol):
    def __call__(self, function: Hook, /) -> Hook: ...


hookspec: _Marker = pluggy.HookspecMarker(GROUP)
hookimpl: _Marker = pluggy.HookimplMarker(GROUP)
"""Marks a function of a plugin as the answer to the question of the same name."""
