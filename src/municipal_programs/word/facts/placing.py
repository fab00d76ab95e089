"""Controls and bookmarks around the figures of a filled part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.facts.beside import text_after, text_before
from municipal_programs.word.facts.glue import glued_after, glued_before
from municipal_programs.word.facts.ledger import MARK, FactLedger
from municipal_programs.word.facts.naming import bookmark_of, tag_of
from municipal_programs.word.package.xml import Element, nodes, qualified, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FactPlacer"]

_MARK: Final = w(MARK)
_RUN: Final = w("r")
_FORMAT: Final = w("rPr")
_CONTROL: Final = w("sdt")
_PROPERTIES: Final = w("sdtPr")
_CONTENT: Final = w("sdtContent")
_START: Final = w("bookmarkStart")
_END: Final = w("bookmarkEnd")
_ID: Final = w("id")
_ALIAS: Final = w("alias")
_TAG: Final = w("tag")
_NAME: Final = w("name")
_VALUE: Final = w("val")
_FALLBACK: Final = qualified("mc:Fallback")
_TEXT: Final = w("t")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_LINE_END: Final = re.compile("\r\n?")
_SIGNS: Final = {"\n": w("br"), "\t": w("tab")}


class FactPlacer:
    """Puts each figure that was marked in a filled part into a control of its own inside of a bookmark of its own.

    Nothing else changes: a run that a figure shares with words is parted at the figure, and keeps its formatting.

    Args:
        ledger: The figures of the document.
    """

    def __init__(self, ledger: FactLedger) -> None:
        self._ledger = ledger

    def place(self, root: Element) -> None:
        """Place the figures that were marked in a part whose bookmarks are still to be numbered."""
        marks = list(root.iter(_MARK))
        if not marks:
            return
        for node in nodes(root, f"//w:sdt[.//w:{MARK}]/w:sdtPr/*[self::w:text or self::w:dataBinding]"):
            _remove(node)  # a control of the template for plain text would hold no other
        for run in dict.fromkeys(run for mark in marks if (run := _run_of(mark)) is not None):
            self._part(run)
        for mark in list(root.iter(_MARK)):  # where no control can stand
            self._ledger.drop([_number_of(mark)])
            _write_out(mark)

    def _part(self, run: Element) -> None:
        """Put all that *run* holds into runs of their own, in its place."""
        placed: list[tuple[int, Element, Element]] = []
        words: Element | None = None
        for piece in list(_pieces(run)):
            if isinstance(piece, int):
                words = None
                placed.append((piece, *self._place(piece, run)))
                continue
            if words is None:
                words = _like(run, _put_before(run, _RUN))
            words.append(piece)
        _remove(run)
        for number, start, end in placed:
            self._ledger.touch(number, glued_before(text_before(start)), glued_after(text_after(end)))

    def _place(self, number: int, run: Element) -> tuple[Element, Element]:
        """Put the figure of that *number* before *run*; return where its bookmark begins and ends."""
        fact, mark = self._ledger.fact(number), {_ID: str(number)}
        start = _put_before(run, _START, {**mark, _NAME: bookmark_of(number, fact.identity)})
        control = _put_before(run, _CONTROL)
        properties = etree.SubElement(control, _PROPERTIES)
        tag = tag_of(fact.identity)
        for key, value in ((_ALIAS, tag), (_TAG, tag), (_ID, str(number))):
            etree.SubElement(properties, key, {_VALUE: value})
        _write(_like(run, etree.SubElement(etree.SubElement(control, _CONTENT), _RUN)), fact.text)
        return start, _put_before(run, _END, mark)


def _number_of(mark: Element) -> int:
    return int(mark.get("n", ""))


def _run_of(mark: Element) -> Element | None:
    """Return the run in which *mark* stands; None where a run cannot be parted, as in what old programs see of a text box."""
    text = mark.getparent()
    run = None if text is None or text.tag != _TEXT else text.getparent()
    if run is None or run.tag != _RUN or next(run.iterancestors(_FALLBACK), None) is not None:
        return None
    return run


def _pieces(run: Element) -> Iterator[int | Element]:
    """Return what *run* holds besides its properties, the numbers of its figures apart from the texts."""
    for child in list(run):  # the texts that are made of one are added to it
        if child.tag != _TEXT or not len(child):
            if child.tag != _FORMAT:
                yield child
            continue
        for text, mark in ((child.text, None), *((mark.tail, mark) for mark in child)):
            if mark is not None:
                yield _number_of(mark)
            if text:
                yield _text(run, text)


def _text(run: Element, text: str) -> Element:
    element = etree.SubElement(run, _TEXT, {_SPACE: "preserve"})
    element.text = text
    return element


def _write(run: Element, text: str) -> None:
    """Write *text* into *run*, a line end as a line break and a tab as a tab."""
    rest = _LINE_END.sub("\n", text)
    while rest:
        at = next((place for place, sign in enumerate(rest) if sign in _SIGNS), len(rest))
        if at:
            _text(run, rest[:at])
        if at < len(rest):
            etree.SubElement(run, _SIGNS[rest[at]])
        rest = rest[at + 1 :]


def _like(run: Element, other: Element) -> Element:
    """Give *other*, which is empty, the formatting of *run*."""
    formatting = run.find(_FORMAT)
    if formatting is not None:
        _copy(formatting, other)
    return other


def _copy(element: Element, parent: Element) -> None:
    # By hand: a copy that lxml makes is a tree of its own, and moving it here would slow down every further one (trap 35).
    copy = etree.SubElement(parent, element.tag, dict(element.attrib))
    for child in element:
        _copy(child, copy)


def _put_before(element: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    parent = element.getparent()
    assert parent is not None, "a run stands in a paragraph"
    made = etree.SubElement(parent, tag, dict(attributes or {}))
    element.addprevious(made)
    return made


def _write_out(mark: Element) -> None:
    """Leave of a mark its text."""
    text = mark.getparent()
    assert text is not None, "a mark stands in a text"
    text.text = (text.text or "") + (mark.text or "") + (mark.tail or "")  # of several marks the first one is written out first
    text.remove(mark)


def _remove(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None, "none of these is a root"
    parent.remove(node)
