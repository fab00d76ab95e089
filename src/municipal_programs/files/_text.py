"""From a file on disk to its text: found, bounded, UTF-8, and free of characters that no document can hold."""

from __future__ import annotations

import re
from difflib import get_close_matches
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from municipal_programs.errors import told_by_system
from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._tree import Place
from municipal_programs.limits import limits_in_force
from municipal_programs.values.wording import shown, write_character

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from municipal_programs.errors import Message
    from municipal_programs.files._tree import Steps

__all__ = ["forbidden_in", "place_at", "raw_faults", "read_text", "text_of"]

_MARKS = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""How a text in another encoding says so, the longer mark first."""
_CODE_PAGES = {"cp1251": "windows-1251", "koi8-u": "KOI8-U", "cp1125": "cp866", "cp866": "cp866", "iso8859-5": "ISO 8859-5"}
"""What Ukrainian was written in before UTF-8, by Python's name; to who uses it, the two of DOS are one."""
_ARCHIVE = b"PK\x03\x04"
_ENOUGH = 20
"""Characters that are told one by one; whoever has more of them has another problem."""

_WHOLE_FILE = Place(0, 0)
_SMALL_LETTERS = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
_MOST = Fraction(2, 3)
_HIGH = (b"\0", b"\4")
"""The first half of a Latin or Cyrillic character in UTF-16."""

# What XML 1.0 excludes, and with it every document and spreadsheet.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What YAML would refuse or take for a line break, although a document could hold it.
_YAML_TAKES_OTHERWISE = re.compile("[\u007f-\u009f\u2028\u2029]")


def read_text(path: Path) -> str:
    r"""Return the text of the file at *path*, its line breaks as ``\n``.

    Raises:
        Misread: If there is no such file, it cannot be read, is too large, or is not text in UTF-8.
    """
    try:
        if path.is_dir():
            raise Misread([Slip(_WHOLE_FILE, say.IS_A_FOLDER(example=_file_in(path)))])
        if path.is_symlink() and not path.exists():
            raise Misread([Slip(_WHOLE_FILE, say.LEADS_NOWHERE(target=shown(path.readlink())))])
        if not path.exists():
            raise Misread([Slip(_WHOLE_FILE, say.NO_SUCH_FILE(nearest=_nearest_file(path)))])
        if not path.is_file():
            raise Misread([Slip(_WHOLE_FILE, say.NOT_A_FILE())])
        with path.open("rb") as file:
            return text_of(file.read(limits_in_force().file_bytes + 1))
    except (OSError, ValueError) as cause:  # ValueError: a name with a zero byte
        raise Misread([Slip(_WHOLE_FILE, say.UNREADABLE(cause=told_by_system(cause)))]) from cause


def text_of(content: bytes) -> str:
    r"""Return *content* as text, its line breaks as ``\n`` and without the mark of byte order.

    Raises:
        Misread: If it is too large or not text in UTF-8.
    """
    most = limits_in_force().file_bytes
    if len(content) > most:
        raise Misread([Slip(_WHOLE_FILE, say.TOO_LARGE(most=most // 1_000_000))])
    if content.startswith(_ARCHIVE):
        raise Misread([Slip(_WHOLE_FILE, say.WORD_OR_EXCEL())])
    wide = _wide(content)
    if wide:
        raise Misread([Slip(_place_of_byte(content, 0), say.NOT_UTF_8(likely=say.LIKELY_ENCODING(encoding=wide)))])
    if b"\0" in content:
        raise Misread([Slip(_place_of_byte(content, content.index(b"\0")), say.BINARY(code="00"))])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise Misread([Slip(_place_of_byte(content, cause.start), say.NOT_UTF_8(likely=_likely_encoding(content)))]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def raw_faults(text: str, *, yaml: bool) -> Iterator[Slip]:
    """Yield a slip for the characters of *text* that no document, or no YAML, can hold as they stand; for the first ones only."""
    for found in islice(_FORBIDDEN.finditer(text), _ENOUGH):
        yield Slip(place_at(text, found.start()), say.FORBIDDEN_CHARACTER(character=write_character(found[0])), found[0])
    for found in islice(_YAML_TAKES_OTHERWISE.finditer(text), _ENOUGH if yaml else 0):
        message = say.RAW_CHARACTER(character=write_character(found[0]), escape=f"\\u{ord(found[0]):04x}")
        yield Slip(place_at(text, found.start()), message, found[0])


def forbidden_in(text: str) -> Message | None:
    """Return what to say of the first character of *text* that no document can hold, if there is one."""
    if text.isprintable():
        return None  # what a person sees, any document can hold
    found = _FORBIDDEN.search(text)
    return say.FORBIDDEN_CHARACTER(character=write_character(found[0])) if found else None


def place_at(text: str, index: int, path: Steps = ()) -> Place:
    """Return the line and the column of the character at *index*, which belongs to what *path* leads to."""
    return Place(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), path)


def _place_of_byte(content: bytes, index: int) -> Place:
    before = content[:index].decode("utf-8", errors="replace")
    return place_at(before, len(before))


def _wide(content: bytes) -> str:
    """Return which encoding of two or four bytes a character *content* is in, empty for none: its mark tells, or every other byte."""
    for mark, name in _MARKS.items():
        if content.startswith(mark):
            return name
    pairs = len(content) // 2
    return "UTF-16" if any(sum(map(half.count, _HIGH)) > _MOST * pairs for half in (content[::2], content[1::2])) else ""


def _likely_encoding(content: bytes) -> Message:
    likely = max(_CODE_PAGES, key=lambda page: _share_of_small_letters(content, page))
    enough = _share_of_small_letters(content, likely) > _MOST
    return say.LIKELY_ENCODING(encoding=_CODE_PAGES[likely]) if enough else say.NOTHING


def _share_of_small_letters(content: bytes, page: str) -> Fraction:
    """Return how many of the letters that *content* has in a code page are small ones: in the wrong one, many are capital or none."""
    foreign = [char for char in content.decode(page, errors="replace") if not char.isascii()]
    return Fraction(sum(char in _SMALL_LETTERS for char in foreign), len(foreign) or 1)


def _nearest_file(path: Path) -> Message:
    names = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
    close = get_close_matches(path.name, sorted(names), n=1)
    return say.PERHAPS(name=path.with_name(close[0])) if close else say.NOTHING


def _file_in(folder: Path) -> Path:
    files = sorted(file for file in folder.iterdir() if file.suffix in {".yaml", ".yml", ".json"})
    return files[0] if files else folder / "program.yaml"
