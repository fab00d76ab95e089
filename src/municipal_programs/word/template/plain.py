"""The plain data that a template sees: texts, facts, truths, groups and lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Final, TypeGuard

from municipal_programs.reports import Chart, Fact, Gap
from municipal_programs.word import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message, Wording

__all__ = ["Joined", "is_group", "is_list", "kind_of"]

_KINDS: Final[tuple[tuple[type, Wording], ...]] = (
    (Fact, say.KIND_FACT),
    (Gap, say.KIND_GAP),
    (Chart, say.KIND_CHART),
    (str, say.KIND_TEXT),
    (bool, say.KIND_TRUTH),
    (int, say.KIND_NUMBER),
    (NoneType, say.KIND_NOTHING),
)


class Joined(tuple[str | Fact, ...]):
    """Texts and figures that will stand side by side, with commas between them; each figure stays one."""

    __slots__ = ()


def is_group(value: object) -> TypeGuard[Mapping[object, object]]:
    """Tell whether *value* has named parts."""
    return isinstance(value, (dict, Mapping))  # most are a `dict`, and that is told sooner


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether *value* is a list; a text is none, although Python could go through its letters."""
    return isinstance(value, (list, Sequence)) and not isinstance(value, (str, bytes, bytearray))


def kind_of(value: object) -> Message:
    """Return in words what *value* is."""
    named = next((wording for kind, wording in _KINDS if isinstance(value, kind)), None)
    if named is not None:
        return named()
    return say.KIND_GROUP() if is_group(value) else say.KIND_LIST()
