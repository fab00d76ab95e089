"""The text that stands beside a figure in its paragraph, up to the next figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.facts.glue import REACH
from municipal_programs.word.facts.naming import number_of
from municipal_programs.word.facts.visible import is_shown, sign_of
from municipal_programs.word.package.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["text_after", "text_before"]

_CONTROL: Final = w("sdt")
_MARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_PARAGRAPH: Final = w("p")


def text_before(element: Element) -> str:
    """Return the end of what stands before *element* in its paragraph."""
    pieces: list[str] = []
    for text in _texts(element, backwards=True):
        pieces.insert(0, text)
        if sum(map(len, pieces)) >= REACH:
            break
    return "".join(pieces)


def text_after(element: Element) -> str:
    """Return the beginning of what stands after *element* in its paragraph."""
    text = ""
    for piece in _texts(element, backwards=False):
        text += piece
        if len(text) >= REACH:
            break
    return text


def _texts(element: Element, *, backwards: bool) -> Iterator[str]:
    """Return the visible texts on one side of *element*, nearest first, from the innermost holder outwards."""
    if next(element.iterancestors(_PARAGRAPH), None) is None:
        return  # a control around whole paragraphs
    while element.tag != _PARAGRAPH:
        for sibling in element.itersiblings(preceding=backwards):
            if sibling.tag == _CONTROL or _is_mark_of_a_figure(sibling):
                return
            texts = [sign_of(node) for node in sibling.iter() if is_shown(node)]
            yield from reversed(texts) if backwards else texts
        holder = element.getparent()
        assert holder is not None, "a paragraph holds it"
        element = holder


def _is_mark_of_a_figure(element: Element) -> bool:
    # The end of a bookmark has no name; where any bookmark ends, a figure may.
    return element.tag in _MARKS and (element.tag == _MARKS[1] or number_of(element.get(w("name"), "")) is not None)
