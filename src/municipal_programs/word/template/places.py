"""The paragraphs of a part, each with its place and with the text in which tags may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.word.errors import Place
from municipal_programs.word.package.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Paragraph", "nearest", "paragraphs", "text_of"]


@frozen(kw_only=True, eq=False)
class Paragraph:
    """A paragraph that holds text.

    Args:
        element: Its ``w:p``.
        text: The text of its runs, without that of text boxes inside it.
        place: Where a person finds it.
    """

    element: Element
    text: str
    place: Place


def paragraphs(root: Element, part: str) -> Iterator[Paragraph]:
    """Return the paragraphs of *root* that hold text, in document order; *part* is empty for the body."""
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), start=1)}
    outside = 0
    for element in root.iter(w("p")):
        table = nearest(element, "tbl")
        outside += table is None
        text = text_of(element)
        if not text:
            continue
        if table is None:
            place = Place(part=part, paragraph=outside, text=text)
        else:
            row, cell = nearest(element, "tr"), nearest(element, "tc")
            place = Place(part=part, table=tables[table], row=_number(row), cell=_number(cell), text=text)
        yield Paragraph(element=element, text=text, place=place)


def text_of(element: Element) -> str:
    """Return the text of the runs of a paragraph itself."""
    return "".join(text.text or "" for text in element.iter(w("t")) if nearest(text, "p") is element)


def nearest(element: Element, name: str) -> Element | None:
    """Return the innermost *name* around *element*, or None."""
    return next(element.iterancestors(w(name)), None)


def _number(element: Element | None) -> int:
    return 0 if element is None else 1 + sum(sibling.tag == element.tag for sibling in element.itersiblings(preceding=True))
