"""The limits that hold now: those of the program that uses the library, or of the machine, or the usual ones."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from municipal_programs.errors import MunicipalProgramsError, perhaps
from municipal_programs.limits import _messages as say
from municipal_programs.limits.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["VARIABLE", "limited", "limits_in_force"]

VARIABLE: Final = "MUNICIPAL_PROGRAMS_LIMITS"
"""The environment variable that changes limits: ``file_bytes=40000000 template_seconds=120``."""
_EXAMPLE: Final = "«file_bytes=40000000 template_seconds=120»"
_NUMBER: Final = re.compile("0*[1-9][0-9]{0,17}")
_SET: Final[ContextVar[Limits]] = ContextVar("limits")


def limits_in_force() -> Limits:
    """Return the limits that hold in this thread.

    Raises:
        MunicipalProgramsError: If the environment variable `VARIABLE` cannot be understood.
    """
    return _SET.get(None) or _of_machine(os.environ.get(VARIABLE, ""))


@contextmanager
def limited(limits: Limits) -> Generator[None]:
    """Let *limits* hold inside of a ``with``, in this thread, in the place of all others."""
    token = _SET.set(limits)
    try:
        yield
    finally:
        _SET.reset(token)


@lru_cache(maxsize=8)
def _of_machine(written: str) -> Limits:
    return Limits(**dict(map(_limit, written.split())))


def _limit(written: str) -> tuple[str, int]:
    name, _, number = written.partition("=")
    if not _NUMBER.fullmatch(number):
        raise MunicipalProgramsError(say.NOT_A_LIMIT(variable=VARIABLE, seen=written, example=_EXAMPLE))
    if name not in Limits.names():
        raise MunicipalProgramsError(say.UNKNOWN_LIMIT(variable=VARIABLE, name=name, hint=perhaps(name, Limits.names())))
    return name, int(number)
