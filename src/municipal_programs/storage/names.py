"""Names that a file can have wherever it is taken to."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from municipal_programs.storage import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["LONGEST", "refusal_of"]

LONGEST: Final = 255
"""Bytes that a file system grants a name; `os.pathconf` answers the same on all that matter, and nothing on Windows."""

_FOREIGN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE | re.DOTALL)


def refusal_of(name: str) -> Message | None:
    """Say why no file or folder can be called *name*, or return None if one can.

    What Windows forbids is refused on every system: a document goes to people who could not open it there.
    """
    try:
        size = len(os.fsencode(name))
    except UnicodeEncodeError:
        size = None
    if size is None or "\0" in name:
        return say.NAME_IMPOSSIBLE(name=ascii(name))
    if size > LONGEST:
        return say.NAME_TOO_LONG(name=name, size=size, most=LONGEST)
    if found := _FOREIGN.search(name):
        seen = found[0] if found[0].isprintable() else ascii(found[0])
        return say.NAME_WITH_FOREIGN_CHARACTER(name=name, character=seen)
    if name.endswith((".", " ")):
        return say.NAME_ENDS_BADLY(name=name)
    return say.NAME_OF_A_DEVICE(name=name) if _DEVICE.fullmatch(name) else None
