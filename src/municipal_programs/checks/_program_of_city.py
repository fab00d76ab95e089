"""A program among the programs of its city."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.checks._places import origin_of
from municipal_programs.model import Contradiction, TargetProgram
from municipal_programs.values import Origin

__all__ = ["ProgramOfCity"]


@frozen(kw_only=True)
class ProgramOfCity:
    """A program as a part of its city.

    Args:
        source: Its file, as a person calls it.
        program: The program with what was delivered for it.
        contradictions: What was delivered and did not become a part of it.
        delivered: Identities of the departments that delivered for the last year of the term.
    """

    source: str
    program: TargetProgram
    contradictions: tuple[Contradiction, ...] = ()
    delivered: frozenset[str] = frozenset()

    def anchor(self, subject: str) -> str:
        """Return *subject* as it is told from that of another program: by the decision that approved it."""
        decision = self.program.approved_by
        return f"{subject}@{decision.number}/{decision.date.year}"

    def place(self, *figures: str) -> Origin:
        """Return where the first of *figures* is written, else the file."""
        return origin_of(self.program, *figures) or Origin(source=self.source)
