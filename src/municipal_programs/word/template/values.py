"""Whether the values of a section can stand in a document at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.reports import Chart, Fact, Gap
from municipal_programs.values.wording import write_character
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.xml import FORBIDDEN
from municipal_programs.word.template.plain import is_group, is_list

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["faults_of_values"]

_DEEPEST: Final = 20
_NAMES: Final = {str}
"""What nearly all names are; to look for others among their types is quicker than to look at each name."""


def faults_of_values(values: object, path: str = "") -> tuple[TemplateFault, ...]:
    """Find what is no plain data, and the characters that XML forbids, each by the path of its value below *path*."""
    return () if _are_sound(values) else tuple(_faults(values, path))


def _are_sound(values: object) -> bool:
    """Tell whether nothing is wrong with *values*, level by level: naming each path would take longer than filling the template."""
    level = [values]
    for _ in range(_DEEPEST + 2):
        below: list[object] = []
        for value in level:
            words = _words_of(value)
            if words is not None:
                if not words.isprintable() and FORBIDDEN.search(words):  # what can be printed can be written, and is told sooner
                    return False
            elif is_group(value):
                if not {*map(type, value)} <= _NAMES and not all(isinstance(name, str) for name in value):
                    return False
                below.extend(value.values())
            elif is_list(value):
                below.extend(value)
            elif value is not None and not isinstance(value, bool):
                return False
        if not below:
            return True
        level = below
    return False


def _faults(value: object, path: str = "", depth: int = 0) -> Iterator[TemplateFault]:
    if value is None or isinstance(value, bool):
        return
    words = _words_of(value)
    if words is not None:
        yield from _forbidden(words, path)
    elif depth > _DEEPEST:
        yield TemplateFault(message=say.TOO_DEEP(path=path[:80], most=_DEEPEST))
    elif is_group(value):
        for name, below in value.items():
            if not isinstance(name, str):
                yield TemplateFault(message=say.NOT_PLAIN(path=f"{path}[{name!r}]", kind=type(name).__name__))
            yield from _faults(below, f"{path}.{name}" if path else str(name), depth + 1)
    elif is_list(value):
        for number, below in enumerate(value, start=1):
            yield from _faults(below, f"{path}[{number}]", depth + 1)
    else:
        yield TemplateFault(message=say.NOT_PLAIN(path=path, kind=type(value).__name__))


def _words_of(value: object) -> str | None:
    """Return all the words of a value that has no parts; None for any other."""
    if isinstance(value, str):
        return value
    if isinstance(value, Fact):
        return f"{value.text}{value.identity}{value.unit}"  # its control bears the identity, and the manifest the unit
    if isinstance(value, Gap):
        return value.text + (value.instead or "")
    if isinstance(value, Chart):
        return "\n".join((value.alternative, value.heading, *value.categories, *(one.name for one in value.series)))
    return None


def _forbidden(text: str, path: str) -> Iterator[TemplateFault]:
    found = FORBIDDEN.search(text)
    if found is not None:
        near = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text[max(0, found.start() - 15) : found.start() + 15])
        seen = write_character(found[0])
        yield TemplateFault(message=say.FORBIDDEN_CHARACTER(path=path, character=seen, at=found.start() + 1, text=near))
