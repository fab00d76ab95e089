"""How a value becomes XML inside a text of the document."""

from __future__ import annotations

import re
from typing import Final

from jinja2 import Undefined
from markupsafe import Markup, escape

from municipal_programs.reports import Fact
from municipal_programs.word.facts.marking import mark

__all__ = ["FORBIDDEN", "as_xml", "text_xml"]

FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that XML 1.0 has no way to write."""

_CONTROL: Final = re.compile("\r\n|\r|\n|\t")
_OPEN: Final = '<w:t xml:space="preserve">'
_NOTHING: Final = Markup()


def as_xml(value: object) -> Markup:
    """Return what a tag such as ``{{ title }}`` puts into its text; Jinja calls this for each of them.

    ``None`` prints nothing. A number can only come from an expression such as ``loop.index``.

    Raises:
        TypeError: If it is a truth, a list or a group, which have no text.
        UndefinedError: If the template asked for what does not exist.
    """
    if isinstance(value, Fact):
        return mark(value)
    if isinstance(value, str):
        return text_xml(value)
    if value is None:
        return _NOTHING
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(value)  # noqa: S704 - digits
    if isinstance(value, Undefined):
        return Markup(str(value))  # noqa: S704 - never returns: a strict undefined raises
    raise TypeError(type(value).__name__)


def text_xml(text: str) -> Markup:
    """Return *text* as the inside of a ``w:t``: every character itself, a line end as a line break, a tab as a tab."""
    escaped = escape(text)
    return escaped if _CONTROL.search(text) is None else Markup(_CONTROL.sub(_control_xml, escaped))  # noqa: S704 - escaped


def _control_xml(found: re.Match[str]) -> str:
    return f"</w:t><w:tab/>{_OPEN}" if found[0] == "\t" else f"</w:t><w:br/>{_OPEN}"
