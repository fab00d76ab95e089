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
_SHOWN: Final = re.compile(rf"<w:(?:t( [^<>]*)?>([^<]*)(</w:t>)?|({'|'.join(SIGNS)})/>)")


def words_of(value: object, *, draft: bool) -> str:
    """Return what a reader shall see where a template places *value*; nothing of what has no words, such as a chart."""
    if isinstance(value, Fact):
        value = value.text
    if isinstance(value, str):
        return _LINE_END.sub("\n", value) if "\r" in value else value
    if isinstance(value, Gap):
        return words_of(value.text if draft else value.instead, draft=draft)
    if isinstance(value, Joined):
        return ", ".join(words_of(one, draft=draft) for one in value)
    return str(value) if isinstance(value, int) else ""


def words_in(xml: str, *, inside: bool = False) -> tuple[str, bool]:
    """Return what a reader sees of XML as we write it, and whether it ends inside of a tag.

    It is read as text: a tree of all that a long report holds would take as long as making a quarter of it.

    Args:
        xml: A part, or what stands between two values of a template: it may begin and end in the middle of a text or a tag.
        inside: Whether it begins inside of a tag.
    """
    begin = xml.find(">") + 1 if inside else 0
    if inside and not begin:
        return "", True
    first = xml.find("<", begin)
    words = [xml[begin : len(xml) if first < 0 else first]]
    for how, text, closed, sign in _SHOWN.findall(xml, begin):
        if sign:
            words.append(SIGNS[sign])
        elif "preserve" in how:
            words.append(text)
        else:
            words.append(text.strip(BLANK) if closed else text.lstrip(BLANK))
    found = "".join(words)
    return (html.unescape(found) if "&" in found else found), xml.rfind("<") > xml.rfind(">")
