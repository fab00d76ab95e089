"""A table of open data, as CSV and as a workbook."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Column", "Table", "csv_text", "workbook"]

_WIDTH: Final = 24
_EPOCH: Final = "1980-01-01T00:00:00Z"


@frozen(kw_only=True)
class Column:
    """One column.

    Args:
        name: Its name in the file.
        kind: What stands in it: ``text``, ``year``, ``date``, ``address``, ``amount`` or ``number``.
        required: Whether it may not be blank.
    """

    name: str
    kind: str = "text"
    required: bool = True


@frozen(kw_only=True)
class Table:
    """A table, each cell as the text that stands in the file.

    Args:
        name: What it is called, without an ending.
        columns: Its columns.
        rows: Its rows, a text for each column.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def heading(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def csv_text(table: Table) -> str:
    """Return *table* as comma-separated values (RFC 4180): a heading, and lines that end as the standard says."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(table.heading)
    writer.writerows(table.rows)
    return target.getvalue()


def workbook(tables: Sequence[Table]) -> bytes:
    """Return *tables* as the sheets of a workbook, every cell a text, so that no program takes a number for a date.

    The same tables give the same bytes.
    """
    import datetime as dt  # noqa: PLC0415 - with the library that asks for it

    import xlsxwriter  # noqa: PLC0415 - it is not needed for anything else of open data

    target = io.BytesIO()
    book: Any = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime.fromisoformat(_EPOCH)})
    head = book.add_format({"bold": True, "text_wrap": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(table.columns) - 1, 0), _WIDTH)
        for row, cells in enumerate((table.heading, *table.rows)):
            for column, text in enumerate(cells):
                sheet.write_string(row, column, text, head if row == 0 else None)
    book.close()
    return target.getvalue()
