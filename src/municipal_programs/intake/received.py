"""A foreign document as plain paragraphs and tables: what a reader of files hands over, before anything is understood."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "ReceivedCell", "ReceivedDocument", "ReceivedParagraph", "ReceivedRow", "ReceivedTable", "Trace"]


@frozen(kw_only=True)
class ReceivedParagraph:
    """A paragraph outside of tables.

    Args:
        text: Its characters; a line break is a line feed, a tab is a tab.
        origin: Where it stands.
        listed: Whether it has a number or a bullet that is not among its characters.
        tracked: Whether it holds insertions or deletions that nobody accepted.
    """

    text: str
    origin: Origin
    listed: bool = False
    tracked: bool = False


@frozen(kw_only=True)
class ReceivedCell:
    """A cell of a table, where the table's grid has it.

    Args:
        text: Its paragraphs, parted by line feeds.
        column: Column of the grid in which it begins, from 1.
        origin: Where it stands.
        span: How many columns of the grid it covers.
        merged: Whether it only continues the cell above it.
        tracked: Whether it holds insertions or deletions that nobody accepted.
    """

    text: str
    column: int
    origin: Origin
    span: int = 1
    merged: bool = False
    tracked: bool = False


@frozen(kw_only=True)
class ReceivedRow:
    """A row of a table; its cells in the order of the grid, of which empty ones may be left out.

    Args:
        number: Its number in the table, from 1; empty rows count.
        cells: Its cells.
    """

    number: int
    cells: tuple[ReceivedCell, ...]

    @cached_property
    def filled(self) -> tuple[ReceivedCell, ...]:
        """The cells that say something."""
        return tuple(cell for cell in self.cells if cell.text.strip())


@frozen(kw_only=True)
class ReceivedTable:
    """A table, whatever its rows look like.

    Args:
        number: Its number among the tables of the document, from 1; tables inside of cells do not count.
        rows: Its rows, of which empty ones may be left out.
        origin: Where it stands.
    """

    number: int
    rows: tuple[ReceivedRow, ...]
    origin: Origin


Block: TypeAlias = ReceivedParagraph | ReceivedTable


@frozen(kw_only=True)
class Trace:
    """Something about the file itself that whoever reads the audit has to know.

    Args:
        kind: ``tracked`` (changes that nobody accepted), ``truncated`` (the rest was too much to read), ``linked`` (it refers
            to files outside of itself), ``encoding`` (it is not in UTF-8) or ``characters`` (some that no document can hold were
            dropped).
        origin: Where.
        detail: What was seen there.
    """

    kind: str
    origin: Origin
    detail: str = ""


@frozen(kw_only=True)
class ReceivedDocument:
    """A document as it was received.

    Args:
        source: The file as the user named it.
        blocks: Its paragraphs and tables, in order.
        traces: What its reader noticed.
    """

    source: str
    blocks: tuple[Block, ...]
    traces: tuple[Trace, ...] = field(default=())

    @property
    def paragraphs(self) -> Iterator[ReceivedParagraph]:
        """The paragraphs outside of tables, in order."""
        return (block for block in self.blocks if isinstance(block, ReceivedParagraph))

    @property
    def tables(self) -> Iterator[ReceivedTable]:
        """The tables, in order."""
        return (block for block in self.blocks if isinstance(block, ReceivedTable))
