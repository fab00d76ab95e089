"""Where a figure stands, as a person finds it without counting pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.errors import Place
from municipal_programs.word.facts.visible import is_shown, sign_of
from municipal_programs.word.package.xml import nodes, w

if TYPE_CHECKING:
    from municipal_programs.word.package.xml import Element

__all__ = ["Places"]

_ROWS: Final = "w:tr | w:sdt/w:sdtContent/w:tr"
_CELLS: Final = "w:tc | w:sdt/w:sdtContent/w:tc"


class Places:
    """The places of one part, counted once.

    Args:
        root: The part.
        part: Its name if it is a header or footer; empty for the body.
    """

    def __init__(self, root: Element, part: str) -> None:
        self._part = part
        self._paragraphs = _numbered(nodes(root, "//w:p[not(ancestor::w:tbl)]"))
        self._tables = _numbered(nodes(root, "//w:tbl"))
        self._rows = {row: number for table in self._tables for row, number in _numbered(nodes(table, _ROWS)).items()}

    def of(self, element: Element) -> Place:
        """Return the place of *element*, which stands in a paragraph or between two."""
        paragraph, row, cell, table = (next(element.iterancestors(w(name)), None) for name in ("p", "tr", "tc", "tbl"))
        text = "" if paragraph is None else "".join(sign_of(sign) for sign in paragraph.iter() if is_shown(sign))
        if table is None or row is None:
            return Place(part=self._part, paragraph=self._paragraphs.get(paragraph, 0) if paragraph is not None else 0, text=text)
        cells = _numbered(nodes(row, _CELLS))
        return Place(
            part=self._part,
            table=self._tables[table],
            row=self._rows.get(row, 0),
            cell=cells.get(cell, 0) if cell is not None else 0,
            text=text,
        )


def _numbered(elements: list[Element]) -> dict[Element, int]:
    return {element: number for number, element in enumerate(elements, start=1)}
