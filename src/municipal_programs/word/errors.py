"""What is wrong with a template or its values, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.word import _messages as say

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Place", "RenderError", "TemplateError", "TemplateFault"]

_LONGEST_EXCERPT = 60
_MOST_TOLD = 100


@frozen(kw_only=True)
class Place:
    """A paragraph of a template, as a person finds it in Word.

    Args:
        part: The header or footer that it stands in, such as ``footer1.xml``; empty for the body.
        paragraph: Its number among the paragraphs outside of tables, from 1; 0 inside a table.
        table: Number of its table, from 1; 0 outside of tables.
        row: Number of its row, from 1; 0 outside of tables.
        cell: Number of its cell in the row, from 1; 0 outside of tables.
        text: What the paragraph says.
    """

    part: str = ""
    paragraph: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0
    text: str = ""

    @property
    def message(self) -> Message:
        """The place in words, with the beginning of its text."""
        text = " ".join(self.text.split())
        excerpt = text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"
        if self.table:
            place = say.PLACE_IN_TABLE(table=self.table, row=self.row, cell=self.cell, text=excerpt)
        else:
            place = say.PLACE_OF_PARAGRAPH(paragraph=self.paragraph, text=excerpt)
        return say.PLACE_IN_PART(part=self.part, place=place) if self.part else place


@frozen(kw_only=True)
class TemplateFault:
    """One thing that is wrong.

    Args:
        message: What it is, what was expected, and what to do.
        place: Where it stands in the template; None where the fault is the file's or the values'.
    """

    message: Message
    place: Place | None = None

    @property
    def line(self) -> Message:
        """The fault with its place, in one line."""
        return self.message if self.place is None else say.FAULT_AT(place=self.place.message, message=self.message)


class _FaultyTemplateError(MunicipalProgramsError):
    """A template's name and all faults that were found, each with its place.

    Args:
        template: The file's name.
        faults: At least one.
    """

    def __init__(self, template: str, faults: Sequence[TemplateFault]) -> None:
        super().__init__(_listed(template, faults))
        self.template = template
        self.faults = tuple(faults)


class TemplateError(_FaultyTemplateError):
    """A template that no values can fill: unreadable, unsafe, or with tags that are wrong."""


class RenderError(_FaultyTemplateError):
    """A sound template and values that do not fit: a name is missing, or a text cannot stand in a document."""


def _listed(template: str, faults: Sequence[TemplateFault]) -> Message:
    if not template:  # of the document, of which there is one
        line = faults[0].line
        return Message(uk=line.uk[:1].upper() + line.uk[1:], en=line.en[:1].upper() + line.en[1:])
    if len(faults) == 1:
        return say.ONE_FAULT(template=template, fault=faults[0].line)
    told = [fault.line for fault in faults[:_MOST_TOLD]]
    if len(faults) > _MOST_TOLD:
        told.append(say.AND_MORE(count=len(faults) - _MOST_TOLD))
    lines = Message(uk="".join(f"\n– {line.uk}" for line in told), en="".join(f"\n- {line.en}" for line in told))
    return say.SEVERAL_FAULTS(template=template, count=len(faults), faults=lines)
