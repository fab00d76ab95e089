"""What a program wants to reach, and the measures that lead there."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.measure import Measure

__all__ = ["PriorityTask"]


@frozen(kw_only=True, field_transformer=typed)
class PriorityTask:
    """A priority task (пріоритетне завдання) with its measures, in the order of the program.

    Args:
        title: Wording of the council's decision.
        measures: Its measures; a task without one is incomplete but not invalid.
        number: Number in the program; may be empty.

    Raises:
        InvalidValueError: If the title is blank.
    """

    title: str
    measures: tuple[Measure, ...] = ()
    number: str = ""

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "title"))
