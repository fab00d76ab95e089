"""One section, rendered alone, as whoever opens the document sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.hooks import Plugins
from municipal_programs.reports import Fact, Section, Value
from municipal_programs.word import render
from municipal_programs.word.received import read_received

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Shown", "show"]


@frozen(kw_only=True)
class Shown:
    """What a section shows.

    Args:
        text: All that it says, paragraph by paragraph and cell by cell, each on a line of its own.
        tables: The texts of its cells, by table and row; cells that are empty at the end of a row may be missing.
        figures: How it writes each figure, by the figure's identity; figures that it has and does not show are not there.
        content: The document, byte by byte, to be written to a file and looked at.
    """

    text: str
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    figures: Mapping[str, str]
    content: bytes = field(repr=False)


def show(section: Section) -> Shown:
    """Render *section* alone, with the filters of all plugins that are installed.

    Raises:
        AssertionError: If it does not render, with the reason.
    """
    filters = {found.name: found.apply for found in Plugins.discover().filters().items}
    document = render([section], filters=filters)
    assert not document.failures, "\n".join(failure.cause.uk for failure in document.failures)
    received = read_received(document.content)
    cells = (cell.text for table in received.tables for row in table.rows for cell in row.cells)
    text = "\n".join((*(paragraph.text for paragraph in received.paragraphs), *cells))
    return Shown(
        text=text,
        tables=tuple(tuple(tuple(cell.text for cell in row.cells) for row in table.rows) for table in received.tables),
        figures={fact.identity: fact.text for fact in _facts(section.values) if fact.text in text},
        content=document.content,
    )


def _facts(value: Value) -> Iterator[Fact]:
    if isinstance(value, Fact):
        yield value
    elif isinstance(value, Mapping):
        for below in value.values():
            yield from _facts(below)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from _facts(below)
