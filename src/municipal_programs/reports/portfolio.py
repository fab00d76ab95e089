"""Many programs, of which one document tells."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import TargetProgram, portfolio_figure
from municipal_programs.reports import _messages as say

__all__ = ["Portfolio"]


@frozen(kw_only=True)
class Portfolio:
    """Programs that are looked at together (сукупність програм).

    Args:
        programs: The programs, in any order.

    Raises:
        InvalidValueError: If there is none, or one stands twice: two were approved by one decision.
    """

    programs: tuple[TargetProgram, ...]

    def __attrs_post_init__(self) -> None:
        if not self.programs:
            raise InvalidValueError(say.NO_PROGRAMS())
        seen: dict[str, TargetProgram] = {}
        for place, program in enumerate(self.programs):
            first = seen.setdefault(portfolio_figure(program, "program"), program)
            if first is not program:
                message = say.PROGRAM_TWICE(one=first.title, other=program.title, number=program.approved_by.number)
                raise InvalidValueError(message, ("programs", place))

    @property
    def title(self) -> str:
        """What a document about them is called."""
        return say.SUMMARY_REPORT().uk

    @property
    def profile(self) -> str:
        """The council's profile, if it is one and the same for all; else empty."""
        profiles = {program.profile for program in self.programs}
        return profiles.pop() if len(profiles) == 1 else ""
