"""How a value becomes XML inside a text of the document."""

from __future__ import annotations

import re
from typing import Final

from jinja2 import Undefined
from markupsafe import Markup, escape

from municipal_programs.reports import Chart, Fact, Gap
from municipal_programs.word import _messages as say
from municipal_programs.word.template.plain import Joined
from municipal_programs.word.template.run import Run, RunError

__all__ = ["FORBIDDEN", "as_xml", "run_xml", "text_xml"]

FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that XML 1.0 has no way to write."""

_CONTROL: Final = re.compile("\r\n|\r|\n|\t")
_LINE_END: Final = re.compile("\r\n?")
_OPEN: Final = Markup('<w:t xml:space="preserve">')
_COMMA: Final = Markup(", ")
_CHART: Final = Markup('</w:t><w:chart w:number="{}"/>') + _OPEN
_GAP: Final = Markup("</w:t><w:gap>{}</w:gap>") + _OPEN
"""Elements that stand in a run for a moment, and in no finished document: `filling.charts` and `filling.gaps` take them out."""


class _RunXml(str):
    """A whole run, which `run_xml` made. Markup itself would look at every text anew."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def run_xml(value: object, run: str) -> _RunXml:
    """Return what a tag that is alone in its paragraph puts there: a run, with a control around it where it shows a figure.

    Args:
        value: What the tag shows.
        run: The beginning of the run, up to its text.

    Raises:
        RunError: As `as_xml` does, and the other errors too.
    """
    if type(value) is str:  # most are
        return _RunXml(f"{run}{_OPEN}{text_xml(value)}</w:t></w:r>")
    if isinstance(value, Fact):
        return _RunXml(Run.current().facts.control(value, f"{run}{_OPEN}{text_xml(value.text)}</w:t></w:r>"))
    return _RunXml(f"{run}{_OPEN}{as_xml(value)}</w:t></w:r>")


def as_xml(value: object) -> Markup | _RunXml:
    """Return what a tag such as ``{{ title }}`` puts into its text; Jinja calls this for each of them.

    ``None`` prints nothing. A number can only come from an expression such as ``loop.index``.

    Raises:
        RunError: If it is a gap that is to be filled, or a chart where none can stand.
        TypeError: If it is a truth, a list or a group, which have no text.
        UndefinedError: If the template asked for what does not exist.
    """
    if isinstance(value, Fact):
        return Run.current().facts.mark(value, escape(_LINE_END.sub("\n", value.text)))
    if isinstance(value, str):
        return value if isinstance(value, _RunXml) else text_xml(value)
    if value is None or isinstance(value, Joined):
        return _COMMA.join(map(as_xml, value or ()))
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return Markup(str(value))  # noqa: S704 - digits; a strict undefined raises instead
    if isinstance(value, Chart):
        return _CHART.format(Run.current().place(value))
    return _gap_xml(value)


def _gap_xml(gap: object) -> Markup:
    if not isinstance(gap, Gap):
        raise TypeError(type(gap).__name__)
    if Run.current().draft:
        return _GAP.format(gap.text)
    if gap.instead is None:
        raise RunError(say.GAP_IN_REPORT(what=gap.reason))
    return text_xml(gap.instead)


def text_xml(text: str) -> Markup:
    """Return *text* as the inside of a ``w:t``: every character itself, a line end as a line break, a tab as a tab."""
    escaped = escape(text)
    return escaped if _CONTROL.search(text) is None else Markup(_CONTROL.sub(_control_xml, escaped))  # noqa: S704 - escaped


def _control_xml(found: re.Match[str]) -> str:
    return f"</w:t><w:tab/>{_OPEN}" if found[0] == "\t" else f"</w:t><w:br/>{_OPEN}"
