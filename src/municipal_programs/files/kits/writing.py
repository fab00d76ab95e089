"""A kit as the bytes of a workbook: the same bytes for the same kit."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

from municipal_programs.files.kits import _messages as say
from municipal_programs.files.kits.asked import FORMAT, Asked, Form, as_kept, shown_text
from municipal_programs.model import Absence, IndicatorKind
from municipal_programs.storage import read_package, write_package
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.errors import Message
    from municipal_programs.files.kits.asked import Cell, Kit, KitRow, KitSheet

__all__ = ["HEADINGS", "HIDDEN_SHEET", "MARKS", "write_kit"]

HIDDEN_SHEET: Final = "_kit"
MARKS: Final = 3
"""The row of the marks of columns, from 0; column 0 holds those of the rows."""
HEADINGS: Final = 4
_WHEN: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones, and this one no clock
_DIGITS: Final = 15
"""Significant digits that a cell keeps of a number."""
_A4: Final = 9
_LINE, _MOST_LINES, _ROOM_TO_WRITE = 15, 27, 3
"""Points of a line, lines of the highest row that Excel knows (409 points), and lines that there are at least to write on."""
_WHOLE: Final = 100
_LONGEST_TITLE, _LONGEST_HINT = 32, 255
_FONT: Final = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_FRAMED: Final = {**_FONT, "border": 1, "border_color": "#A6A6A6", "text_wrap": True}
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "title": {**_FONT, "bold": True, "font_size": 14},
    "plain": _FONT,
    "mark": {"font_color": "#7F7F7F"},
    "heading": {**_FRAMED, "bold": True, "bg_color": "#D9E2F3", "align": "center", "valign": "vcenter"},
    "known": {**_FRAMED, "bg_color": "#F2F2F2"},
    "known_number": {**_FRAMED, "bg_color": "#F2F2F2", "num_format": "#,##0.00"},
    "text": {**_FRAMED, "bg_color": "#FFF2CC", "locked": False, "num_format": "@"},
    "money": {**_FRAMED, "bg_color": "#FFF2CC", "locked": False, "num_format": "#,##0.00"},
    "number": {**_FRAMED, "bg_color": "#FFF2CC", "locked": False},
}
_MAY: Final = {
    "sort": True,
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


def write_kit(kit: Kit) -> bytes:
    """Return the workbook of *kit*: what is known is locked, what is asked for is coloured, and each row carries its identity."""
    target = io.BytesIO()
    workbook: Any  # XlsxWriter ships no types
    with Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"title": kit.title, "created": _WHEN})
        formats = {name: workbook.add_format(look) for name, look in _FORMATS.items()}
        for sheet in kit.sheets:
            _Sheet(workbook.add_worksheet(sheet.name), formats).write(kit, sheet)
        _write_marks(workbook.add_worksheet(HIDDEN_SHEET), kit)
    return write_package(read_package(target.getvalue(), ending=".xlsx"))


def _write_marks(worksheet: Any, kit: Kit) -> None:  # noqa: ANN401 - XlsxWriter ships no types
    told = {"format": FORMAT, **kit.marks, "digest": kit.digest}
    for row, (name, text) in enumerate(told.items()):
        worksheet.write_string(row, 0, name)
        worksheet.write_string(row, 1, as_kept(text))
    worksheet.protect()
    worksheet.hide()


class _Sheet:
    """One sheet while it is written."""

    def __init__(self, worksheet: Any, formats: dict[str, Any]) -> None:  # noqa: ANN401 - XlsxWriter ships no types
        self._worksheet = worksheet
        self._formats = formats

    def write(self, kit: Kit, sheet: KitSheet) -> None:
        """Write all of it."""
        last_row, last_column = HEADINGS + len(sheet.rows), len(sheet.columns)
        self._set_up(last_row, last_column)
        self._string(0, 1, kit.title, "title")
        self._string(1, 1, say.FOR_WHOM(department=kit.department.name, period=kit.period.message).uk, "plain")
        self._string(2, 1, say.HOW_TO_FILL().uk, "plain")
        self._string(MARKS, 0, FORMAT, "mark")
        self._string(HEADINGS, 0, "", "heading")
        self._worksheet.set_row(HEADINGS, _height((column.heading.uk, column.width - 4) for column in sheet.columns))
        for place, column in enumerate(sheet.columns, start=1):
            self._worksheet.set_column(place, place, column.width)
            self._string(MARKS, place, column.role, "mark")
            self._string(HEADINGS, place, column.heading.uk, "heading")
        for number, row in enumerate(sheet.rows, start=HEADINGS + 1):
            self._row(number, row, sheet)

    def _set_up(self, last_row: int, last_column: int) -> None:
        sheet = self._worksheet
        sheet.set_column(0, 0, 4, None, {"hidden": True})
        sheet.set_row(MARKS, None, None, {"hidden": True})
        sheet.freeze_panes(HEADINGS + 1, 3)
        sheet.autofilter(HEADINGS, 0, last_row, last_column)
        sheet.protect("", _MAY)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADINGS)
        sheet.print_area(0, 0, last_row, last_column)
        sheet.set_footer(f"&C&9{say.PAGE().uk}")
        sheet.hide_gridlines(2)

    def _row(self, number: int, row: KitRow, sheet: KitSheet) -> None:
        self._string(number, 0, row.identity, "mark")
        texts = [(as_kept(shown_text(row.cells[column.role])), column.width) for column in sheet.columns]
        self._worksheet.set_row(number, _height(texts, least=_ROOM_TO_WRITE))
        for place, column in enumerate(sheet.columns, start=1):
            cell = row.cells[column.role]
            if isinstance(cell, Asked):
                self._ask(number, place, cell)
            else:
                self._show(number, place, cell)

    def _show(self, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= _DIGITS:
            self._worksheet.write_number(row, column, cell, self._formats["known_number"])
        else:
            text = write_number(cell) if isinstance(cell, Decimal) else str(cell)
            self._string(row, column, text, "known")

    def _ask(self, row: int, column: int, asked: Asked) -> None:
        look = "money" if asked.form is Form.MONEY else "number" if _is_number(asked) else "text"
        self._worksheet.write_blank(row, column, None, self._formats[look])
        self._worksheet.data_validation(row, column, row, column, {**_rule(asked), **_hint(asked)})

    def _string(self, row: int, column: int, text: str, look: str) -> None:
        self._worksheet.write_string(row, column, as_kept(text), self._formats[look])


def _height(texts: Iterable[tuple[str, int]], least: int = 1) -> int:
    """Return how high a row has to be for *texts*, each with its width in characters: no program but Excel finds that out itself."""
    lines = max(sum(1 + len(line) // width for line in text.split("\n")) for text, width in texts)
    return _LINE * min(max(lines, least), _MOST_LINES)


def _is_number(asked: Asked) -> bool:
    return asked.form is Form.VALUE and asked.kind not in (IndicatorKind.YES_NO, IndicatorKind.QUALITATIVE)


def _rule(asked: Asked) -> dict[str, Any]:
    """Return what Excel checks while somebody types; `collect` checks it all again."""
    if asked.form is Form.ABSENCE:
        return {"validate": "list", "source": [absence.message.uk for absence in Absence]}
    if asked.form is Form.VALUE and asked.kind is IndicatorKind.YES_NO:
        return {"validate": "list", "source": [say.YES().uk, say.NO().uk]}
    if asked.form is Form.VALUE and asked.kind is IndicatorKind.SHARE:
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": _WHOLE}
    if asked.form is Form.MONEY or (asked.kind in (IndicatorKind.COUNT, IndicatorKind.RANK) and _is_number(asked)):
        return {"validate": "decimal", "criteria": ">=", "value": 0}
    if _is_number(asked):
        return {"validate": "decimal", "criteria": "between", "minimum": -(10**_DIGITS), "maximum": 10**_DIGITS}
    return {"validate": "any"}


def _hint(asked: Asked) -> dict[str, Any]:
    words = _hint_of(asked).uk[:_LONGEST_HINT]
    return {
        "input_title": say.TITLE_OF_HINT().uk[:_LONGEST_TITLE],
        "input_message": words,
        "error_title": say.NOT_ACCEPTED().uk[:_LONGEST_TITLE],
        "error_message": words,
    }


def _hint_of(asked: Asked) -> Message:
    simple = {
        Form.MONEY: say.HINT_MONEY,
        Form.ABSENCE: say.HINT_ABSENCE,
        Form.NOTE: say.HINT_NOTE,
        Form.NARRATIVE: say.HINT_NARRATIVE,
        Form.TEXT: say.HINT_TEXT,
    }
    if asked.form in simple:
        return simple[asked.form]()
    if asked.kind is IndicatorKind.YES_NO:
        return say.HINT_YES_NO()
    if asked.kind is IndicatorKind.QUALITATIVE:
        return say.HINT_WORDS()
    if asked.kind is IndicatorKind.SHARE:
        return say.HINT_SHARE()
    return say.HINT_NUMBER(unit=asked.unit) if asked.unit else say.HINT_PLAIN_NUMBER()
