"""Numbers that a report passes over."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from municipal_programs.intake import _messages as say
from municipal_programs.intake.remark import Notes, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.intake.drafts import MeasureDraft

__all__ = ["remark_on_gaps"]


def remark_on_gaps(drafts: Sequence[MeasureDraft], notes: Notes) -> None:
    """Remark on each number behind which one is missing: not in the row above, and nowhere else in the report.

    Args:
        drafts: The measures of all tables of a report, in order.
        notes: Gets the remarks.
    """
    numbers = {int(draft.number) for draft in drafts if draft.number.isdecimal()}
    for above, below in pairwise(drafts):
        together = (above.department, above.origin.table) == (below.department, below.origin.table)
        if together and above.number.isdecimal() and below.number.isdecimal():
            passed = range(int(above.number) + 1, min(int(below.number), int(above.number) + 1_000))
            if any(number not in numbers for number in passed):
                origin = below.written["number"].origin if "number" in below.written else below.origin
                notes.remark(
                    RemarkKind.NUMBERING,
                    say.NUMBER_SKIPPED,
                    f"{below.mark}.number",
                    origin,
                    stated=below.number,
                    last=above.number,
                )
