"""How a value becomes XML inside a text of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from jinja2 import Undefined

from municipal_programs.reports import Chart, Fact, Gap
from municipal_programs.word import _messages as say
from municipal_programs.word.template.plain import Joined
from municipal_programs.word.template.run import Run, RunError

if TYPE_CHECKING:
    from municipal_programs.word.facts.ledger import FactLedger

__all__ = ["as_xml", "run_xml", "text_xml"]

_LINE_END: Final = re.compile("\r\n?")
_OPEN: Final = '<w:t xml:space="preserve">'
_SPECIAL: Final = re.compile("[&<>\"'\t\n\r]")
_BREAK: Final = f"</w:t><w:br/>{_OPEN}"
_SIGNS: Final = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&#34;",
    "'": "&#39;",
    **dict.fromkeys(("\r\n", "\r", "\n"), _BREAK),
    "\t": f"</w:t><w:tab/>{_OPEN}",
}
"""What each sign becomes, one after the other: none of them comes again out of one before it."""
_CHART: Final = f'</w:t><w:chart w:number="{{}}"/>{_OPEN}'
_GAP: Final = f"</w:t><w:gap>{{}}</w:gap>{_OPEN}"
"""Elements that stand in a run for a moment, and in no finished document: `filling.charts` and `filling.gaps` take them out."""


def run_xml(value: object, beginning: str, facts: FactLedger) -> str:
    """Return what a tag that is alone in its paragraph puts there: a run, with a control around it where it shows a figure.

    Args:
        value: What the tag shows.
        beginning: The beginning of the run, up to its text.
        facts: Where the figures of the document are gathered.

    Raises:
        RunError: As `as_xml` does, and the other errors too.
    """
    if isinstance(value, Fact):
        return facts.control(value, f"{beginning}{_OPEN}{text_xml(value.text)}</w:t></w:r>")
    return f"{beginning}{_OPEN}{as_xml(value)}</w:t></w:r>"


def as_xml(value: object) -> str:
    """Return what a tag such as ``{{ title }}`` puts into its text, as XML; Jinja calls this for each of them.

    ``None`` prints nothing. A number can only come from an expression such as ``loop.index``.

    Raises:
        RunError: If it is a gap that is to be filled, or a chart where none can stand.
        TypeError: If it is a truth, a list or a group, which have no text.
        UndefinedError: If the template asked for what does not exist.
    """
    if isinstance(value, str):
        return text_xml(value)
    if isinstance(value, Fact):
        run = Run.current()
        run.need_tree()
        return run.facts.mark(value, escape(_LINE_END.sub("\n", value.text)))
    if value is None or isinstance(value, Joined):
        return ", ".join(map(as_xml, value or ()))
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)  # digits; a strict undefined raises instead
    if isinstance(value, Chart):
        run = Run.current()
        run.need_tree()
        return _CHART.format(run.place(value))
    return _gap_xml(value)


def _gap_xml(gap: object) -> str:
    if not isinstance(gap, Gap):
        raise TypeError(type(gap).__name__)
    run = Run.current()
    if run.draft:
        run.need_tree()
        return _GAP.format(escape(gap.text))
    raise RunError(say.GAP_IN_REPORT(what=gap.reason))  # in the place of others stands by now what is to stand there instead


def text_xml(text: str) -> str:
    """Return *text* as the inside of a ``w:t``: every character itself, a line end as a line break, a tab as a tab."""
    if _SPECIAL.search(text):  # most have none of them
        for sign, xml in _SIGNS.items():
            text = text.replace(sign, xml)
    return text
