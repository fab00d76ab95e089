"""How a figure passes through the text of a filled template, until the document is parsed and controls can be put around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from municipal_programs.reports import Fact
from municipal_programs.word.facts.exact import exact_text, exact_value
from municipal_programs.word.package.xml import w

if TYPE_CHECKING:
    from municipal_programs.word.package.xml import Element

__all__ = ["MARK", "mark", "marked"]

MARK: Final = w("fact")
"""An element that stands in a ``w:t`` for a moment, and in no finished document."""

_LINE_END: Final = re.compile("\r\n?")
_CONTROL: Final = re.compile("[\t\n\r]")


def mark(fact: Fact) -> Markup:
    """Return *fact* as the inside of a ``w:t``, with all that a manifest tells of it."""
    kind, value = exact_text(fact.value)
    fields = (("identity", fact.identity), ("kind", kind), ("value", value), ("unit", fact.unit))
    attributes = " ".join(f'{name}="{_attribute(text)}"' for name, text in fields)
    text = escape(_LINE_END.sub("\n", fact.text))
    return Markup(f"<w:fact {attributes}>{text}</w:fact>")  # noqa: S704 - escaped


def _attribute(text: str) -> str:
    """Return *text* as the value of an attribute, in which a parser would take a bare line end for a space."""
    return _CONTROL.sub(lambda found: f"&#{ord(found[0])};", str(escape(text)))


def marked(element: Element) -> Fact:
    """Return the figure that `mark` made *element* of."""
    value = exact_value(element.get("kind", ""), element.get("value", ""))
    return Fact(identity=element.get("identity", ""), value=value, text=element.text or "", unit=element.get("unit", ""))
