"""The body of a foreign document, element by element, without ever building its tree.

A tree of twenty thousand rows takes a hundred megabytes and a hostile one takes all there are; a walk takes what its rows say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, cast

from lxml import etree

from municipal_programs.intake import Block, ReceivedCell, ReceivedParagraph, ReceivedRow, ReceivedTable, Trace
from municipal_programs.limits import limits_in_force
from municipal_programs.storage.xml import MalformedXmlError
from municipal_programs.values import Origin
from municipal_programs.word.package.xml import MC, W

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["walked"]

_Handler = TypeVar("_Handler")

_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_DEEPEST: Final = 2_000
"""Elements inside of each other; the parser has a bound of its own a little further on, behind which it gives up."""
_WIDEST: Final = 64
"""Columns that a cell may cover; a table of a report has a dozen."""
_LONGEST_NUMBER: Final = 5
"""Digits of an honest number of columns."""


class _EnoughError(Exception):
    """More than is read of any document."""


class _Cell:
    """A cell while it is open; there are a million of them, so that it is a bare one."""

    __slots__ = ("column", "lines", "merged", "span", "tracked")

    def __init__(self, column: int) -> None:
        self.column = column
        self.span = 1
        self.merged = self.tracked = False
        self.lines: list[str] = []


def walked(content: bytes, source: str) -> tuple[list[Block], list[Trace]]:
    """Return the paragraphs and tables of a document's main part, and what was noticed on the way.

    Raises:
        MalformedXmlError: If it is not well-formed, or declares a document type.
    """
    walk = _Walk(source)
    parser = etree.XMLParser(
        target=cast("Any", walk),  # what a walk has no use for, it does not take
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise MalformedXmlError.of(error) from error
    except _EnoughError:  # noted where it came to; the parser has closed the walk
        pass
    return walk.blocks, walk.traces


class _Walk:
    """Takes the events of the parser; whatever is open is kept on small stacks, so that depth costs nothing."""

    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.traces: list[Trace] = []
        self._source = source
        self._tables = self._paragraphs = self._row_number = 0
        self._depth = 0
        self._skipped = 0
        self._properties = 0
        self._paragraph_depth = 0
        self._in_text = False
        self._buffer: list[str] = []
        self._rows: list[ReceivedRow] = []
        self._cells: list[ReceivedCell] = []
        self._cell: _Cell | None = None
        self._column = 1
        self._listed = self._tracked = False
        self._elements = self._level = self._count = 0
        self._limits = limits_in_force()
        self._starts: Mapping[str, Callable[[Mapping[str, str]], None]] = _both(
            {
                "p": self._start_paragraph,
                "pPr": self._start_properties,
                "t": self._start_text,
                "tab": lambda _: self._put("\t"),
                "br": lambda attributes: self._put("\n" if _of(attributes, "type") in {None, "textWrapping"} else ""),
                "cr": lambda _: self._put("\n"),
                "noBreakHyphen": lambda _: self._put("\u2011"),
                "tbl": self._start_table,
                "tr": self._start_row,
                "tc": self._start_cell,
                "gridSpan": self._span,
                "gridBefore": self._before,
                "vMerge": self._merge,
                "numPr": self._number,
                "ins": self._track,
                "del": self._track,
                "moveTo": self._track,
                "moveFrom": self._start_moved,
            }
        ) | {f"{{{MC}}}Fallback": self._skip}
        self._ends: Mapping[str, Callable[[], None]] = _both(
            {
                "p": self._end_paragraph,
                "pPr": self._end_properties,
                "t": self._end_text,
                "tbl": self._end_table,
                "tr": self._end_row,
                "tc": self._end_cell,
                "moveFrom": self._unskip,
            }
        ) | {f"{{{MC}}}Fallback": self._unskip}

    # ── what lxml calls ──────────────────────────────────────────────────────────────────────────────────────────────

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self._elements += 1
        self._level += 1
        if self._level > _DEEPEST or self._elements > self._limits.received_elements:
            self._give_up()
        handle = self._starts.get(tag)
        if handle is not None:
            handle(attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._level -= 1
        handle = self._ends.get(tag)
        if handle is not None:
            handle()

    def data(self, text: str) -> None:
        """Take characters."""
        if self._in_text and not self._skipped and not self._properties and self._paragraph_depth:  # `_put`, without a call
            self._buffer.append(text)

    def doctype(self, *_: object) -> None:
        """Refuse a document type declaration, whatever it declares."""
        raise MalformedXmlError.of_document_type()

    def close(self) -> None:
        """Take the end of the document."""
        self.finish()

    def finish(self) -> None:
        """Close what is open; only a document that was cut off has anything open."""
        while self._depth:
            self._paragraph_depth = 0
            if self._depth == 1:
                self._end_cell()
                self._end_row()
            self._end_table()

    def _give_up(self) -> NoReturn:
        """Note the place that the walk has come to, and go no further."""
        inside = Origin(source=self._source, table=self._tables, row=self._row_number)
        origin = inside if self._depth else Origin(source=self._source, paragraph=self._paragraphs)
        self.traces.append(Trace(kind="truncated", origin=origin))
        raise _EnoughError

    # ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _put(self, text: str) -> None:
        if not self._skipped and not self._properties and self._paragraph_depth:
            self._buffer.append(text)

    def _start_text(self, _: Mapping[str, str]) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False

    def _start_properties(self, _: Mapping[str, str]) -> None:
        self._properties += 1

    def _end_properties(self) -> None:
        self._properties -= 1

    def _skip(self, _: Mapping[str, str]) -> None:
        self._skipped += 1

    def _unskip(self) -> None:
        self._skipped -= 1

    def _start_moved(self, attributes: Mapping[str, str]) -> None:
        self._skipped += 1
        self._track(attributes)

    def _track(self, _: Mapping[str, str]) -> None:
        self._tracked = True
        if self._cell is not None:
            self._cell.tracked = True

    def _number(self, _: Mapping[str, str]) -> None:
        self._listed = True

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        if self._paragraph_depth:  # a text box inside of a paragraph
            self._put("\n")
        elif not self._depth:
            self._listed = self._tracked = False
        self._paragraph_depth += 1

    def _end_paragraph(self) -> None:
        self._paragraph_depth -= 1
        if self._paragraph_depth or self._skipped:
            return
        text = "".join(self._buffer)
        self._buffer = []
        if self._cell is not None:
            self._cell.lines.append(text)
        elif not self._depth:
            self._paragraphs += 1
            self._keep_paragraph(text)

    def _keep_paragraph(self, text: str) -> None:
        if not self._tracked and not text.strip():
            return
        origin = Origin(source=self._source, paragraph=self._paragraphs)
        if self._tracked:
            self.traces.append(Trace(kind="tracked", origin=origin, detail=text.strip()[:60]))
        if text.strip():
            self.blocks.append(ReceivedParagraph(text=text.strip(), origin=origin, listed=self._listed, tracked=self._tracked))

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _start_table(self, _: Mapping[str, str]) -> None:
        if self._paragraph_depth:  # in a text box: its words are the paragraph's
            return
        self._depth += 1
        if self._depth == 1:
            self._tables += 1
            self._row_number, self._rows = 0, []

    def _end_table(self) -> None:
        if self._paragraph_depth:
            return
        self._depth -= 1
        if self._depth == 0 and self._rows:
            origin = Origin(source=self._source, table=self._tables)
            self.blocks.append(ReceivedTable(number=self._tables, rows=tuple(self._rows), origin=origin))
            self._rows = []

    def _start_row(self, _: Mapping[str, str]) -> None:
        if self._in_row():
            self._row_number += 1
            self._cells, self._column = [], 1

    def _end_row(self) -> None:
        if self._in_row() and self._cells:
            self._rows.append(ReceivedRow(number=self._row_number, cells=tuple(self._cells)))
            self._cells = []

    def _start_cell(self, _: Mapping[str, str]) -> None:
        if not self._in_row():
            return
        self._count += 1
        if self._count > self._limits.received_cells:
            self._give_up()
        self._cell = _Cell(self._column)

    def _end_cell(self) -> None:
        cell = self._cell
        if cell is None or not self._in_row():
            return
        self._cell = None
        self._column += cell.span
        lines = [stripped for line in cell.lines if (stripped := line.strip())]
        text = lines[0] if len(lines) == 1 else "\n".join(lines)
        if not text and not cell.merged and not cell.tracked:
            return
        origin = Origin(source=self._source, table=self._tables, row=self._row_number, column=cell.column)
        if cell.tracked:
            self.traces.append(Trace(kind="tracked", origin=origin, detail=text[:60]))
        self._cells.append(
            ReceivedCell(text=text, column=cell.column, origin=origin, span=cell.span, merged=cell.merged, tracked=cell.tracked)
        )

    def _in_row(self) -> bool:
        """Say whether a row or cell is one of a table of the body, not of one in a cell or a text box."""
        return self._depth == 1 and not self._paragraph_depth

    def _span(self, attributes: Mapping[str, str]) -> None:
        if self._in_row() and self._cell is not None:
            self._cell.span = _whole(_of(attributes, "val"))

    def _before(self, attributes: Mapping[str, str]) -> None:
        if self._in_row() and self._cell is None:
            self._column += _whole(_of(attributes, "val"), least=0)

    def _merge(self, attributes: Mapping[str, str]) -> None:
        if self._in_row() and self._cell is not None:
            self._cell.merged = _of(attributes, "val") != "restart"


def _both(named: Mapping[str, _Handler]) -> dict[str, _Handler]:
    """Return *named* under the names of both forms of the format, transitional and strict."""
    return {f"{{{space}}}{name}": handle for space in (W, _STRICT) for name, handle in named.items()}


def _of(attributes: Mapping[str, str], name: str) -> str | None:
    return attributes.get(f"{{{W}}}{name}") or attributes.get(f"{{{_STRICT}}}{name}")


def _whole(text: str | None, *, least: int = 1) -> int:
    if text is None or not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        return least
    return min(max(int(text), least), _WIDEST)
