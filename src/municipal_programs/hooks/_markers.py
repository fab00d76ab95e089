"""The marks by which pluggy knows questions and answers, with types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GROUP", "hookimpl", "hookspec"]

GROUP = "municipal_programs"
"""The group of entry points in which plugins announce themselves."""

Hook = TypeVar("Hook", bound="Callable[..., Any]")


class _Marker(Protocol):
    def __call__(self, function: Hook, /) -> Hook: ...


hookspec: _Marker = pluggy.HookspecMarker(GROUP)
hookimpl: _Marker = pluggy.HookimplMarker(GROUP)
"""Marks a function of a plugin as the answer to the question of the same name."""
