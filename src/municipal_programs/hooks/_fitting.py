"""Whether a plugin fits the questions at all, before the first of them is asked."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Final

from municipal_programs.errors import perhaps
from municipal_programs.hooks import _messages as say
from municipal_programs.hooks import specifications
from municipal_programs.hooks._markers import GROUP, HOOK_VERSION, STATED_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message

__all__ = ["HOOKS", "misfits"]

HOOKS: Final = {name: tuple(inspect.signature(getattr(specifications, name)).parameters) for name in specifications.__all__}
"""Every hook and its parameters."""

_MARK: Final = f"{GROUP}_impl"
_PREFIX: Final = "mp_"


def misfits(module: object) -> tuple[Message, ...]:
    """Return everything for which *module* cannot be asked: its version, misspelled hooks, other parameters."""
    functions = {name: member for name in dir(module) if callable(member := getattr(module, name)) and _is_meant(name, member)}
    found = [*_misfits_of_version(module)]
    for name, function in functions.items():
        found += _misfits_of_hook(name, function)
    return tuple(found)


def _is_meant(name: str, member: object) -> bool:
    """Tell whether somebody meant this for a hook: it is marked as one, or called like one."""
    return hasattr(member, _MARK) or name.startswith(_PREFIX)


def _misfits_of_version(module: object) -> Iterator[Message]:
    stated = getattr(module, STATED_VERSION, None)
    if not isinstance(stated, int):
        yield say.NO_VERSION(constant=STATED_VERSION, version=HOOK_VERSION)
    elif stated != HOOK_VERSION:
        wording = say.WRITTEN_FOR_NEWER if stated > HOOK_VERSION else say.WRITTEN_FOR_OLDER
        yield wording(seen=stated, version=HOOK_VERSION)


def _misfits_of_hook(name: str, function: object) -> Iterator[Message]:
    if name not in HOOKS:
        yield say.UNKNOWN_HOOK(seen=name, nearest=perhaps(name, HOOKS))
        return
    if not hasattr(function, _MARK):
        yield say.NOT_MARKED(seen=name)
        return
    assert callable(function)
    asked = [name for name, parameter in inspect.signature(function).parameters.items() if _has_to_be_given(parameter)]
    if not set(asked) <= set(HOOKS[name]):
        known = ", ".join(HOOKS[name]) or say.NOTHING_GIVEN()
        yield say.UNANSWERABLE(hook=name, seen=", ".join(asked), known=known)


def _has_to_be_given(parameter: inspect.Parameter) -> bool:
    return parameter.default is parameter.empty and parameter.kind not in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD}
