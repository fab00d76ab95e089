"""The paragraphs of a part, each with its place and with the text in which tags may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.word.errors import Place
from municipal_programs.word.package.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Paragraph", "all_paragraphs", "nearest", "paragraphs", "text_of"]


@frozen(kw_only=True, eq=False)
class Paragraph:
    """A paragraph.

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
    return (found for found in all_paragraphs(root, part) if found.text)


def all_paragraphs(root: Element, part: str) -> Iterator[Paragraph]:
    """Return the paragraphs of *root*, also those that hold no text."""
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), start=1)}
    numbers = _numbers_in(root)
    outside = 0
    for element in root.iter(w("p")):
        table = nearest(element, "tbl")
        outside += table is None
        text = text_of(element)
        if table is None:
            place = Place(part=part, paragraph=outside, text=text)
        else:
            row, cell = nearest(element, "tr"), nearest(element, "tc")
            place = Place(part=part, table=tables[table], row=numbers.get(row, 0), cell=numbers.get(cell, 0), text=text)
        yield Paragraph(element=element, text=text, place=place)


def text_of(element: Element) -> str:
    """Return the text of the runs of a paragraph itself."""
    return "".join(text.text or "" for text in element.iter(w("t")) if nearest(text, "p") is element)


def nearest(element: Element, name: str) -> Element | None:
    """Return the innermost *name* around *element*, or None."""
    return next(element.iterancestors(w(name)), None)


def _numbers_in(root: Element) -> dict[Element | None, int]:
    """Return the number of each row in its table and of each cell in its row; to count them one by one takes the square of that."""
    last: dict[tuple[Element | None, object], int] = {}
    numbers: dict[Element | None, int] = {}
    for element in root.iter(w("tr"), w("tc")):
        holder = (element.getparent(), element.tag)
        numbers[element] = last[holder] = last.get(holder, 0) + 1
    return numbers
