"""The words of a value, and those of XML: the two sides on which a finished document is held against its data.

Neither goes through what places values, so that a slip there shows.
"""

from __future__ import annotations

import html
import re
from typing import Final

from municipal_programs.reports import Fact, Gap
from municipal_programs.word.template.plain import Joined

__all__ = ["BLANK", "SIGNS", "words_in", "words_of"]

SIGNS: Final = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
"""Elements that stand for a character; those with attributes are breaks of pages and stops of tabs."""
BLANK: Final = " \t\r\n"
"""What Word leaves out at the ends of a text that does not ask it to keep them."""
_LINE_END: Final = re.compile("\r\n?")
_SHOWN: Final = re.compile(f"<w:(?:t[ >][^<]*|{'|'.join(f'{name}/>' for name in SIGNS)})".encode())
"""A text with the tag before it, or a sign; of a pattern with one group for each of them, finding takes twice as long."""
_KEPT: Final = b'<w:t xml:space="preserve">'
_SIGNS: Final = {f"<w:{name}/>".encode(): sign.encode() for name, sign in SIGNS.items()}
_BLANK: Final = BLANK.encode()


def words_of(value: object, *, draft: bool) -> str:
    """Return what a reader shall see where a template places *value*; nothing of what has no words, such as a chart."""
    text = value.text if isinstance(value, Fact) else value
    if isinstance(text, str):
        return _LINE_END.sub("\n", text) if "\r" in text else text
    if isinstance(value, Gap):
        return words_of(value.text if draft else value.instead, draft=draft)
    if isinstance(value, Joined):
        return ", ".join(words_of(one, draft=draft) for one in value)
    return str(value) if isinstance(value, int) else ""


def words_in(xml: bytes, *, inside: bool = False) -> tuple[str, bool]:
    """Return what a reader sees of XML as we write it, and whether it ends inside of a tag.

    It is read as text: a tree of all that a long report holds would take as long as making a quarter of it.

    Args:
        xml: A part, or what stands between two values of a template: it may begin and end in the middle of a text or a tag.
        inside: Whether it begins inside of a tag.
    """
    begin = xml.find(b">") + 1 if inside else 0
    if inside and not begin:
        return "", True
    first = xml.find(b"<", begin)
    shown: list[bytes] = _SHOWN.findall(xml, begin)
    words = [one[len(_KEPT) :] if one.startswith(_KEPT) else _word(one) for one in shown]
    if shown and xml.endswith(shown[-1]):  # its end stands in another piece
        words[-1] = _word(shown[-1], closed=False)
    found = b"".join([xml[begin : len(xml) if first < 0 else first], *words]).decode()
    return (html.unescape(found) if "&" in found else found), xml.rfind(b"<") > xml.rfind(b">")


def _word(shown: bytes, *, closed: bool = True) -> bytes:
    sign = _SIGNS.get(shown)
    if sign is not None:
        return sign
    tag, _, text = shown.partition(b">")
    if b"preserve" in tag:
        return text
    return text.strip(_BLANK) if closed else text.lstrip(_BLANK)
