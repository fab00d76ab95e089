"""A metafile (EMF): rectangles and words as Microsoft's [MS-EMF] writes them, which every office program draws.

A unit here is a tenth of a millimeter.
"""

from __future__ import annotations

from enum import IntEnum
from struct import pack
from typing import Final

__all__ = ["LOOKS", "Align", "Metafile"]

_HEADER, _RECTANGLE, _END = 1, 43, 14
_SELECT, _PEN, _BRUSH, _FONT, _TEXT, _ALIGN, _BACKGROUND = 37, 38, 39, 82, 84, 22, 18
_HEADER_SIZE: Final = 88
_WORDS_AT: Final = 76
"""Where in its record a text begins."""
_ONE: Final = 0x3F800000
"""1.0 as a binary float, which the scale of a text is."""
_REFERENCE: Final = 4000
"""Units of the device that the metafile was made for, and so ten times its millimeters."""
_FIRST_BRUSH: Final = 3
"""After the picture itself, its pen and its font."""
_LETTER: Final = 35
"""Units of an em: 10 points."""
_DARK: Final = 0x64381F
LOOKS: Final = (_DARK, 0xDBAA8E, 0xF3E2D9, 0xB5742E, 0xFFFFFF, 0x808080)
"""Colors of bars, blue first as Windows writes them; each darker or lighter than the others. Few programs draw the hatching of a
metafile."""
_WIDE: Final = "ЖМФШЩЮЫжмфшщюы%№"
_NARROW: Final = "іїІЇ.,;:'«»()-– "


class Align(IntEnum):
    """Where a text lies from its point, which is on its line."""

    LEFT = 24
    RIGHT = 26
    CENTER = 30


class Metafile:
    """A picture that is drawn from left to right and from top to bottom.

    Args:
        width: In tenths of a millimeter.
        height: Likewise.
    """

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._records: list[bytes] = []
        self._put(_BACKGROUND, pack("<I", 1))
        self._make(_PEN, 1, pack("<IiiI", 0, 3, 0, _DARK))
        self._make(_FONT, 2, _font())
        for number, color in enumerate(LOOKS):
            self._put(_BRUSH, pack("<IIII", _FIRST_BRUSH + number, 0, color, 0))

    def rectangle(self, left: int, top: int, right: int, bottom: int, look: int) -> None:
        """Draw a rectangle filled with one of the `LOOKS`."""
        self._put(_SELECT, pack("<I", _FIRST_BRUSH + look % len(LOOKS)))
        self._put(_RECTANGLE, pack("<iiii", left, top, right, bottom))

    def text(self, x: int, y: int, words: str, align: Align) -> None:
        """Write *words* on the line at *y*."""
        self._put(_ALIGN, pack("<I", align))
        letters = words.encode("utf-16-le")
        letters += b"\0" * (-len(letters) % 4)
        units = len(words.encode("utf-16-le")) // 2
        steps = b"".join(pack("<I", _step(letter)) * (len(letter.encode("utf-16-le")) // 2) for letter in words)
        reference = pack("<iiIIIiiiiI", x, y, units, _WORDS_AT, 0, 0, 0, -1, -1, _WORDS_AT + len(letters))
        self._put(_TEXT, pack("<iiiiIII", 0, 0, -1, -1, 1, _ONE, _ONE) + reference + letters + steps)

    def finished(self) -> bytes:
        """Return the bytes of the picture."""
        end = pack("<IIIII", _END, 20, 0, 16, 20)
        body = b"".join(self._records) + end
        bounds = pack("<iiii", 0, 0, self._width, self._height)
        frame = pack("<iiii", 0, 0, self._width * 10, self._height * 10)
        counted = pack("<IIHH", _HEADER_SIZE + len(body), len(self._records) + 2, _FIRST_BRUSH + len(LOOKS), 0)
        device = pack("<iiii", _REFERENCE, _REFERENCE, _REFERENCE // 10, _REFERENCE // 10)
        header = (
            pack("<II", _HEADER, _HEADER_SIZE) + bounds + frame + b" EMF" + pack("<I", 0x10000) + counted + bytes(12) + device
        )
        return header + body

    def _make(self, kind: int, number: int, content: bytes) -> None:
        self._put(kind, pack("<I", number) + content)
        self._put(_SELECT, pack("<I", number))

    def _put(self, kind: int, content: bytes) -> None:
        self._records.append(pack("<II", kind, 8 + len(content)) + content)


def _font() -> bytes:
    name = "Times New Roman".encode("utf-16-le")
    return (pack("<iiiii", -_LETTER, 0, 0, 0, 400) + pack("<BBBBBBBB", 0, 0, 0, 204, 0, 0, 0, 0) + name).ljust(320, b"\0")


def _step(letter: str) -> int:
    """Return about how far the next letter stands off."""
    if letter in _WIDE:
        return _LETTER * 3 // 4
    if letter in _NARROW:
        return _LETTER * 3 // 10
    return _LETTER * 7 // 10 if letter.isupper() else _LETTER // 2
