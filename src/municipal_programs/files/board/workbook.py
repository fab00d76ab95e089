"""The board as a workbook: the same bytes for the same board."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

from municipal_programs.errors import Language
from municipal_programs.files.board import _messages as say
from municipal_programs.storage import read_package, write_package
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from municipal_programs.reports import Board, BoardRow

__all__ = ["board_workbook"]

_WHEN: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones, and this one no clock
_LONGEST: Final = 32_000
"""Characters that a cell is given; it takes 32 767, and XlsxWriter drops a longer text in silence."""
_HEADING_ROW: Final = 2
_A4: Final = 9


def board_workbook(board: Board, language: Language = Language.UKRAINIAN) -> bytes:
    """Return *board* as the bytes of a workbook, a row for each program and department; days are dates, as offices write them."""
    target = io.BytesIO()
    workbook: Any  # XlsxWriter ships no types
    with Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        title = say.TITLE(city=board.city, period=board.period.message, day=write_short_date(board.day)).text(language)
        workbook.set_properties({"title": title, "created": _WHEN})
        look = {"text_wrap": True, "valign": "top", "border": 1}
        bold, plain = workbook.add_format({**look, "bold": True}), workbook.add_format(look)
        dated = workbook.add_format({**look, "num_format": "dd.mm.yyyy", "align": "left"})
        sheet = workbook.add_worksheet(say.SHEET.text(language))
        sheet.write_string(0, 0, title[:_LONGEST], workbook.add_format({"bold": True}))
        for column, (heading, width) in enumerate(say.HEADINGS):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEADING_ROW, column, heading.text(language), bold)
        for number, row in enumerate(board.rows, start=_HEADING_ROW + 1):
            for column, cell in enumerate(_cells(row, language)):
                match cell:
                    case int():
                        sheet.write_number(number, column, cell, plain)
                    case dt.date():
                        sheet.write_datetime(number, column, cell, dated)
                    case str():
                        sheet.write_string(number, column, cell[:_LONGEST], plain)
                    case None:
                        sheet.write_blank(number, column, None, dated)
        sheet.autofilter(_HEADING_ROW, 0, _HEADING_ROW + len(board.rows), len(say.HEADINGS) - 1)
        sheet.freeze_panes(_HEADING_ROW + 1, 0)
        sheet.repeat_rows(_HEADING_ROW)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
    return write_package(read_package(target.getvalue(), ending=".xlsx"))


def _cells(row: BoardRow, language: Language) -> tuple[str | int | dt.date | None, ...]:
    return (
        row.title,
        row.department.name,
        row.due,
        row.state.message.text(language),
        row.delivered_on,
        row.findings,
        row.department.requisites.email,
    )
