"""Which language the command speaks, also where click speaks for it."""

from __future__ import annotations

import gettext
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.cli import _messages as say
from municipal_programs.errors import InvalidValueError, Language

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

__all__ = ["chosen", "spoken", "without_language"]

_VARIABLE = "MUNICIPAL_PROGRAMS_LANG"
_CATALOG = Path(__file__).with_name("locale")


def chosen(typed: Sequence[str]) -> Language:
    """Return the language that ``--lang`` or the environment asks for; Ukrainian where nobody asks.

    Raises:
        InvalidValueError: If the language asked for is none of the library's.
    """
    name = _option(typed) or os.environ.get(_VARIABLE) or Language.UKRAINIAN.value
    try:
        return Language(name)
    except ValueError:
        raise InvalidValueError(say.UNKNOWN_LANGUAGE(seen=name)) from None


def _option(typed: Sequence[str]) -> str:
    # The option is looked for before click reads it, because click's own words depend on it.
    return next((name for name, _ in reversed(list(_places(typed)))), "")


def without_language(typed: Sequence[str]) -> list[str]:
    """Return what was typed but ``--lang``, which may stand anywhere, also behind the subcommand that does not know it."""
    taken = {place for _, places in _places(typed) for place in places}
    return [word for place, word in enumerate(typed) if place not in taken]


def _places(typed: Sequence[str]) -> Iterator[tuple[str, range]]:
    """Yield each language that was typed, and where."""
    end = typed.index("--") if "--" in typed else len(typed)
    for place, word in enumerate(typed[:end]):
        if word.startswith("--lang="):
            yield word.removeprefix("--lang="), range(place, place + 1)
        if word == "--lang" and place + 1 < end:
            yield typed[place + 1], range(place, place + 2)


@contextmanager
def spoken(language: Language) -> Generator[None]:
    """Let click, which speaks through gettext, say its own sentences in *language* for as long as the context lasts."""
    domain, asked = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain("municipal_programs", _CATALOG)
    gettext.textdomain("municipal_programs")
    os.environ["LANGUAGE"] = language.value
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if asked is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = asked
