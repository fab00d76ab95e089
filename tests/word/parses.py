"""Every way in which lxml makes a tree of XML, so that a test can tell that a render takes none."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from lxml import etree, objectify

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FUNCTIONS", "PARSERS", "counting_parses"]

FUNCTIONS: Final = {
    etree: ("ElementTree", "HTML", "XML", "XMLDTDID", "XMLID", "fromstring", "fromstringlist", "iterparse", "parse", "parseid"),
    objectify: ("XML", "fromstring", "parse"),
}
"""What is called with the text, or with its file; a tree without a root may be told to read one later."""
PARSERS: Final = ("ETCompatXMLParser", "HTMLParser", "HTMLPullParser", "XMLParser", "XMLPullParser")
"""What is fed with the text piece by piece."""


def counting_parses(replace: Callable[[object, str, object], None] = setattr) -> list[str]:
    """Let each parse by lxml leave the name of its way in the list that is returned.

    Whoever took a function or made a parser before keeps it as it was: a process that counts calls this before it imports what it looks
    at.

    Args:
        replace: Puts something in the place of a name in a module.
    """
    told: list[str] = []
    for module, names in FUNCTIONS.items():
        for name in names:
            replace(module, name, _telling(getattr(module, name), f"{module.__name__}.{name}", told))
    for name in PARSERS:
        replace(etree, name, _telling_parser(getattr(etree, name), name, told))
    return told


def _telling(function: Callable[..., object], name: str, told: list[str]) -> Callable[..., object]:
    @wraps(function)
    def telling(*given: object, **named: object) -> object:
        told.append(name)
        return function(*given, **named)

    return telling


def _telling_parser(parser: type[Any], name: str, told: list[str]) -> type[Any]:
    def feed(self: object, data: object) -> object:
        told.append(f"{etree.__name__}.{name}.feed")
        return parser.feed(self, data)

    return type(name, (parser,), {"feed": feed})
