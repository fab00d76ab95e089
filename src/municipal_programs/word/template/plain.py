"""The plain data that a template sees: texts, facts, truths, groups and lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeGuard

from municipal_programs.reports import Fact
from municipal_programs.word import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["is_group", "is_list", "kind_of"]


def is_group(value: object) -> TypeGuard[Mapping[object, object]]:
    """Tell whether *value* has named parts."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether *value* is a list; a text is none, although Python could go through its letters."""
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def kind_of(value: object) -> Message:
    """Return in words what *value* is."""
    if isinstance(value, Fact):
        return say.KIND_FACT()
    if isinstance(value, str):
        return say.KIND_TEXT()
    if isinstance(value, bool):
        return say.KIND_TRUTH()
    if value is None:
        return say.KIND_NOTHING()
    return say.KIND_GROUP() if is_group(value) else say.KIND_LIST()
