"""From programs and activity reports to TOML."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias, Union

from municipal_programs.files import Syntax, write_activity, write_program
from municipal_programs.model import ActivityReport, TargetProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["write"]

Plain: TypeAlias = Union[str, int, bool, "list[Plain]", "dict[str, Plain]", None]

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def write(subject: TargetProgram | ActivityReport) -> bytes:
    """Return the bytes of a file that reads as *subject*; a field without a value is left out, as TOML knows no null."""
    text = write_program(subject, Syntax.JSON) if isinstance(subject, TargetProgram) else write_activity(subject, Syntax.JSON)
    return "\n".join(_table((), json.loads(text))).encode() + b"\n"


def _table(path: tuple[str, ...], fields: dict[str, Plain]) -> Iterator[str]:
    """Yield the lines of a table: what fits into a line first, then the tables below it."""
    for key, value in fields.items():
        if not _is_deep(value):
            yield f"{_key(key)} = {_inline(value)}"
    for key, value in fields.items():
        if not _is_deep(value):
            continue
        name = ".".join(map(_key, (*path, key)))
        for below in value if isinstance(value, list) else [value]:
            assert isinstance(below, dict), "only a mapping, or a list of them, is deep"
            yield from ("", f"[[{name}]]" if isinstance(value, list) else f"[{name}]")
            yield from _table((*path, key), below)


def _is_deep(value: Plain) -> bool:
    """Tell whether *value* gets a table: a list of mappings does, and a mapping with lists.

    All other mappings stay on their line. Tables come behind everything else, and money by its source would lose its order.
    """
    if isinstance(value, list):
        return bool(value) and all(isinstance(below, dict) for below in value)
    return isinstance(value, dict) and any(isinstance(below, list) or _is_deep(below) for below in value.values())


def _inline(value: Plain) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_inline(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _inline(key)
