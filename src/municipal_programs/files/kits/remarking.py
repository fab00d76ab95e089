"""A workbook with its remarks: a copy in which each stands as a comment at its cell."""

from __future__ import annotations

import io
import re
import warnings
from itertools import groupby
from typing import TYPE_CHECKING, Final

from openpyxl import load_workbook
from openpyxl.comments import Comment

from municipal_programs.errors import Language
from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.book import read_book
from municipal_programs.files.kits.writing import HEADINGS
from municipal_programs.storage import PackageError, read_package, write_package

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from municipal_programs.files.kits.book import Book
    from municipal_programs.files.kits.remark import Remark

__all__ = ["remarked"]

_MOMENT: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_AUTHOR: Final = "municipal-programs"
_OF_THE_SHEET: Final = f"B{HEADINGS + 1}"
"""Where a remark goes that is about a whole sheet: the first heading."""
_WIDTH, _HEIGHT = 360, 140
_MOST_MERGED, _LAST_ROW, _LAST_COLUMN = 2_000, 100_000, 1_000
"""What openpyxl is trusted with: it builds an object for every cell of a merged range, and a row up to the last cell."""


def remarked(name: str, content: bytes, remarks: Iterable[Remark], language: Language = Language.UKRAINIAN) -> bytes:
    """Return a copy of a workbook in which every remark is a comment; values, locks and lists stay as they are.

    Comments of people stay too; what was remarked in an earlier copy is gone.

    Args:
        name: Name of the workbook, for messages.
        content: Its bytes.
        remarks: What is to be told; a remark on the workbook as a whole stands on its first sheet.
        language: The language of the comments.

    Returns:
        The copy, the same bytes for the same arguments.

    Raises:
        PackageError: If it is no workbook, or one that cannot be copied within bounds; with the name.
    """
    book = read_book(name, content)
    try:
        return _remarked(book, content, remarks, language)
    except PackageError as error:
        raise PackageError(say.NO_COPY(name=name, reason=error.message)) from error


def _remarked(book: Book, content: bytes, remarks: Iterable[Remark], language: Language) -> bytes:
    _refuse_monsters(book)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of extensions that it leaves out; the clerk's original has them
        try:
            workbook = load_workbook(io.BytesIO(content))
        except Exception as error:  # openpyxl raises whatever it stumbles over
            raise PackageError(say.NOT_COPIED()) from error
    _forget_earlier(workbook)
    modified = workbook.properties.modified
    first = workbook.worksheets[0].title
    placed = sorted(((one.origin.sheet or first, one.origin.cell or _OF_THE_SHEET, one) for one in remarks), key=lambda p: p[:2])
    for (sheet, cell), group in groupby(placed, key=lambda p: p[:2]):
        if sheet in workbook.sheetnames:
            _comment(workbook[sheet], cell, [remark.message.text(language) for _, _, remark in group])
    target = io.BytesIO()
    workbook.save(target)
    parts = read_package(target.getvalue(), ending=".xlsx")
    core = "docProps/core.xml"
    if core in parts:
        parts[core] = _same_moment(parts[core], None if modified is None else f"{modified:%Y-%m-%dT%H:%M:%SZ}")
    return write_package(parts)


def _forget_earlier(workbook: Workbook) -> None:
    """Take out what was remarked the last time: a copy may have been corrected and sent back."""
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == _AUTHOR:
                    cell.comment = None


def _comment(sheet: Worksheet, cell: str, texts: list[str]) -> None:
    place = sheet[cell]
    before = place.comment
    told = [*([before.text] if before is not None else []), *dict.fromkeys(texts)]
    comment = Comment("\n\n".join(told), _AUTHOR, width=_WIDTH, height=_HEIGHT)
    place.comment = comment


def _refuse_monsters(book: Book) -> None:
    for sheet in book.sheets:
        cells = sum((one.rows[1] - one.rows[0] + 1) * (one.columns[1] - one.columns[0] + 1) for one in sheet.merged)
        far = any(row > _LAST_ROW or column > _LAST_COLUMN for row, column in sheet.cells)
        if cells > _MOST_MERGED or far:
            raise PackageError(say.CANNOT_BE_COPIED(sheet=sheet.name))


def _same_moment(core: bytes, modified: str | None) -> bytes:
    """Put back the moment of the last change, which openpyxl overwrites with that of the copy."""
    moment = modified or "1980-01-01T00:00:00Z"
    return _MOMENT.sub(rb"\g<1>" + moment.encode(), core)
