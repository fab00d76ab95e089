"""What a department is asked for in a kit, row by row: what is known, and what it has to fill."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, auto
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.files.kits import _messages as say
from municipal_programs.model import CouncilDecision, Department, IndicatorKind, ReportingPeriod, Slot
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FORMAT", "Asked", "Cell", "Column", "Form", "Kit", "KitRow", "KitSheet", "as_kept", "shown_text"]

_LONGEST = 32_000
"""Characters that a cell is given; it takes 32 767, and XlsxWriter drops a longer text in silence."""

FORMAT = "municipal-programs/kit/1"
"""What a kit calls itself."""


class Form(Enum):
    """What an answer has to be."""

    MONEY = auto()
    VALUE = auto()
    ABSENCE = auto()
    NOTE = auto()
    NARRATIVE = auto()
    TEXT = auto()

    @property
    def is_figure(self) -> bool:
        """Whether the answer means something else in another unit or for another year."""
        return self in (Form.MONEY, Form.VALUE)


@frozen(kw_only=True)
class Asked:
    """A cell that the department fills.

    Args:
        slot: Where the answer belongs; a value, its absence and its note share one.
        form: What it has to be.
        kind: What sort of value an indicator has.
        unit: What an indicator is counted in; may be empty.
        year: The year of a value; None for the end of the program.
        required: Whether it is missing where it is left empty.
    """

    slot: Slot
    form: Form
    kind: IndicatorKind | None = None
    unit: str = ""
    year: int | None = None
    required: bool = False


Cell = str | Decimal | Asked
"""What is known, as text or as a number, or what is asked for."""


@frozen(kw_only=True)
class Column:
    """A column of a sheet.

    Args:
        role: Its mark in the hidden row, such as ``disbursed.community``.
        heading: What stands above it.
        width: How wide it is, in characters.
    """

    role: str
    heading: Message
    width: int


@frozen(kw_only=True)
class KitRow:
    """A row of a sheet.

    Args:
        identity: Its mark in the hidden column, such as ``measure.7``.
        cells: What stands in it, by the role of the column.
    """

    identity: str
    cells: Mapping[str, Cell]

    @property
    def title(self) -> str:
        """How a person calls the row."""
        return shown_text(self.cells.get("title", ""))


@frozen(kw_only=True)
class KitSheet:
    """A sheet of a kit.

    Args:
        name: Its name.
        columns: Its columns, from the left.
        rows: Its rows, from the top.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[KitRow, ...]


@frozen(kw_only=True)
class Kit:
    """A workbook for one department and one period (книга виконавця).

    Args:
        title: Title of the program.
        approved_by: The decision that approved it.
        department: The department.
        period: The period.
        sheets: The sheets.
    """

    title: str
    approved_by: CouncilDecision
    department: Department
    period: ReportingPeriod
    sheets: tuple[KitSheet, ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of all that the kit shows and asks for: two kits of one digest ask the same."""
        content = [[sheet.name, [[row.identity, _told(row)] for row in sheet.rows]] for sheet in self.sheets]
        told = [FORMAT, *self.marks.values(), content]
        return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()

    @property
    def marks(self) -> Mapping[str, str]:
        """What the hidden sheet says of the kit, but for its digest."""
        return {
            "decision": self.approved_by.number,
            "date": self.approved_by.date.isoformat(),
            "title": self.title,
            "department": self.department.identity,
            "period": str(self.period),
        }

    @property
    def asked(self) -> Iterator[tuple[KitSheet, KitRow, Column, Asked]]:
        """Every cell that is to be filled, with its sheet, row and column."""
        for sheet in self.sheets:
            for row in sheet.rows:
                for column in sheet.columns:
                    cell = row.cells.get(column.role)
                    if isinstance(cell, Asked):
                        yield sheet, row, column, cell


def shown_text(cell: Cell) -> str:
    """Return a known *cell* as a person reads it; what is asked for shows nothing."""
    if isinstance(cell, Asked):
        return ""
    return write_number(cell) if isinstance(cell, Decimal) else cell


def as_kept(text: str) -> str:
    """Return *text* as a cell of a kit keeps it: one that is too long ends with a note that the program has more."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + say.CUT_SHORT().uk


def _told(row: KitRow) -> list[list[str]]:
    return [[role, "?" if isinstance(cell, Asked) else shown_text(cell)] for role, cell in row.cells.items()]
