"""YAML as a clerk would write it: two spaces of indentation, literal blocks for paragraphs, quotes only where they are needed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.files._plain import Plain, Saying

__all__ = ["yaml_text"]

_WIDEST = 100
"""Characters of a list in brackets, or of a text in quotes; longer ones get lines of their own."""

# Characters that YAML does not keep as they stand; quoted, they are written as escapes.
_ESCAPED = re.compile("[\u007f-\u009f\u2028\u2029\ufeff]")
_NEEDS_ESCAPES = re.compile("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]")
# What makes a text something else than a text: a beginning, a colon or a hash that YAML takes for its own, spaces at the ends.
_NEEDS_QUOTES = re.compile(r"^$|^[ \-?:,\[\]{}#&*!|>'\"%@`]|: | #|[: ]$|\n")
_NEEDS_LINES = re.compile(r"[,\[\]{}:]")
# What a literal block would lose: spaces before its first line, and lines of nothing but spaces.
_NO_BLOCK = re.compile(r"^[ \n]|\n +(\n|$)|\n\n$")


def yaml_text(fields: Plain) -> str:
    """Return *fields* as a YAML document."""
    return "".join(f"{line}\n" for line in _fields(fields, ""))


def _fields(fields: Plain, pad: str) -> Iterator[str]:
    for name, value in fields.items():
        yield from _after(f"{pad}{_inline(name)}:", value, pad)


def _after(head: str, value: Saying, pad: str) -> Iterator[str]:
    """Yield the lines of *value* behind *head*, a key or the hyphen of an item; *pad* is the indentation of what belongs to it."""
    match value:
        case str() if _is_for_a_block(value):
            yield f"{head} |" if value.endswith("\n") else f"{head} |-"
            yield from (f"{pad}  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
        case str():
            yield f"{head} {_inline(value)}"
        case dict() if value:
            yield head
            yield from _fields(value, f"{pad}  ")
        case dict():
            yield f"{head} {{}}"
        case list():
            line = _on_one_line(value)
            if line:
                yield f"{head} {line}"
            else:
                yield head
                for item in value:
                    yield from _item(item, f"{pad}  ")


def _item(item: Saying, pad: str) -> Iterator[str]:
    if not isinstance(item, dict) or not item:
        yield from _after(f"{pad}-", item, pad)
        return
    first, *others = _fields(item, f"{pad}  ")
    yield f"{pad}- {first.removeprefix(f'{pad}  ')}"
    yield from others


def _on_one_line(items: list[Saying]) -> str:
    """Return a list of short plain texts in brackets; nothing for any other."""
    texts = [item for item in items if isinstance(item, str) and _inline(item) == item and not _NEEDS_LINES.search(item)]
    line = f"[{', '.join(texts)}]"
    return line if len(texts) == len(items) and len(line) <= _WIDEST else ""


def _is_for_a_block(text: str) -> bool:
    """Say whether *text* is better read below its key: paragraphs, and a long text that would need quotes."""
    long = "\n" in text or (len(text) > _WIDEST and _NEEDS_QUOTES.search(text))
    return bool(long) and not _NEEDS_ESCAPES.search(text) and not _NO_BLOCK.search(text)


def _inline(text: str) -> str:
    if not _NEEDS_QUOTES.search(text) and not _NEEDS_ESCAPES.search(text):
        return text
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
