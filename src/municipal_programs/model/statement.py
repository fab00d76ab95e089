"""What a document states, as against what is computed."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.values import Money

__all__ = ["Statement"]


@frozen(kw_only=True, field_transformer=typed)
class Statement:
    """A figure, date or number as a received document states it (твердження документа), right or wrong.

    It never enters a sum. `checks` holds it against what is computed, and a report shows both.

    Args:
        figure: Identity of the figure, such as ``program.planned.2019``.
        text: The characters of the document, unedited; empty where the document leaves blank what it ought to state.
        unit: The unit that the document gives around the figure (its column's heading, say); empty where the text has it.
        reading: What the amount means once it is understood, where that differs from the letter; None where it does not.
        place: Where the document says it, in words: «пункт 5», «таблиця заходів, рядок 1, стовпець 7».
        note: Why it is read so; may be empty.

    Raises:
        InvalidValueError: If the identity of the figure is blank.
    """

    figure: str
    text: str
    unit: str = ""
    reading: Money | None = None
    place: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "figure"))
