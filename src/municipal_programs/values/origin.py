"""Where a value was read: a place that a person can go to."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import InvalidValueError, Language, Message
from municipal_programs.values import _messages as say
from municipal_programs.values._shown import shown

__all__ = ["Origin", "Written"]


@frozen(kw_only=True, order=True)
class Origin:
    """A place in a file: a line and column of text, a cell of a sheet, or a cell or paragraph of a document.

    Args:
        source: The file as the user named it.
        line: Line of a text, from 1; 0 where the place is not in a text.
        column: Column of a text, or of a table in a document, from 1; 0 where it does not apply.
        sheet: Name of a sheet, or empty.
        cell: Reference of a cell in that sheet, such as ``B7``, or empty.
        table: Number of a table in a document, from 1; 0 where it does not apply.
        row: Row of that table, from 1; 0 where it does not apply.
        paragraph: Number of a paragraph in a document, from 1; 0 where it does not apply.

    Raises:
        InvalidValueError: If a number is negative or no integer.
    """

    source: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""
    table: int = 0
    row: int = 0
    paragraph: int = 0

    def __attrs_post_init__(self) -> None:
        numbers = (self.line, self.column, self.table, self.row, self.paragraph)
        if (
            type(self.line) is type(self.column) is type(self.table) is type(self.row) is type(self.paragraph) is int
            and min(numbers) >= 0
        ):
            return  # as nearly always, and every figure of a file has a place
        for name in ("line", "column", "table", "row", "paragraph"):
            number: object = getattr(self, name)
            if isinstance(number, bool) or not isinstance(number, int) or number < 0:
                raise InvalidValueError(say.NEGATIVE_PLACE(name=name, seen=shown(number)))

    @property
    def message(self) -> Message:
        """The place in both languages, ready for a gap of a `Wording`."""
        return Message(uk=self.text(Language.UKRAINIAN), en=self.text(Language.ENGLISH))

    def text(self, language: Language = Language.UKRAINIAN) -> str:
        """Name the place as a person, and an editor's «go to», expect it.

        Examples:
            >>> Origin(source="program.yaml", line=12, column=5).text()
            'program.yaml:12:5'
            >>> Origin(source="kit.xlsx", sheet="Аркуш1", cell="B7").text()
            'kit.xlsx: Аркуш1!B7'
            >>> Origin(source="report.docx", table=2, row=3, column=7).text(Language.UKRAINIAN)
            'report.docx: табл. 2, рядок 3, стовпець 7'
        """
        if self.line:
            return ":".join(str(part) for part in (self.source, self.line, self.column) if part)
        inside = self._in_sheet() or self._in_document(language)
        return f"{self.source}: {inside}" if inside else self.source

    def __str__(self) -> str:
        return self.text()

    def _in_sheet(self) -> str:
        return "!".join(part for part in (self.sheet, self.cell) if part)

    def _in_document(self, language: Language) -> str:
        parts = (
            (self.table, say.IN_TABLE),
            (self.row, say.IN_ROW),
            (self.column, say.IN_COLUMN),
            (self.paragraph, say.IN_PARAGRAPH),
        )
        return ", ".join(wording(number=number).text(language) for number, wording in parts if number)


@frozen(kw_only=True)
class Written:
    """A value's text as a person wrote it, and where.

    Args:
        text: The characters of the source, unedited.
        origin: The place that they stand in.
    """

    text: str
    origin: Origin
