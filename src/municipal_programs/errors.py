"""What every layer may raise, and the sentences that it says: always in Ukrainian and in English.

A sentence is declared once, as a `Wording`, in the ``_messages`` module of its layer, so that one person can proofread a
layer by reading one file. Calling the wording fills it in and gives a `Message`; whoever shows it picks the language.
"""

from __future__ import annotations

import errno
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "Fault",
    "InvalidValueError",
    "Language",
    "Message",
    "MunicipalProgramsError",
    "Wording",
    "in_lines",
    "perhaps",
    "told_by_system",
]


class Language(StrEnum):
    """The languages in which the library speaks to a person."""

    UKRAINIAN = "uk"
    ENGLISH = "en"


@frozen
class Message:
    """One sentence for a person, in every language of the library.

    Args:
        uk: The sentence in Ukrainian.
        en: The same sentence in English.
    """

    uk: str
    en: str

    def text(self, language: Language = Language.UKRAINIAN) -> str:
        """Return the sentence in *language*."""
        return self.uk if language is Language.UKRAINIAN else self.en

    def __str__(self) -> str:
        return self.uk


def in_lines(messages: Iterable[Message]) -> Message:
    """Return *messages* as one, each on a line of its own."""
    several = list(messages)
    return Message(uk="\n".join(one.uk for one in several), en="\n".join(one.en for one in several))


@frozen
class Wording:
    """A sentence with gaps, declared once in both languages.

    Args:
        uk: The Ukrainian sentence, with gaps as `str.format` has them.
        en: The English sentence, with the same gaps.
    """

    uk: str
    en: str

    def __call__(self, **gaps: object) -> Message:
        """Fill the gaps; a gap that is itself a `Message` or a bilingual thing speaks the language of the sentence."""
        return Message(uk=self.uk.format_map(_in(gaps, Language.UKRAINIAN)), en=self.en.format_map(_in(gaps, Language.ENGLISH)))


def _in(gaps: dict[str, object], language: Language) -> dict[str, object]:
    return {name: gap.text(language) if isinstance(gap, Message) else gap for name, gap in gaps.items()}


_PERHAPS = Wording(uk=" Можливо, «{name}»?", en=" Perhaps “{name}”?")
_NOTHING = Message(uk="", en="")


def perhaps(name: str, known: Iterable[str]) -> Message:
    """Return a hint at the one of *known* that *name* resembles most, to end a sentence with; empty if none does."""
    close = get_close_matches(name, sorted(known), n=1)
    return _PERHAPS(name=close[0]) if close else _NOTHING


_NOT_PERMITTED = Message(uk="немає дозволу", en="it is not permitted")
_TOLD_BY_SYSTEM = {
    errno.ENOENT: Message(uk="такого файлу чи теки немає", en="there is no such file or folder"),
    errno.EACCES: _NOT_PERMITTED,
    errno.EPERM: _NOT_PERMITTED,
    errno.EROFS: Message(uk="диск доступний лише для читання", en="the disk is read-only"),
    errno.EISDIR: Message(uk="це тека, а не файл", en="it is a folder, not a file"),
    errno.ENOTDIR: Message(uk="на шляху до нього стоїть файл, а не тека", en="a file stands in the way where a folder is needed"),
    errno.EEXIST: Message(uk="під цією назвою вже щось є", en="something of that name is there already"),
    errno.ENAMETOOLONG: Message(uk="назва чи весь шлях до неї задовгі", en="the name or the whole path to it is too long"),
    errno.ELOOP: Message(uk="символічні посилання ведуть по колу", en="symbolic links lead round in a circle"),
    errno.ENOSPC: Message(uk="на диску бракує місця", en="the disk is full"),
    errno.EIO: Message(uk="диск відповів помилкою", en="the disk answered with an error"),
    errno.EMFILE: Message(uk="відкрито забагато файлів", en="too many files are open"),
}
_LEADS_NOWHERE = Message(uk="посилання нікуди не веде", en="the link leads nowhere")
_OTHER_REASON = Wording(uk="система відповіла «{seen}»", en="the system answered “{seen}”")
_IMPOSSIBLE_NAME = Message(
    uk="назва містить знак, якого назви файлів не приймають", en="the name holds a character that no file name takes"
)


def told_by_system(error: OSError | ValueError) -> Message:
    """Return in words why the system refused a file or a folder; a `ValueError` is what Python makes of a zero byte in a name."""
    if not isinstance(error, OSError):
        return _IMPOSSIBLE_NAME
    if error.errno == errno.ENOENT and Path(str(error.filename or "")).is_symlink():
        return _LEADS_NOWHERE
    known = _TOLD_BY_SYSTEM.get(error.errno or 0)
    return known or _OTHER_REASON(seen=error.strerror or error)


class MunicipalProgramsError(Exception):
    """The base of everything that this library raises on purpose.

    Args:
        message: What happened, where, and what to do.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.uk)
        self.message = message


@frozen
class Fault:
    """One thing that is wrong with an object, and the part of it that is wrong.

    Args:
        message: What is wrong, with the value seen and what was expected.
        path: Fields and positions that lead from the object to the part, outermost first; empty for the object itself.
        first: Where the same thing stands before, if the fault is that it stands there twice; as *path*.
    """

    message: Message
    path: tuple[str | int, ...] = ()
    first: tuple[str | int, ...] | None = None

    def below(self, *path: str | int) -> Fault:
        """Return the same fault as an object tells it that holds this one at *path*."""
        first = None if self.first is None else (*path, *self.first)
        return Fault(self.message, (*path, *self.path), first)


class InvalidValueError(MunicipalProgramsError, ValueError):
    """A value, or an object made of values, that cannot exist.

    Raised where the object is built, so that nothing invalid is ever held. Readers of files catch it and add the place.

    Args:
        message: What is wrong.
        path: The part that is wrong; see `Fault`.
    """

    def __init__(self, message: Message, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.faults: tuple[Fault, ...] = (Fault(message, path),)

    @classmethod
    def of(cls, faults: Sequence[Fault]) -> InvalidValueError:
        """Build one error that carries all *faults*, of which there is at least one."""
        error = cls(in_lines(fault.message for fault in faults))
        error.faults = tuple(faults)
        return error
