"""Checks that several model classes share; each returns the faults that it found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from municipal_programs.errors import Fault, InvalidValueError, Wording
from municipal_programs.model import _messages as say

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

T = TypeVar("T")

_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
_ITEM_NUMBER = re.compile(r"\w+(\.\w+)*")


def refuse(faults: Iterable[Fault]) -> None:
    """Raise one error with all *faults*, if there are any."""
    found = tuple(faults)
    if found:
        raise InvalidValueError.of(found)


def blanks(thing: object, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field of *thing* that holds no letters."""
    for name in names:
        if not str(getattr(thing, name)).strip():
            yield Fault(say.BLANK(name=name), (name,))


def web_address(url: str, field: str = "url") -> Iterator[Fault]:
    """Yield a fault if *url* is neither empty nor an address that a browser opens."""
    if url and not _WEB_ADDRESS.fullmatch(url):
        yield Fault(say.NOT_A_WEB_ADDRESS(seen=url), (field,))


def slug(identity: str, field: str = "identity") -> Iterator[Fault]:
    """Yield a fault if *identity* cannot be part of the identity of a figure."""
    if not _SLUG.fullmatch(identity):
        yield Fault(say.NOT_A_SLUG(seen=identity), (field,))


def item_number(number: str) -> Iterator[Fault]:
    """Yield a fault if *number* cannot number a row of a table."""
    if not _ITEM_NUMBER.fullmatch(number):
        yield Fault(say.NOT_A_NUMBER_OF_AN_ITEM(seen=number), ("number",))


def repeated(keys: Sequence[Hashable], what: Wording, *path: str) -> Iterator[Fault]:
    """Yield a fault wherever one of *keys*, each of them a *what*, stands again; *path* leads to the sequence."""
    seen: dict[Hashable, int] = {}
    for position, key in enumerate(keys):
        if key in seen:
            yield Fault(say.NAMED_TWICE(what=what(), seen=key), (*path, position), (*path, seen[key]))
        seen.setdefault(key, position)


def from_values(check: Callable[[T], object], value: T, field: str) -> Iterator[Fault]:
    """Yield the fault for which *check*, a function of `values`, refuses *value*; it is the value of *field*."""
    try:
        check(value)
    except InvalidValueError as error:
        yield from (fault.below(field) for fault in error.faults)
